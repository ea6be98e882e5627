# Windows that are lower or narrower than any layout is made for: what is in use stays in sight.
files four-agents
size 30x8
open
keys W
| what agents may do   4 files
|   name     r w x n s e u h m
|>  code-re… L - L - - - - - -
|   planner  L - - - - - - - -
|   rev      A A A A A A - - -
|   writer   A A A A A A - - -
| code-reviewer.md
| Enter read  l field  s sort
size 20x4
keys q :
|┌──────────────────┐
|│> read           …│
|└──────────────────┘
|
keys Esc
size 20x6
keys :
|┌──────────────────┐
|│> read           …│
|│  edit-fields    …│
|│  filter         …│
|└──────────────────┘
|
