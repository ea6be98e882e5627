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
|                                  model    tools ~cost  ~use kind
|>    reviewer                              all      12     2 claude-agent
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
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor
keys z >
| roster  .claude/agents  1 agent
|┌─ Agents 1 ───────────────────┬─ reviewer ───────────[1 rendered] 2  3  4  5 ─┐
|│>    reviewer                 │ verdict      loads (Claude Code agent)        │
|│                              │ name         reviewer                         │
|│                              │ description  Reviews changes before they are  │
|│                              │              merged.                          │
|│                              │ can do       anything: files, commands,       │
|│                              │              network, agents, MCP servers     │
|│                              │ tools        (not set: all tools)             │
|│                              │ ───────────────────────────────────────────── │
|│                              │                                               │
|│                              │ Text.                                         │
|│                              │                                               │
|└──────────────────────────────┴───────────────────────────────────────────────┘
| reviewer: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor
keys > > > > > > > > > > > > > > > > > > > > > > > > > > > >
| roster  .claude/agents  1 agent
|┌─ Agents 1 ────────────────model ───tools─~cost──~use─┬─ reviewer ────────────┐
|│>    reviewer                       all      12     2 │ verdict               │
|│                                                      │   loads (Claude Code  │
|│                                                      │   agent)              │
|│                                                      │ name                  │
|│                                                      │   reviewer            │
|│                                                      │ description           │
|│                                                      │   Reviews changes     │
|│                                                      │   before they are     │
|│                                                      │   merged.             │
|│                                                      │ can do                │
|│                                                      │   anything: files,    │
|└──────────────────────────────────────────────────────┴───────────────────────┘
| reviewer: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor
keys > <
keys < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < < <
| roster  .claude/agents  1 agent
|┌─ Agents 1 ───────┬─ reviewer ───────[1 rendered] 2 source  3 problems  4  5 ─┐
|│>    reviewer     │ verdict      loads (Claude Code agent)                    │
|│                  │ name         reviewer                                     │
|│                  │ description  Reviews changes before they are merged.      │
|│                  │ can do       anything: files, commands, network, agents,  │
|│                  │              MCP servers                                  │
|│                  │ tools        (not set: all tools)                         │
|│                  │ ───────────────────────────────────────────────────────── │
|│                  │                                                           │
|│                  │ Text.                                                     │
|│                  │                                                           │
|│                  │                                                           │
|└──────────────────┴───────────────────────────────────────────────────────────┘
| reviewer: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor
open
keys Tab z
| roster  .claude/agents  1 agent
| verdict      loads (Claude Code agent)
| name         reviewer
| description  Reviews changes before they are merged.
| can do       anything: files, commands, network, agents, MCP servers
| tools        (not set: all tools)
| ──────────────────────────────────────────────────────────────────────────────
|
| Text.
|
|
|
|
|
| reviewer: loads
| j move  z zoom  ? help  Enter read  1 rendered  2 source  3 problems
cursor |verdict
keys Esc
row 1 ┌─ Agents 1 ───────┬─ reviewer ───────[1 rendered] 2 source  3 problems  4  5 ─┐
size 160x24
| roster  .claude/agents  1 agent   about 12 tokens in every session
|┌─ Agents 1 ──────────────model ───tools─~cost──~use─┬─ reviewer ───[1 rendered] 2 source  3 problems  4  5 ─┬─ as written ────────────────────────────────────┐
|│>    reviewer                     all      12     2 │ verdict      loads (Claude Code agent)                │ 1  ---                                          │
|│                                                    │ name         reviewer                                 │ 2  name: reviewer                               │
|│                                                    │ description  Reviews changes before they are merged.  │ 3  description: Reviews changes before they are │
|│                                                    │ can do       anything: files, commands, network,      │    merged.                                      │
|│                                                    │              agents, MCP servers                      │ 4  ---                                          │
|│                                                    │ tools        (not set: all tools)                     │ 5                                               │
|│                                                    │ ───────────────────────────────────────────────────── │ 6  Text.                                        │
|│                                                    │                                                       │                                                 │
|│                                                    │ Text.                                                 │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|│                                                    │                                                       │                                                 │
|└────────────────────────────────────────────────────┴───────────────────────────────────────────────────────┴─────────────────────────────────────────────────┘
| reviewer: loads
| j move  Tab pane  z zoom  ? help  Enter read  1 rendered  2 source  3 problems
keys Tab
cursor |1  ---
role border-focus as written
keys z
| roster  .claude/agents  1 agent   about 12 tokens in every session
|                         1  ---
|                         2  name: reviewer
|                         3  description: Reviews changes before they are merged.
|                         4  ---
|                         5
|                         6  Text.
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
| j move  z zoom  ? help  Enter read  1 rendered  2 source  3 problems
size 100x24
| roster  .claude/agents  1 agent
| 1  ---
| 2  name: reviewer
| 3  description: Reviews changes before they are merged.
| 4  ---
| 5
| 6  Text.
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
| j move  z zoom  ? help  Enter read  1 rendered  2 source  3 problems
size 40x12
| roster  .claude/agents  1 agent
|1  ---
|2  name: reviewer
|3  description: Reviews changes before
|   they are merged.
|4  ---
|5
|6  Text.
|
|
| reviewer: loads
| j move  z zoom  ? help  Enter read
keys Tab
| roster  .claude/agents  1 agent
|1  ---
|2  name: reviewer
|3  description: Reviews changes before
|   they are merged.
|4  ---
|5
|6  Text.
|
|
| zoomed: z shows the other panes
| j move  z zoom  ? help  Enter read
keys z
| roster  .claude/agents  1 agent
|                         model    tools
|>    reviewer                     all
|
|
|
|
|
|
|
| reviewer: loads
| Enter read  e edit  / filter  ? help
# In a wide window the pane stands where the reader would have it.
size 130x16
keys Tab z
| roster  .claude/agents  1 agent
|          verdict      loads (Claude Code agent)
|          name         reviewer
|          description  Reviews changes before they are merged.
|          can do       anything: files, commands, network, agents, MCP servers
|          tools        (not set: all tools)
|          ────────────────────────────────────────────────────────────────────────────────────────
|
|          Text.
|
|
|
|
|
| reviewer: loads
| j move  z zoom  ? help  Enter read  1 rendered  2 source  3 problems
