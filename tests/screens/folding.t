# Groups and folders: folded away, shown again, as a tree and flat.
file .claude/agents/review/security.md
> ---
> name: security
> description: Looks for what could be abused, line by line.
> ---
> You do it.
file .claude/agents/review/deep/tests.md
> ---
> name: tests
> description: Says which tests are missing, and writes them.
> ---
> You do it.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> ---
> You do it.
file .claude/skills/tidy/SKILL.md
> ---
> name: tidy
> description: Tidies up a folder. Use when somebody asks for it.
> ---
> Do it.
file .claude/skills/tidy/notes.md
> ---
> name: notes
> description: A page of the skill, and no agent.
> ---
file ~/.claude/agents/planner.md
> ---
> name: planner
> description: Plans anything, anywhere, at any time.
> tools: Read, MultiEdit
> ---
> You do it.
file ~/.claude/plugins/cache/shop/tools/1.0/.claude-plugin/plugin.json
> {}
file ~/.claude/plugins/cache/shop/tools/1.0/agents/helper.md
> ---
> name: helper
> description: Helps.
> tools: Read, MultiEdit
> ---
> You do it.
size 100x30
title roster  5 agents   1 warning                                                       1 not shown (.)
keys .
message 1 disabled or plugin file is shown
keys g
| roster  6 agents   1 warning   1 in read-only files
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ tidy ─────[1 rendered] 2 source  3 problems  4  5 ─┐
|│ PROJECT .claude/skills                   1 │ verdict      loads (Claude Code skill)              │
|│>    tidy                                14 │ name         tidy                                   │
|│ PROJECT .claude/agents                   3 │ description  Tidies up a folder. Use when somebody  │
|│  i  planner                    all      11 │              asks for it.                           │
|│     review/deep/tests          all      13 │ ─────────────────────────────────────────────────── │
|│     review/security            all      14 │                                                     │
|│ USER ~/.claude/agents                    1 │ Do it.                                              │
|│  s  planner                    2        12 │                                                     │
|│ PLUGIN (read-only) …/tools/1.0/agents    1 │                                                     │
|│  W  helper                     2         3 │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|├─ Problems ─────────────────────────────────┤                                                     │
|│  none                                      │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| tidy: loads
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts
message tidy: loads
keys t
| roster  6 agents   1 warning   1 in read-only files
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ tidy ─────[1 rendered] 2 source  3 problems  4  5 ─┐
|│ PROJECT .claude/skills                   1 │ verdict      loads (Claude Code skill)              │
|│    tidy/                                 1 │ name         tidy                                   │
|│>      tidy                              14 │ description  Tidies up a folder. Use when somebody  │
|│ PROJECT .claude/agents                   3 │              asks for it.                           │
|│  i  planner                    all      11 │ ─────────────────────────────────────────────────── │
|│    review/                               2 │                                                     │
|│      deep/                               1 │ Do it.                                              │
|│         tests                  all      13 │                                                     │
|│       security                 all      14 │                                                     │
|│ USER ~/.claude/agents                    1 │                                                     │
|│  s  planner                    2        12 │                                                     │
|│ PLUGIN (read-only) …/tools/1.0/agents    1 │                                                     │
|│  W  helper                     2         3 │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|├─ Problems ─────────────────────────────────┤                                                     │
|│  none                                      │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| tidy: loads
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts
keys t h
| roster  6 agents   1 warning   1 in read-only files
|┌─ Agents 6 ────────────model ───tools─~cost─┬─────────────────────────────────────────────────────┐
|│>PROJECT .claude/skills +                 1 │                                                     │
|│ PROJECT .claude/agents                   3 │                                                     │
|│  i  planner                    all      11 │                                                     │
|│     review/deep/tests          all      13 │                                                     │
|│     review/security            all      14 │                                                     │
|│ USER ~/.claude/agents                    1 │                                                     │
|│  s  planner                    2        12 │                                                     │
|│ PLUGIN (read-only) …/tools/1.0/agents    1 │                                                     │
|│  W  helper                     2         3 │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|├─ Problems ─────────────────────────────────┤                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| PROJECT .claude/skills: 1 file
| Enter unfold  Space mark  j move  t tree  ? help  q quit
keys h
| roster  6 agents   1 warning   1 in read-only files
|┌─ Agents 6 ────────────model ───tools─~cost─┬─────────────────────────────────────────────────────┐
|│>PROJECT .claude/skills +                 1 │                                                     │
|│ PROJECT .claude/agents                   3 │                                                     │
|│  i  planner                    all      11 │                                                     │
|│     review/deep/tests          all      13 │                                                     │
|│     review/security            all      14 │                                                     │
|│ USER ~/.claude/agents                    1 │                                                     │
|│  s  planner                    2        12 │                                                     │
|│ PLUGIN (read-only) …/tools/1.0/agents    1 │                                                     │
|│  W  helper                     2         3 │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|├─ Problems ─────────────────────────────────┤                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| PROJECT .claude/skills: 1 file
| Enter unfold  Space mark  j move  t tree  ? help  q quit
message PROJECT .claude/skills: 1 file
keys j j
| roster  6 agents   1 warning   1 in read-only files
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ tests ────[1 rendered] 2 source  3 problems  4  5 ─┐
|│ PROJECT .claude/skills +                 1 │ verdict      loads (Claude Code agent)              │
|│ PROJECT .claude/agents                   3 │ name         tests                                  │
|│  i  planner                    all      11 │ description  Says which tests are missing, and      │
|│>    review/deep/tests          all      13 │              writes them.                           │
|│     review/security            all      14 │ can do       anything: files, commands, network,    │
|│ USER ~/.claude/agents                    1 │              agents, MCP servers                    │
|│  s  planner                    2        12 │ tools        (not set: all tools)                   │
|│ PLUGIN (read-only) …/tools/1.0/agents    1 │ ─────────────────────────────────────────────────── │
|│  W  helper                     2         3 │                                                     │
|│                                            │ You do it.                                          │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|├─ Problems ─────────────────────────────────┤                                                     │
|│  none                                      │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|│                                            │                                                     │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────┘
| tests: loads
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts
# Read-only scopes are marked, and what is found there is counted apart.
title roster  6 agents   1 warning   1 in read-only files
row 10 │  W  helper                     2         3 │                                                     │
# A filter looks into what is folded.
keys /
type tidy
shows >    tidy
keys Esc
lacks >    tidy
# Enter shows it again, and stands on its first row.
keys g
message PROJECT .claude/skills: 1 file
keys Enter
row 3 │>    tidy                                14 │ name         tidy                                   │
# In a tree, what is nearest is folded first, then what is around it.
keys t j j h
row 8 │>     deep/ +                             1 │                                                     │
keys h
row 7 │>   review/ +                             2 │                                                     │
keys l j h
row 7 │>   review/ +                             2 │                                                     │
keys h h
row 5 │>PROJECT .claude/agents +                 3 │                                                     │
message PROJECT .claude/agents: 3 files
keys l
cursor │|>
row 6 │> i  planner                    all      11 │ name         planner                                │
# The last group has a row when it is folded, like all others.
keys G h
shows │>PLUGIN (read-only)
message PLUGIN (read-only) …/cache/shop/tools/1.0/agents: 1 file
# On what is folded away it is said how many files an action is about, or why it does nothing.
open
keys . j h
message PROJECT .claude/agents: 3 files
hints Enter unfold  Space mark  j move  t tree  ? help  q quit
keys f
message folded away: Enter unfolds it, Space marks its 3 files
keys e
message folded away: Enter unfolds it, Space marks its 3 files
keys y p
message folded away: Enter unfolds it, Space marks its 3 files
keys v
message a range begins on a file
keys Space
message 3 files in it are marked; 3 in all
title roster  6 agents   1 warning   1 in read-only files                                       3 marked
keys Up
message PROJECT .claude/agents: 3 files
keys f
message fixed 0 of 3 marked files
keys u
message taken back in 0 of 3 marked files
keys E
message folded away: Enter unfolds it, Space marks its 3 files
keys e
shows 3 files
keys Esc
message PROJECT .claude/agents: 3 files
keys Space
message 3 files in it are no longer marked; 0 in all
keys Up Space Up
lacks i  planner
keys Enter
shows >+i  planner
shows  +     security
# With one of them left out, all are marked again.
keys Space k h Space
message 3 files in it are marked; 3 in all
keys Up ?
shows on what is folded
keys Esc *
message 3 files are marked
keys Esc
lacks marked
keys G h Space
message 1 file in it is marked; 1 in all
