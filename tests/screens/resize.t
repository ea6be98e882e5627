# The window changes its size in the middle of everything: what was going on goes on.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. It looks at what is open, at who is there and at what was promised, and then says what is done first. Use it on Mondays.
> model: sonnet
> ---
> 
> # One
> 
> First text, of the first part.
> 
> # Two
> 
> Second text, of the second part.
> 
> # Three
> 
> Third text, of the third part.
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes what nobody else wants to write.
> ---
> You do it.
# While a filter is typed.
size 80x24
keys /
type wri
size 30x8
| 2 agents         filter: wri
|>    writer
|
|
|
|
| filter: wri   (1 of 2)
| Esc back  Tab complete
size 200x60
cursor filter: wri|
size 7x3
|too sma
|
|^C quit
size 80x24
row 2 │>    writer                 │ verdict      loads (Claude Code agent)          │
keys Esc
# In the reader, on a heading, with a search.
keys g Enter } }
row 1 verdict      loads (Claude Code agent)
size 30x12
row 1 verdict
size 120x12
row 1 verdict      loads (Claude Code agent)
keys /
type third
size 50x8
| planner   planner.md           [1 rendered]  78%
| First text, of the first part.
|
| Two
| ═══
| Second text, of the second part.
| /third   1 of 2
| Esc back
cursor /third|
size 1x1
size 0x0
size 80x10
| planner   planner.md             [1 rendered] 2 source  3 problems  4  5   85%
| First text, of the first part.
|
| Two
| ═══
| Second text, of the second part.
|
| Three
| /third   1 of 2
| Esc back
keys Esc Esc
# In a form, in a long text, with a box open, with a question.
keys e Tab Up
cursor was promi|sed
size 40x14
| edit  planner.md                 loads
|name          planner
|description   Plans the work of a week.
|              It looks at what is open,
|              at who is there and at
|              what was promised, and
|              then says what is done
|              first. Use it on Mondays.
|tools         (not set: all tools)
|disallowed…   (not set: none)
|model         sonnet
|permission…   (not set: the caller's)
| description
| Enter new line  Tab next  ^S save
size 20x5
| edit  planner.md
|name      planner
|descri…   promised,
| description
| Enter new line
size 100x24
keys Tab Tab Tab Enter
size 40x8
| edit  planner.md                 loads
|             ┌──────────────┐t is open,
|             │type to find  │ and at wh…
|tools        │  inherit     │ools)
|disallowed…  │> sonnet      │
|model        └──────────────┘
| Enter takes it, Esc leaves; …
| Esc back
cursor > |sonnet
size 12x5
| edit  plan…
|┌───────────
|│type to fin
| Enter take…
| Esc back
size 3x2
size 80x24
cursor > |sonnet
keys Esc
type x
keys Esc
size 40x12
| edit  planner.md   1 changed, 1 line
|model       * sonnetx
|              W model-unknown: "sonnetx"
|              is no alias and no known
|              model id; it is sent as i…
|permission…   (not set: the caller's)
|maxTurns      (not set: no limit)
|skills        (not set)
|mcpServers    (not set)
|hooks         (not set)
| 1 field is changed and not saved.
| s save  d discard  k draft  Esc go on
size 20x4
| edit  planner.md …
| 1 field is …
| s save  d discard
| k draft  Esc go on
size 80x24
hints s save  d discard  k draft  Esc go on
keys d
# In the help, before a change.
keys ? G
size 30x12
| help for the list        37%
|  f           Show what fixes
|              the problem,
|              then do it
|  F           Show what all
|              safe fixes of
|              the file change,
|              then do them in
|              one step
|  e F2        Edit the fields
| / and a word: only what is …
| Esc back  j move  / search
keys Esc
size 80x24
title roster  .claude/agents  2 agents
# Many sizes, one after the other.
size 200x60
size 2x2
size 500x200
size 1x500
size 500x1
size 80x24
row 2 │>    planner       sonnet   │ verdict      loads (Claude Code agent)          │
# Where nothing can be seen, keys do nothing but quit.
keys Esc g
size 10x3
|too small
|
|^C quits
cursor none
keys x j Enter e
type zz
paste zz
size 80x24
row 2 │>    planner       sonnet   │ verdict      loads (Claude Code agent)          │
keys e
type x
size 10x3
keys ^C
|too small
|enlarge:
|a question
keys d
runs
size 80x24
message 1 field is changed and not saved.
size 10x3
keys ^C
runs
size 80x24
keys d
ends
open
size 7x30
|too sma
|
|^C quit
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
keys Q
ends
