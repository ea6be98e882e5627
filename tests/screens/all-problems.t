# The problems of all files in one list; Enter goes where they are.
files four-agents
keys P
| 2 problems in 2 files
| rev.md
|> W     4  modle is not read. Did you mean model?
| writer.md
|  W     4  colour is not read. Did you mean color?
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
| W modle is not read. Did you mean model?
| Enter read  j move  Esc back  ? help
cursor |>
keys j
message W colour is not read. Did you mean color?
keys Enter
title writer   writer.md   [1 rendered] 2 source  3 problems  4 diff  5 can do   all
keys Esc
message W colour is not read. Did you mean color?
keys [ ] ] Esc
title roster  .claude/agents  4 agents   2 warnings
# What was mended is gone when one comes back.
keys P Enter f Enter Esc
| 1 problem in 1 file
| writer.md
|> W     4  colour is not read. Did you mean color?
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
| W colour is not read. Did you mean color?
| Enter read  j move  Esc back  ? help
keys h
title roster  .claude/agents  4 agents   1 warning
size 40x12
keys P
| 1 problem in 1 file
| writer.md
|> W     4  colour is not read. Did you …
|
|
|
|
|
|
|
| W colour is not read. …
| Enter read  j move  Esc back  ? help
size 120x40
shows 1 problem in 1 file
size 200x60
shows 1 problem in 1 file
# Their order is the list's, and the file that it stands on is the one selected.
keys h
size 80x10
file .claude/agents/rev.md
> ---
> name: rev
> description: Reviews changes before they are merged.
> modle: opus
> ---
> You review.
keys R s n s n g j
| roster  .claude/agents  4 agents   2 warnings              sort: name reversed
|                                  model    tools ~cost  ~use kind
|  W  writer                                all      12     3 claude-agent
|> W  rev                                   all      11     3 claude-agent
|     deep/planner                          1        11    20 claude-agent
|     code-reviewer                opus     2        14    13 claude-agent
|
|
| rev: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys P
| 2 problems in 2 files
| writer.md
|  W     4  colour is not read. Did you mean color?
| rev.md
|> W     4  modle is not read. Did you mean model?
|
|
|
| W modle is not read. Did you mean model?
| Enter read  j move  Esc back  ? help
keys [ Enter
title writer   writer.md  [1 rendered] 2 source  3 problems  4 diff  5 can do   100%
