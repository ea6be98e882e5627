# Marks: one, a range, the other way round; what is done to many says to how many.
files four-agents
keys Space
| roster  .claude/agents  4 agents   2 warnings                         1 marked
|┌─ Agents 4 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│ +   code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│>    deep/planner           │ name         planner                            │
|│  W  rev                    │ description  Plans the work; a review at the    │
|│  W  writer                 │              end.                               │
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
| code-reviewer is marked; 1 in all
| e edit marked  Esc drop marks  Space mark  ? help  d delete  m move to  : all
keys Space
title roster  .claude/agents  4 agents   2 warnings                         2 marked
message planner is marked; 2 in all
keys *
| roster  .claude/agents  4 agents   2 warnings                         2 marked
|┌─ Agents 4 ─────────────────┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│     code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│     deep/planner           │ name         rev                                │
|│>+W  rev                    │ description  Turns an engine round and round.   │
|│ +W  writer                 │ can do       anything: files, commands,         │
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
| 2 files are marked
| e edit marked  Esc drop marks  Space mark  ? help  f fix  d delete  m move to
keys E
message this is rev alone; 2 are marked
wish editor
edited
# The others' marks are taken off one step at a time.
keys Esc
title roster  .claude/agents  4 agents   2 warnings
keys g v
message moving marks; v ends the range
keys j j
| roster  .claude/agents  4 agents   2 warnings
|┌─ Agents 4 ─────────────────┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│ +   code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│ +   deep/planner           │ name         rev                                │
|│>+W  rev                    │ description  Turns an engine round and round.   │
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
| rev: W 4:1 modle is not read. Did you mean model?
| e edit marked  Esc drop marks  Space mark  ? help  f fix  d delete  m move to
keys v
message 3 files are marked
keys Esc g v j Esc
title roster  .claude/agents  4 agents   2 warnings
lacks +
# Marks stay where the filter does not show them.
keys Space /
type writer
keys Enter Space
title roster  .claude/agents  4 agents   2 warnings         2 marked  filter: writer
keys Esc Esc *
title roster  .claude/agents  4 agents   2 warnings                         4 marked
# A fix shows file after file.
keys f
| rev: Write model   3 of 4 marked                                           all
|   ---
|   name: rev
|   description: Turns an engine round and round.
| - modle: haiku
| + model: haiku
|   ---
|   You turn.
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
| Enter writes this change to the file, Esc leaves it as it is
| Enter make the change  Esc back  j move  / search  ? help
keys Enter
title writer: Write color   4 of 4 marked                                        all
keys Enter
message fixed 2 of 4 marked files
lacks modle
keys u
message taken back in 2 of 4 marked files
keys ^R
message made again in 2 of 4 marked files
keys u f Enter Esc
message stopped; fixed 1 of 4 marked files
keys Esc Esc
title roster  .claude/agents  4 agents   1 warning
size 40x12
keys Space
| roster  4 agents   1 warning  1 marked
|                         model    tools
|     code-reviewer       opus     2
|     deep/planner                 1
|     rev                 haiku    all
|>+W  writer                       all
|
|
|
|
| writer is marked; 1 in all
| e edit marked  Esc drop marks  ? help
size 120x40
keys Esc g Space
shows │ +   code-reviewer
size 200x60
shows 1 marked
# Reading again keeps the marks of files that are still there, those of a range as well, and the selection.
size 80x24
open
keys Space j v j
remove .claude/agents/rev.md
keys R
| roster  .claude/agents  3 agents   1 warning                          2 marked
|┌─ Agents 3 ─────────────────┬─ writer ───────────────[1 rendered] 2  3  4  5 ─┐
|│ +   code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│     deep/planner           │ name         writer                             │
|│>+W  writer                 │ description  Writes what nobody else wants to   │
|│                            │              write.                             │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ colour       red                                │
|│                            │ W 4:1        colour is not read. Did you mean   │
|│                            │              color? f: Write color              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You write.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| read again
| e edit marked  Esc drop marks  Space mark  ? help  f fix  d delete  m move to
keys Esc
lacks marked
# On the last row Space marks and stays; again it takes the mark off, and says so.
keys Esc G Space
message writer is marked; 1 in all
keys Space
message writer is no longer marked; 0 in all
row 4 │> W  writer                 │ description  Writes what nobody else wants to   │
