# YAML as it is typed.
file
|---
|name: a
|hooks:
|  PreToolUse:
|    - matcher: Bash # why
|      hooks: []
|model: opus
|---
raw hooks
|PreToolUse:
|  - matcher: Read # why
|    hooks: []
gives
|---
|name: a
|hooks:
|  PreToolUse:
|    - matcher: Read # why
|      hooks: []
|model: opus
|---
raw hooks
|{a: b}
gives
|---
|name: a
|hooks:
|  {a: b}
|model: opus
|---
raw hooks
|a:
|  - b
gives
|---
|name: a
|hooks:
|  a:
|    - b
|model: opus
|---
undo
undo
undo
same

# New: behind the colon, or below it.
file
|---
|name: a
|---
raw hooks
|{a: [b, c]}
gives
|---
|name: a
|hooks: {a: [b, c]}
|---
undo
raw hooks
|a:
|  - b
gives
|---
|name: a
|hooks:
|  a:
|    - b
|---
undo
same

# In place of a value of one line: below the key, where it does not fit behind it.
file
|---
|name: a
|hooks: {}   # none yet
|model: opus
|---
raw hooks
|PreToolUse:
|- matcher: Bash
|  hooks: []
|Stop: []
gives
|---
|name: a
|hooks:
|  PreToolUse:
|  - matcher: Bash
|    hooks: []
|  Stop: []   # none yet
|model: opus
|---
undo
raw hooks
|{PreToolUse: [],
|Stop: []}
gives
|---
|name: a
|hooks: {PreToolUse: [],
|  Stop: []}   # none yet
|model: opus
|---
undo
same

# It cannot bring in another field, or break the block.
file
|---
|name: a
|hooks: {}
|model: opus
|---
raw hooks
|x
|tools: Bash
refused no longer be YAML
raw hooks
|{a: b
refused no longer be YAML
raw hooks
|a: b
gives
|---
|name: a
|hooks:
|  a: b
|model: opus
|---

# In the file's own line ends.
file
|---␍
|name: a␍
|mcpServers:␍
|  - x␍
|  - y␍
|---␍
raw mcpServers
|- x
|- z
gives
|---␍
|name: a␍
|mcpServers:␍
|  - x␍
|  - z␍
|---␍
