# A file that is staged under another name is one file, with what differs in it.
size 110x18
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> model: sonnet
> ---
> You plan.
>
> You tell what comes of it, and write down what was asked.
file .claude/agents/other.md
> ---
> name: other
> description: Reviews changes before they are merged.
> ---
> You do it.
git add .
git commit -q -m one
git mv .claude/agents/planner.md .claude/agents/scheduler.md
file .claude/agents/scheduler.md
> ---
> name: scheduler
> description: Plans the work of a week before it begins.
> tools: Read, Bash
> model: sonnet
> ---
> You plan.
>
> You tell what comes of it, and write down what was asked.
git add .
keys j
shows    R scheduler
keys c
| Before the commit   myrepo                                                                   1 staged, 0 not
| Staged (1)                                 │   renamed      from .claude/agents/planner.md
|> R   planner.md -> scheduler.md  .claude/a…│   gains        run commands
|                                            │   name         planner -> scheduler
|                                            │   tools        +Bash
|                                            │
|                                            │   Nothing is wrong in what is staged
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| nothing is wrong in what is staged
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys l j j Space
| Before the commit   myrepo                                                                   1 staged, 1 not
| Staged (1)                                 │   gains        run commands
|  R v planner.md -> scheduler.md  .claude/a…│   tools        +Bash
|        name                                │
| Not staged (1)                             │   Nothing is wrong in the file on the disk
|> M   scheduler.md  .claude/agents          │
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
| unstaged scheduler.md: tools
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys c
| Before the commit   myrepo                                                                   1 staged, 1 not
| Staged (1)                                 │   gains        run commands
|  R v planner.md -> scheduler.md  .claude/a…│   tools        +Bash
|        name                                │
| Not staged (1)                             │   Nothing is wrong in the file on the disk
|> M   scheduler.md  .claude/agents          │
|                                            │
|                                            │
|                                            │
|── commit message ────────────────────────────────────────────────────────────────────────────────────────────
| scheduler: renamed from planner, name scheduler
|
|
|
|
|
| ^S commits what is staged; git's hooks run then. Esc keeps the text
| ^S commit  Esc back  F1 help
# Both names are unstaged together, and are one file still.
keys Esc k k Space
| Before the commit   myrepo                                                                   0 staged, 1 not
| Not staged (1)                             │   renamed      from .claude/agents/planner.md
|> R   planner.md -> scheduler.md  .claude/a…│   gains        run commands
|                                            │   name         planner -> scheduler
|                                            │   tools        +Bash
|                                            │
|                                            │   Nothing is wrong in the file on the disk
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|── commit message ────────────────────────────────────────────────────────────────────────────────────────────
| scheduler: renamed from planner, name scheduler
|
| unstaged scheduler.md
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
# And staged together.
keys Space
| Before the commit   myrepo                                                                   1 staged, 0 not
| Staged (1)                                 │   renamed      from .claude/agents/planner.md
|> R v planner.md -> scheduler.md  .claude/a…│   gains        run commands
|        name                                │   name         planner -> scheduler
|        tools                               │   tools        +Bash
|                                            │
|                                            │   Nothing is wrong in what is staged
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|── commit message ────────────────────────────────────────────────────────────────────────────────────────────
| scheduler: renamed from planner, name scheduler
|
| staged scheduler.md
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys q g j 4
| roster  .claude/agents  2 agents
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ scheduler ───── 1 rendered  2 source  3 problems [4 diff] 5 ─┐
|│     other                      all      11 │ Staged                                                        │
|│>  R scheduler         sonnet   2        13 │   renamed      from .claude/agents/planner.md                 │
|│                                            │   gains        run commands                                   │
|│                                            │   name         planner -> scheduler                           │
|│                                            │   tools        +Bash                                          │
|│                                            │                                                               │
|│                                            │   Nothing is wrong in what is staged                          │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| scheduler: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor  ^G all texts  j move  J scroll
# Its history goes on under the old name.
git commit -q -m two
keys 1 H
shows two  (renamed from planner, name scheduler, tools +Bash)  t
shows one  (added)  t
shows renamed      from .claude/agents/planner.md
keys j
shows name         added: planner
# What moved and has little of its old text is one agent still, by its name and kind.
keys q q
git mv .claude/agents/scheduler.md .claude/agents/calendar.md
file .claude/agents/calendar.md
> ---
> name: scheduler
> description: Keeps the calendar, and says no where too much is asked for on one day.
> tools: Read, Bash, WebFetch
> model: opus
> ---
> # Days
>
> Each has its hours. Ask who needs which of them, and when.
>
> # Weeks
>
> A week has five of these, as a rule.
git add .
open
keys j
shows R scheduler
keys c
| Before the commit   myrepo                                                                   1 staged, 0 not
| Staged (1)                                 │   renamed      from .claude/agents/scheduler.md
|> R   scheduler.md -> calendar.md  .claude/…│   gains        reach the network
|                                            │   description  [-Plans-]{+Keeps+} the [-work of a week before it
|                                            │                begins.-]{+calendar, and says no where too much
|                                            │                is asked for on one day.+}
|                                            │   tools        +WebFetch
|                                            │   model        sonnet -> opus
|                                            │   text         +6 -2 lines
|                                            │     (above the first heading)  +0 -2
|                                            │       - You plan.
|                                            │       - You tell what comes of it, and write down what was
|                                            │       - asked.
|                                            │     # Days  +3 -0
|                                            │       + Days
|                                            │       + Each has its hours. Ask who needs which of them, and
| i staged: The file is called "calendar", but it is known by its name, "scheduler".
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys q g 4
| roster  .claude/agents  2 agents
|┌─ Agents 2 ────────────model ───tools─~cost─┬─ scheduler ───── 1 rendered  2 source  3 problems [4 diff] 5 ─┐
|│> iR scheduler         opus     3        20 │ Staged                                                        │
|│     other                      all      11 │   renamed      from .claude/agents/scheduler.md               │
|│                                            │   gains        reach the network                              │
|│                                            │   description  [-Plans-]{+Keeps+} the [-work of a week before │
|│                                            │                it begins.-]{+calendar, and says no where too  │
|│                                            │                much is asked for on one day.+}                │
|│                                            │   tools        +WebFetch                                      │
|│                                            │   model        sonnet -> opus                                 │
|│                                            │   text         +6 -2 lines                                    │
|│                                            │     (above the first heading)  +0 -2                          │
|│                                            │       - You plan.                                             │
|│                                            │       - You tell what comes of it, and write down what was    │
|│                                            │       - asked.                                                │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| scheduler: i 2:7 The file is called "calendar", but it is known by its name, "scheduler".
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts
