# Before a commit: what is staged and what is not, by file and by field.
size 100x24
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> model: sonnet
> ---
> You plan.
file .claude/agents/same.md
> ---
> name: same
> description: Reviews changes before they are merged.
> ---
> You do it.
file README.md
> one
git add .
git commit -q -m one
keys c
shows no agent differs from what is committed
keys q
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: opus
> ---
> You plan, and tell.
file .claude/agents/new.md
> ---
> name: new
> description: Reviews what is new.
> ---
> You look.
file README.md
> two
git add README.md
keys R c
| Before the commit   myrepo                                    1 other file staged, 0 staged, 2 not
| Not staged (2)                         │   the file is new
|> ?   new.md  .claude/agents            │   gains        read files, change files, run commands,
|  M   planner.md  .claude/agents        │                reach the network, start agents, use MCP
|                                        │                servers
|                                        │   name         added: new
|                                        │   description  added: Reviews what is new.
|                                        │   text         +1 -0 lines
|                                        │
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
|                                        │
|                                        │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back
# A field by itself: the index then holds only that one's bytes anew.
keys j Right j j Space
| Before the commit   myrepo                                    1 other file staged, 1 staged, 2 not
| Staged (1)                             │   gains        run commands
|  M   planner.md  .claude/agents        │   tools        +Bash
| Not staged (2)                         │   text         +1 -1 lines
|  ?   new.md  .claude/agents            │     (above the first heading)  +1 -1
|> M v planner.md  .claude/agents        │       - You plan.
|        tools                           │       + You plan, and tell.
|        (text)                          │
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
|                                        │
|                                        │
|                                        │
| staged planner.md: model
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back
# What is staged is judged as it is staged, and taken out again field by field.
keys g Right j
message nothing is wrong in what is staged
keys Space
shows Not staged (2)
lacks Staged (1)
# The difference as text, in the whole window, and back.
keys g j Tab Enter
shows - model: sonnet
keys Esc Tab
shows sonnet -> opus
# Discarding a field leaves the others; undo brings it back, to the byte.
keys j j d
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: sonnet
> ---
> You plan, and tell.
keys u
message taken back: planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: opus
> ---
> You plan, and tell.
# A whole file, also one that git does not know.
keys g d
only .claude/agents planner.md same.md
keys u
only .claude/agents new.md planner.md same.md
keys g j d
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> model: sonnet
> ---
> You plan.
keys u u
message nothing was discarded here
# The message is filled in from what is staged, and kept when it is left.
keys g Space j Space
shows Staged (2)
keys d
message this is staged: Space unstages it, then d discards it
keys c
| Before the commit   myrepo                                    1 other file staged, 2 staged, 0 not
| Staged (2)                             │   gains        run commands
|  A   new.md  .claude/agents            │   tools        +Bash
|  M v planner.md  .claude/agents        │   model        sonnet -> opus
|>       tools                           │   text         +1 -1 lines
|        model                           │     (above the first heading)  +1 -1
|        (text)                          │       - You plan.
|                                        │       + You plan, and tell.
|                                        │
|                                        │   Nothing is wrong in what is staged
|                                        │
|                                        │
|                                        │
|                                        │
|── commit message ──────────────────────────────────────────────────────────────────────────────────
| 2 agents: new, planner
|
| new: added
| planner: tools +Bash, model opus, text +1 -1
|
|
|
| ^S commits what is staged; git's hooks run then. Esc keeps the text
| ^S commit  Esc back  F1 help
type Sum up:
keys Esc
shows Sum up:
keys ^S
message ^S again commits, with this message
wish nothing
keys ^S
wish commit
