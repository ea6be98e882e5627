# A value without quotes stays without, as long as it reads back.
file
|---
|name: reviewer
|description: Reviews code. # short
|model: sonnet
|---
|
|Body --- with dashes.
set description
|Reviews Go code
gives
|---
|name: reviewer
|description: Reviews Go code # short
|model: sonnet
|---
|
|Body --- with dashes.
undo
same
redo
set model
|opus
gives
|---
|name: reviewer
|description: Reviews Go code # short
|model: opus
|---
|
|Body --- with dashes.
undo
undo
same

# Quotes come in where the plain form would mean something else.
file
|---
|description: a
|---
set description
|Use when: a test fails
gives
|---
|description: 'Use when: a test fails'
|---
set description
|It's C # code
gives
|---
|description: 'It''s C # code'
|---
set description
|a
gives
|---
|description: 'a'
|---

file
|---
|description: a
|---
set description
|It's "x": don't
gives
|---
|description: 'It''s "x": don''t'
|---

file
|---
|description: a
|---
set description
|it's: don't
gives
|---
|description: "it's: don't"
|---

# What other readers take for something else than text is quoted too.
file
|---
|description: a
|---
set description
|yes
gives
|---
|description: 'yes'
|---
undo
set description
|2024-01-01
gives
|---
|description: '2024-01-01'
|---
undo
set description
|17
gives
|---
|description: '17'
|---

# Blanks at the ends, markers at the start.
file
|---
|description: a
|---
set description
|␠a␠
gives
|---
|description: ' a '
|---
undo
set description
|- a
gives
|---
|description: '- a'
|---
undo
set description
|-a
gives
|---
|description: -a
|---
undo
set description
|@a
gives
|---
|description: '@a'
|---
undo
set description
|a:
gives
|---
|description: 'a:'
|---
undo
set description
|⟨ef bb bf⟩a
gives
|---
|description: "\ufeffa"
|---
undo
set description
|a␉b
gives
|---
|description: 'a␉b'
|---
undo
set description
gives
|---
|description: ''
|---

# A value over several lines gives way as a whole.
file
|---
|name: a
|description: one
|  two
|
|  three # four
|model: opus
|---
set description
|short
gives
|---
|name: a
|description: short # four
|model: opus
|---
undo
same

# On a line of its own it stays there.
file
|---
|description:
|  one # two
|name: a
|---
set description
|three
gives
|---
|description:
|  three # two
|name: a
|---

# Blanks around the colon and behind the value are not touched.
file
|---
|name :  a␠␠
|model:␉sonnet
|---
set name
|b
gives
|---
|name :  b␠␠
|model:␉sonnet
|---
set model
|opus
gives
|---
|name :  b␠␠
|model:␉opus
|---

# The same value again changes nothing, whatever its style.
file
|---
|name: "a"
|description: >
|  folded
|  text
|tools:
|  - Read
|  - Edit # why
|model: sonnet
|maxTurns: 010
|---
set name
|a
set description
|folded text
|
set tools
|Read, Edit
set model
|sonnet
set maxTurns
|010
same

# A number, a switch, a choice.
file
|---
|maxTurns: 5 # turns
|background: "true"
|model: sonnet
|---
set maxTurns
|10
set background
|true
set model
|4.5
gives
|---
|maxTurns: 10 # turns
|background: true
|model: '4.5'
|---
