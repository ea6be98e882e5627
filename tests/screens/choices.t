# What is offered for a field: by what it can do, what other files have first; retired and unknown tools are marked.
file .claude/agents/agent.md
> ---
> name: agent
> description: Does one thing. Use when asked.
> tools: Foo, TodoRead, Bash(git log *)
> ---
> You do it.
file .claude/agents/other.md
> ---
> name: other
> description: Does another thing. Use when asked.
> tools: Read, Grep, mcp__github__search, Grep
> model: claude-opus-4-6
> ---
> You do it.
file .claude/agents/third.md
> ---
> name: third
> description: Does a third thing. Use when asked.
> tools: Grep
> model: haiku
> ---
> You do it.
file .claude/agents/fourth.md
> ---
> name: fourth
> description: Does a fourth thing. Use when asked.
> model: haiku
> ---
> You do it.
file .claude/skills/sql-style/SKILL.md
> ---
> name: sql-style
> description: How SQL is written here. Use for SQL.
> ---
> Text.
file .claude/skills/rollback/SKILL.md
> ---
> name: rollback
> description: How to roll back. Use when a release fails.
> ---
> Text.
size 100x30
open
keys j j e Tab Tab Enter
| edit  agent.md   nothing changed                                                             loads
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────┐
|│ PROJECT .claude/skills                   2 │ name              agent                             │
|│     rollback                            13 │ description       Does one thing. Use when asked.   │
|│     sql-style                           12 │ tools             Foo, TodoRead, Bash(git log *)    │
|│ PROJECT .claude/agents                   4 │ ┌──────────────────────────────────────────────────┐│
|│> W  agent                      3         9 │ │type to find                                      ││
|│     fourth            haiku    all      11 │ │> [x] Foo                   unknown to Claude Code││
|│  i  other             claude-… 4        10 │ │  [x] TodoRead              retired: use TaskList ││
|│     third             haiku    1        10 │ │  [x] Bash(git log *)       run commands          ││
|│                                            │ │  [ ] Grep                  read files            ││
|│                                            │ │  [ ] Read                  read files            ││
|│                                            │ │  [ ] Glob                  read files            ││
|│                                            │ │  [ ] LSP                   read files            ││
|│                                            │ │  [ ] Edit                  change files          ││
|│                                            │ │  [ ] Write                 change files          ││
|│                                            │ │  [ ] NotebookEdit          change files          ││
|│                                            │ │  [ ] Bash                  run commands          ││
|│                                            │ │  [ ] Monitor               run commands          ││
|│                                            │ │  [ ] PowerShell            run commands          ││
|│                                            │ │  [ ] WebFetch              reach the network     ││
|│                                            │ │  [ ] WebSearch             reach the network     ││
|├─ Problems ─────────────────────────────────┤ └──────────────────────────────────────────────────┘│
|│  W  4:8 "Foo" is no tool of Claude Code (as│ ─────────────────────────────────────────────────── │
|│     of 2026-11-20).                        │ The only tools it may use. Not set, or left empty:  │
|│  W  4:13 TodoRead no longer exists;        │ all of them. Example: Read, Grep, Glob              │
|│     TaskList does its work.                │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| < > move it up and down, Space unmarks, Enter takes all marked, Esc leaves
| Esc back
# The order of what is marked is that of the list; what is not known is added as it is typed.
keys Down < Enter
shows tools           * TodoRead, Foo, Bash(git log *)
keys Enter >
type mcp__db
keys Space Enter
shows tools           * Foo, TodoRead, Bash(git log *),
# Models of other files first.
keys Tab Tab Enter
| edit  agent.md   1 changed, saving changes 1 line                                            loads
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────┐
|│ PROJECT .claude/skills                   2 │ name           ┌───────────────────────────────────┐│
|│     rollback                            13 │ description    │type to find                       ││
|│     sql-style                           12 │ tools          │> haiku            in 2 other files││
|│ PROJECT .claude/agents                   4 │                │  claude-opus-4-6  in 1 other file ││
|│> W  agent                      3         9 │                │  inherit                          ││
|│     fourth            haiku    all      11 │                │  sonnet                           ││
|│  i  other             claude-… 4        10 │                │  opus                             ││
|│     third             haiku    1        10 │                │  fable                            ││
|│                                            │                │  best                             ││
|│                                            │                │  default                          ││
|│                                            │ disallowedTools└───────────────────────────────────┘│
|│                                            │ model             (not set: the caller's)           │
|│                                            │ permissionMode    (not set: the caller's)           │
|│                                            │ maxTurns          (not set: no limit)               │
|│                                            │ skills            (not set)                         │
|│                                            │ mcpServers        (not set)                         │
|│                                            │ hooks             (not set)                         │
|│                                            │ memory            (not set: off)                    │
|│                                            │ background        (not set: no)                     │
|│                                            │ omitClaudeMd      (not set: no)                     │
|├─ Problems ─────────────────────────────────┤ effort            (not set: the session's)          │
|│  W  4:8 "Foo" is no tool of Claude Code (as│ ─────────────────────────────────────────────────── │
|│     of 2026-11-20).                        │ The model that runs it: an alias, 'inherit' for the │
|│  W  4:13 TodoRead no longer exists;        │ caller's own, or a full model id. Example: sonnet   │
|│     TaskList does its work.                │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
keys Esc
# A number, step by step, within its bounds.
keys Tab Tab
type +
shows maxTurns        * 1
type +++-
shows maxTurns        * 3
type -----
shows maxTurns        * 1
keys ^_
shows maxTurns        * 2
# What is no number is typed.
type a+
shows maxTurns        * 2a+
keys ^U
type -1
shows maxTurns        * -1
keys ^U
# Skills that there are.
keys Tab Enter
| edit  agent.md   1 changed, saving changes 1 line                                            loads
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────┐
|│ PROJECT .claude/skills                   2 │ name              agent                             │
|│     rollback                            13 │ description       Does one thing. Use when asked.   │
|│     sql-style                           12 │ tools           * Foo, TodoRead, Bash(git log *),   │
|│ PROJECT .claude/agents                   4 │                   mcp__db                           │
|│> W  agent                      3         9 │                   W tools-retired: TodoRead no      │
|│     fourth            haiku    all      11 │                   longer exists; TaskList does its  │
|│  i  other             claude-… 4        10 │                   work.                             │
|│     third             haiku    1        10 │                   W tools-unknown: "Foo" is no tool │
|│                                            │                   of Claude Code (as of             │
|│                                            │                   2026-11-20).                      │
|│                                            │ disallowedTools   (not set: none)                   │
|│                                            │ model             (not set: the caller's)           │
|│                                            │ permissionMode    (not set: the caller's)           │
|│                                            │ maxTurns          (not set: no limit)               │
|│                                            │ skills            (not set)                         │
|│                                            │┌───────────────────────────────────────────────────┐│
|│                                            ││type to find                                       ││
|│                                            ││> [ ] sql-style  How SQL is written here. Use for …││
|│                                            ││  [ ] rollback   How to roll back. Use when a rele…││
|│                                            │└───────────────────────────────────────────────────┘│
|├─ Problems ─────────────────────────────────┤ effort            (not set: the session's)          │
|│  W  4:8 "Foo" is no tool of Claude Code (as│ ─────────────────────────────────────────────────── │
|│     of 2026-11-20).                        │ Skills loaded into it from the start, by name. One  │
|│  W  4:13 TodoRead no longer exists;        │ that is missing is passed over. Example: sql-style, │
|│     TaskList does its work.                │ rollback                                            │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| Space marks, Enter takes all marked, Esc leaves; typing finds
| Esc back
keys Space Down Space < Enter
shows skills          * rollback, sql-style
