# From problem to problem across files, and what is said of each.
file .claude/agents/a-sound.md
> ---
> name: a-sound
> description: There is nothing wrong with this agent at all.
> ---
> You do it.
file .claude/agents/b-typo.md
> ---
> name: b-typo
> description: Two keys of this agent are misspelt.
> modle: opus
> colour: red
> ---
> You do it.
file .claude/agents/c-dropped.md
> ---
> description: An agent without a name.
> ---
> Text.
file .claude/agents/d-sound.md
> ---
> name: d-sound
> description: There is nothing wrong with this agent either.
> ---
> You do it.
size 120x40
message a-sound: loads
keys ]
| roster  .claude/agents  4 agents, 1 does not load   1 error   2 warnings
|┌─ Agents 4 ────────────model ───tools─~cost─┬─ b-typo ───────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│     a-sound                    all      14 │ verdict      loads (Claude Code agent)                                  │
|│> W  b-typo                     all      11 │ name         b-typo                                                     │
|│  E  c-dropped                  all         │ description  Two keys of this agent are misspelt.                       │
|│     d-sound                    all      14 │ can do       anything: files, commands, network, agents, MCP servers    │
|│                                            │ tools        (not set: all tools)                                       │
|│                                            │ modle        opus                                                       │
|│                                            │ W 4:1        modle is not read. Did you mean model? f: Write model      │
|│                                            │ colour       red                                                        │
|│                                            │ W 5:1        colour is not read. Did you mean color? f: Write color     │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ You do it.                                                              │
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
|│> W  4:1 modle is not read. Did you mean    │                                                                         │
|│     model?                                 │                                                                         │
|│  W  5:1 colour is not read. Did you mean   │                                                                         │
|│     color?                                 │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| b-typo: W 4:1 modle is not read. Did you mean model?  (1 of 2)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
cursor │|>
keys ]
message b-typo: W 5:1 colour is not read. Did you mean color?  (2 of 2)
row 31 ├─ Problems ─────────────────────────────────┤                                                                         │
keys ]
message c-dropped: E 1:1 No name: Claude Code agent files without one are not loaded.
keys ]
message no more problems
keys ]
message no more problems
keys [
message b-typo: W 5:1 colour is not read. Did you mean color?  (2 of 2)
keys [ [ [
message no more problems
keys [
message no more problems
# The three views of one file.
keys 3
| roster  .claude/agents  4 agents, 1 does not load   1 error   2 warnings
|┌─ Agents 4 ────────────model ───tools─~cost─┬─ b-typo ─────────── 1 rendered  2 source [3 problems] 4 diff  5 can do ─┐
|│     a-sound                    all      14 │ W  4:1  key-typo                                                        │
|│> W  b-typo                     all      11 │      modle is not read. Did you mean model?                             │
|│  E  c-dropped                  all         │    f  Write model                                                       │
|│     d-sound                    all      14 │                                                                         │
|│                                            │ W  5:1  key-typo                                                        │
|│                                            │      colour is not read. Did you mean color?                            │
|│                                            │    f  Write color                                                       │
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
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│> W  4:1 modle is not read. Did you mean    │                                                                         │
|│     model?                                 │                                                                         │
|│  W  5:1 colour is not read. Did you mean   │                                                                         │
|│     color?                                 │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| b-typo: W 4:1 modle is not read. Did you mean model?  (1 of 2)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
keys 2
| roster  .claude/agents  4 agents, 1 does not load   1 error   2 warnings
|┌─ Agents 4 ────────────model ───tools─~cost─┬─ b-typo ─────────── 1 rendered [2 source] 3 problems  4 diff  5 can do ─┐
|│     a-sound                    all      14 │ 1  ---                                                                  │
|│> W  b-typo                     all      11 │ 2  name: b-typo                                                         │
|│  E  c-dropped                  all         │ 3  description: Two keys of this agent are misspelt.                    │
|│     d-sound                    all      14 │ 4  modle: opus                                                          │
|│                                            │ 5  colour: red                                                          │
|│                                            │ 6  ---                                                                  │
|│                                            │ 7  You do it.                                                           │
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
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│> W  4:1 modle is not read. Did you mean    │                                                                         │
|│     model?                                 │                                                                         │
|│  W  5:1 colour is not read. Did you mean   │                                                                         │
|│     color?                                 │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| b-typo: W 4:1 modle is not read. Did you mean model?  (1 of 2)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
role dim 4
keys 1
shows [1 rendered]
