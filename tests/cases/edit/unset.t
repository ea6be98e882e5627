file
|---
|# first
|name: a # x
|
|description: b
|# about tools
|tools: [Read,
|  Edit] # y
|# last
|---
|body
unset tools
gives
|---
|# first
|name: a # x
|
|description: b
|# about tools
|# last
|---
|body
unset name
gives
|---
|# first
|
|description: b
|# about tools
|# last
|---
|body
unset description
gives
|---
|# first
|
|# about tools
|# last
|---
|body
undo
undo
undo
same
unset nothing
same

file
|---
|name: a
|---
unset name
gives
|---
|---

file
|---
|a: b: c
|d: e
|---
unset d
gives
|---
|a: b: c
|---
unset a
gives
|---
|---

# A block over brackets has no lines of its own.
file
|---
|{name: a, description: b}
|---
unset name
refused another field
set name
|c
gives
|---
|{name: c, description: b}
|---
set tools
|Read
refused written in { }
