# A field of a block that is no YAML is edited by itself; the others keep their bytes.
file
|---
|name: a
|description: Use this: when it rains # or not
|model: sonnet # fast
|---
set model
|opus
gives
|---
|name: a
|description: Use this: when it rains # or not
|model: opus # fast
|---
set name
|b: c
gives
|---
|name: 'b: c'
|description: Use this: when it rains # or not
|model: opus # fast
|---
set tools
|Read, Edit
gives
|---
|name: 'b: c'
|description: Use this: when it rains # or not
|tools: Read, Edit
|model: opus # fast
|---
unset model
gives
|---
|name: 'b: c'
|description: Use this: when it rains # or not
|tools: Read, Edit
|---
set description
|Use this: when it snows
gives
|---
|name: 'b: c'
|description: 'Use this: when it snows'
|tools: Read, Edit
|---
undo
undo
undo
undo
undo
same

# A block would be lost in the tool's second reading: the lines are written out.
file
|---
|name: a
|argument: x: y
|---
set description
|one
|two
gives
|---
|name: a
|description: "one\ntwo"
|argument: x: y
|---

# In CR LF, where no tool reads it anyway, a block is as good.
file
|---␍
|name: a␍
|argument: x: y␍
|---␍
set description
|one
|two
gives
|---␍
|name: a␍
|description: |-␍
|  one␍
|  two␍
|argument: x: y␍
|---␍

# Text that spills over belongs to its value.
file
|---
|name: a
|description: Use it.
|<example>
|user: "x"
|name: y
|</example>
|model: opus
|---
set model
|haiku
gives
|---
|name: a
|description: Use it.
|<example>
|user: "x"
|name: y
|</example>
|model: haiku
|---
set description
|Use it.
|<example>
|user: "x"
|name: y
|</example>
gives
|---
|name: a
|description: |-
|  Use it.
|  <example>
|  user: "x"
|  name: y
|  </example>
|model: haiku
|---

# A value that begins with a marker.
file
|---
|name: a
|globs: *.md
|tools: [Read, Edit] or so
|---
set tools
|Read
gives
|---
|name: a
|globs: *.md
|tools: Read
|---
set globs
|*.md
gives
|---
|name: a
|globs: '*.md'
|tools: Read
|---

# A quote that is never closed.
file
|---
|name: "a
|description: b
|---
set description
|c
gives
|---
|name: "a
|description: c
|---
set name
|a
gives
|---
|name: a
|description: c
|---

# Control characters that stand elsewhere are kept.
file
|---
|name: a
|description: b⟨1b⟩c
|---
set name
|d
gives
|---
|name: d
|description: b⟨1b⟩c
|---
set description
|clean
gives
|---
|name: d
|description: clean
|---
