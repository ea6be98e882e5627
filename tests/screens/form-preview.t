# Beside the form the preview, the card and what the agent can do follow each key, as saving would leave them.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. Use when planning.
> tools: Read, Grep
> ---
> You plan.
size 160x24
keys e
shows can do       only read files
keys Tab Tab
type , Bash
| edit  planner.md   1 changed, saving changes 1 line                                                                                                      loads
|┌─ Agents 1 ──────────────model ───tools─~cost──~use─┬─ planner ────[1 rendered] 2 source  3 problems  4  5 ─┬─ Edit ──────────────────────────────────────────┐
|│>    planner                      2        13     3 │ verdict      loads (Claude Code agent)                │ name          planner                           │
|│                                                    │ name         planner                                  │ description   Plans the work of a week. Use     │
|│                                                    │ description  Plans the work of a week. Use when       │               when planning.                    │
|│                                                    │              planning.                                │ tools       * Read, Grep, Bash                  │
|│                                                    │ can do       read files, run commands                 │ disallowed…   (not set: none)                   │
|│                                                    │ tools        read: Read, Grep                         │ model         (not set: the caller's)           │
|│                                                    │              execute: Bash                            │ permission…   (not set: the caller's)           │
|│                                                    │ ───────────────────────────────────────────────────── │ maxTurns      (not set: no limit)               │
|│                                                    │                                                       │ skills        (not set)                         │
|│                                                    │ You plan.                                             │ mcpServers    (not set)                         │
|│                                                    │                                                       │ hooks         (not set)                         │
|│                                                    │                                                       │ memory        (not set: off)                    │
|│                                                    │                                                       │ background    (not set: no)                     │
|│                                                    │                                                       │ omitClaude…   (not set: no)                     │
|│                                                    │                                                       │ effort        (not set: the session's)          │
|│                                                    │                                                       │ ─────────────────────────────────────────────── │
|│                                                    │                                                       │ The only tools it may use. Not set, or left     │
|│                                                    │                                                       │ empty: all of them. Example: Read, Grep, Glob   │
|│                                                    │                                                       │                                                 │
|└────────────────────────────────────────────────────┴───────────────────────────────────────────────────────┴─────────────────────────────────────────────────┘
| tools
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
# What cannot be put in leaves all as it is.
keys ^U
type Read
shows can do       only read files
keys Shift-Tab Shift-Tab ^U
shows dropped: no name
keys ^_
lacks dropped: no name
# The source, too; and without the form it is the file again.
keys Tab
type x
shows │              planning.x
keys Esc d
lacks planning.x
lacks execute: Bash
untouched .claude/agents/planner.md
