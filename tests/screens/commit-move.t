# What has moved on the disk alone is one file, in the list and before a commit: by its name, or by most of its text.
size 110x14
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> tools: Read
> ---
> You plan.
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged.
> tools: Read
> ---
> You look at each change, and say what is wrong with it.
>
> You tell what comes of it, and write down what was asked.
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes letters when somebody is to be told.
> ---
> You write.
git add .
git commit -q -m one
remove .claude/agents/planner.md
remove .claude/agents/reviewer.md
remove .claude/agents/writer.md
file .claude/agents/work/plan.md
> ---
> name: planner
> description: Knows what comes first, and what has to wait.
> tools: Read, Bash
> ---
> You order what there is to do.
file .claude/agents/inspector.md
> ---
> name: inspector
> description: Reviews changes before they are merged.
> tools: Read
> ---
> You look at each change, and say what is wrong with it.
>
> You tell what comes of it, and write down what was asked.
file .claude/agents/other.md
> ---
> name: other
> description: Something else.
> ---
> You do it.
keys j
| roster  .claude/agents  3 agents
|                                                                model    tools ~cost  ~use kind
|   R inspector                                                           1        12    29 claude-agent
|> i? other                                                               all       5     3 claude-agent
|  iR work/planner                                                        2        13     8 claude-agent
|
|
|
|
|
|
|
| other: i 3:14 15 characters tell the model little about when to use it.
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
# As the view of what differs has it.
keys j 4
| planner   work/plan.md                               1 rendered  2 source  3 problems [4 diff] 5 can do   0%
| Not staged
|   renamed      from .claude/agents/planner.md
|   gains        run commands
|   description  Plans the work of a week before it begins. -> Knows what comes first, and what has to wait.
|   tools        +Bash
|   text         +1 -1 lines
|     (above the first heading)  +1 -1
|       - You plan.
|       + You order what there is to do.
|
|   Found in the file on the disk
| i 2:7 The file is called "plan", but it is known by its name, "planner".
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading  ] problem  Tab link  I hidden
keys 1 c
| Before the commit   myrepo                                                                   0 staged, 4 not
| Not staged (4)                             │   renamed      from .claude/agents/reviewer.md
|> R   reviewer.md -> inspector.md  .claude/…│   name         reviewer -> inspector
|  ?   other.md  .claude/agents              │
|  R   planner.md -> plan.md  .claude/agents…│   Nothing is wrong in the file on the disk
|  D   writer.md  .claude/agents             │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
# It is taken as a whole.
keys l
message this file can only be taken as a whole
keys Space
message staged inspector.md
keys j j
| Before the commit   myrepo                                                                   1 staged, 3 not
| Staged (1)                                 │   renamed      from .claude/agents/planner.md
|  R   reviewer.md -> inspector.md  .claude/…│   gains        run commands
| Not staged (3)                             │   description  Plans the work of a week before it begins. ->
|  ?   other.md  .claude/agents              │                Knows what comes first, and what has to wait.
|> R   planner.md -> plan.md  .claude/agents…│   tools        +Bash
|  D   writer.md  .claude/agents             │   text         +1 -1 lines
|                                            │     (above the first heading)  +1 -1
|                                            │       - You plan.
|                                            │       + You order what there is to do.
|                                            │
|                                            │   Found in the file on the disk
| i on the disk: The file is called "plan", but it is known by its name, "planner".
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
# Back where it was, and that taken back.
keys d
| Before the commit   myrepo                                                                   1 staged, 2 not
| Staged (1)                                 │   the file is gone
|  R   reviewer.md -> inspector.md  .claude/…│   loses        read files, change files, run commands, reach the
| Not staged (2)                             │                network, start agents, use MCP servers
|  ?   other.md  .claude/agents              │   text         +0 -1 lines
|> D   writer.md  .claude/agents             │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| discarded; u takes it back (later: git cat-file -p b722035761)
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
only .claude/agents inspector.md other.md planner.md work
only .claude/agents/work
keys u
| Before the commit   myrepo                                                                   1 staged, 3 not
| Staged (1)                                 │   the file is gone
|  R   reviewer.md -> inspector.md  .claude/…│   loses        read files, change files, run commands, reach the
| Not staged (3)                             │                network, start agents, use MCP servers
|  ?   other.md  .claude/agents              │   text         +0 -1 lines
|  R   planner.md -> plan.md  .claude/agents…│
|> D   writer.md  .claude/agents             │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| taken back: plan.md
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
only .claude/agents inspector.md other.md work
only .claude/agents/work plan.md
# All at once, and that taken back.
keys a
| Before the commit   myrepo                                                                   4 staged, 0 not
| Staged (4)                                 │   the file is gone
|  R   reviewer.md -> inspector.md  .claude/…│   loses        read files, change files, run commands, reach the
|  A   other.md  .claude/agents              │                network, start agents, use MCP servers
|  R   planner.md -> plan.md  .claude/agents…│   text         +0 -1 lines
|> D   writer.md  .claude/agents             │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
|                                            │
| staged 3 agents; u takes it back
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
keys u
| Before the commit   myrepo                                                                   1 staged, 3 not
| Staged (1)                                 │   renamed      from .claude/agents/planner.md
|  R   reviewer.md -> inspector.md  .claude/…│   gains        run commands
| Not staged (3)                             │   description  Plans the work of a week before it begins. ->
|  ?   other.md  .claude/agents              │                Knows what comes first, and what has to wait.
|> R   planner.md -> plan.md  .claude/agents…│   tools        +Bash
|  D   writer.md  .claude/agents             │   text         +1 -1 lines
|                                            │     (above the first heading)  +1 -1
|                                            │       - You plan.
|                                            │       + You order what there is to do.
|                                            │
|                                            │   Found in the file on the disk
| taken back: the next commit is as before
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard  Esc back  u undo
