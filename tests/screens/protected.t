# A file that nobody is to write is saved only where one says so, and stays such a file.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.
> ---
> You do it.
mode .claude/agents/planner.md 0444
open
keys e Tab
type Now.
keys ^S
message planner.md is read-only. It was not saved.
hints s save all the same  Esc go on
keys Esc
title edit  planner.md   1 changed, saving changes 1 line                      loads
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.
> ---
> You do it.
keys ^S s
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.Now.
> ---
> You do it.
has-mode .claude/agents/planner.md 0444
# The same for one of two names.
hard beside/planner.md .claude/agents/planner.md
keys e Tab
type Then.
keys ^S s
message saved planner.md
holds beside/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.Now.Then.
> ---
> You do it.
has-mode beside/planner.md 0444
