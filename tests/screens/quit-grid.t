# Quitting from the grid asks as well; what is changed there is kept as drafts should the terminal go, and the forms offer it.
files four-agents
size 100x20
keys * e l l l D
message model: the same in 3 files below
keys ^C
shows and not saved.
runs
keys Esc
runs
title grid  4 files   3 changed in 3 files                                                 field 4 of 20
keep 3
keys ^C d
ends
open
lacks Draft of
# Once more, and the terminal is gone for good.
keys * e l l l D
keep 3
open
shows Draft of .claude/agents/
