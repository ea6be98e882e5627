# A literal block keeps its indentation.
file
|---
|name: a
|description: |
|    one
|    two
|
|model: sonnet
|---
set description
|one
|  deeper
|
|three
|
gives
|---
|name: a
|description: |
|    one
|      deeper
|
|    three
|
|model: sonnet
|---
undo
same

# The last line break tells the header.
file
|---
|description: |
|  one
|  two
|name: a
|---
set description
|one
|two
gives
|---
|description: |-
|  one
|  two
|name: a
|---
set description
|one
|two
|
|
gives
|---
|description: |+
|  one
|  two
|
|name: a
|---
undo
undo
same

# One line is written as one line, and the comment in the header is kept.
file
|---
|description: |- # why
|  one
|  two
|name: a
|---
set description
|only one
gives
|---
|description: |- # why
|  only one
|name: a
|---
undo
set description
|two
|one
gives
|---
|description: |- # why
|  two
|  one
|name: a
|---
undo
set description
|
|a: b
gives
|---
|description: |- # why
|
|  a: b
|name: a
|---

# Lines that begin with blanks need their indentation told.
file
|---
|description: |2-
|    one
|  two
|---
set description
|   three
|four
gives
|---
|description: |2-
|     three
|  four
|---
set description
|three
|␠␠
|four
gives
|---
|description: |-
|  three
|  ␠␠
|  four
|---

# What is folded stays folded, also with lines.
file
|---
|description: >-
|  one
|  two
|
|  three
|tools: Read
|---
set description
|one two
|four
gives
|---
|description: >-
|  one
|  two
|
|  four
|tools: Read
|---
undo
set description
|one two three
gives
|---
|description: >-
|  one
|  two three
|tools: Read
|---

# Blank lines behind a block that keeps them belong to it, others do not.
file
|---
|description: |+
|  one
|
|
|name: a
|---
set description
|two
|three
gives
|---
|description: |-
|  two
|  three
|
|
|name: a
|---
undo
set model
|opus
gives
|---
|description: |+
|  one
|
|
|name: a
|model: opus
|---
undo
unset description
gives
|---
|name: a
|---

# Plain text that gets lines, also in the last place and with a header alone before it.
file
|---
|name: a
|description: b # c
|---
|body
set description
|one
|# two
gives
|---
|name: a
|description: |- # c
|  one
|  # two
|---
|body

file
|---
|description: |
|name: a
|---
set description
|one
|two
|
gives
|---
|description: |
|  one
|  two
|name: a
|---
