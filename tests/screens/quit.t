# ^C quits from wherever one is; only what was typed and not saved is asked for.
files four-agents
keys : 
type hel
keys ^C
ends
open
keys T j ^C
ends
open
keys y ^C
runs
keys ^C
ends
open
keys / 
type x
keys ^C
ends
open
keys Enter o ^C
ends
open
keys e Tab Tab Tab Tab Enter
type op
keys ^C
ends
open
keys e
type X
keys Tab Tab Tab Tab Enter
type op
keys ^C
message 1 field is changed and not saved.
keys ^C
message 1 field is changed and not saved.
keys d
ends
open
keys e
type X
keys Esc
message 1 field is changed and not saved.
keys ^C
message 1 field is changed and not saved.
keys Esc q
runs
keys Esc d
runs
# A draft that is offered stays.
open
keys e
type X
keep 1
open
shows Draft of
keys ^C
ends
open
shows Draft of
