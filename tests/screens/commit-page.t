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
file .claude/agents/links.md
> ---
> name: links
> description: Knows where everything is, and where it was before that.
> ---
> It is [here](https://example.org/a/folder/that/has/a/long/name/and/then/some/list.html).
git add .claude/agents/links.md
git commit -q -m two .claude/agents/links.md
file .claude/agents/links.md
> ---
> name: links
> description: Knows where everything is, and where it was before that.
> ---
> It is [here](https://example.org/a/folder/that/has/a/long/name/and/then/some/liste.html).
keys c
| Before the commit   myrepo                                                                   0 staged, 2 not
| Not staged (2)                             │   text         +1 -1 lines
|> M   links.md  .claude/agents              │     (above the first heading)  +1 -1
|  M   planner.md  .claude/agents            │         <1> https://example.org/a/folder/that/has/a/long/name/
|                                            │       -     and/then/some/list.html
|                                            │       +     and/then/some/liste.html
|                                            │         as it is written:
|                                            │       - It is [here](https://example.org/a/folder/that/has/a/lon
|                                            │         g/name/and/then/some/list.html).
|                                            │       + It is [here](https://example.org/a/folder/that/has/a/lon
|                                            │         g/name/and/then/some/liste.html).
|                                            │
|                                            │   Nothing is wrong in the file on the disk
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys Tab
| Before the commit   myrepo                                                                   0 staged, 2 not
| Not staged (2)                             │ @@ line 2 @@
|> M   links.md  .claude/agents              │   name: links
|  M   planner.md  .claude/agents            │   description: Knows where everything is, and where it was befo»
|                                            │   ---
|                                            │ - It is [here](https://example.org/a/folder/that/has/a/long/name
|                                            │   /and/then/some/list.html).
|                                            │ + It is [here](https://example.org/a/folder/that/has/a/long/name
|                                            │   /and/then/some/liste.html).
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys j Tab
| Before the commit   myrepo                                                                   0 staged, 2 not
| Not staged (2)                             │   text         +4 -4 lines
|  M   links.md  .claude/agents              │     (above the first heading)  +1 -1
|> M   planner.md  .claude/agents            │       ~ You plan the [-week-]{+month+} of a team, and ...
|                                            │     ## Steps  +3 -3
|                                            │         • one
|                                            │       - • two
|                                            │       + • two and a half
|                                            │         • three
|                                            │         ...
|                                            │         • five
|                                            │       - • six
|                                            │       + • seven
|                                            │         ┌─ sh
|                                            │       - │ make all
|                                            │       + │ make none
|                                            │         as it is written:
|                                            │       - - two
|                                            │       + - *two and a half*
|                                            │
|                                            │   Nothing is wrong in the file on the disk
|                                            │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys q j 4
| roster  .claude/agents  2 agents
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ planner ─────── 1 rendered  2 source  3 problems [4 diff] 5 ─┐
|│   M links                      all      16 │ Not staged                                                    │
|│>  M planner                    1        13 │   text         +4 -4 lines                                    │
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
