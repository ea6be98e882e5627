# A new field goes where the schema's order puts it.
file
|---
|name: a
|model: opus # why
|custom: x
|---
set description
|b
set tools
|Read
set color
|red
set other
|z
gives
|---
|name: a
|description: b
|tools: Read
|model: opus # why
|color: red
|custom: x
|other: z
|---
undo
undo
undo
undo
same

# In front of what comes later, above its comment.
file
|---
|custom: x
|
|# the model
|model: opus
|---
set name
|a
gives
|---
|custom: x
|
|name: a
|# the model
|model: opus
|---

# Behind a value of several lines.
file
|---
|name: a
|description: |
|  one
|
|  two
|
|# why
|model: opus
|---
set tools
|Read
gives
|---
|name: a
|description: |
|  one
|
|  two
|tools: Read
|
|# why
|model: opus
|---

file
|---
|name: a
|tools:
|  - Read # r
|  # end
|---
set model
|opus
gives
|---
|name: a
|tools:
|  - Read # r
|model: opus
|  # end
|---

# The only field, in an empty block, behind a comment, without a block.
file
|---
|---
|body
set name
|a
gives
|---
|name: a
|---
|body

file
|---
|# nothing yet
|---
|body
set name
|a
gives
|---
|# nothing yet
|name: a
|---
|body

file
|Just text.
set name
|a
set description
|b
gives
|---
|name: a
|description: b
|---
|Just text.
undo
undo
same

file
|⟨ef bb bf⟩Text␍
|more␍
set name
|a
gives
|⟨ef bb bf⟩---␍
|name: a␍
|---␍
|Text␍
|more␍

file
set name
|a
gives
|---
|name: a
|---

# Keys that mean something are quoted.
file
|---
|name: a
|---
set a b: c
|d
gives
|---
|name: a
|"a b: c": d
|---
set ---
|x
gives
|---
|name: a
|"a b: c": d
|"--\x2d": x
|---

# A key with nothing behind it, with a comment behind it.
file
|---
|name:
|description: # what for
|model:␠␠
|---
set name
|a
set description
|b
set model
|opus
gives
|---
|name: a
|description: b # what for
|model: opus␠␠
|---
undo
undo
undo
set description
|one
|two
gives
|---
|name:
|description: |- # what for
|  one
|  two
|model:␠␠
|---

# Null is replaced.
file
|---
|name: ~ # none
|---
set name
|a
gives
|---
|name: a # none
|---
