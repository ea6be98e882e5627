# Nothing to show: every key is answered, nothing breaks.
| roster  .  0 agents
|┌─ Agents 0 ─────────────────┬─────────────────────────────────────────────────┐
|│ no agents here             │                                                 │
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
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| roster FOLDER looks elsewhere, roster --demo shows examples
| / filter  Esc back  R re-read  ? help  q quit
cursor none
keys j k g G Enter e f u ^R ] [ J K Tab z < > 1 2 3 / 
type x
keys Enter Esc !
runs
keys z ?
shows help for the list
keys Esc R
message read again
keys q
ends
# A folder without agents, by name.
folder other
file other/notes.txt
> no agent
open other
| roster  other  0 agents
|┌─ Agents 0 ─────────────────┬─────────────────────────────────────────────────┐
|│ no agents here             │                                                 │
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
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| roster FOLDER looks elsewhere, roster --demo shows examples
| / filter  Esc back  R re-read  ? help  q quit
size 40x12
| roster  other  0 agents
| no agents here
|
|
|
|
|
|
|
|
| roster FOLDER looks elsewhere, roster …
| / filter  Esc back  R re-read  ? help
