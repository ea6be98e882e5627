# Maps and lists of maps: rows that unfold, down to one value; saving changes its bytes alone.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> hooks:
>   # before each tool
>   PreToolUse:
>     - matcher: "Bash"   # the shell
>       hooks:
>         - type: command
>           command: '[ -f go ] && echo [hi]'
>           timeout: 10
>     - matcher: Edit
>       hooks: [{type: command, command: echo bye}]
>   Stop:
>     - hooks:
>         - type: command
>           command: |
>             one
>             two
> mcpServers:
>   - github
>   - files:
>       type: stdio
>       command: npx
>       args: [-y, "@x/files"]
> ---
> Text.
each 80x24 120x40
keys e Tab Tab Tab Tab Tab Tab Tab Tab
at 80x24
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        ▶ 2 servers: github, files
| hooks             ▶ PreToolUse: 2 matchers, Stop: 1 matcher
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| ──────────────────────────────────────────────────────────────────────────────
| MCP servers it may use: names of configured ones, or servers described in
| place. Plugin agents may not set it. Example: [github, {docs: {type: stdio,
| command: docs-server}}]
| mcpServers
| Enter unfold  ^T as YAML  Tab next  ^S save  ^O changes  ^_ undo  Esc back
at 120x40
| edit  planner.md   nothing changed                                                                               loads
|┌─ Agents 1 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                                               │
|│                                            │ description       Plans the work of a week, day by day.                 │
|│                                            │ tools             (not set: all tools)                                  │
|│                                            │ disallowedTools   (not set: none)                                       │
|│                                            │ model             (not set: the caller's)                               │
|│                                            │ permissionMode    (not set: the caller's)                               │
|│                                            │ maxTurns          (not set: no limit)                                   │
|│                                            │ skills            (not set)                                             │
|│                                            │ mcpServers        ▶ 2 servers: github, files                            │
|│                                            │ hooks             ▶ PreToolUse: 2 matchers, Stop: 1 matcher             │
|│                                            │ memory            (not set: off)                                        │
|│                                            │ background        (not set: no)                                         │
|│                                            │ omitClaudeMd      (not set: no)                                         │
|│                                            │ effort            (not set: the session's)                              │
|│                                            │ isolation         (not set: none)                                       │
|│                                            │ color             (not set: automatic)                                  │
|│                                            │ initialPrompt     (not set)                                             │
|│                                            │ experimental      (not set)                                             │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │ MCP servers it may use: names of configured ones, or servers described  │
|│                                            │ in place. Plugin agents may not set it. Example: [github, {docs: {type: │
|│                                            │ stdio, command: docs-server}}]                                          │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| mcpServers
| Enter unfold  ^T as YAML  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
all
# Down to one value; what is folded is passed over.
keys Enter Tab Tab Enter Tab Space Tab Tab ^A ^K
type node
at 80x24
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers      * ▼ 2 servers: github, files
|  - 1              github
|  - 2              ▼ 1 member: files
|   files           ▼ 3 members: type, command, args
|    type           stdio
|    command      * node
|    args           ▶ 2 items: -y, @x/files
|    + add          (key: value)
|   + add           (key: value)
| ──────────────────────────────────────────────────────────────────────────────
| A value within the field. Emptied, it is taken out.
|
|
| mcpServers[1].files.command
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
at 120x40
| edit  planner.md   1 changed, saving changes 1 line                                                              loads
|┌─ Agents 1 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                                               │
|│                                            │ description       Plans the work of a week, day by day.                 │
|│                                            │ tools             (not set: all tools)                                  │
|│                                            │ disallowedTools   (not set: none)                                       │
|│                                            │ model             (not set: the caller's)                               │
|│                                            │ permissionMode    (not set: the caller's)                               │
|│                                            │ maxTurns          (not set: no limit)                                   │
|│                                            │ skills            (not set)                                             │
|│                                            │ mcpServers      * ▼ 2 servers: github, files                            │
|│                                            │  - 1              github                                                │
|│                                            │  - 2              ▼ 1 member: files                                     │
|│                                            │   files           ▼ 3 members: type, command, args                      │
|│                                            │    type           stdio                                                 │
|│                                            │    command      * node                                                  │
|│                                            │    args           ▶ 2 items: -y, @x/files                               │
|│                                            │    + add          (key: value)                                          │
|│                                            │   + add           (key: value)                                          │
|│                                            │  + add            (an item)                                             │
|│                                            │ hooks             ▶ PreToolUse: 2 matchers, Stop: 1 matcher             │
|│                                            │ memory            (not set: off)                                        │
|│                                            │ background        (not set: no)                                         │
|│                                            │ omitClaudeMd      (not set: no)                                         │
|│                                            │ effort            (not set: the session's)                              │
|│                                            │ isolation         (not set: none)                                       │
|│                                            │ color             (not set: automatic)                                  │
|│                                            │ initialPrompt     (not set)                                             │
|│                                            │ experimental      (not set)                                             │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │ A value within the field. Emptied, it is taken out.                     │
|│                                            │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| mcpServers[1].files.command
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
all
message mcpServers[1].files.command
keys ^S
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> hooks:
>   # before each tool
>   PreToolUse:
>     - matcher: "Bash"   # the shell
>       hooks:
>         - type: command
>           command: '[ -f go ] && echo [hi]'
>           timeout: 10
>     - matcher: Edit
>       hooks: [{type: command, command: echo bye}]
>   Stop:
>     - hooks:
>         - type: command
>           command: |
>             one
>             two
> mcpServers:
>   - github
>   - files:
>       type: stdio
>       command: node
>       args: [-y, "@x/files"]
> ---
> Text.
# Hooks: a text in quotes and brackets stays one, a member and an item are added, one is taken out.
keys e Tab Tab Tab Tab Tab Tab Tab Tab Tab Enter Tab Enter Tab Right Tab Tab Right Tab Right Tab Tab Backspace
type && x]
keys Tab ^A ^K
keys Tab
type async: true
at 80x24
| edit  planner.md   3 changed, saving changes 2 lines                     loads
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        ▶ 2 servers: github, files
| hooks           * ▼ PreToolUse: 2 matchers, Stop: 1 matcher
|  PreToolUse       ▼ 2 items: Bash, Edit
|   - 1             ▼ 2 members: matcher, hooks
|    matcher        Bash
|    hooks          ▼ 1 item: command
|     - 1           ▼ type: command, command: [ -f go ] && echo [hi], timeout: …
|      type         command
|      command    * [ -f go ] && echo [hi&& x]
|      timeout    * (taken out)
|      + add      * async: true
|     + add         (an item)
|    + add          (key: value)
| ──────────────────────────────────────────────────────────────────────────────
| A member is added by what is typed here, as key: value, each on a line of its
| own; [ ] and { } hold YAML.
|
| hooks.PreToolUse[0].hooks[0][+]
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
at 120x40
| edit  planner.md   3 changed, saving changes 2 lines                                                             loads
|┌─ Agents 1 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                                               │
|│                                            │ description       Plans the work of a week, day by day.                 │
|│                                            │ tools             (not set: all tools)                                  │
|│                                            │ disallowedTools   (not set: none)                                       │
|│                                            │ model             (not set: the caller's)                               │
|│                                            │ permissionMode    (not set: the caller's)                               │
|│                                            │ maxTurns          (not set: no limit)                                   │
|│                                            │ skills            (not set)                                             │
|│                                            │ mcpServers        ▶ 2 servers: github, files                            │
|│                                            │ hooks           * ▼ PreToolUse: 2 matchers, Stop: 1 matcher             │
|│                                            │  PreToolUse       ▼ 2 items: Bash, Edit                                 │
|│                                            │   - 1             ▼ 2 members: matcher, hooks                           │
|│                                            │    matcher        Bash                                                  │
|│                                            │    hooks          ▼ 1 item: command                                     │
|│                                            │     - 1           ▼ type: command, command: [ -f go ] && echo [hi], ti… │
|│                                            │      type         command                                               │
|│                                            │      command    * [ -f go ] && echo [hi&& x]                            │
|│                                            │      timeout    * (taken out)                                           │
|│                                            │      + add      * async: true                                           │
|│                                            │     + add         (an item)                                             │
|│                                            │    + add          (key: value)                                          │
|│                                            │   - 2             ▶ 2 members: matcher, hooks                           │
|│                                            │   + add           (an item)                                             │
|│                                            │  Stop             ▶ 1 item: hooks                                       │
|│                                            │  + add            (key: value)                                          │
|│                                            │ memory            (not set: off)                                        │
|│                                            │ background        (not set: no)                                         │
|│                                            │ omitClaudeMd      (not set: no)                                         │
|│                                            │ effort            (not set: the session's)                              │
|├─ Problems ─────────────────────────────────┤ isolation         (not set: none)                                       │
|│  none                                      │ color             (not set: automatic)                                  │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │ A member is added by what is typed here, as key: value, each on a line  │
|│                                            │ of its own; [ ] and { } hold YAML.                                      │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| hooks.PreToolUse[0].hooks[0][+]
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
all
keys Tab Tab Tab
message hooks.PreToolUse[1]
keys Tab
type matcher: Write
keys Enter
type hooks: [{type: command, command: 'echo w: x'}]
at 80x24
| edit  planner.md   4 changed, saving changes 4 lines                     loads
| hooks           * ▼ PreToolUse: 2 matchers, Stop: 1 matcher
|  PreToolUse       ▼ 2 items: Bash, Edit
|   - 1             ▼ 2 members: matcher, hooks
|    matcher        Bash
|    hooks          ▼ 1 item: command
|     - 1           ▼ type: command, command: [ -f go ] && echo [hi], timeout: …
|      type         command
|      command    * [ -f go ] && echo [hi&& x]
|      timeout    * (taken out)
|      + add      * async: true
|     + add         (an item)
|    + add          (key: value)
|   - 2             ▶ 2 members: matcher, hooks
|   + add         * matcher: Write
|                   hooks: [{type: command, command: 'echo w: x'}]
|  Stop             ▶ 1 item: hooks
|  + add            (key: value)
| ──────────────────────────────────────────────────────────────────────────────
| An item is added by what is typed here: its members as key: value, or the
| value; [ ] and { } hold YAML.
|
| hooks.PreToolUse[+]
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
at 120x40
| edit  planner.md   4 changed, saving changes 4 lines                                                             loads
|┌─ Agents 1 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                                               │
|│                                            │ description       Plans the work of a week, day by day.                 │
|│                                            │ tools             (not set: all tools)                                  │
|│                                            │ disallowedTools   (not set: none)                                       │
|│                                            │ model             (not set: the caller's)                               │
|│                                            │ permissionMode    (not set: the caller's)                               │
|│                                            │ maxTurns          (not set: no limit)                                   │
|│                                            │ skills            (not set)                                             │
|│                                            │ mcpServers        ▶ 2 servers: github, files                            │
|│                                            │ hooks           * ▼ PreToolUse: 2 matchers, Stop: 1 matcher             │
|│                                            │  PreToolUse       ▼ 2 items: Bash, Edit                                 │
|│                                            │   - 1             ▼ 2 members: matcher, hooks                           │
|│                                            │    matcher        Bash                                                  │
|│                                            │    hooks          ▼ 1 item: command                                     │
|│                                            │     - 1           ▼ type: command, command: [ -f go ] && echo [hi], ti… │
|│                                            │      type         command                                               │
|│                                            │      command    * [ -f go ] && echo [hi&& x]                            │
|│                                            │      timeout    * (taken out)                                           │
|│                                            │      + add      * async: true                                           │
|│                                            │     + add         (an item)                                             │
|│                                            │    + add          (key: value)                                          │
|│                                            │   - 2             ▶ 2 members: matcher, hooks                           │
|│                                            │   + add         * matcher: Write                                        │
|│                                            │                   hooks: [{type: command, command: 'echo w: x'}]        │
|│                                            │  Stop             ▶ 1 item: hooks                                       │
|│                                            │  + add            (key: value)                                          │
|│                                            │ memory            (not set: off)                                        │
|│                                            │ background        (not set: no)                                         │
|│                                            │ omitClaudeMd      (not set: no)                                         │
|├─ Problems ─────────────────────────────────┤ effort            (not set: the session's)                              │
|│  none                                      │ isolation         (not set: none)                                       │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │ An item is added by what is typed here: its members as key: value, or   │
|│                                            │ the value; [ ] and { } hold YAML.                                       │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| hooks.PreToolUse[+]
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
all
# A group is taken out whole, and comes back by undo.
keys Tab
message hooks.Stop
keys Backspace
shows (taken out)
type x
paste x
shows (taken out)
keys ^_
shows ▶ 1 item: hooks
keys ^S
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> hooks:
>   # before each tool
>   PreToolUse:
>     - matcher: "Bash"   # the shell
>       hooks:
>         - type: command
>           command: '[ -f go ] && echo [hi&& x]'
>           async: true
>     - matcher: Edit
>       hooks: [{type: command, command: echo bye}]
>     - matcher: Write
>       hooks: [{type: command, command: 'echo w: x'}]
>   Stop:
>     - hooks:
>         - type: command
>           command: |
>             one
>             two
> mcpServers:
>   - github
>   - files:
>       type: stdio
>       command: node
>       args: [-y, "@x/files"]
> ---
> Text.
# What is typed is judged: at its row, and at the field.
keys e Tab Tab Tab Tab Tab Tab Tab Tab Tab Enter Tab Tab Tab
type key
message E yaml-syntax: This does not fit here: a member is written key: value.
# With a part changed the field does not become YAML; back on disk it does.
keys Shift-Tab Shift-Tab Shift-Tab ^T
message only an unchanged field can change its form
keys Tab Tab Tab ^X ^R Shift-Tab Shift-Tab Shift-Tab Shift-Tab ^T
at 80x24
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        - github
|                   - files:
|                       type: stdio
|                       command: node
|                       args: [-y, "@x/files"]
| hooks             ▼ PreToolUse: 3 matchers, Stop: 1 matcher
|  PreToolUse       ▶ 3 items: Bash, Edit, Write
|  Stop             ▶ 1 item: hooks
|  + add            (key: value)
| ──────────────────────────────────────────────────────────────────────────────
| MCP servers it may use: names of configured ones, or servers described in
| place. Plugin agents may not set it. Example: [github, {docs: {type: stdio,
| command: docs-server}}]
| mcpServers
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
at 120x40
| edit  planner.md   nothing changed                                                                               loads
|┌─ Agents 1 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                                               │
|│                                            │ description       Plans the work of a week, day by day.                 │
|│                                            │ tools             (not set: all tools)                                  │
|│                                            │ disallowedTools   (not set: none)                                       │
|│                                            │ model             (not set: the caller's)                               │
|│                                            │ permissionMode    (not set: the caller's)                               │
|│                                            │ maxTurns          (not set: no limit)                                   │
|│                                            │ skills            (not set)                                             │
|│                                            │ mcpServers        - github                                              │
|│                                            │                   - files:                                              │
|│                                            │                       type: stdio                                       │
|│                                            │                       command: node                                     │
|│                                            │                       args: [-y, "@x/files"]                            │
|│                                            │ hooks             ▼ PreToolUse: 3 matchers, Stop: 1 matcher             │
|│                                            │  PreToolUse       ▶ 3 items: Bash, Edit, Write                          │
|│                                            │  Stop             ▶ 1 item: hooks                                       │
|│                                            │  + add            (key: value)                                          │
|│                                            │ memory            (not set: off)                                        │
|│                                            │ background        (not set: no)                                         │
|│                                            │ omitClaudeMd      (not set: no)                                         │
|│                                            │ effort            (not set: the session's)                              │
|│                                            │ isolation         (not set: none)                                       │
|│                                            │ color             (not set: automatic)                                  │
|│                                            │ initialPrompt     (not set)                                             │
|│                                            │ experimental      (not set)                                             │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │ MCP servers it may use: names of configured ones, or servers described  │
|│                                            │ in place. Plugin agents may not set it. Example: [github, {docs: {type: │
|│                                            │ stdio, command: docs-server}}]                                          │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| mcpServers
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
all
keys ^T
shows ▶ 2 servers: github, files
keys Space
shows - 1
keys Left
lacks - 1
# A draft keeps parts by their paths.
keys Tab Tab Right Tab Right Tab Backspace
type ed
message hooks.PreToolUse[0].matcher
keep 1
open
keys r
message draft taken up; it is not saved yet
shows matcher      * Based
# Another program changes another part: both stay. It changes the same one: saving asks.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> hooks:
>   PreToolUse:
>     - matcher: "Bash"
>       hooks: []
> ---
> Text.
watch
message planner.md was changed by another program; what is typed here stays
shows matcher      * Based
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> hooks:
>   PreToolUse:
>     - matcher: Read
>       hooks: []
> ---
> Text.
watch
shows planner.md was changed by another program, hooks.PreToolUse[0].matcher too
keys ^S
message hooks.PreToolUse[0].matcher: another program made it "Read".
keys m
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> hooks:
>   PreToolUse:
>     - matcher: Based
>       hooks: []
> ---
> Text.
# The mouse: on the mark, or anywhere twice.
keys e
mouse press ▶ PreToolUse
shows ▼ PreToolUse: 1 matcher
mouse twice 1 item: Based
shows matcher, hooks
keys Esc
runs
