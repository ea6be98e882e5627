# Deleting goes to the trash, and comes back with mode and times; with marks it is all that are marked, after a question.
files four-agents
keys j d y
| roster  .claude/agents  3 agents   2 warnings
|┌─ Agents 3 ─────────────────┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│     code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│> W  rev                    │ name         rev                                │
|│  W  writer                 │ description  Turns an engine round and round.   │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ modle        haiku                              │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You turn.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| deleted planner.md; u brings it back
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
only .claude/agents code-reviewer.md deep rev.md writer.md
only .claude/agents/deep
only ~/.local/state/roster/trash/files planner.md
keys u
message taken back: deleted planner.md
row 3 │>    deep/planner           │ name         planner                            │
only .claude/agents/deep planner.md
only ~/.local/state/roster/trash/files
keys ^R
message deleted planner.md; u brings it back
only .claude/agents/deep
keys ^R
message nothing to make again
keys u
message taken back: deleted planner.md
keys u
message nothing to take back in this file
# A change within a file that came later is taken back first.
keys j f Enter
message fixed rev.md
keys k d y j
title roster  .claude/agents  3 agents   1 warning
keys u
message taken back: deleted planner.md
# Marked: a question, and one step.
keys G Space k Space d
| delete  2 files
|┌─ Agents 4 ─────────────────┬─ writer ───────────────[1 rendered] 2  3  4  5 ─┐
|│     code-reviewer opus     │ verdict      loads (Claude Code agent)          │
|│     deep/planner           │ name         writer                             │
|│ +   rev           haiku    │ description  Writes what nobody else wants to   │
|│>+W  writer                 │              write.                             │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ colour       red                                │
|│                            │ W 4:1        colour is not read. Did you mean   │
|│                            │              color? f: Write color              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You write.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|┌──────────────────────────┐ │                                                 │
|│ .claude/agents/rev.md    │ │                                                 │
|│ .claude/agents/writer.md │ │                                                 │
|└──────────────────────────┘─┴─────────────────────────────────────────────────┘
| Delete 2 files? They go to roster's trash.
| y delete  Esc go on
keys Esc
title roster  .claude/agents  4 agents   1 warning                          2 marked
only .claude/agents code-reviewer.md deep rev.md writer.md
keys d y
message deleted 2 files; u brings them back
only .claude/agents code-reviewer.md deep
title roster  .claude/agents  2 agents
keys u
message taken back: deleted 2 files
only .claude/agents code-reviewer.md deep rev.md writer.md
# All of them: then nothing is left to select, and undo is not lost.
keys * d
keys y
message deleted 4 files; u brings them back
title roster  .claude/agents  0 agents
keys u
title roster  .claude/agents  4 agents   1 warning
# From the reader: back to the list.
keys g Enter d y
title roster  .claude/agents  3 agents   1 warning
message deleted code-reviewer.md; u brings it back
keys u
# What lies in the trash already is kept beside it.
only ~/.local/state/roster/trash/files
# A skill goes with its folder; where that holds more, after a question.
file .claude/skills/ship/SKILL.md
> ---
> description: Ships it. Use it when all is done.
> ---
> Ship.
file .claude/skills/ship/refs/how.md
> How.
file .claude/skills/bare/SKILL.md
> ---
> description: Does nothing. Use it when nothing is to be done.
> ---
> Nothing.
open
size 120x40
keys g j
keys d
| delete  ship
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ ship ─────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│ PROJECT .claude/skills                   2 │ verdict      loads (Claude Code skill)                                  │
|│     bare                                13 │ description  Ships it. Use it when all is done.                         │
|│>    ship                                10 │ ─────────────────────────────────────────────────────────────────────── │
|│ PROJECT .claude/agents                   4 │                                                                         │
|│     code-reviewer     opus     2        14 │ Ship.                                                                   │
|│     deep/planner               1        11 │                                                                         │
|│     rev               haiku    all       9 │                                                                         │
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
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|┌────────────────────────────────────────┐   │                                                                         │
|│ .claude/skills/ship/  with its 2 files │   │                                                                         │
|└────────────────────────────────────────┘───┴─────────────────────────────────────────────────────────────────────────┘
| Delete 2 files? They go to roster's trash.
| y delete  Esc go on
keys d y
message deleted ship; u brings it back
only .claude/skills bare
keys g d y
message deleted bare; u brings it back
only .claude/skills
only ~/.local/state/roster/trash/files bare ship
keys u u
only .claude/skills bare ship
only .claude/skills/ship SKILL.md refs
