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
# A path that is longer than a line goes on behind a slash.
file ~/.claude/agents/code-reviewer.md
> ---
> name: code-reviewer
> description: Looks at changes when somebody is at home.
> ---
> You look.
size 40x12
open
keys e
| edit  code-reviewer.md           loads
|name          code-reviewer
|              i set-shadow: it hides
|              ~/.claude/agents/
|              code-reviewer.md
|description   Looks at changes before
|              they are merged.
|tools         Read, Bash
|disallowed…   (not set: none)
|model         opus
| i set-shadow: it hides …
| Enter next  ^S save  ^O changes
# A question of two rows leaves the box above it whole.
keys Esc d
| delete  code-reviewer.md
|                         model    tools
| PROJECT .claude/agents               4
|> i  code-reviewer       opus     2
|     deep/planner                 1
|  W  rev                          all
|┌─────────────────────────────────┐ll
|│ .claude/agents/code-reviewer.md │   1
|└─────────────────────────────────┘ll
| Delete this file? It goes to roster's
| trash.
| y delete  Esc go on
keys Esc
# Of a long line the words that are looked for are in sight, and no word before them is cut.
file .claude/agents/rev.md
> ---
> name: rev
> description: Turns an engine round and round.
> ---
> You turn what has to be turned and then, when nobody asks any more, you look for the needle in it all.
keys ^G
type needle
| search in all texts   1 hit in 1 file
| rev.md
|>     5  …more, you look for the needle…
|
|
|
|
|
|
|
| texts with: needle
| Esc back  F1 help
# The fix of what is typed, where both have no room.
keys Esc Esc g
keys e
type x
message i  ^X ^F: Take the file's name
