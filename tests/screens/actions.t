# Every action by its name, and what may follow a key.
files four-agents
keys :
| roster  .claude/agents  4 agents   2 warnings
|┌──────────────────────────────────────────────────────────────────────────────┐
|│> move-down         j         Go one row down                                 │
|│  move-up           k         Go one row up                                   │
|│  move-first        g         Go to the start                                 │
|│  move-last         G         Go to the end                                   │
|│  half-down         ^D        Go half a page down                             │
|│  half-up           ^U        Go half a page up                               │
|│  page-down         ^F        Go a page down                                  │
|│  page-up           ^B        Go a page up                                    │
|│  preview-down      J         Scroll the preview down; the selection stays    │
|│  preview-up        K         Scroll the preview up; the selection stays      │
|│  read              Enter     Read the selected file in the whole window      │
|│  fold              h         Fold away what the row is in; from the preview,…│
|│  next-pane         Tab       Go to the next pane                             │
|│  previous-pane     Shift-Tab Go to the previous pane                         │
|│  view-rendered     1         Show the file rendered                          │
|│  view-source       2         Show the file as it is written                  │
|│  view-problems     3         Show what is wrong with the file                │
|│  view-diff         4         Show what differs from what git has             │
|│  view-can-do       5         Show what the agent may do, and what it comes by│
|└──────────────────────────────────────────────────────────────────────────────┘
| a part of a name; Tab completes it, Enter does it, Esc leaves
|
type sort
| roster  .claude/agents  4 agents   2 warnings
|┌─ Agents 4 ─────────────────┬─ code-reviewer ────────[1 rendered] 2  3  4  5 ─┐
|│>    code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│     deep/planner           │ name         code-reviewer                      │
|│  W  rev                    │ description  Looks at changes before they are   │
|│  W  writer                 │              merged.                            │
|│                            │ can do       read files, run commands           │
|│                            │ tools        read: Read                         │
|│                            │              execute: Bash                      │
|│                            │ model        opus                               │
|┌──────────────────────────────────────────────────────────────────────────────┐
|│sort                                                                          │
|│> sort-path         s p       Sort by path; the same again reverses           │
|│  sort-name         s n       Sort by name; the same again reverses           │
|│  sort-model        s m       Sort by model; the same again reverses          │
|│  sort-tools        s t       Sort by the number of tools, the most first; ag…│
|│  sort-cost         s c       Sort by the tokens every session pays, the most…│
|│  sort-use          s u       Sort by the tokens paid on use, the most first;…│
|│  sort-age          s a       Sort by the last change, the newest first; agai…│
|│  sort-verdict      s v       Sort by verdict and problems, the worst first; …│
|│  sort-kind         s k       Sort by kind; the same again reverses           │
|└──────────────────────────────────────────────────────────────────────────────┘
| Enter does it, Tab completes its name, Esc clears what was typed
|
keys Down Enter
title roster  .claude/agents  4 agents   2 warnings                       sort: name
keys : 
type pro
shows only-problems
keys Tab Enter
runs
keys Esc Esc :
type only-p
keys Tab Enter
title roster  .claude/agents  4 agents   2 warnings        only problems  sort: name
keys Esc :
type qqq
keys Enter
runs
keys Esc Esc
title roster  .claude/agents  4 agents   2 warnings                       sort: name
keys :
paste redraw
keys Enter
wish redraw
# The actions are those of the place.
keys Enter :
type outline
shows Show the headings, to go to one
keys Esc Esc Esc
size 40x12
keys :
| 4 agents  2 W               sort: name
|┌──────────────────────────────────────┐
|│> move-down         j         Go one …│
|│  move-up           k         Go one …│
|│  move-first        g         Go to t…│
|│  move-last         G         Go to t…│
|│  half-down         ^D        Go half…│
|│  half-up           ^U        Go half…│
|│  page-down         ^F        Go a pa…│
|└──────────────────────────────────────┘
| a part of a name; Tab completes it, …
|
keys Esc
size 120x40
keys :
type mark
| roster  .claude/agents  4 agents   2 warnings                                                               sort: name
|┌─ Agents 4 ────────────model ───tools─~cost─┬─ rev ──────────────────────────────── 1 rendered  2 source [3 problems]─┐
|│     code-reviewer     opus     2        14 │ W  4:1  key-typo                                                        │
|│     deep/planner               1        11 │      modle is not read. Did you mean model?                             │
|│> W  rev                        all       9 │    f  Write model                                                       │
|│  W  writer                     all      12 │                                                                         │
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
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|┌──────────────────────────────────────────────────────────────────────────────────┐                                   │
|│mark                                                                              │                                   │
|│> mark              Space     Mark the row, or take its mark off, and go on       │                                   │
|│  mark-range        v         Begin a range of marks; the same again ends it      │                                   │
|│  mark-others       *         Mark what is not marked, and the other way round    │                                   │
|│  edit-fields       e         Edit fields in a form; of marked files in a grid    │                                   │
|└──────────────────────────────────────────────────────────────────────────────────┘───────────────────────────────────┘
| Enter does it, Tab completes its name, Esc clears what was typed
|
size 200x60
shows mark-others
