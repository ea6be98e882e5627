# The filter narrows while it is typed, and says so where it stays.
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged.
> model: opus
> ---
> You do it.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> tools: nonsense
> ---
> You do it.
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes what nobody else wants to write.
> ---
> You do it.
keys /
| roster  .claude/agents  3 agents   1 warning
|┌─ Agents 3 ─────────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│> W  planner                │ verdict      loads (Claude Code agent)          │
|│     reviewer      opus     │ name         planner                            │
|│     writer                 │ description  Plans the work of a week, day by   │
|│                            │              day.                               │
|│                            │ can do       nothing with files, commands,      │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        unknown to Claude Code: nonsense   │
|│                            │ W 4:8        "nonsense" is no tool of Claude    │
|│                            │              Code (as of 2026-11-20).           │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| filter:    (3 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
cursor filter: |
type rev
| roster  .claude/agents  3 agents   1 warning                       filter: rev
|┌─ Agents 1 of 3 ────────────┬─ reviewer ─────────────[1 rendered] 2  3  4  5 ─┐
|│>    reviewer      opus     │ verdict      loads (Claude Code agent)          │
|│                            │ name         reviewer                           │
|│                            │ description  Reviews changes before they are    │
|│                            │              merged.                            │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ model        opus                               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| filter: rev   (1 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
cursor filter: rev|
keys Backspace Left
cursor filter: r|e
type X
message filter: rXe   (nothing fits; with a capital, case counts)
keys Backspace ^E
type v
keys Enter
| roster  .claude/agents  3 agents   1 warning                       filter: rev
|┌─ Agents 1 of 3 ────────────┬─ reviewer ─────────────[1 rendered] 2  3  4  5 ─┐
|│>    reviewer      opus     │ verdict      loads (Claude Code agent)          │
|│                            │ name         reviewer                           │
|│                            │ description  Reviews changes before they are    │
|│                            │              merged.                            │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ model        opus                               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| reviewer: loads
| Enter read  e edit  Esc drop filter  ? help  / filter  ] problem  q quit  : all
title roster  .claude/agents  3 agents   1 warning                       filter: rev
role title filter: rev
cursor │|>
keys j k
row 2 │>    reviewer      opus     │ verdict      loads (Claude Code agent)          │
keys Esc
title roster  .claude/agents  3 agents   1 warning
# All fields count: description, model, folder; words in any order.
keys /
type week plans
message filter: week plans   (1 of 3; Enter keeps it, Esc drops it)
keys Down Up Enter
row 2 │> W  planner                │ verdict      loads (Claude Code agent)          │
keys / ^U
type opus
row 2 │>    reviewer      opus     │ verdict      loads (Claude Code agent)          │
keys ^W
message filter:    (3 of 3; Enter keeps it, Esc drops it)
type nobody
row 2 │>    writer                 │ verdict      loads (Claude Code agent)          │
keys Esc
# Nothing fits.
keys /
type qqq
| roster  .claude/agents  3 agents   1 warning                       filter: qqq
|┌─ Agents 0 of 3 ────────────┬─────────────────────────────────────────────────┐
|│ nothing fits               │                                                 │
|│                            │                                                 │
|│ no file fits qqq           │                                                 │
|│ Esc drops the filter       │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| filter: qqq   (0 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
cursor filter: qqq|
keys Enter
row 2 │ nothing fits               │                                                 │
keys Enter e f j
runs
keys Esc
row 2 │> W  planner                │ verdict      loads (Claude Code agent)          │
# What is typed is text, whatever it says; control characters cannot be pasted into it.
keys /
paste a\x1b[2Jb\nc
message filter: a[2Jb   (nothing fits; with a capital, case counts)
keys Esc
# Only problems, and back.
keys !
| roster  .claude/agents  3 agents   1 warning                     only problems
|┌─ Agents 1 of 3 ────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│> W  planner                │ verdict      loads (Claude Code agent)          │
|│                            │ name         planner                            │
|│                            │ description  Plans the work of a week, day by   │
|│                            │              day.                               │
|│                            │ can do       nothing with files, commands,      │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        unknown to Claude Code: nonsense   │
|│                            │ W 4:8        "nonsense" is no tool of Claude    │
|│                            │              Code (as of 2026-11-20).           │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| planner: W 4:8 "nonsense" is no tool of Claude Code (as of 2026-11-20).
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys !
row 2 │> W  planner                │ verdict      loads (Claude Code agent)          │
keys ! Esc
row 3 │     reviewer      opus     │ name         planner                            │
keys Esc
# Asked for again, a kept filter is there to be replaced, or to be gone on from.
keys /
type rev
keys Enter
hints Enter read  e edit  Esc drop filter  ? help  / filter  ] problem  q quit  : all
keys /
message filter: [rev]   (1 of 3; typing replaces it, Esc drops it)
cursor filter: [rev|]
title roster  .claude/agents  3 agents   1 warning                       filter: rev
type w
message filter: w   (3 of 3; Enter keeps it, Esc drops it)
type rit
keys Enter /
message filter: [writ]   (1 of 3; typing replaces it, Esc drops it)
keys End
message filter: writ   (1 of 3; Enter keeps it, Esc drops it)
type er
message filter: writer   (1 of 3; Enter keeps it, Esc drops it)
keys Enter / Left
cursor filter: write|r
keys Enter / Backspace
message filter:    (3 of 3; Enter keeps it, Esc drops it)
type model:o
keys Enter / Tab
message filter: model:opus   (1 of 3; Enter keeps it, Esc drops it)
keys Enter / Enter
title roster  .claude/agents  3 agents   1 warning                filter: model:opus
keys /
paste plan
message filter: plan   (1 of 3; Enter keeps it, Esc drops it)
keys Enter Esc
title roster  .claude/agents  3 agents   1 warning
# What is typed is in sight however narrow the window, in its end where the caret stands.
size 40x12
keys /
type description:reviews model:opus tool:Bash
| 3 agents  filter: description:reviews…
|                         model    tools
|>    reviewer            opus     all
|
|
|
|
|
|
|
| …ription:reviews model:opus tool:Bash …
| Esc back  Tab complete  F1 help
cursor tool:Bash|
keys Home
cursor filter: |description
keys Esc
