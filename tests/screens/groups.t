# Agents of the project and of the user: one group each, and who wins.
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged.
> ---
> You do it.
file .claude/agents/deep/down/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> ---
> You do it.
file ~/.claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews anything, anywhere, at any time.
> model: opus
> ---
> You do it.
file ~/.claude/agents/writer.md
> ---
> name: writer
> description: Writes what nobody else wants to write.
> ---
> You do it.
| roster  4 agents
|┌─ Agents 4 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   2 │ verdict      loads (Claude Code agent)          │
|│>    deep/down/planner      │ name         planner                            │
|│  i  reviewer               │ description  Plans the work of a week, day by   │
|│ USER ~/.claude/agents    2 │              day.                               │
|│  s  reviewer      opus     │ can do       anything: files, commands,         │
|│     writer                 │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| planner: loads
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
role group PROJECT .claude/agents
role dim s
cursor │|> 
keys j
row 4 │> i  reviewer               │              ~/.claude/agents/reviewer.md,      │
keys j
| roster  4 agents
|┌─ Agents 4 ─────────────────┬─ reviewer ─────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   2 │ verdict      shadowed:                          │
|│     deep/down/planner      │              .claude/agents/reviewer.md wins:   │
|│  i  reviewer               │              project before user (Claude Code   │
|│ USER ~/.claude/agents    2 │              agent)                             │
|│> s  reviewer      opus     │ name         reviewer                           │
|│     writer                 │ description  Reviews anything, anywhere, at any │
|│                            │              time.                              │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ model        opus                               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| reviewer: shadowed: .claude/agents/reviewer.md wins: project before user
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys j
row 7 │>    writer                 │              network, agents, MCP servers       │
keys j
row 7 │>    writer                 │              network, agents, MCP servers       │
keys k k k k
row 3 │>    deep/down/planner      │ name         planner                            │
cursor |>
keys g
row 3 │>    deep/down/planner      │ name         planner                            │
# A folder that is named has no scope to compete in, and no header.
open ../home/.claude/agents
open .claude/agents
| roster  .claude/agents  2 agents
|┌─ Agents 2 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│>    deep/down/planner      │ verdict      loads (Claude Code agent)          │
|│     reviewer               │ name         planner                            │
|│                            │ description  Plans the work of a week, day by   │
|│                            │              day.                               │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| planner: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor
# From a folder inside, project folders up to the repository's root count.
size 120x40
open
shows PROJECT .claude/agents
# It stays shadowed when it is read again, and is not when the other one has another name.
size 80x24
open
keys j j
row 6 │> s  reviewer      opus     │ name         reviewer                           │
keys R
message read again
row 6 │> s  reviewer      opus     │ name         reviewer                           │
keys k e
type X
keys ^S
shows saved reviewer.md
lacks s  reviewer
keys j
shows >    reviewer      opus
message reviewer: loads
