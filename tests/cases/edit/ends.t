# CR LF stays, also in what is new.
file
|---␍
|name: a␍
|description: b␍
|---␍
|body␍
set description
|one
|two
set tools
|Read
gives
|---␍
|name: a␍
|description: |-␍
|  one␍
|  two␍
|tools: Read␍
|---␍
|body␍
undo
undo
same

# Mixed: the line that is edited tells.
file
|---␍
|name: a
|description: b␍
|---
set name
|x
|y
set description
|x
|y
gives
|---␍
|name: |-
|  x
|  y
|description: |-␍
|  x␍
|  y␍
|---

# A byte-order mark, and no line end at the end.
file
|⟨ef bb bf⟩---
|name: a
|---∎
set name
|b
gives
|⟨ef bb bf⟩---
|name: b
|---∎
unset name
gives
|⟨ef bb bf⟩---
|---∎
set name
|c
gives
|⟨ef bb bf⟩---
|name: c
|---∎

# Fences of any form.
file
|---␠␠
|name: a
|  ---␠
|body
set name
|b
gives
|---␠␠
|name: b
|  ---␠
|body

file
|---
|name: a
|-----
|body
set name
|b
gives
|---
|name: b
|-----
|body

file
|---
|name: a
|--- body
set model
|opus
gives
|---
|name: a
|model: opus
|--- body

# Behind a blank line it is no frontmatter for any tool, but can be edited.
file
|
|---
|name: a
|---
set name
|b
gives
|
|---
|name: b
|---
