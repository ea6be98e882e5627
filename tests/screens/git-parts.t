# A line parts the list from what differs, beside it or above it; in a narrow window the counts come before the repository's name.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week.
> ---
> You plan.
git init -q
git add -A
git commit -qm first
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a month.
> ---
> You plan.
size 100x14
open
keys c
| Before the commit   myrepo                                                         0 staged, 1 not
| Not staged (1)                         │   description  Plans the work of a [-week.-]{+month.+}
|> M   planner.md  .claude/agents        │
|                                        │   Nothing is wrong in the file on the disk
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back
size 70x14
| Before the commit   myrepo                           0 staged, 1 not
| Not staged (1)
|> M   planner.md  .claude/agents
|
|
|
|──────────────────────────────────────────────────────────────────────
|  description  Plans the work of a [-week.-]{+month.+}
|
|  Nothing is wrong in the file on the disk
|
|
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold
size 40x12
| Before the commit      0 staged, 1 not
| Not staged (1)
|> M   planner.md  .claude/agents
|
|
|
|
|
|
|
| nothing is wrong in it on the disk
| Space stage  a stage all  c message
keys Esc H
size 80x14
shows ────────────────────────────────────────────────────────────────────────────────
size 200x14
shows │   the file is new
