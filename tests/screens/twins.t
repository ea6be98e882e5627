# Two agents of one name: of two that lie together one is loaded, and of which nobody can tell; a nearer one wins.
file .claude/agents/one.md
> ---
> name: reviewer
> description: Reviews changes. Use when something has changed.
> ---
> You review.
file .claude/agents/two.md
> ---
> name: reviewer
> description: Reviews changes as well. Use when something has changed.
> ---
> You review.
file ~/.claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. Use when planning.
> ---
> You plan.
size 110x24
open
| roster  3 agents   2 errors
|┌─ Agents 3 ────────────model ───tools─~cost─┬─ reviewer ───────────[1 rendered] 2 source  3 problems  4  5 ─┐
|│ PROJECT .claude/agents                   2 │ verdict      unknown: only one of this name is loaded (Claude │
|│> E  reviewer                   all      14 │              Code agent)                                      │
|│  E  reviewer                   all      16 │ E 2:7        "reviewer" is also the name of agents/two.md.    │
|│ USER ~/.claude/agents                    1 │              Only one is loaded, and which one depends on the │
|│     planner                    all      13 │              disk.                                            │
|│                                            │ name         reviewer                                         │
|│                                            │ i 2:7        The file is called "one", but it is known by its │
|│                                            │              name, "reviewer". f: Take the file's name        │
|│                                            │ description  Reviews changes. Use when something has changed. │
|│                                            │ can do       anything: files, commands, network, agents, MCP  │
|│                                            │              servers                                          │
|│                                            │ tools        (not set: all tools)                             │
|│                                            │ ───────────────────────────────────────────────────────────── │
|│                                            │                                                               │
|│                                            │ You review.                                                   │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| reviewer: E 2:7 "reviewer" is also the name of agents/two.md. …  (1 of 2)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  Space mark  E editor  ^G all texts
keys e
title edit  one.md   nothing changed                                      unknown: only one of this name is loaded
# With another name both are loaded, and with a third one's it hides that.
type 2
title edit  one.md   1 changed, saving changes 1 line                                                        loads
keys ^U
type planner
title edit  one.md   1 changed, saving changes 1 line                                                        loads
shows i set-shadow: it hides
keys Esc d
# The other way round: hidden by one that is nearer.
keys G e ^U
type reviewer
title edit  planner.md   1 changed, saving changes 1 line                     shadowed: .claude/agents/one.md wins
