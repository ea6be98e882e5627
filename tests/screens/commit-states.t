# Before a commit where there is none to be made, or where something else goes on.
size 100x24
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> ---
> You plan.
keys c
message nothing can be committed here: not in a git repository
keys H
message planner.md has no history: not in a git repository
keys 4
shows not in a git repository
keys 1
# Before the first commit all is new.
git init -q -b main
keys c
shows no commit yet
shows Not staged (1)
keys Space
shows Staged (1)
keys Space
shows Not staged (1)
keys Space q
git commit -q -m one
# A merge that left a conflict.
git checkout -q -b other
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> ---
> You plan.
git commit -q -a -m other
git checkout -q main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Grep
> ---
> You plan.
git commit -q -a -m main
git read-tree -m -u --aggressive HEAD~1 main other
file .git/MERGE_HEAD
> 
keys R c
shows Not staged (1)
shows a merge is in progress
shows U   planner.md
keys ^S
message planner.md is in conflict: edit it, then Space
keys d
message it is in conflict: edit it, then Space says that it is done
file .claude/agents/planner.md
> ---
> name: planner
> <<<<<<< HEAD
> description: Plans the work of a week before it begins.
> ---
> You plan.
keys R Space
message planner.md not staged: the marks of the merge still stand in it
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read, Grep, Bash
> ---
> You plan.
keys R Space
message staged planner.md
shows Staged (1)
# Git's own message for it is offered.
file .git/MERGE_MSG
> Merge branch 'other'
>
> # Conflicts:
> #	.claude/agents/planner.md
keys c
row 15  Merge branch 'other'
lacks Conflicts
lacks model
keys Esc
# One field of it goes out of the index again.
keys Right j Space
shows Not staged (1)
