# The wheel in a list of thirty: the rows move, the selection stays in its row as long as that is in sight.
size 60x16
files thirty-agents
keys j j j j j j
mouse down a01
row 2 │     a04                  │ verdict                       │
row 5 │>    a07                  │   a07                         │
cursor │|>
mouse down a05
row 2 │>    a07                  │ verdict                       │
cursor │|>
mouse down a08
mouse down a11
mouse down a14
mouse down a17
mouse down a20
mouse down a23
mouse down a24
row 12 │     a30                  │   servers                     │
row 2 │>    a20                  │ verdict                       │
cursor │|>
# Keys go on from there.
keys j
message a21: loads
keys g
mouse up a05
row 2 │>    a01                  │ verdict                       │
# While a filter is typed the list is there to be pressed, too; what was typed is kept.
type /a1
message filter: a1   (12 of 30; Enter keeps it, Esc drops it)
mouse press a13
message filter: a1   (12 of 30; Enter keeps it, Esc drops it)
type 7
message filter: a17   (1 of 30; Enter keeps it, Esc drops it)
keys Esc
type /a2
mouse twice a23
title a23   a23.md                 [1 rendered] 2  3  4  5   all
keys q
shows filter: a2
mouse press a24
type /
keys End
type 4
message filter: a24   (1 of 30; Enter keeps it, Esc drops it)
mouse press verdict
message a24: loads
shows filter: a24
keys Tab Esc
hints Enter read  e edit  / filter  ? help  q quit  : all  j move
# Above the rows and below them is no row.
mouse press 1,5
mouse press 13,5
mouse press 2,0
message a24: loads
# In a window of one pane.
size 40x10
mouse down 5,4
row 2 a23                          all
mouse twice 5,4
title a26   a26.md          [1 rendered]  0%
keys q
# Groups: a header is no row; a folded one is, and two presses show what it holds.
file ~/.claude/agents/mine.md
> ---
> name: mine
> description: Is mine alone, wherever I am. Use it at home.
> ---
> You are.
size 80x16
open
row 2 │ PROJECT …/agents        30 │ verdict      loads (Claude Code agent)          │
mouse twice PROJECT
message a01: loads
keys h
row 2 │>PROJECT …/agents +      30 │                                                 │
row 3 │ USER ~/.claude/agents    1 │                                                 │
mouse twice PROJECT
row 3 │>    a01                    │ name         a01                                │
