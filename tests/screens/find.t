# Words are ranked, letters are marked, terms are understood, turned round and completed.
files four-agents
keys /
type rev
| roster  .claude/agents  4 agents   2 warnings                      filter: rev
|┌─ Agents 3 of 4 ────────────┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│> W  rev                    │ verdict      loads (Claude Code agent)          │
|│     code-reviewer opus     │ name         rev                                │
|│     deep/planner           │ description  Turns an engine round and round.   │
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
| filter: rev   (3 of 4; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
marked rev
cursor filter: rev|
keys ^U
type cdrv
row 2 │>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
marked c
marked r
keys ^U
type opus
marked opus
keys ^U
type model:opus
message filter: model:opus   (1 of 4; Enter keeps it, Esc drops it)
keys ^U
type -tool:Bash
message filter: -tool:Bash   (1 of 4; Enter keeps it, Esc drops it)
keys ^U
type !model:opus is:warning writer
message filter: !model:opus is:warning writer   (1 of 4; Enter keeps it, Esc drops it)
keys ^U
type is:changed
| roster  .claude/agents  4 agents   2 warnings               filter: is:changed
|┌─ Agents 0 of 4 ────────────┬─────────────────────────────────────────────────┐
|│ nothing fits               │                                                 │
|│                            │                                                 │
|│ no file fits is:changed    │                                                 │
|│ Esc drops the filter       │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| filter: is:changed   (0 of 4; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
type x
message filter: is:changedx   (is: knows error, warning, hint, sound, loads, dropped, …
# Tab completes keys, then values that exist; what could follow is told where there is more than one.
keys ^U
type mo
keys Tab
shows model:
keys Tab
message filter: model:opus   (1 of 4; Enter keeps it, Esc drops it)
keys ^U
type tool:
keys Tab
message Skill  TodoWrite  and 5 more
type Ba
keys Tab
message filter: tool:Bash   (3 of 4; Enter keeps it, Esc drops it)
keys ^U
type is:xyz
keys Tab
message nothing begins so
keys ^U
type scope:p
keys Tab
message filter: scope:project   (4 of 4; Enter keeps it, Esc drops it)
# The best fit is selected while one types; Enter keeps it.
keys Esc G /
type rev
row 2 │> W  rev                    │ verdict      loads (Claude Code agent)          │
keys Enter
title roster  .claude/agents  4 agents   2 warnings                      filter: rev
keys Esc
row 4 │> W  rev                    │ description  Turns an engine round and round.   │
size 120x40
keys /
type rev
| roster  .claude/agents  4 agents   2 warnings                                                              filter: rev
|┌─ Agents 3 of 4 ───────model ───tools─~cost─┬─ rev ──────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│> W  rev                        all       9 │ verdict      loads (Claude Code agent)                                  │
|│     code-reviewer     opus     2        14 │ name         rev                                                        │
|│     deep/planner               1        11 │ description  Turns an engine round and round.                           │
|│                                            │ can do       anything: files, commands, network, agents, MCP servers    │
|│                                            │ tools        (not set: all tools)                                       │
|│                                            │ modle        haiku                                                      │
|│                                            │ W 4:1        modle is not read. Did you mean model? f: Write model      │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ You turn.                                                               │
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
|│  W  4:1 modle is not read. Did you mean    │                                                                         │
|│     model?                                 │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| filter: rev   (3 of 4; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
size 200x60
shows filter: rev
marked rev
size 40x12
| 4 agents  2 W              filter: rev
|                         model    tools
|> W  rev                          all
|     code-reviewer       opus     2
|     deep/planner                 1
|
|
|
|
|
| filter: rev   (3 of 4)
| Esc back  Tab complete  F1 help
keys F1
| help for the list                   0%
|Within the filter
|  Tab         Complete the term that is
|              being typed: key, then
|              value
|
|Within a text
|  F1          Show the keys of this
|              place
|  F10         Close this view; at the
| / and a word: only what is about it; …
| Esc back  j move  / search  } heading
