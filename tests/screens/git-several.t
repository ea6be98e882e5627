# Files of several repositories in one list: letters, `c` and `H` are of the one that the selected file lies in.
size 100x16
git init -q -b main
git init -q -b main ../home
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> ---
> You plan.
file ~/.claude/agents/own.md
> ---
> name: own
> description: Reviews changes before they are merged.
> ---
> You do it.
git add .
git commit -q -m planned
git -C ../home add .claude
git -C ../home commit -q -m reviewed
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> model: opus
> ---
> You plan.
file ~/.claude/agents/own.md
> ---
> name: own
> description: Reviews changes before they are merged.
> model: haiku
> ---
> You do it.
git -C ../home add .claude
shows  M planner
shows  * own
keys g H
title History   planner   1 commit                                             .claude/agents/planner.md
shows planned
lacks reviewed
keys q c
| Before the commit   myrepo                                                         0 staged, 1 not
| Not staged (1)                         │   model        added: opus
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
|                                        │
|                                        │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back
keys q j H
title History   own   1 commit                                                     .claude/agents/own.md
shows reviewed
lacks planned
keys q c
| Before the commit   home                                                           1 staged, 0 not
| Staged (1)                             │   model        added: haiku
|> M   own.md  .claude/agents            │
|                                        │   Nothing is wrong in what is staged
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
| nothing is wrong in what is staged
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back
