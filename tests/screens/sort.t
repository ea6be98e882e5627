# What follows s is shown at once; the same column again reverses; the next start remembers.
files four-agents
keys s
| roster  .claude/agents  4 agents   2 warnings
|┌─ Agents 4 ─────────────────┬─ code-reviewer ────────[1 rendered] 2  3  4  5 ─┐
|│>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│     deep/planner           │ name         code-reviewer                      │
|│  W  rev                    │ description  Looks at changes before they are   │
|│  W  writer                 │              merged.                            │
|│                            │ can do       read files, run commands           │
|│                            │ tools        read: Read                         │
|│                            │              execute: Bash                      │
|│                            │ model        opus                               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You look at the diff. Then you tell what is     │
|│                            │ wrong.                                          │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| s  n name  m model  t tools  c cost  u use  a age  v verdict  k kind  p path
|
keys Esc
row 2 │>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
keys s n
| roster  .claude/agents  4 agents   2 warnings                       sort: name
|┌─ Agents 4 ─────────────────┬─ code-reviewer ────────[1 rendered] 2  3  4  5 ─┐
|│>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│     deep/planner           │ name         code-reviewer                      │
|│  W  rev                    │ description  Looks at changes before they are   │
|│  W  writer                 │              merged.                            │
|│                            │ can do       read files, run commands           │
|│                            │ tools        read: Read                         │
|│                            │              execute: Bash                      │
|│                            │ model        opus                               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You look at the diff. Then you tell what is     │
|│                            │ wrong.                                          │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| sorted by name; the same again reverses
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys s n
title roster  .claude/agents  4 agents   2 warnings              sort: name reversed
row 2 │  W  writer                 │ verdict      loads (Claude Code agent)          │
keys s c
title roster  .claude/agents  4 agents   2 warnings                       sort: cost
keys s u
row 2 │     deep/planner           │ verdict      loads (Claude Code agent)          │
keys s v
row 2 │  W  rev                    │ verdict      loads (Claude Code agent)          │
keys s m
row 2 │>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
keys s t s t
title roster  .claude/agents  4 agents   2 warnings             sort: tools reversed
row 2 │     deep/planner           │ verdict      loads (Claude Code agent)          │
keys s k
title roster  .claude/agents  4 agents   2 warnings                       sort: kind
keys s a
title roster  .claude/agents  4 agents   2 warnings                        sort: age
keys s n s n
open
title roster  .claude/agents  4 agents   2 warnings              sort: name reversed
holds ~/.local/state/roster/layout
> sort = name
> sort-reversed = yes
keys > >
open
row 2 │> W  writer                     │ verdict      loads (Claude Code agent)      │
keys < < s p
open
row 2 │>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
size 40x12
keys s
| roster  4 agents   2 warnings
|                         model    tools
|>    code-reviewer       opus     2
|     deep/planner                 1
|  W  rev                          all
|  W  writer                       all
|
|
|
|
| s  n name  m model  t tools  c cost
| u use  a age  v verdict  k kind  p path
size 120x40
keys Esc s c
| roster  .claude/agents  4 agents   2 warnings                                                               sort: cost
|┌─ Agents 4 ────────────model ───tools─~cost─┬─ code-reviewer ────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│>    code-reviewer     opus     2        14 │ verdict      loads (Claude Code agent)                                  │
|│  W  writer                     all      12 │ name         code-reviewer                                              │
|│     deep/planner               1        11 │ description  Looks at changes before they are merged.                   │
|│  W  rev                        all       9 │ can do       read files, run commands                                   │
|│                                            │ tools        read: Read                                                 │
|│                                            │              execute: Bash                                              │
|│                                            │ model        opus                                                       │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ You look at the diff. Then you tell what is wrong.                      │
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
| sorted by cost; the same again reverses
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move  J scroll
size 200x60
keys s
row 58 s  n name  m model  t tools  c cost  u use  a age  v verdict  k kind  p path
# In a narrow window what is in force is told in short, the filter before the order.
size 40x12
keys s n s n
title 4 agents  2 W               sort: name
keys /
type is:warning
keys Enter
title 4 agents   filter: is:warning  by name
keys s c
title 4 agents   filter: is:warning  by cost
keys !
title 4 agents  filter: is:warning  problems
keys Esc ! s p
