# A file is switched off without deleting it, and on again; by its name, or by a field where its kind has one.
files four-agents
keys j x
| roster  .claude/agents  4 agents   2 warnings
|┌─ Agents 4 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│     code-reviewer opus     │ verdict      disabled: by its file name (Claude │
|│> x  deep/planner           │              Code agent)                        │
|│  W  rev                    │ name         planner                            │
|│  W  writer                 │ description  Plans the work; a review at the    │
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
|└────────────────────────────┴─────────────────────────────────────────────────┘
| disabled planner.md; x enables it
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
only .claude/agents/deep planner.md.disabled
title roster  .claude/agents  4 agents   2 warnings
keys .
| roster  .claude/agents  4 agents   2 warnings
|┌─ Agents 4 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│     code-reviewer opus     │ verdict      disabled: by its file name (Claude │
|│> x  deep/planner           │              Code agent)                        │
|│  W  rev                    │ name         planner                            │
|│  W  writer                 │ description  Plans the work; a review at the    │
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
|└────────────────────────────┴─────────────────────────────────────────────────┘
| 1 disabled or plugin file is shown
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys .
message 1 disabled or plugin file is not shown
keys . j k k x
message enabled planner.md
only .claude/agents/deep planner.md
keys u
message taken back: enabled planner.md
only .claude/agents/deep planner.md.disabled
keys u
only .claude/agents/deep planner.md
# Marked: while one of them is on, all that are on are switched off.
keys x * x
message disabled 3 files
only .claude/agents code-reviewer.md.disabled deep rev.md.disabled writer.md.disabled
keys x
message enabled 4 files
keys u
message taken back: enabled 4 files
only .claude/agents code-reviewer.md.disabled deep rev.md.disabled writer.md.disabled
keys u u
only .claude/agents code-reviewer.md deep rev.md writer.md
# Nothing that is there is replaced, and then nothing is done at all.
file .claude/agents/writer.md.disabled
> old
keys x
message nothing was done: writer.md.disabled: is there already
only .claude/agents code-reviewer.md deep rev.md writer.md writer.md.disabled
remove .claude/agents/writer.md.disabled
# A kind that has a field for it.
file .kilo/agents/plan.md
> ---
> description: Plans what others do. Use it when a plan is asked for.
> mode: subagent
> ---
> Plan.
file .claude/skills/ship/SKILL.md
> ---
> description: Ships it. Use it when all is done.
> ---
> Ship.
open
size 120x40
keys G
message plan: loads
keys x
message disabled plan.md; x enables it
holds .kilo/agents/plan.md
> ---
> description: Plans what others do. Use it when a plan is asked for.
> mode: subagent
> disable: true
> ---
> Plan.
keys . G
| roster  6 agents   2 warnings
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ plan ─────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│ PROJECT .claude/skills                   1 │ verdict      disabled: a field switches it off (Kilo Code agent)        │
|│     ship                                10 │ description  Plans what others do. Use it when a plan is asked for.     │
|│ PROJECT .claude/agents                   4 │ can do       anything: files, commands, network, agents, MCP servers    │
|│     code-reviewer     opus     2        14 │ tools        (not set: all tools)                                       │
|│     deep/planner               1        11 │ mode         subagent                                                   │
|│  W  rev                        all       9 │▎disable      true                                                       │
|│  W  writer                     all      12 │ ─────────────────────────────────────────────────────────────────────── │
|│ PROJECT .kilo/agents                     1 │                                                                         │
|│> x  plan                       all      15 │ Plan.                                                                   │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| plan: disabled: a field switches it off
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move  J scroll
keys x
message enabled plan.md
holds .kilo/agents/plan.md
> ---
> description: Plans what others do. Use it when a plan is asked for.
> mode: subagent
> ---
> Plan.
keys u
message taken back: enabled plan.md
# A skill stays in its folder.
keys /
type ship
keys Enter x
message disabled ship
only .claude/skills/ship SKILL.md.disabled
shows x  ship
keys x
only .claude/skills/ship SKILL.md
# Whoever asks for them sees them.
keys Esc g
keys /
type rev
keys Enter x . Esc
title roster  4 agents   1 warning                                                                           2 not shown (.)
keys /
type is:disabled
keys Enter
shows x  rev
title roster  6 agents   2 warnings                                                                      filter: is:disabled
keys Esc
title roster  4 agents   1 warning                                                                           2 not shown (.)
# The form says so, too.
keys . /
type rev
keys Enter e
shows disabled: by its file name
# What is switched off stays in sight, whatever the filter, until that is another: so it can be switched on again.
size 80x24
open
keys /
type is:warning
keys Enter
title roster  4 agents   1 warning               filter: is:warning  2 not shown (.)
keys x
message disabled writer.md; x enables it
shows x
keys x
message enabled writer.md
keys x / Enter
title roster  4 agents   1 warning               filter: is:warning  2 not shown (.)
keys !
title roster  3 agents            filter: is:warning  only problems  3 not shown (.)
keys !
title roster  3 agents                           filter: is:warning  3 not shown (.)
