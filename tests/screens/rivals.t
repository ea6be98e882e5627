# A skill keeps a command that is called the same from being loaded, wherever both lie; not one in a folder of commands.
file .claude/commands/review.md
> Review what has changed.
file .claude/commands/deep/review.md
> Review all of it.
file .claude/commands/ship.md
> ---
> description: Ships the release. Use when all of it is ready.
> ---
> Ship it.
file ~/.claude/skills/review/SKILL.md
> ---
> description: Reviews changes. Use when something has changed.
> ---
> Review it.
file ~/.claude/skills/merge/SKILL.md
> ---
> description: Merges branches. Use when a branch is ready.
> ---
> Merge it.
size 110x16
open
| roster  5 agents
|┌─ Agents 5 ────────────model ───tools─~cost─┬─ review ─────────────[1 rendered] 2 source  3 problems  4  5 ─┐
|│ PROJECT .claude/commands                 3 │ verdict  plain: no frontmatter (Claude Code command)          │
|│>    deep/review                            │ ───────────────────────────────────────────────────────────── │
|│  s  review                                 │                                                               │
|│     ship                                13 │ Review all of it.                                             │
|│ USER ~/.claude/skills                    2 │                                                               │
|│     merge                               13 │                                                               │
|│  i  review                              14 │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| review: plain: no frontmatter
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
keys j
| roster  5 agents
|┌─ Agents 5 ────────────model ───tools─~cost─┬─ review ─────────────[1 rendered] 2 source  3 problems  4  5 ─┐
|│ PROJECT .claude/commands                 3 │ verdict  shadowed: ~/.claude/skills/review/SKILL.md wins:     │
|│     deep/review                            │          Claude Code skill before Claude Code command (Claude │
|│> s  review                                 │          Code command)                                        │
|│     ship                                13 │ ───────────────────────────────────────────────────────────── │
|│ USER ~/.claude/skills                    2 │                                                               │
|│     merge                               13 │ Review what has changed.                                      │
|│  i  review                              14 │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|│                                            │                                                               │
|└────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
| review: shadowed: ~/.claude/skills/review/SKILL.md wins: Claude Code skill before Claude Code command
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark  E editor  ^G all texts  j move
# Another name that it would have.
keys j r ^U
type merge
message new name: merge   ~/.claude/skills/merge/SKILL.md hides it
keys Esc
# When the skill goes, the command is loaded.
remove ~/.claude/skills/review/SKILL.md
keys R k k j
message review: plain: no frontmatter
row 4 │>    review                                 │                                                               │
# One whose fields cannot be read is still there.
file ~/.claude/skills/ship/SKILL.md
> ---
> description: "Ships it.
> ---
> Ship it.
keys R k k j j
message ship: shadowed: ~/.claude/skills/ship/SKILL.md wins: Claude Code skill before Claude Code command
