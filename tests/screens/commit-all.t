# Before a commit: all agents are staged, or taken out, at once; u takes that back.
size 100x14
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> model: sonnet
> ---
> You plan.
file .claude/agents/gone.md
> ---
> name: gone
> description: Reviews changes before they are merged.
> ---
> You do it.
git add .
git commit -q -m one
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: opus
> ---
> You plan.
file .claude/agents/new.md
> ---
> name: new
> description: Reviews what is new.
> ---
> You look.
remove .claude/agents/gone.md
# One field is staged before: that is what comes back.
keys R c G l j Space
title Before the commit   myrepo                                                         1 staged, 3 not
keys a
message staged 3 agents; u takes it back
title Before the commit   myrepo                                                         3 staged, 0 not
keys a
message unstaged 3 agents; u takes it back
title Before the commit   myrepo                                                         0 staged, 3 not
keys u
message taken back: the next commit is as before
title Before the commit   myrepo                                                         3 staged, 0 not
keys u
| Before the commit   myrepo                                                         1 staged, 3 not
| Staged (1)                             │   gains        run commands
|> M   planner.md  .claude/agents        │   tools        +Bash
| Not staged (3)                         │
|  D   gone.md  .claude/agents           │   Nothing is wrong in what is staged
|  ?   new.md  .claude/agents            │
|  M v planner.md  .claude/agents        │
|        model                           │
|                                        │
|                                        │
|                                        │
|                                        │
| taken back: the next commit is as before
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back
keys u
message nothing was discarded here
# What was discarded after it goes first.
keys a a G h d
title Before the commit   myrepo                                                         0 staged, 2 not
keys u u
title Before the commit   myrepo                                                         3 staged, 0 not
# The caret stands where one goes on with the first line of the message.
keys c
cursor 3 agents: gone, new, planner|
type , and so on
shows 3 agents: gone, new, planner, and so on
