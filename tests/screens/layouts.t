# One project with two agents, at every size where the layout changes.
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged. Use it after each commit.
> tools: Read, Grep
> model: opus
> ---
> 
> # Role
> 
> You review changes.
> 
> 1. Read the diff.
> 2. Name what is **wrong**.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week.
> modle: sonnet
> ---
> 
> You plan.
| roster  .claude/agents  2 agents   1 warning
|┌─ Agents 2 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│> W  planner                │ verdict      loads (Claude Code agent)          │
|│     reviewer      opus     │ name         planner                            │
|│                            │ description  Plans the work of a week.          │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ modle        sonnet                             │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You plan.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
size 40x12
| roster  2 agents   1 warning
|                         model    tools
|> W  planner                      all
|     reviewer            opus     2
|
|
|
|
|
|
| planner: W 4:1 modle is not read. …
| Enter read  e edit  / filter  ? help
size 60x16
| roster  .claude/agents  2 agents   1 warning
|┌─ Agents 2 ───────────────┬─ planner ────────[1 rendered]─┐
|│> W  planner              │ verdict                       │
|│     reviewer    opus     │   loads (Claude Code agent)   │
|│                          │ name                          │
|│                          │   planner                     │
|│                          │ description                   │
|│                          │   Plans the work of a week.   │
|│                          │ can do                        │
|│                          │   anything: files, commands,  │
|│                          │   network, agents, MCP        │
|│                          │   servers                     │
|│                          │ tools                         │
|└──────────────────────────┴───────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem
size 79x50
| roster  .claude/agents  2 agents   1 warning
|┌─ Agents 2 ────────────────────model ───tools─~cost──~use─kind ──────────────┐
|│> W  planner                            all       8     3 claude-agent       │
|│     reviewer                  opus     2        19    19 claude-agent       │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|├─ planner ──────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┤
|│ verdict      loads (Claude Code agent)                                      │
|│ name         planner                                                        │
|│ description  Plans the work of a week.                                      │
|│ can do       anything: files, commands, network, agents, MCP servers        │
|│ tools        (not set: all tools)                                           │
|│ modle        sonnet                                                         │
|│ W 4:1        modle is not read. Did you mean model? f: Write model          │
|│ ─────────────────────────────────────────────────────────────────────────── │
|│                                                                             │
|│ You plan.                                                                   │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|│                                                                             │
|└─────────────────────────────────────────────────────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  j move
size 120x40
| roster  .claude/agents  2 agents   1 warning
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ planner ──────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│> W  planner                    all       8 │ verdict      loads (Claude Code agent)                                  │
|│     reviewer          opus     2        19 │ name         planner                                                    │
|│                                            │ description  Plans the work of a week.                                  │
|│                                            │ can do       anything: files, commands, network, agents, MCP servers    │
|│                                            │ tools        (not set: all tools)                                       │
|│                                            │ modle        sonnet                                                     │
|│                                            │ W 4:1        modle is not read. Did you mean model? f: Write model      │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ You plan.                                                               │
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
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  W  4:1 modle is not read. Did you mean    │                                                                         │
|│     model?                                 │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
size 200x60
| roster  .claude/agents  2 agents   1 warning   about 27 tokens in every session
|┌─ Agents 2 ──────────────model ───tools─~cost──~use─┬─ planner ─────────────────────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┬─ as written ───────────────────────────────────────┐
|│> W  planner                      all       8     3 │ verdict      loads (Claude Code agent)                                                     │ 1  ---                                             │
|│     reviewer            opus     2        19    19 │ name         planner                                                                       │ 2  name: planner                                   │
|│                                                    │ description  Plans the work of a week.                                                     │ 3  description: Plans the work of a week.          │
|│                                                    │ can do       anything: files, commands, network, agents, MCP servers                       │ 4  modle: sonnet                                   │
|│                                                    │ tools        (not set: all tools)                                                          │ 5  ---                                             │
|│                                                    │ modle        sonnet                                                                        │ 6                                                  │
|│                                                    │ W 4:1        modle is not read. Did you mean model? f: Write model                         │ 7  You plan.                                       │
|│                                                    │ ────────────────────────────────────────────────────────────────────────────────────────   │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │ You plan.                                                                                  │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|├─ Problems ─────────────────────────────────────────┤                                                                                            │                                                    │
|│  W  4:1 modle is not read. Did you mean model?     │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|│                                                    │                                                                                            │                                                    │
|└────────────────────────────────────────────────────┴────────────────────────────────────────────────────────────────────────────────────────────┴────────────────────────────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move  J scroll  z zoom  u undo
size 59x24
| roster  .claude/agents  2 agents   1 warning
|                                model    tools ~cost  ~use
|> W  planner                             all       8     3
|     reviewer                   opus     2        19    19
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
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem
size 80x15
| roster  .claude/agents  2 agents   1 warning
|                                  model    tools ~cost  ~use kind
|> W  planner                               all       8     3 claude-agent
|     reviewer                     opus     2        19    19 claude-agent
|
|
|
|
|
|
|
|
|
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
size 20x6
| 2 agents  1 W
|> W  planner
|     reviewer
|
| planner: W 4:1 …
| Enter read  e edit
size 8x4
| 2 agen…
|> W  p…
| planne…
| e edit
size 7x4
|too sma
|
|^C quit
|
size 1x1
|^
size 80x24
| roster  .claude/agents  2 agents   1 warning
|┌─ Agents 2 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│> W  planner                │ verdict      loads (Claude Code agent)          │
|│     reviewer      opus     │ name         planner                            │
|│                            │ description  Plans the work of a week.          │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ modle        sonnet                             │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You plan.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| planner: W 4:1 modle is not read. Did you mean model?
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
