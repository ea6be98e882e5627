# The mouse: what it is on is what was drawn.
files four-agents
size 80x16
mouse press writer
message writer: W 4:1 colour is not read. Did you mean color?
cursor │|> W  writer
# A press beside the list focuses that pane: keys scroll it, and the list stays.
mouse press can do
keys j j
row 2 │     code-reviewer opus     │ description  Writes what nobody else wants to   │
message writer: W 4:1 colour is not read. Did you mean color?
# Two presses open: on a row, beside the list.
mouse twice planner
title planner   deep/planner.md        [1 rendered] 2 source  3 problems  4  5   all
keys q
message planner: loads
mouse twice verdict
title planner   deep/planner.md        [1 rendered] 2 source  3 problems  4  5   all
keys q
# The wheel scrolls what it is over, whatever is in use.
mouse press planner
mouse down verdict
row 2 │     code-reviewer opus     │ name         planner                            │
mouse up 5,50
row 2 │     code-reviewer opus     │ verdict      loads (Claude Code agent)          │
message planner: loads
# Where nothing is, nothing happens.
mouse press 10,5
mouse press 0,0
mouse press 14,3
mouse press 15,0
mouse press 500,500
mouse down 500,500
mouse drag 3,3
mouse release 3,3
message planner: loads
runs
# The divider follows, as far as both sides keep their least width.
mouse press 5,29
mouse drag 5,40
row 3 │>    deep/planner                      │   loads (Claude Code agent)          │
mouse drag 5,2
row 3 │>    deep/planner │ name         planner                                      │
mouse drag 5,79
mouse release 5,79
mouse drag 5,30
row 3 │>    deep/planner                   1        11    20 │   loads (Claude Code  │
keys < 
row 3 │>    deep/planner                 1        11    20 │   loads (Claude Code    │
mouse press 5,53
mouse drag 5,33
mouse release 5,33
row 3 │>    deep/planner               │ name         planner                        │
# A press that is no longer on it drags nothing.
mouse press 5,20
mouse drag 5,40
row 3 │     deep/planner               │ name         writer                         │
# The names of the views, in the border; the hints below.
size 98x16
mouse press 2 source
shows [2 source]
shows │ 1  ---
mouse press 3 problems
shows [3 problems]
mouse press rendered
shows [1 rendered]
mouse press planner
mouse press edit
title edit  planner.md   nothing changed                                                         loads
mouse press Esc back
title roster  .claude/agents  4 agents   2 warnings
mouse press filter
message filter:    (4 of 4; Enter keeps it, Esc drops it)
mouse press Esc back
lacks filter:
mouse press quit
ends
