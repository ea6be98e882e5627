# T shows the themes; moving shows one at once, Enter keeps it, Esc goes back.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week.
> ---
> You plan.
keys T
| roster  .claude/agents  1 agent
|┌─ Agents 1 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│>    planner                │ verdict      loads (Claude Code agent)          │
|│                            │ name         planner                            │
|│                            │ description  Plans the work of a week.          │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ ┌───────────────┐ set: all tools)               │
|│                            │ │  dark-256     │────────────────────────────── │
|│                            │ │  high-contrast│                               │
|│                            │ │  light-256    │                               │
|│                            │ │  mono         │                               │
|│                            │ │> terminal     │                               │
|│                            │ │  truecolour   │                               │
|│                            │ └───────────────┘                               │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| arrows show a theme, Enter keeps it, Esc goes back; typing finds
|
keys Up
message arrows show a theme, Enter keeps it, Esc goes back; typing finds
type dark
| roster  .claude/agents  1 agent
|┌─ Agents 1 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│>    planner                │ verdict      loads (Claude Code agent)          │
|│                            │ name         planner                            │
|│                            │ description  Plans the work of a week.          │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ ┌───────────────┐ set: all tools)               │
|│                            │ │dark           │────────────────────────────── │
|│                            │ │> dark-256     │                               │
|│                            │ │               │                               │
|│                            │ │               │                               │
|│                            │ │               │                               │
|│                            │ │               │                               │
|│                            │ │               │                               │
|│                            │ └───────────────┘                               │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| Enter takes it, Esc clears what was typed; arrows move
|
keys Esc Esc
lacks high-contrast
keys Enter T
type light
keys Enter
lacks high-contrast
keys q
