# The history goes on under the name that an agent of the same kind and name had, whatever is left of its text; also where the
# last move is not staged yet.
size 100x14
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> ---
> You plan.
git add .
git commit -q -m one
remove .claude/agents/planner.md
file .claude/agents/work/plan.md
> ---
> name: planner
> description: Knows what comes first, and what has to wait.
> tools: Read, Bash
> model: opus
> ---
> You order what there is to do.
git add .
git commit -q -m two
keys j H
shows   two  (renamed from planner, description, tools +Read +Bash, model opus, text +1 -1)
shows   one  (added)
shows renamed      from .claude/agents/planner.md
keys q
remove .claude/agents/work/plan.md
file .claude/agents/order.md
> ---
> name: planner
> description: Says who does what.
> ---
> You ask who has time.
keys R H
shows History   planner   2 commits
shows   two  (renamed from planner, description, tools +Read +Bash, model opus, text +1 -1)
shows   one  (added)
shows renamed      from .claude/agents/planner.md
keys j
shows name         added: planner
