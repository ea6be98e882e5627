# What all agents may do, side by side.
each 80x24 120x40
files four-agents
file .claude/agents/boss.md
> ---
> name: boss
> description: Does all that is to be done, and more, for whoever asks it to.
> tools: Bash(git:*), Task, Edit, mcp__github__x
> permissionMode: bypassPermissions
> memory: user
> mcpServers:
>   - github
> ---
> You do.
file .kiro/agents/other.md
> ---
> name: other
> description: Works where nobody has sorted what the tools may do.
> ---
> You work.
keys W
at 80x24
| what agents may do   6 files
|   name                  read write exec net spawn ext unasked hooks mcp tokens
|>  boss                  F    L     P    -   L     L   F       -     F       17
|   code-reviewer         L    -     L    -   -     -   -       -     -       14
|   planner               L    -     -    -   -     -   -       -     -       11
|   rev                   A    A     A    A   A     A   -       -     -        9
|   writer                A    A     A    A   A     A   -       -     -       12
|   other                 ?    ?     ?    ?   ?     ?   -       -     -       15
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
| 5 claude-agent descriptions: 63 tokens of 15k
| boss.md
| Enter read  l field  s sort  / filter  Space mark  Esc back  ? help  e edit
at 120x40
| what agents may do   6 files
|   name                                        read write exec net spawn ext unasked hooks mcp tokens
|>  boss                                        F    L     P    -   L     L   F       -     F       17
|   code-reviewer                               L    -     L    -   -     -   -       -     -       14
|   planner                                     L    -     -    -   -     -   -       -     -       11
|   rev                                         A    A     A    A   A     A   -       -     -        9
|   writer                                      A    A     A    A   A     A   -       -     -       12
|   other                                       ?    ?     ?    ?   ?     ?   -       -     -       15
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
|
|
| A all tools  L listed  P by pattern  Q asks first  F by field  - no  ? unknown
| 5 claude-agent descriptions: 63 tokens of 15k
| boss.md
| Enter read  l field  s sort  / filter  Space mark  Esc back  ? help  e edit  j move
all
# Sorted by what runs commands: what limits nothing first, and the other way round.
keys l l l s
at 80x24
| what agents may do   6 files                                           by exec
|   name                  read write exec net spawn ext unasked hooks mcp tokens
|   rev                   A    A     A    A   A     A   -       -     -        9
|   writer                A    A     A    A   A     A   -       -     -       12
|   code-reviewer         L    -     L    -   -     -   -       -     -       14
|>  boss                  F    L     P    -   L     L   F       -     F       17
|   planner               L    -     -    -   -     -   -       -     -       11
|   other                 ?    ?     ?    ?   ?     ?   -       -     -       15
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
| 5 claude-agent descriptions: 63 tokens of 15k
| boss can run commands: tools: Bash(git:*)
| Enter read  l field  s sort  / filter  Space mark  Esc back  ? help  e edit
at 120x40
| what agents may do   6 files                                                                                   by exec
|   name                                        read write exec net spawn ext unasked hooks mcp tokens
|   rev                                         A    A     A    A   A     A   -       -     -        9
|   writer                                      A    A     A    A   A     A   -       -     -       12
|   code-reviewer                               L    -     L    -   -     -   -       -     -       14
|>  boss                                        F    L     P    -   L     L   F       -     F       17
|   planner                                     L    -     -    -   -     -   -       -     -       11
|   other                                       ?    ?     ?    ?   ?     ?   -       -     -       15
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
|
|
| A all tools  L listed  P by pattern  Q asks first  F by field  - no  ? unknown
| 5 claude-agent descriptions: 63 tokens of 15k
| boss can run commands: tools: Bash(git:*)
| Enter read  l field  s sort  / filter  Space mark  Esc back  ? help  e edit  j move
all
message boss can run commands: tools: Bash(git:*)
keys s
shows by exec, reversed
# What disabling some would save.
keys Space Space
shows 5 claude-agent descriptions: 63 tokens of 15k; without the 2 marked
# Filtered by the list's words; the marks stay.
keys /
type can:mc
cursor filter: can:mc|
keys Tab
message filter: can:mcp
shows 1 of
keys Enter
shows 1 of 6 files
message boss can run commands: tools: Bash(git:*)
# Read, and back where one was.
keys Enter
shows boss.md
keys q
shows filter: can:mcp
# Esc takes back the filter, then the marks, then leaves.
keys Esc
lacks filter:
keys Esc
lacks marked
keys Esc
lacks what agents may do
# What is marked in the list is marked here.
keys Space W
shows without the 1 marked
keys W
shows 1 marked
# A term that means nothing.
keys W / 
type can:fly
keys Enter
message can: knows read, write, execute, network, spawn, external, hooks, mcp ...
shows nothing fits
# A narrow window: short heads, no tokens.
size 40x12
keys Esc g
| what agents may do   6 files
|   name      rd wr ex ne sp xt un hk mc
|>* boss      F  L  P  -  L  L  F  -  F
|   code-rev… L  -  L  -  -  -  -  -  -
|   planner   L  -  -  -  -  -  -  -  -
|   rev       A  A  A  A  A  A  -  -  -
|   writer    A  A  A  A  A  A  -  -  -
| A all tools  L listed  P by pattern
| Q asks first  F by field  - no
| 5 claude-agent descriptions: 63 tokens…
| boss.md
| Enter read  l field  s sort  / filter
