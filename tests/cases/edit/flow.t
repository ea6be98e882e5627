# A list in brackets keeps its items' bytes and what stands between them.
file
|---
|tools: [ "Read",'Edit', Bash ] # all
|---
set tools
|Read, Edit, Bash, Grep
gives
|---
|tools: [ "Read",'Edit', Bash,"Grep" ] # all
|---
undo
set tools
|Edit, Bash
gives
|---
|tools: [ 'Edit', Bash ] # all
|---
undo
set tools
|Read, Bash
gives
|---
|tools: [ "Read",Bash ] # all
|---
undo
set tools
|Read, Edit
gives
|---
|tools: [ "Read",'Edit' ] # all
|---
undo
set tools
gives
|---
|tools: # all
|---

# Over lines, with comments.
file
|---
|tools: [
|    # those that read
|    Read, # r
|    Grep, # g
|    # those that write
|    Edit, # e
|    Write # w
|  ]
|name: a
|---
set tools
|Read, Grep, Edit, Write, Bash
gives
|---
|tools: [
|    # those that read
|    Read, # r
|    Grep, # g
|    # those that write
|    Edit, # e
|    Write, # w
|    Bash
|  ]
|name: a
|---
undo
set tools
|Read, Grep, Write
gives
|---
|tools: [
|    # those that read
|    Read, # r
|    Grep, # g
|    Write # w
|  ]
|name: a
|---
undo
set tools
|Read, Edit
gives
|---
|tools: [
|    # those that read
|    Read, # r
|    # those that write
|    Edit # e
|  ]
|name: a
|---
undo
set tools
|Read, Bash, Grep, Edit, Write
gives
|---
|tools: [
|    # those that read
|    Read, # r
|    Bash,
|    Grep, # g
|    # those that write
|    Edit, # e
|    Write # w
|  ]
|name: a
|---
undo
same

# A comma behind the last one stays.
file
|---
|skills: [
|  a,
|  b,
|]
|---
set skills
|a, b, c
gives
|---
|skills: [
|  a,
|  b,
|  c,
|]
|---
undo
set skills
|a
gives
|---
|skills: [
|  a,
|]
|---

# The comment of the first one that stays is kept.
file
|---
|skills: [
|  a,
|  # b is for Ben
|  b ]
|---
set skills
|b
gives
|---
|skills: [
|  # b is for Ben
|  b ]
|---

# Items that mean something are quoted, and numbers that stay are not.
file
|---
|skills: [x, 5]
|---
set skills
|x, 5, a: b
gives
|---
|skills: [x, 5, 'a: b']
|---
set skills
|7, yes, [z], -w, ?v, {u}
gives
|---
|skills: ['7', 'yes', '[z]', '-w', '?v', '{u}']
|---

file
|---
|skills: []
|---
set skills
|x
gives
|---
|skills: [x]
|---

# CR LF between the items.
file
|---␍
|skills: [␍
|  a, # one␍
|  b␍
|]␍
|---␍
set skills
|a, c, b
gives
|---␍
|skills: [␍
|  a, # one␍
|  c,␍
|  b␍
|]␍
|---␍
