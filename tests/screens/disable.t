# A file is switched off without deleting it, and on again; by its name, or by a field where its kind has one.
files four-agents
keys j x
| roster  .claude/agents  3 agents   2 warnings                  1 not shown (.)
|┌─ Agents 3 ─────────────────┬─ rev ────────[1 rendered] 2 source  3 problems ─┐
|│     code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│> W  rev                    │ name         rev                                │
|│  W  writer                 │ description  Turns an engine round and round.   │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ modle        haiku                              │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You turn.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| disabled planner.md; . shows it
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
only .claude/agents/deep planner.md.disabled
title roster  .claude/agents  3 agents   2 warnings                  1 not shown (.)
keys .
| roster  .claude/agents  4 agents   2 warnings
|┌─ Agents 4 ─────────────────┬─ rev ────────[1 rendered] 2 source  3 problems ─┐
|│     code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│  x  deep/planner           │ name         rev                                │
|│> W  rev                    │ description  Turns an engine round and round.   │
|│  W  writer                 │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ modle        haiku                              │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You turn.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| 1 disabled or plugin file is shown
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
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
keys G x
message disabled plan.md; . shows it
holds .kilo/agents/plan.md
> ---
> description: Plans what others do. Use it when a plan is asked for.
> mode: subagent
> disable: true
> ---
> Plan.
keys . G
| roster  6 agents   2 warnings
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ plan ───────────────────────────────[1 rendered] 2 source  3 problems ─┐
|│ PROJECT .claude/skills                   1 │ verdict      disabled: a field switches it off (Kilo Code agent)        │
|│     ship                                10 │ description  Plans what others do. Use it when a plan is asked for.     │
|│ PROJECT .claude/agents                   4 │ tools        (not set: all tools)                                       │
|│     code-reviewer     opus     2        14 │ mode         subagent                                                   │
|│     deep/planner               1        11 │ disable      true                                                       │
|│  W  rev                        all       9 │ ─────────────────────────────────────────────────────────────────────── │
|│  W  writer                     all      12 │                                                                         │
|│ PROJECT .kilo/agents                     1 │ Plan.                                                                   │
|│> x  plan                       all      15 │                                                                         │
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
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
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
