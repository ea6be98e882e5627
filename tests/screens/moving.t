# Thirty agents in a list of ten rows: the selection stays in sight, the cursor on it.
size 60x16
file .claude/agents/a01.md
> ---
> name: a01
> description: Number 01 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a02.md
> ---
> name: a02
> description: Number 02 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a03.md
> ---
> name: a03
> description: Number 03 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a04.md
> ---
> name: a04
> description: Number 04 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a05.md
> ---
> name: a05
> description: Number 05 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a06.md
> ---
> name: a06
> description: Number 06 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a07.md
> ---
> name: a07
> description: Number 07 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a08.md
> ---
> name: a08
> description: Number 08 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a09.md
> ---
> name: a09
> description: Number 09 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a10.md
> ---
> name: a10
> description: Number 10 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a11.md
> ---
> name: a11
> description: Number 11 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a12.md
> ---
> name: a12
> description: Number 12 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a13.md
> ---
> name: a13
> description: Number 13 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a14.md
> ---
> name: a14
> description: Number 14 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a15.md
> ---
> name: a15
> description: Number 15 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a16.md
> ---
> name: a16
> description: Number 16 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a17.md
> ---
> name: a17
> description: Number 17 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a18.md
> ---
> name: a18
> description: Number 18 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a19.md
> ---
> name: a19
> description: Number 19 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a20.md
> ---
> name: a20
> description: Number 20 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a21.md
> ---
> name: a21
> description: Number 21 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a22.md
> ---
> name: a22
> description: Number 22 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a23.md
> ---
> name: a23
> description: Number 23 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a24.md
> ---
> name: a24
> description: Number 24 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a25.md
> ---
> name: a25
> description: Number 25 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a26.md
> ---
> name: a26
> description: Number 26 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a27.md
> ---
> name: a27
> description: Number 27 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a28.md
> ---
> name: a28
> description: Number 28 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a29.md
> ---
> name: a29
> description: Number 29 of thirty agents in this folder.
> ---
> You do it.
file .claude/agents/a30.md
> ---
> name: a30
> description: Number 30 of thirty agents in this folder.
> ---
> You do it.
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
| Enter read  e edit  / filter  ? help  f fix  ] problem
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
| Enter read  e edit  / filter  ? help  f fix  ] problem
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
| Enter read  e edit  / filter  ? help  f fix  ] problem
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
| Enter read  e edit  / filter  ? help  f fix  ] problem
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
| Enter read  e edit  / filter  ? help  f fix  ] problem
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
| Enter read  e edit  / filter  ? help  f fix  ] problem
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
row 2 >    a02                          all
keys G
| roster  .claude/agents  30 agents
|     a22                          all
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
