# Zoom, divider, panes.
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged.
> ---
> 
> Text.
size 80x16
keys z
| roster  .claude/agents  1 agent
|>    reviewer                                          all   claude-agent
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
| reviewer: loads
| j move  Enter read  e edit  / filter  f fix  ] problem  E editor  ? help
keys z >
| roster  .claude/agents  1 agent
|┌─ Agents 1 ───────────────────┬─ reviewer ────────────────────────────────────┐
|│>    reviewer                 │ verdict      loads (Claude Code agent)        │
|│                              │ name         reviewer                         │
|│                              │ description  Reviews changes before they are  │
|│                              │              merged.                          │
|│                              │ tools        (not set: all tools)             │
|│                              │ ───────────────────────────────────────────── │
|│                              │                                               │
|│                              │ Text.                                         │
|│                              │                                               │
|│                              │                                               │
|│                              │                                               │
|└──────────────────────────────┴───────────────────────────────────────────────┘
| reviewer: loads
| j move  Enter read  e edit  / filter  f fix  ] problem  E editor  ? help
keys > > > > > > > > > > > > > > > > > > > > > > > > > > > >
| roster  .claude/agents  1 agent
|┌─ Agents 1 ────────────────────────────model ───tools─┬─ reviewer ────────────┐
|│>    reviewer                                   all   │ verdict               │
|│                                                      │   loads (Claude Code  │
|│                                                      │   agent)              │
|│                                                      │ name                  │
|│                                                      │   reviewer            │
|│                                                      │ description           │
|│                                                      │   Reviews changes     │
|│                                                      │   before they are     │
|│                                                      │   merged.             │
|│                                                      │ tools                 │
|│                                                      │   (not set: all       │
|└──────────────────────────────────────────────────────┴───────────────────────┘
| reviewer: loads
| j move  Enter read  e edit  / filter  f fix  ] problem  E editor  ? help
keys < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < <
| roster  .claude/agents  1 agent
|┌─ Agents 1 ───────┬─ reviewer ─────────────[1 rendered] 2 source  3 problems ─┐
|│>    reviewer     │ verdict      loads (Claude Code agent)                    │
|│                  │ name         reviewer                                     │
|│                  │ description  Reviews changes before they are merged.      │
|│                  │ tools        (not set: all tools)                         │
|│                  │ ───────────────────────────────────────────────────────── │
|│                  │                                                           │
|│                  │ Text.                                                     │
|│                  │                                                           │
|│                  │                                                           │
|│                  │                                                           │
|│                  │                                                           │
|└──────────────────┴───────────────────────────────────────────────────────────┘
| reviewer: loads
| j move  Enter read  e edit  / filter  f fix  ] problem  E editor  ? help
open
keys Tab z
| roster  .claude/agents  1 agent
|verdict      loads (Claude Code agent)
|name         reviewer
|description  Reviews changes before they are merged.
|tools        (not set: all tools)
|────────────────────────────────────────────────────────────────────────────────
|
|Text.
|
|
|
|
|
|
| reviewer: loads
| j move  Tab pane  z zoom  Enter read  1 rendered  2 source  3 problems  ? help
cursor |verdict
keys Esc
row 1 ┌─ Agents 1 ─────────────────┬─ reviewer ───[1 rendered] 2 source  3 problems ─┐
size 160x24
| roster  .claude/agents  1 agent
|┌─ Agents 1 ──────────────────────────model ───tools─┬─ reviewer ──────────────────────────────────────────────[1 rendered] 2 source  3 problems ─┬─ as writte─┐
|│>    reviewer                                 all   │ verdict      loads (Claude Code agent)                                                     │ ---        │
|│                                                    │ name         reviewer                                                                      │ name:      │
|│                                                    │ description  Reviews changes before they are merged.                                       │ reviewer   │
|│                                                    │ tools        (not set: all tools)                                                          │ descriptio │
|│                                                    │ ────────────────────────────────────────────────────────────────────────────────────────   │ n: Reviews │
|│                                                    │                                                                                            │ changes    │
|│                                                    │ Text.                                                                                      │ before     │
|│                                                    │                                                                                            │ they are   │
|│                                                    │                                                                                            │ merged.    │
|│                                                    │                                                                                            │ ---        │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │ Text.      │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │            │
|│                                                    │                                                                                            │            │
|└────────────────────────────────────────────────────┴────────────────────────────────────────────────────────────────────────────────────────────┴────────────┘
| reviewer: loads
| j move  Tab pane  z zoom  Enter read  1 rendered  2 source  3 problems  ? help
keys Tab Tab
cursor 1  |---
cursor | 1  ---
role border-focus as written
keys z
| roster  .claude/agents  1 agent
|>    reviewer                                                                                                                          all   claude-agent
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
| reviewer: loads
| j move  Enter read  e edit  / filter  f fix  ] problem  E editor  ? help  q quit  J scroll  z zoom  u undo
size 100x24
| roster  .claude/agents  1 agent
|>    reviewer                                                              all   claude-agent
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
| reviewer: loads
| j move  Enter read  e edit  / filter  f fix  ] problem  E editor  ? help  q quit  J scroll  z zoom
size 40x12
| roster  .claude/agents  1 agent
|>    reviewer                     all
|
|
|
|
|
|
|
|
| reviewer: loads
| j move  Enter read  e edit  / filter
keys Tab
| roster  .claude/agents  1 agent
|>    reviewer                     all
|
|
|
|
|
|
|
|
| reviewer: loads
| j move  Enter read  e edit  / filter
keys z
| roster  .claude/agents  1 agent
|>    reviewer                     all
|
|
|
|
|
|
|
|
| reviewer: loads
| j move  Enter read  e edit  / filter
