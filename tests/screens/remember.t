# What the screen looked like is there the next time: order, divider, tree, a zoomed list, wrapped code.
files four-agents
file .claude/agents/code.md
> ---
> name: code
> description: Shows a long line of code.
> ---
> ```
> a line of code that is longer than any window that is looked through here, and then some more
> ```
size 80x16
keys s n s n > > t
row 2 │    deep/                     1 │ verdict      loads (Claude Code agent)      │
row 3 │       planner                  │ name         code                           │
keys w
message code is wrapped
open
row 2 │    deep/                     1 │ verdict      loads (Claude Code agent)      │
row 3 │>      planner                  │ name         planner                        │
title roster  .claude/agents  5 agents   2 warnings              sort: name reversed
type /Shows
keys Enter Enter G
shows and then some more
keys w q Esc
# A list that has the whole window is one; a text that has it is being read.
keys z
open
row 2 deep/                                                                     1
keys z Tab z
open
row 1 ┌─ Agents 5 ─────────────────────┬─ planner ──────────[1 rendered] 2  3  4  5 ─┐
holds ~/.local/state/roster/layout
> sort = name
> sort-reversed = yes
> tree = yes
> divider-0 = 4
# As it was at first: nothing is kept.
keys t < < s p
open
holds ~/.local/state/roster/layout
