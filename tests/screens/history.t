# The commits of one file, what each changed, and what of it comes back.
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
keys H
message planner.md has no history: there is no commit yet
git add .
git commit -q -m first
file .claude/agents/other.md
> ---
> name: other
> description: Plans the work of a week before it begins.
> ---
> You plan.
git add .
git commit -q -m elsewhere
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: opus
> ---
> You plan, and tell.
git commit -q -a -m second
keys R j H
title History   planner   2 commits                                            .claude/agents/planner.md
shows second  (tools +Bash, model opus, text +1 -1)  t
shows first  (added)  t
lacks elsewhere
shows sonnet -> opus
keys j
shows the file is new
# One field as it was before the second commit; then the file as the first had it.
keys k Right j j r
message as before that commit, u takes it back: planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: sonnet
> ---
> You plan, and tell.
keys u
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: opus
> ---
> You plan, and tell.
keys g Left r
message it is so already
keys g G r
message restored, u takes it back: planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> model: sonnet
> ---
> You plan.
keys u
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: opus
> ---
> You plan, and tell.
keys Enter
hints Esc back  Tab as text  r restore  j move  ? help
keys q q
shows Agents
# 4 shows what differs from git, in the list and in the reader; 6 is the history, too.
keys 4
shows The file is as it was committed last.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> model: opus
> ---
> You plan, and tell.
git add .
keys R
shows -Bash
shows Staged
keys Enter 4
shows loses        run commands
keys 6
shows 2 commits
keys q 1
shows You plan, and tell.
