# Quotes stay what they were.
file
|---
|name: 'a'
|description: "b"
|---
set name
|it's
set description
|say "hi" \ now
gives
|---
|name: 'it''s'
|description: "say \"hi\" \\ now"
|---

# Line breaks that were written out stay so.
file
|---
|description: "one\ntwo" # three
|---
set description
|one
|three
gives
|---
|description: "one\nthree" # three
|---
set description
|one line
gives
|---
|description: "one line" # three
|---
set description
|two
|lines
gives
|---
|description: |- # three
|  two
|  lines
|---

# Single quotes cannot hold a line break or a control character.
file
|---
|name: a
|description: 'b' # c
|---
set description
|one
|two
gives
|---
|name: a
|description: |- # c
|  one
|  two
|---
undo
set description
|bell ⟨07⟩
gives
|---
|name: a
|description: "bell \x07" # c
|---
undo
set description
|next⟨c2 85⟩line
gives
|---
|name: a
|description: "next\x85line" # c
|---
undo
same

# Quoted keys and quotes over several lines.
file
|---
|"name": a
|'description': "one
|  two
|
|  three"
|---
set description
|x
set name
|b
gives
|---
|"name": b
|'description': "x"
|---
