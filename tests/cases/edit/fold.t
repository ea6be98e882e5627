# A folded text stays folded: lines whose words stay are kept, others are as long as there was room.
file
|---
|name: a
|description: >-
|  Reviews every change before it is merged, and
|  says in one line each what is wrong with it.
|  Never changes
|  anything itself.
|
|  Ask it early.
|model: opus
|---
set description
|Reviews every change before it is merged, and says in one line each what is bad about it. Never changes anything itself.
|Ask it early.
gives
|---
|name: a
|description: >-
|  Reviews every change before it is merged, and
|  says in one line each what is bad about it.
|  Never changes
|  anything itself.
|
|  Ask it early.
|model: opus
|---
set description
|Reviews every single change before it is merged, and says in one line each what is bad about it. Never changes anything itself.
|
|Ask it early, ask it often, and ask it again when there is something new to ask about.
gives
|---
|name: a
|description: >-
|  Reviews every single change before it is
|  merged, and
|  says in one line each what is bad about it.
|  Never changes
|  anything itself.
|
|
|  Ask it early, ask it often, and ask it again
|  when there is something new to ask about.
|model: opus
|---
set description
|Short.
gives
|---
|name: a
|description: >-
|  Short.
|model: opus
|---
undo
undo
undo
same

# What folding cannot hold becomes literal, or goes in quotes.
file
|---
|description: >
|  One line,
|  and another.
|---
set description
|Indented:
|  - a
|  - b
|
gives
|---
|description: |
|  Indented:
|    - a
|    - b
|---
undo
set description
|ends in blanks␠␠
gives
|---
|description: 'ends in blanks  '
|---
undo
set description
|Another line, and another.
|
gives
|---
|description: >
|  Another line,
|  and another.
|---
undo
same

# A plain value over lines goes on over lines.
file
|---
|description: Reviews every change before it is
|    merged, and says what is wrong.
|name: a
|---
set description
|Reviews every change before it is merged, and says what is wrong with it, line by line.
gives
|---
|description: Reviews every change before it is
|    merged, and says what is wrong with it,
|    line by line.
|name: a
|---
undo
same

# In the file's own line ends.
file
|---␍
|description: >-␍
|  one two␍
|  three␍
|---␍
set description
|one two four
gives
|---␍
|description: >-␍
|  one two␍
|  four␍
|---␍
