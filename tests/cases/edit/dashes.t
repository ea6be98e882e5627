# Some tools end the frontmatter at the first ---, quoted or not: it is written so that none is there.
file
|---
|name: a
|description: b
|tools: Read
|---
set description
|old --- new
gives
|---
|name: a
|description: "old --\x2d new"
|tools: Read
|---
set description
|a table:
||---|----|
gives
|---
|name: a
|description: "a table:\n|--\x2d|--\x2d-|"
|tools: Read
|---
set description
|-- two are fine
gives
|---
|name: a
|description: "-- two are fine"
|tools: Read
|---

# What stands there already can be written better, and need not be for others to be edited.
file
|---
|name: a
|description: old --- new
|tools: Read
|---
set tools
|Edit
gives
|---
|name: a
|description: old --- new
|tools: Edit
|---
set description
|old --- new
gives
|---
|name: a
|description: "old --\x2d new"
|tools: Edit
|---

# As YAML it is refused.
file
|---
|name: a
|mcpServers: []
|---
raw mcpServers
|[a --- b]
refused would end the frontmatter early
raw mcpServers
|- a
|---
|- b
refused the frontmatter

file
|---
|name: a
|skills: [x]
|---
set skills
|x, a---b
gives
|---
|name: a
|skills: [x, "a--\x2db"]
|---
