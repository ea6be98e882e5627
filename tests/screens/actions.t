# Every action by its name, and what may follow a key.
files four-agents
keys :
| roster  .claude/agents  4 agents   2 warnings
|┌──────────────────────────────────────────────────────────────────────────────┐
|│> read              Enter     Read the selected file in the whole window      │
|│  edit-fields       e         Edit the fields of the file in a form           │
|│  filter            /         Show only the rows that hold some words or term…│
|│  help              ?         Show the keys of this place                     │
|│  next-problem      ]         Go to the next problem, in this file or the next│
|│  close             q         Close this view; at the top, quit               │
|│  mark              Space     Mark the row, or take its mark off, and go on   │
|│  edit-file         E         Open the whole file in $VISUAL or $EDITOR       │
|│  search-bodies     ^G        Search the texts of all files                   │
|│  move-down         j         Go one row down                                 │
|│  preview-down      J         Scroll the preview down; the selection stays    │
|│  zoom              z         Give the pane in use the whole window, and back │
|│  undo              u         Take the last change back                       │
|│  move-up           k         Go one row up                                   │
|│  move-first        g         Go to the start                                 │
|│  move-last         G         Go to the end                                   │
|│  half-down         ^D        Go half a page down                             │
|│  half-up           ^U        Go half a page up                               │
|│  page-down         ^F        Go a page down                                  │
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
|│> read              Enter     Read th…│
|│  edit-fields       e         Edit th…│
|│  filter            /         Show on…│
|│  help              ?         Show th…│
|│  fix               f         Show wh…│
|│  next-problem      ]         Go to t…│
|│  close             q         Close t…│
|└──────────────────────────────────────┘
| Read the selected file in the whole …
|
keys Esc
size 120x40
keys :
type mark
| roster  .claude/agents  4 agents   2 warnings                                                               sort: name
|┌─ Agents 4 ────────────model ───tools─~cost─┬─ rev ──────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│     code-reviewer     opus     2        14 │ verdict      loads (Claude Code agent)                                  │
|│     deep/planner               1        11 │ name         rev                                                        │
|│> W  rev                        all       9 │ description  Turns an engine round and round.                           │
|│  W  writer                     all      12 │ can do       anything: files, commands, network, agents, MCP servers    │
|│                                            │ tools        (not set: all tools)                                       │
|│                                            │ modle        haiku                                                      │
|│                                            │ W 4:1        modle is not read. Did you mean model? f: Write model      │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ You turn.                                                               │
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
|┌───────────────────────────────────────────────────────────────────────────────────────────────────────────┐          │
|│mark                                                                                                       │          │
|│> mark              Space     Mark the row, or take its mark off, and go on                                │          │
|│  mark-range        v         Begin a range of marks; the same again ends it                               │          │
|│  mark-others       *         Mark what is not marked, and the other way round                             │          │
|└───────────────────────────────────────────────────────────────────────────────────────────────────────────┘──────────┘
| Enter does it, Tab completes its name, Esc clears what was typed
|
size 200x60
shows mark-others
keys Esc Esc
# While files are marked there is one way to edit them.
keys Space :
type edit
shows edit-marked
lacks edit-fields
