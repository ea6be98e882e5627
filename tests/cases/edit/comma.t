# A list in one text keeps its separators.
file
|---
|tools: Read, Edit # two
|---
set tools
|Read, Edit, Bash
gives
|---
|tools: Read, Edit, Bash # two
|---
set tools
|Bash
gives
|---
|tools: Bash # two
|---

file
|---
|tools: Read,Edit,
|---
set tools
|Read, Edit, Bash
gives
|---
|tools: Read,Edit,Bash,
|---

file
|---
|tools: Read Edit
|---
set tools
|Read, Edit, Bash
gives
|---
|tools: Read Edit Bash
|---

file
|---
|tools: "Read, Edit"
|disallowedTools: 'Bash'
|---
set tools
|Read
set disallowedTools
|Bash, Write
gives
|---
|tools: "Read"
|disallowedTools: 'Bash, Write'
|---

# Brackets hold their commas together.
file
|---
|tools: Read, Bash(git add *, git log *)
|---
set tools
|Read, Bash(git add *, git log *), Edit
gives
|---
|tools: Read, Bash(git add *, git log *), Edit
|---
set tools
|Bash(git: x)
gives
|---
|tools: 'Bash(git: x)'
|---

# Emptied it is nothing behind the colon.
file
|---
|tools: Read # one
|model: opus
|---
set tools
gives
|---
|tools: # one
|model: opus
|---
set tools
|Edit
gives
|---
|tools: Edit # one
|model: opus
|---

# A new list is written as the schema says.
file
|---
|name: a
|---
set tools
|Read, Edit
set skills
|x, y z
gives
|---
|name: a
|tools: Read, Edit
|skills: [x, y z]
|---

# A list where one text stood that no list can be.
file
|---
|tools: 5
|---
set tools
|Read, Edit
gives
|---
|tools: Read, Edit
|---
