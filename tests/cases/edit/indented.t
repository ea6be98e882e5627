# Keys that are all indented: a new one is, too.
file
|---
|  name: a
|  description: b
|---
set tools
|Read
gives
|---
|  name: a
|  description: b
|  tools: Read
|---
set model
|opus
set description
|c
unset tools
gives
|---
|  name: a
|  description: c
|  model: opus
|---
undo
undo
undo
undo
same
set description
|c
|d
gives
|---
|  name: a
|  description: |-
|    c
|    d
|---

# A map in brackets takes no new field, but its own change.
file
|---
|{name: a,
| description: b}
|---
set tools
|Read
refused written in { }
set name
|c
gives
|---
|{name: c,
| description: b}
|---
