# Renaming: file, name and what refers to it, in one step that can be taken back.
files four-agents
file .claude/skills/asks/SKILL.md
> ---
> description: Asks an agent to do it, when asked.
> context: fork
> agent: planner # the one
> ---
> Ask.
file ~/.claude/agents/critic.md
> ---
> name: critic
> description: Finds fault. Use it when something is done.
> ---
> You find fault.
keys /
type planner
keys Enter r
| rename  planner.md
|┌─ Agents 1 of 6 ────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   1 │ verdict      loads (Claude Code agent)          │
|│>    deep/planner           │ name         planner                            │
|│                            │ description  Plans the work; a review at the    │
|│                            │              end.                               │
|│                            │ can do       only read files                    │
|│                            │ tools        read: Read                         │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ Plan                                            │
|│                            │ ════                                            │
|│                            │ You plan, at length, what others do later. Look │
|│                            │ twice at what is dear.                          │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| new name: planner
| Esc back  F1 help
# What is typed is judged as it is typed.
keys ^U
message new name:    a name begins with a letter or a digit
type rev
message new name: rev   .claude/agents/rev.md has that name: only one is loaded
keys ^U
type a/b
keys Enter
message new name: a/b   a name holds no slash and no control character
keys ^U
type has:colon
| rename  planner.md
|┌─ Agents 1 of 6 ────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   1 │ verdict      loads (Claude Code agent)          │
|│>    deep/planner           │ name         planner                            │
|│                            │ description  Plans the work; a review at the    │
|│                            │              end.                               │
|│                            │ can do       only read files                    │
|│                            │ tools        read: Read                         │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ Plan                                            │
|│                            │ ════                                            │
|│                            │ You plan, at length, what others do later. Look │
|│                            │ twice at what is dear.                          │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| new name: has:colon   "has:colon": Claude Code does not load such a name; it t…
| Esc back  F1 help
keys Enter ^U
type critic
message new name: critic   it hides ~/.claude/agents/critic.md
keys Enter
| rename  planner.md
|┌─ Agents 1 of 6 ────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   1 │ verdict      loads (Claude Code agent)          │
|│>    deep/planner           │ name         planner                            │
|│                            │ description  Plans the work; a review at the    │
|│                            │              end.                               │
|│                            │ can do       only read files                    │
|│                            │ tools        read: Read                         │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ Plan                                            │
|│                            │ ════                                            │
|│                            │ You plan, at length, what others do later. Look │
|│                            │ twice at what is dear.                          │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|┌────────────────────────────────┐                                             │
|│ planner is named in            │                                             │
|│   .claude/skills/asks/SKILL.md │                                             │
|└────────────────────────────────┘─────────────────────────────────────────────┘
| Rename planner to critic?
| r rename in these too  o only the file  Esc go on
keys Esc
message new name: critic   it hides ~/.claude/agents/critic.md
keys ^U
type chief
message new name: chief   (Enter renames it)
keys Enter r
message renamed planner to chief, and in 1 file that named it
only .claude/agents/deep chief.md
holds .claude/agents/deep/chief.md
> ---
> name: chief
> description: Plans the work; a review at the end.
> tools: Read
> ---
> # Plan
> 
> You plan, at length, what others do later.
> Look twice at what is dear.
holds .claude/skills/asks/SKILL.md
> ---
> description: Asks an agent to do it, when asked.
> context: fork
> agent: chief # the one
> ---
> Ask.
keys u
message taken back: renamed planner to chief, and in 1 file that named it
only .claude/agents/deep planner.md
holds .claude/skills/asks/SKILL.md
> ---
> description: Asks an agent to do it, when asked.
> context: fork
> agent: planner # the one
> ---
> Ask.
keys ^R
message renamed planner to chief, and in 1 file that named it
keys u
# What other tools would not take is said, and can be had.
keys r ^U
type Bad Name!
message new name: Bad Name!   W "Bad Name!": Claude Code takes it, other tools take on…
keys Enter o
message renamed planner to Bad Name!
keys u
# The file alone.
keys r
type s
keys Enter o
message renamed planner to planners
only .claude/agents/deep planners.md
keys u
# From the reader, at another size; a skill is its folder.
keys Esc
size 120x40
keys /
type asks
keys Enter l r ^U
type ask-more
| rename  asks
|     verdict      loads (Claude Code skill)
|     description  Asks an agent to do it, when asked.
|     context      fork
|     agent        planner
|     ────────────────────────────────────────────────────────────────────────────────────────
|
|     Ask.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| new name: ask-more   (Enter renames it)
| Esc back  F1 help
keys Enter
message renamed asks to ask-more
only .claude/skills ask-more
title ask-more   ask-more/SKILL.md                                 [1 rendered] 2 source  3 problems  4 diff  5 can do   all
keys u
message taken back: renamed asks to ask-more
only .claude/skills asks
# The same name changes nothing.
keys r Enter
message loads
keys r Esc
message loads
only .claude/skills asks
# What is there is not replaced.
file .claude/skills/other/SKILL.md
> ---
> description: Does another thing, when asked.
> ---
> Other.
keys r ^U
type other
message new name: other   other is there already
keys Enter Esc
only .claude/skills asks other
