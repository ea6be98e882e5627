# From 100 columns on the list stays beside the form; from 160 on the preview, too.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> ---
> 
> # Role
> 
> You plan.
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes what nobody else wants to write.
> ---
> You do it.
size 100x24
keys e
role row-selected-far planner
role border Agents 2
role border-focus Edit
| edit  planner.md   nothing changed                                                           loads
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                           │
|│     writer                     all      12 │ description       Plans the work of a week, day by  │
|│                                            │                   day.                              │
|│                                            │ tools             (not set: all tools)              │
|│                                            │ disallowedTools   (not set: none)                   │
|│                                            │ model             (not set: the caller's)           │
|│                                            │ permissionMode    (not set: the caller's)           │
|│                                            │ maxTurns          (not set: no limit)               │
|│                                            │ skills            (not set)                         │
|│                                            │ mcpServers        (not set)                         │
|│                                            │ hooks             (not set)                         │
|│                                            │ memory            (not set: off)                    │
|│                                            │ background        (not set: no)                     │
|│                                            │ omitClaudeMd      (not set: no)                     │
|│                                            │ ─────────────────────────────────────────────────── │
|│                                            │ What the agent is called, by you and by the model.  │
|│                                            │ It need not be the file's name. No ':' and no '-'   │
|│                                            │ in front; lower-case words joined by hyphens are    │
|│                                            │ understood everywhere. Example: code-reviewer       │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| name
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
cursor planner|
keys Tab Tab Tab Tab Enter
| edit  planner.md   nothing changed                                                           loads
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                           │
|│     writer                     all      12 │ description       Plans the work of a week, day by  │
|│                                            │                   day.                              │
|│                                            │ tools             (not set: all tools)              │
|│                                            │ disallowedTools   (not set: none)                   │
|│                                            │ model             (not set: the caller's)           │
|│                                            │ permissionMode   ┌──────────────┐aller's)           │
|│                                            │ maxTurns         │type to find  │mit)               │
|│                                            │ skills           │> inherit     │                   │
|│                                            │ mcpServers       │  sonnet      │                   │
|│                                            │ hooks            │  opus        │                   │
|│                                            │ memory           │  haiku       │                   │
|│                                            │ background       │  fable       │                   │
|│                                            │ omitClaudeMd     │  best        │                   │
|│                                            │ effort           └──────────────┘ession's)          │
|│                                            │ ─────────────────────────────────────────────────── │
|│                                            │ The model that runs it: an alias, 'inherit' for the │
|│                                            │ caller's own, or a full model id. Example: sonnet   │
|│                                            │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
cursor > |inherit
size 160x24
| edit  planner.md   nothing changed                                                                                                                       loads
|┌─ Agents 2 ──────────────model ───tools─~cost──~use─┬─ planner ────[1 rendered] 2 source  3 problems  4  5 ─┬─ Edit ──────────────────────────────────────────┐
|│>    planner                      all      11     5 │ verdict      loads (Claude Code agent)                │ name          planner                           │
|│     writer                       all      12     3 │ name         planner                                  │ description   Plans the work of a week, day by  │
|│                                                    │ description  Plans the work of a week, day by day.    │               day.                              │
|│                                                    │ can do       anything: files, commands, network,      │ tools         (not set: all tools)              │
|│                                                    │              agents, MCP servers                      │ disallowed…   (not set: none)                   │
|│                                                    │ tools        (not set: all tools)                     │ model         (not set: the caller's)           │
|│                                                    │ ───────────────────────────────────────────────────── │ permission…  ┌──────────────┐aller's)           │
|│                                                    │                                                       │ maxTurns     │type to find  │mit)               │
|│                                                    │ Role                                                  │ skills       │> inherit     │                   │
|│                                                    │ ════                                                  │ mcpServers   │  sonnet      │                   │
|│                                                    │ You plan.                                             │ hooks        │  opus        │                   │
|│                                                    │                                                       │ memory       │  haiku       │                   │
|│                                                    │                                                       │ background   │  fable       │                   │
|│                                                    │                                                       │ omitClaude…  │  best        │                   │
|│                                                    │                                                       │ effort       └──────────────┘ession's)          │
|│                                                    │                                                       │ ─────────────────────────────────────────────── │
|│                                                    │                                                       │ The model that runs it: an alias, 'inherit' for │
|│                                                    │                                                       │ the caller's own, or a full model id. Example:  │
|│                                                    │                                                       │ sonnet                                          │
|└────────────────────────────────────────────────────┴───────────────────────────────────────────────────────┴─────────────────────────────────────────────────┘
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
cursor > |inherit
size 80x24
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode   ┌──────────────┐aller's)
| maxTurns         │type to find  │mit)
| skills           │> inherit     │
| mcpServers       │  sonnet      │
| hooks            │  opus        │
| memory           │  haiku       │
| background       │  fable       │
| omitClaudeMd     │  best        │
| effort           │  default     │ession's)
| isolation        │  opusplan    │
| color            │  sonnet[1m]  │atic)
| initialPrompt    └──────────────┘
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Example: sonnet
|
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
cursor > |inherit
size 40x12
| edit  planner.md                 loads
|name         ┌──────────────┐
|description  │type to find  │of a week,
|             │> inherit     │
|tools        │  sonnet      │ools)
|disallowed…  │  opus        │
|model        │  haiku       │aller's)
|permission…  │  fable       │aller's)
|maxTurns     │  best        │mit)
|skills       └──────────────┘
| Enter takes it, Esc leaves; …
| Esc back
keys Esc
| edit  planner.md                 loads
|name          planner
|description   Plans the work of a week,
|              day by day.
|tools         (not set: all tools)
|disallowed…   (not set: none)
|model         (not set: the caller's)
|permission…   (not set: the caller's)
|maxTurns      (not set: no limit)
|skills        (not set)
| model
| Enter choose  Tab next  ^S save
size 120x30
type ?
keys F1
| help for the form                                                                                                   0%
| Form
|   Down                Go one row down
|   Up                  Go one row up
|   PgDn                Go a page down
|   PgUp                Go a page up
|   ^_                  Take the last change back
|   ^R                  Make it again
|   Tab                 Go to the next field
|   Shift-Tab           Go to the previous field
|   Enter               Open the choices; unfold or fold a map; else go to the next field
|   Space               Switch on or off; unfold or fold a map
|   ^O                  Show what saving changes
|   ^S                  Save
|   ^X ^R               Give the field the value it has on disk
|   ^X ^F               Fix the field's first problem that has a ready fix
|   ^X ^E               Edit this value in $VISUAL or $EDITOR
|   ^T                  Edit this value as YAML, and back
|   ^X m                Leave the mouse to the terminal, and take it back; is kept
|
| Within a text
|   F1                  Show the keys of this place
|   F10                 Close this view; at the top, quit
|   Left                Move the caret left
|   Right               Move the caret right
|   Ctrl-Left           Move the caret a word left
|   Ctrl-Right          Move the caret a word right
|   ^A Home             Move the caret to the start of the line
| / and a word: only what is about it; man roster says more
| Esc back  j move  / search  } heading
keys Esc ^O
| what saving changes in planner.md                                                                                  all
|   ---
|   name: planner
|   description: Plans the work of a week, day by day.
| + model: '?'
|   ---
|
|   # Role
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc Esc
| edit  planner.md   1 changed, saving changes 1 line                                                              loads
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
|│>    planner                    all      11 │ name              planner                                               │
|│     writer                     all      12 │ description       Plans the work of a week, day by day.                 │
|│                                            │ tools             (not set: all tools)                                  │
|│                                            │ disallowedTools   (not set: none)                                       │
|│                                            │ model           * ?                                                     │
|│                                            │                   W model-unknown: "?" is no alias and no known model   │
|│                                            │                   id; it is sent as it is.                              │
|│                                            │ permissionMode    (not set: the caller's)                               │
|│                                            │ maxTurns          (not set: no limit)                                   │
|│                                            │ skills            (not set)                                             │
|│                                            │ mcpServers        (not set)                                             │
|│                                            │ hooks             (not set)                                             │
|│                                            │ memory            (not set: off)                                        │
|│                                            │ background        (not set: no)                                         │
|│                                            │ omitClaudeMd      (not set: no)                                         │
|│                                            │ effort            (not set: the session's)                              │
|│                                            │ isolation         (not set: none)                                       │
|│                                            │ color             (not set: automatic)                                  │
|│                                            │ initialPrompt     (not set)                                             │
|│                                            │ experimental      (not set)                                             │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │ The model that runs it: an alias, 'inherit' for the caller's own, or a  │
|│                                            │ full model id. Not set: the caller's. Example: sonnet                   │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| 1 field is changed and not saved.
| s save  d discard  k draft  Esc go on
keys d
title roster  .claude/agents  2 agents
