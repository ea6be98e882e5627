# The names of the views above the preview are pressed, in each form that they have.
files four-agents
each 80x24 100x24 120x40
open
at 80x24
shows [1 rendered] 2  3  4  5
mouse press 1,76
at 100x24
shows [1 rendered] 2  3  4  5
mouse press 1,96
at 120x40
mouse press 5 can do
all
shows [5 can do]
at 120x40
mouse press 4 diff
shows [4 diff]
mouse press 2 source
shows [2 source]
