# A field for each widget. The caret stands where typing goes, the label beside its value.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. It looks at what is open, at who is there and at what was promised, and then says what is done first. Use it on Mondays.
> tools: Read, Grep
> model: sonnet
> maxTurns: 5
> skills: [a, b]
> ---
> 
> You plan.
keys e
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools   (not set: none)
| model             sonnet
| permissionMode    (not set: the caller's)
| maxTurns          5
| skills            a, b
|                   W ref-skill: There is no Claude Code skill called a here or
|                   at home.
|                   W ref-skill: There is no Claude Code skill called b here or
|                   at home.
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| name
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
cursor planner|
role label-focus name
role field-focus planner
role label description
# A line: shell keys.
type XY
row 1 name            * plannerXY
cursor plannerXY|
keys ^A Right
cursor |lannerXY
keys ^K
row 1 name            * p
cursor p|
keys ^_
row 1 name            * plannerXY
cursor p|lanner
keys ^E ^U
row 1 name            * (not set)
cursor |(not set
message E name-missing: No name: Claude Code agent fil...  ^X ^F: Take the file's name
keys ^_
row 1 name            * plannerXY
keys ^X ^R
row 1 name              planner
# A long text: arrows move inside it, then on to the next field.
keys Tab
cursor Use it on Mondays.|
keys Up
cursor was promi|sed
keys Up
cursor week. It l|ooks
keys Up
cursor planner|
keys Down
cursor Mondays.|
keys Home
cursor |Plans the work
keys Down
cursor |is there and
keys Down Left
cursor says what is|
keys Left Left
type !
row 3 is there and at what was promised, and then says what !is
keys Enter
| edit  planner.md   1 changed, saving changes 3 lines                     loads
| name              planner
| description     * Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what !
|                   is done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools   (not set: none)
| model             sonnet
| permissionMode    (not set: the caller's)
| maxTurns          5
| skills            a, b
|                   W ref-skill: There is no Claude Code skill called a here or
|                   at home.
|                   W ref-skill: There is no Claude Code skill called b here or
|                   at home.
| mcpServers        (not set)
| hooks             (not set)
| ──────────────────────────────────────────────────────────────────────────────
| 148 characters, about 37 tokens. When to hand work to this agent. The model
| sees it in every session and chooses by it, so say what it is for and what it
| is not for. Without it the file is not loaded. Example: Reviews Go code for
| races and leaks. Use after changing anything that starts a goroutine.
| description
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
cursor |is
keys ^X ^R
row 4 done first. Use it on Mondays.
keys Down
# Tools: a box with a check mark each; what is not listed may be typed.
cursor Read, Grep|
keys Enter
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools  ┌─────────────────────────────────────────────┐
| model            │type to find                                 │
| permissionMode   │> [x] Read                  read files       │
| maxTurns         │  [x] Grep                  read files       │
| skills           │  [ ] Glob                  read files       │
|                  │  [ ] LSP                   read files       │led a here or
|                  │  [ ] Edit                  change files     │
|                  │  [ ] Write                 change files     │led b here or
|                  │  [ ] NotebookEdit          change files     │
| mcpServers       │  [ ] Bash                  run commands     │
| hooks            │  [ ] Monitor               run commands     │
| memory           └─────────────────────────────────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The only tools it may use. Not set, or left empty: all of them. Example: Read,
| Grep, Glob
|
| < > move it up and down, Space unmarks, Enter takes all marked, Esc leaves
| Esc back
cursor > |[x] Read
keys Space Down Down Space
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools  ┌─────────────────────────────────────────────┐
| model            │type to find                                 │
| permissionMode   │  [ ] Read                  read files       │
| maxTurns         │  [x] Grep                  read files       │
| skills           │> [x] Glob                  read files       │
|                  │  [ ] LSP                   read files       │led a here or
|                  │  [ ] Edit                  change files     │
|                  │  [ ] Write                 change files     │led b here or
|                  │  [ ] NotebookEdit          change files     │
| mcpServers       │  [ ] Bash                  run commands     │
| hooks            │  [ ] Monitor               run commands     │
| memory           └─────────────────────────────────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The only tools it may use. Not set, or left empty: all of them. Example: Read,
| Grep, Glob
|
| < > move it up and down, Space unmarks, Enter takes all marked, Esc leaves
| Esc back
cursor > |[x] Glob
type web
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools  ┌─────────────────────────────────────────────┐
| model            │web                                          │
| permissionMode   │> [ ] WebFetch              reach the network│
| maxTurns         │  [ ] WebSearch             reach the network│
| skills           │  add "web"                                  │
|                  │                                             │led a here or
|                  │                                             │
|                  │                                             │led b here or
|                  │                                             │
| mcpServers       │                                             │
| hooks            │                                             │
| memory           └─────────────────────────────────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The only tools it may use. Not set, or left empty: all of them. Example: Read,
| Grep, Glob
|
| Enter takes this and all marked, Space marks, Esc clears what was typed
|
cursor web|
keys Down Space
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools  ┌─────────────────────────────────────────────┐
| model            │web                                          │
| permissionMode   │  [ ] WebFetch              reach the network│
| maxTurns         │> [x] WebSearch             reach the network│
| skills           │  add "web"                                  │
|                  │                                             │led a here or
|                  │                                             │
|                  │                                             │led b here or
|                  │                                             │
| mcpServers       │                                             │
| hooks            │                                             │
| memory           └─────────────────────────────────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The only tools it may use. Not set, or left empty: all of them. Example: Read,
| Grep, Glob
|
| Space marks, Enter takes all marked, Esc clears what was typed
|
keys Esc
cursor |
type mcp__db
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools             Read, Grep
| disallowedTools  ┌─────────────────────────────────────────────┐
| model            │mcp__db                                      │
| permissionMode   │> add "mcp__db"                              │
| maxTurns         │                                             │
| skills           │                                             │
|                  │                                             │led a here or
|                  │                                             │
|                  │                                             │led b here or
|                  │                                             │
| mcpServers       │                                             │
| hooks            │                                             │
| memory           └─────────────────────────────────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The only tools it may use. Not set, or left empty: all of them. Example: Read,
| Grep, Glob
|
| Space marks, Enter takes all marked, Esc clears what was typed
|
keys Space
keys Enter
row 4 done first. Use it on Mondays.
cursor |
keys Enter Esc
row 4 done first. Use it on Mondays.
# A choice that is open: what is typed is offered, too.
keys Tab Tab
cursor sonnet|
keys Enter
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model             sonnet
| permissionMode   ┌──────────────┐aller's)
| maxTurns         │type to find  │
| skills           │  inherit     │
|                  │> sonnet      │ere is no Claude Code skill called a here or
|                  │  opus        │
|                  │  haiku       │ere is no Claude Code skill called b here or
|                  │  fable       │
| mcpServers       │  best        │
| hooks            │  default     │
| memory           └──────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Not set: the caller's. Example: sonnet
|
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
cursor > |sonnet
type my-model
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model             sonnet
| permissionMode   ┌──────────────────┐r's)
| maxTurns         │my-model          │
| skills           │> use "my-model"  │
|                  │                  │is no Claude Code skill called a here or
|                  │                  │
|                  │                  │is no Claude Code skill called b here or
|                  │                  │
| mcpServers       │                  │
| hooks            │                  │
| memory           └──────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Not set: the caller's. Example: sonnet
|
| Enter takes it, Esc clears what was typed; arrows move
|
cursor my-model|
keys Enter
| edit  planner.md   2 changed, saving changes 2 lines                     loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model           * my-model
|                   W model-unknown: "my-model" is no alias and no known model
|                   id; it is sent as it is.
| permissionMode    (not set: the caller's)
| maxTurns          5
| skills            a, b
|                   W ref-skill: There is no Claude Code skill called a here or
|                   at home.
|                   W ref-skill: There is no Claude Code skill called b here or
|                   at home.
| mcpServers        (not set)
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Not set: the caller's. Example: sonnet
|
| W model-unknown: "my-model" is no alias and no known model id; …
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
cursor my-model|
keys Enter
type op
keys Down Enter
row 6 disallowedTools   (not set: none)
# A closed choice.
keys Tab Enter
| edit  planner.md   2 changed, saving changes 2 lines                     loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model           * opusplan
| permissionMode    (not set: the caller's)
| maxTurns         ┌───────────────────┐
| skills           │> default          │
|                  │  acceptEdits      │s no Claude Code skill called a here or
|                  │  auto             │
|                  │  dontAsk          │s no Claude Code skill called b here or
|                  │  bypassPermissions│
| mcpServers       │  plan             │
| hooks            │  manual           │
| memory           └───────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| How it asks before acting. Not set: as the caller does. Plugin agents may not
| set it. It takes default, acceptEdits, auto, dontAsk, bypassPermissions, plan
| or manual.
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
type plan
| edit  planner.md   2 changed, saving changes 2 lines                     loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model           * opusplan
| permissionMode    (not set: the caller's)
| maxTurns         ┌───────────────────┐
| skills           │plan               │
|                  │> plan             │s no Claude Code skill called a here or
|                  │                   │
|                  │                   │s no Claude Code skill called b here or
|                  │                   │
| mcpServers       │                   │
| hooks            │                   │
| memory           └───────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| How it asks before acting. Not set: as the caller does. Plugin agents may not
| set it. It takes default, acceptEdits, auto, dontAsk, bypassPermissions, plan
| or manual.
| Enter takes it, Esc clears what was typed; arrows move
|
keys Enter
row 7 model           * opusplan
keys Enter
type nope
| edit  planner.md   3 changed, saving changes 3 lines                     loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model           * opusplan
| permissionMode  * plan
| maxTurns         ┌───────────────────┐
| skills           │nope               │
|                  │nothing fits       │s no Claude Code skill called a here or
|                  │                   │
|                  │                   │s no Claude Code skill called b here or
|                  │                   │
| mcpServers       │                   │
| hooks            │                   │
| memory           └───────────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| How it asks before acting. Not set: as the caller does. Plugin agents may not
| set it. It takes default, acceptEdits, auto, dontAsk, bypassPermissions, plan
| or manual.
| nothing fits; Esc clears what was typed
|
keys Enter Esc Esc
row 7 model           * opusplan
keys Enter End Enter
row 7 model           * opusplan
# A number.
keys Tab ^U
type x
| edit  planner.md   3 changed, saving changes 3 lines                     loads
| name              planner
| description       Plans the work of a week. It looks at what is open, at who
|                   is there and at what was promised, and then says what is
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model           * opusplan
| permissionMode    (not set: the caller's)
| maxTurns        * x
|                   W value-number: "x" is ignored: maxTurns must be a whole
|                   number, 1 or more.
| skills            a, b
|                   W ref-skill: There is no Claude Code skill called a here or
|                   at home.
|                   W ref-skill: There is no Claude Code skill called b here or
|                   at home.
| mcpServers        (not set)
| ──────────────────────────────────────────────────────────────────────────────
| Stops the agent after that many turns. Not set: no limit of its own. + and -
| step it. Example: 20
|
| W value-number: "x" is ignored: maxTurns must be a whole number, 1 or more.
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
keys ^U
type 12
message maxTurns
# A list in one line.
keys Tab
cursor a, b|
type , c
row 9 maxTurns        * 12
# A switch: Space goes round; letters do nothing.
keys PgDn Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab
| edit  planner.md   4 changed, saving changes 4 lines                     loads
|                   done first. Use it on Mondays.
| tools           * Grep, Glob, WebSearch, mcp__db
| disallowedTools   (not set: none)
| model           * opusplan
| permissionMode    (not set: the caller's)
| maxTurns        * 12
| skills          * a, b, c
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| experimental      (not set)
| ──────────────────────────────────────────────────────────────────────────────
| Always runs beside the conversation instead of holding it up.
|
|
| background
| Space toggle  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
message background
cursor |(not set: no)
keys Space
row 11 background      * true
cursor true|
keys Space
row 11 background      * false
type abc
row 11 background      * false
keys Space
row 11 background        (not set: no)
# All that was changed, as it would be saved.
keys ^O
| what saving changes in planner.md                                          all
|   ---
|   name: planner
|   description: Plans the work of a week. It looks at what is open, at who is »
| - tools: Read, Grep
| - model: sonnet
| - maxTurns: 5
| - skills: [a, b]
| + tools: Grep, Glob, WebSearch, mcp__db
| + model: opusplan
| + maxTurns: 12
| + skills: [a, b, c]
|   ---
|
|   You plan.
|
|
|
|
|
|
|
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc
runs
