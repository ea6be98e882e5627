# What asks first is told from what need not ask: on the card, among what an agent may do, and side by side.
size 110x20
file .opencode/agents/rev.md
> ---
> description: Reviews Go code for races and leaks after a change.
> permission:
>   edit: deny
>   bash:
>     "*": ask
>     "git *": allow
>   webfetch: ask
>   websearch: ask
> ---
> You review.
file .cursor/agents/look.md
> ---
> name: look
> description: Reviews Go code for races and leaks after a change.
> readonly: true
> ---
> You look.
keys 1
| roster  2 agents
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ rev ────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│ PROJECT .opencode/agents                 1 │ verdict      loads (opencode agent)                           │
|│> i  rev                        all      14 │ description  Reviews Go code for races and leaks after a      │
|│ PROJECT .cursor/agents                   1 │              change.                                          │
|│     look                                14 │ can do       anything but change files; asks first: run       │
|│                                            │              commands, reach the network; runs some things    │
|│                                            │              without asking                                   │
|│                                            │ tools        (not set: all tools)                             │
|│                                            │ permission   edit: deny                                       │
|│                                            │              bash:                                            │
|│                                            │                "*": ask                                       │
|│                                            │                "git *": allow                                 │
|│                                            │              webfetch: ask                                    │
|│                                            │              websearch: ask                                   │
|│                                            │ i 3:1        permission is out of use, and still works;       │
|│                                            │              permissions took its place.                      │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| rev: i 3:1 permission is out of use, and still works; permissions took its place.
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
keys 5
| roster  2 agents
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ rev ──── 1 rendered  2 source  3 problems  4 diff [5 can do]─┐
|│ PROJECT .opencode/agents                 1 │ A  read files            all tools                            │
|│> i  rev                        all      14 │ -  change files          permission: edit: deny               │
|│ PROJECT .cursor/agents                   1 │ Q  run commands          permission: bash: ask, bash git *:   │
|│     look                                14 │                          allow                                │
|│                                            │ Q  reach the network     permission: webfetch: ask,           │
|│                                            │                          websearch: ask                       │
|│                                            │ A  start agents          all tools                            │
|│                                            │ A  use MCP servers       all tools                            │
|│                                            │ P  run without asking    permission: bash git *: allow        │
|│                                            │ -  run hooks             no                                   │
|│                                            │ -  start MCP servers     no                                   │
|│                                            │                                                               │
|│                                            │ A all tools  L listed  P by pattern  Q asks first  F by field │
|│                                            │ - no  ? unknown                                               │
|│                                            │                                                               │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| rev: i 3:1 permission is out of use, and still works; permissions took its place.
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
keys W
| what agents may do   2 files
|   name                                        read write exec net spawn ext unasked hooks mcp tokens
|>  rev                                         A    -     Q    Q   A     A   P       -     -       14
|   look                                        A    -     A    A   A     A   -       -     -       14
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
| A all tools  L listed  P by pattern  Q asks first  F by field  - no  ? unknown
| 1 opencode-agent description: 14 tokens
| rev.md
| Enter read  l field  s sort  / filter  Space mark  Esc back  ? help  e edit  j move
keys l l l
message rev can run commands, and asks first: permission: bash: ask, bash git *: allow
keys l
message rev can reach the network, and asks first: permission: webfetch: ask, websearch: ask
# All that can be done is found, asked for or not.
keys q /
type can:execute
keys Enter
shows rev
shows look
keys /
type  can:runs-without-asking
keys Enter
shows rev
lacks look
