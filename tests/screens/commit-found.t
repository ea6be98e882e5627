# Before a commit: what is wrong is told in full, however narrow the window is.
size 100x24
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> ---
> You plan.
git add .
git commit -q -m one
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work: of a week before it begins.
> ---
> You plan.
keys c
shows Claude Code copes with it; strict readers reject
shows the whole block.
