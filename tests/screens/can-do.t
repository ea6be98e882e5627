# What one agent may do, and what it comes by: view 5 of list and reader.
each 80x24 120x40
files four-agents
file .claude/agents/boss.md
> ---
> name: boss
> description: Does all that is to be done, and more, for whoever asks it to.
> tools: Bash(git:*), Task, Edit, mcp__github__x
> disallowedTools: Edit
> permissionMode: bypassPermissions
> memory: user
> mcpServers:
>   - github
> ---
> You do.
keys 5
at 80x24
| roster  .claude/agents  5 agents   4 warnings
|┌─ Agents 5 ─────────────────┬─ boss ─────────────────── 1  2  3  4 [5 can do]─┐
|│> W  boss                   │ F  read files            memory: user           │
|│     code-reviewer opus     │ F  change files          taken away by          │
|│     deep/planner           │                          disallowedTools:       │
|│  W  rev                    │                          Edit; memory: user     │
|│  W  writer                 │ P  run commands          tools: Bash(git:*)     │
|│                            │ -  reach the network     no                     │
|│                            │ L  start agents          tools: Task            │
|│                            │ L  use MCP servers       tools:                 │
|│                            │                          mcp__github__x         │
|│                            │ F  run without asking    permissionMode:        │
|│                            │                          bypassPermissions      │
|│                            │ -  run hooks             no                     │
|│                            │ F  start MCP servers     mcpServers: github     │
|│                            │                                                 │
|│                            │ A all tools  L listed  P by pattern             │
|│                            │ Q asks first  F by field  - no  ? unknown       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| boss: W 4:27 Edit is taken away by disallowedTools.  (2 of 3)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
at 120x40
| roster  .claude/agents  5 agents   4 warnings
|┌─ Agents 5 ────────────model ───tools─~cost─┬─ boss ───────────── 1 rendered  2 source  3 problems  4 diff [5 can do]─┐
|│> W  boss                       4        17 │ F  read files            memory: user                                   │
|│     code-reviewer     opus     2        14 │ F  change files          taken away by disallowedTools: Edit; memory:   │
|│     deep/planner               1        11 │                          user                                           │
|│  W  rev                        all       9 │ P  run commands          tools: Bash(git:*)                             │
|│  W  writer                     all      12 │ -  reach the network     no                                             │
|│                                            │ L  start agents          tools: Task                                    │
|│                                            │ L  use MCP servers       tools: mcp__github__x                          │
|│                                            │ F  run without asking    permissionMode: bypassPermissions              │
|│                                            │ -  run hooks             no                                             │
|│                                            │ F  start MCP servers     mcpServers: github                             │
|│                                            │                                                                         │
|│                                            │ A all tools  L listed  P by pattern  Q asks first  F by field  - no     │
|│                                            │ ? unknown                                                               │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  i  4:21 Task is called Agent now; the old │                                                                         │
|│     name still works.                      │                                                                         │
|│  W  4:27 Edit is taken away by             │                                                                         │
|│     disallowedTools.                       │                                                                         │
|│  W  6:17 bypassPermissions: it runs without│                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| boss: W 4:27 Edit is taken away by disallowedTools.  (2 of 3)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
all
# The reader comes in it too; a file that limits nothing.
keys j j j Enter 5
at 80x24
| rev   rev.md          1 rendered  2 source  3 problems  4 diff [5 can do]  all
| A  read files            all tools
| A  change files          all tools
| A  run commands          all tools
| A  reach the network     all tools
| A  start agents          all tools
| A  use MCP servers       all tools
| -  run without asking    no
| -  run hooks             no
| -  start MCP servers     no
|
| A all tools  L listed  P by pattern  Q asks first  F by field  - no  ? unknown
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
| W 4:1 modle is not read. Did you mean model?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading
at 120x40
| rev   rev.md                                                  1 rendered  2 source  3 problems  4 diff [5 can do]  all
|     A  read files            all tools
|     A  change files          all tools
|     A  run commands          all tools
|     A  reach the network     all tools
|     A  start agents          all tools
|     A  use MCP servers       all tools
|     -  run without asking    no
|     -  run hooks             no
|     -  start MCP servers     no
|
|     A all tools  L listed  P by pattern  Q asks first  F by field  - no  ? unknown
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
|
|
|
|
|
|
| W 4:1 modle is not read. Did you mean model?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading  ] problem  Tab link  I hidden  j move
all
keys 1
lacks F by field
keys q
# A file that its tool drops.
file .claude/agents/none.md
> ---
> name: none
> ---
> You do nothing.
keys R G k k Enter 5
shows Its tool does not load the file: it grants nothing.
shows -  run commands          no
