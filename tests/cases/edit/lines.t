# A line an item: what stays keeps its line, comment and place.
file
|---
|tools: # what it may use
|  # those that read
|  - Read   # r
|  - "Grep"
|
|  # those that write
|  - Edit
|  - Write # w
|# the model
|model: opus
|---
set tools
|Read, Grep, Edit, Write, Bash
gives
|---
|tools: # what it may use
|  # those that read
|  - Read   # r
|  - "Grep"
|
|  # those that write
|  - Edit
|  - Write # w
|  - Bash
|# the model
|model: opus
|---
undo
set tools
|Read, Grep, Write
gives
|---
|tools: # what it may use
|  # those that read
|  - Read   # r
|  - "Grep"
|  - Write # w
|# the model
|model: opus
|---
undo
set tools
|Edit
gives
|---
|tools: # what it may use
|  # those that read
|  # those that write
|  - Edit
|# the model
|model: opus
|---
undo
set tools
gives
|---
|tools: # what it may use
|# the model
|model: opus
|---
undo
unset tools
gives
|---
|# the model
|model: opus
|---
undo
same

# At the left edge, with wide dashes.
file
|---
|tools:
|-   Read
|-   Edit
|---
set tools
|Bash, Read, Edit
gives
|---
|tools:
|-   Bash
|-   Read
|-   Edit
|---

# CR LF, quotes as the first item has them, the last line without a line break is the fence's.
file
|---␍
|skills:␍
|  - 'a'␍
|  - 'b'␍
|---␍
set skills
|a, b, c
gives
|---␍
|skills:␍
|  - 'a'␍
|  - 'b'␍
|  - 'c'␍
|---␍
undo
set skills
|b
gives
|---␍
|skills:␍
|  - 'b'␍
|---␍

# One text in place of the lines.
file
|---
|description: # why
|  - a
|  - b
|name: x
|---
set description
|text
gives
|---
|description: text # why
|name: x
|---
undo
set description
|two
|lines
gives
|---
|description: |- # why
|  two
|  lines
|name: x
|---
