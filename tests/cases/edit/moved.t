# What is moved within a list keeps its bytes: its comment, what stands above it, its quotes.
file
|---
|tools:
|  - Read   # r
|  # the finder
|  - "Grep"
|  - Glob
|skills: [one,  "two", three] # s
|---
set tools
|Grep, Read, Glob
gives
|---
|tools:
|  # the finder
|  - "Grep"
|  - Read   # r
|  - Glob
|skills: [one,  "two", three] # s
|---
undo
set tools
|Glob, Read, Edit, Grep
gives
|---
|tools:
|  - Glob
|  - Read   # r
|  - Edit
|  # the finder
|  - "Grep"
|skills: [one,  "two", three] # s
|---
undo
set skills
|three, one, two
gives
|---
|tools:
|  - Read   # r
|  # the finder
|  - "Grep"
|  - Glob
|skills: [three, one,  "two"] # s
|---
file
|---
|skills: [
|  # lead
|  one, # 1
|  # above two
|  "two", # 2
|  three # 3
|  ]
|---
set skills
|two, one, three
gives
|---
|skills: [
|  # lead
|  # above two
|  "two", # 2
|  one, # 1
|  three # 3
|  ]
|---
undo
set skills
|three, two, one
gives
|---
|skills: [
|  # lead
|  three, # 3
|  # above two
|  "two", # 2
|  one # 1
|  ]
|---
# The same twice: each is moved once.
file
|---
|tools:
|  - a # 1
|  - b
|  - a # 2
|---
set tools
|b, a, a
gives
|---
|tools:
|  - b
|  - a # 2
|  - a # 1
|---
