# The user's editor, for the whole file and for one value.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> model: sonnet
> ---
> Old text.
keys E
wish editor
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> modle: sonnet
> ---
> New text.
edited
| roster  .claude/agents  1 agent   1 warning
|┌─ Agents 1 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│> W  planner                │ verdict      loads (Claude Code agent)          │
|│                            │ name         planner                            │
|│                            │ description  Plans the work of a week, day by   │
|│                            │              day.                               │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │▎modle        sonnet                             │
|│                            │▎W 4:1        modle is not read. Did you mean    │
|│                            │▎             model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │▎New text.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys E
failed vi ended with status 1
message vi ended with status 1
role error vi ended with status 1
keys j
message planner: W 4:1 modle is not read. Did you mean model?
keys Enter E
wish editor
remove .claude/agents/planner.md
edited
| planner   planner.md             [1 rendered] 2 source  3 problems  4  5   all
|   cannot open: No such file or directory
| ──────────────────────────────────────────────────────────────────────────────
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
| cannot open: No such file or directory
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> ---
> You do it.
keys R
shows by day
# A value: what comes back is text like any other; it can be taken back.
keys e Tab ^X ^E
wish value
value One line.\nAnother line.\e[2J\n\n
| edit  planner.md   1 changed, saving changes 4 lines                     loads
| name              planner
| description     * One line.
|                   Another line.[2J
|
|
|                   i desc-trigger: Nothing in it says when to use it.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| ──────────────────────────────────────────────────────────────────────────────
| 28 characters, about 7 tokens. When to hand work to this agent. The model sees
| it in every session and chooses by it, so say what it is for and what it is
| not for. Without it the file is not loaded. Example: Reviews Go code for races
| and leaks. Use after changing anything that starts a goroutine.
| i desc-trigger: Nothing in it says when to use it.
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^_
row 2 description       Plans the work of a week, day by day.
keys ^X ^E
failed vi was killed by signal 9
message vi was killed by signal 9
row 2 description       Plans the work of a week, day by day.
keys ^X
message ^X  ^F fix field  ^R as on disk  ^E in editor  m mouse
keys j
message i desc-trigger: Nothing in it says when to use it.
row 2 description       Plans the work of a week, day by day.
keys Esc
title planner   planner.md             [1 rendered] 2 source  3 problems  4  5   all
# ^Z and ^L are for the terminal.
keys ^Z
wish suspend
keys ^L
wish redraw
