# Thirty agents in a list of ten rows: the selection stays in sight, the cursor on it.
size 60x16
files thirty-agents
cursor │|>
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a01 ────────────[1 rendered]─┐
|│>    a01                  │ verdict                       │
|│     a02                  │   loads (Claude Code agent)   │
|│     a03                  │ name                          │
|│     a04                  │   a01                         │
|│     a05                  │ description                   │
|│     a06                  │   Number 01 of thirty agents  │
|│     a07                  │   in this folder.             │
|│     a08                  │ can do                        │
|│     a09                  │   anything: files, commands,  │
|│     a10                  │   network, agents, MCP        │
|│     a11                  │   servers                     │
|└──────────────────────────┴───────────────────────────────┘
| a01: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
keys j
row 3 │>    a02                  │   loads (Claude Code agent)   │
cursor │|> 
keys Down Down
row 5 │>    a04                  │   a04                         │
keys k Up
row 3 │>    a02                  │   loads (Claude Code agent)   │
keys ^D
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a07 ────────────[1 rendered]─┐
|│     a01                  │ verdict                       │
|│     a02                  │   loads (Claude Code agent)   │
|│     a03                  │ name                          │
|│     a04                  │   a07                         │
|│     a05                  │ description                   │
|│     a06                  │   Number 07 of thirty agents  │
|│>    a07                  │   in this folder.             │
|│     a08                  │ can do                        │
|│     a09                  │   anything: files, commands,  │
|│     a10                  │   network, agents, MCP        │
|│     a11                  │   servers                     │
|└──────────────────────────┴───────────────────────────────┘
| a07: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
keys ^U
row 3 │>    a02                  │   loads (Claude Code agent)   │
keys ^F
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a12 ────────────[1 rendered]─┐
|│     a02                  │ verdict                       │
|│     a03                  │   loads (Claude Code agent)   │
|│     a04                  │ name                          │
|│     a05                  │   a12                         │
|│     a06                  │ description                   │
|│     a07                  │   Number 12 of thirty agents  │
|│     a08                  │   in this folder.             │
|│     a09                  │ can do                        │
|│     a10                  │   anything: files, commands,  │
|│     a11                  │   network, agents, MCP        │
|│>    a12                  │   servers                     │
|└──────────────────────────┴───────────────────────────────┘
| a12: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
keys PgDn
keys PgDn PgDn
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a30 ────────────[1 rendered]─┐
|│     a20                  │ verdict                       │
|│     a21                  │   loads (Claude Code agent)   │
|│     a22                  │ name                          │
|│     a23                  │   a30                         │
|│     a24                  │ description                   │
|│     a25                  │   Number 30 of thirty agents  │
|│     a26                  │   in this folder.             │
|│     a27                  │ can do                        │
|│     a28                  │   anything: files, commands,  │
|│     a29                  │   network, agents, MCP        │
|│>    a30                  │   servers                     │
|└──────────────────────────┴───────────────────────────────┘
| a30: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
cursor │|>
keys j
row 13 └──────────────────────────┴───────────────────────────────┘
keys ^B
keys PgUp PgUp PgUp
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a01 ────────────[1 rendered]─┐
|│>    a01                  │ verdict                       │
|│     a02                  │   loads (Claude Code agent)   │
|│     a03                  │ name                          │
|│     a04                  │   a01                         │
|│     a05                  │ description                   │
|│     a06                  │   Number 01 of thirty agents  │
|│     a07                  │   in this folder.             │
|│     a08                  │ can do                        │
|│     a09                  │   anything: files, commands,  │
|│     a10                  │   network, agents, MCP        │
|│     a11                  │   servers                     │
|└──────────────────────────┴───────────────────────────────┘
| a01: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
keys G
row 13 └──────────────────────────┴───────────────────────────────┘
keys g
row 2 │>    a01                  │ verdict                       │
keys End Home
row 2 │>    a01                  │ verdict                       │
keys k
row 2 │>    a01                  │ verdict                       │
role row-selected a01
# The preview scrolls, the selection stays.
keys J J K
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a01 ────────────[1 rendered]─┐
|│>    a01                  │   loads (Claude Code agent)   │
|│     a02                  │ name                          │
|│     a03                  │   a01                         │
|│     a04                  │ description                   │
|│     a05                  │   Number 01 of thirty agents  │
|│     a06                  │   in this folder.             │
|│     a07                  │ can do                        │
|│     a08                  │   anything: files, commands,  │
|│     a09                  │   network, agents, MCP        │
|│     a10                  │   servers                     │
|│     a11                  │ tools                         │
|└──────────────────────────┴───────────────────────────────┘
| a01: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
# Another pane: the cursor goes along, the selection is shown as being elsewhere.
keys Tab
role row-selected-far a01
role border-focus ─┘
cursor │ |
keys j j
| roster  .claude/agents  30 agents
|┌─ Agents 30 ──────────────┬─ a01 ────────────[1 rendered]─┐
|│>    a01                  │   a01                         │
|│     a02                  │ description                   │
|│     a03                  │   Number 01 of thirty agents  │
|│     a04                  │   in this folder.             │
|│     a05                  │ can do                        │
|│     a06                  │   anything: files, commands,  │
|│     a07                  │   network, agents, MCP        │
|│     a08                  │   servers                     │
|│     a09                  │ tools                         │
|│     a10                  │   (not set: all tools)        │
|│     a11                  │ ───────────────────────────── │
|└──────────────────────────┴───────────────────────────────┘
| a01: loads
| j move  Tab pane  z zoom  ? help  Enter read  1 rendered
keys Shift-Tab j
row 3 │>    a02                  │   loads (Claude Code agent)   │
role row-selected a02
# In one pane the arrows do the same.
size 40x12
row 3 >    a02                          all
keys G
| roster  .claude/agents  30 agents
|                         model    tools
|     a23                          all
|     a24                          all
|     a25                          all
|     a26                          all
|     a27                          all
|     a28                          all
|     a29                          all
|>    a30                          all
| a30: loads
| Enter read  e edit  / filter  ? help
# A key that scrolls moves in the view that was just chosen, drawn or not.
size 80x24
file .claude/agents/a01.md
> ---
> name: a01
> description: Number 01 of thirty agents in this folder.
> ---
> 1 line
> 
> 2 line
> 
> 3 line
> 
> 4 line
> 
> 5 line
> 
> 6 line
> 
> 7 line
> 
> 8 line
> 
> 9 line
> 
> 10 line
> 
> 11 line
> 
> 12 line
> 
> 13 line
> 
> 14 line
> 
> 15 line
> 
open
keys g 2 J
row 2 │>    a01                    │  2  name: a01                                   │
keys j 1 J k J K 2 J J
row 2 │>    a01                    │  3  description: Number 01 of thirty agents in  │
