# The text of a change is laid out, with what stays folded; Tab shows it as it is written.
size 110x24
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> ---
> You plan the **week** of a team, and you look at what is left over
> from the days before it began.
>
> ## Steps
>
> - one
> - two
> - three
> - four
> - five
> - six
>
> ```sh
> make all
> ```
git add .
git commit -q -m one
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> ---
> You plan the **month** of a team, and you look at what is left over
> from the days before it began.
>
> ## Steps
>
> - one
> - *two and a half*
> - three
> - four
> - five
> - seven
>
> ```sh
> make none
> ```
keys c
| Before the commit   myrepo                                                                   0 staged, 1 not
| Not staged (1)                               text         +4 -4 lines
|> M   planner.md  .claude/agents                (above the first heading)  +1 -1
|                                                  ~ You plan the [-week-]{+month+} of a team, and ...
|                                                ## Steps  +3 -3
|                                                    • one
|                                                  - • two
|                                                  + • two and a half
|                                                    • three
|                                                    ...
|                                                    • five
|                                                  - • six
|                                                  + • seven
|                                                    ┌─ sh
|                                                  - │ make all
|                                                  + │ make none
|                                                    as it is written:
|                                                  - - two
|                                                  + - *two and a half*
|
|                                              Nothing is wrong in the file on the disk
|
| nothing is wrong in it on the disk
| Space stage  c message  ^S commit  ? help  l unfold  Tab as text  d discard  u undo  Esc back  Enter read
keys Tab
| Before the commit   myrepo                                                                   0 staged, 1 not
| Not staged (1)                             @@ line 3 @@
|> M   planner.md  .claude/agents              description: Plans the work of a week before it begins.
|                                              tools: Read
|                                              ---
|                                            - You plan the **week** of a team, and you look at what is left
|                                              over
|                                            + You plan the **month** of a team, and you look at what is left
|                                              over
|                                              from the days before it began.
|
|                                              ## Steps
|
|                                              - one
|                                            - - two
|                                            + - *two and a half*
|                                              - three
|                                              - four
|                                              - five
|                                            - - six
|                                            + - seven
|
| nothing is wrong in it on the disk
| Space stage  c message  ^S commit  ? help  l unfold  Tab as text  d discard  u undo  Esc back  Enter read
keys q j 4
| roster  .claude/agents  1 agent
|┌─ Agents 1 ────────────model ───tools─~cost─┬─ planner ────────── 1 rendered  2 source  3 problems [4 diff]─┐
|│>  M planner                    1        13 │ Not staged                                                    │
|│                                            │   text         +4 -4 lines                                    │
|│                                            │     (above the first heading)  +1 -1                          │
|│                                            │       ~ You plan the [-week-]{+month+} of a team, and ...     │
|│                                            │     ## Steps  +3 -3                                           │
|│                                            │         • one                                                 │
|│                                            │       - • two                                                 │
|│                                            │       + • two and a half                                      │
|│                                            │         • three                                               │
|│                                            │         ...                                                   │
|│                                            │         • five                                                │
|│                                            │       - • six                                                 │
|│                                            │       + • seven                                               │
|│                                            │         ┌─ sh                                                 │
|│                                            │       - │ make all                                            │
|│                                            │       + │ make none                                           │
|│                                            │         as it is written:                                     │
|│                                            │       - - two                                                 │
|│                                            │       + - *two and a half*                                    │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| planner: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor  ^G all texts  j move  J scroll
