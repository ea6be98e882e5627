# f shows the change first, Enter makes it; u takes it back, ^R makes it again.
bytes .claude/agents/colon.md ---\r\nname: colon\r\ndescription: Reviews migrations. Use when: a schema changes.\r\n---\r\nText.\r\n
file .claude/agents/sound.md
> ---
> name: sound
> description: There is nothing wrong with this agent at all.
> ---
> You do it.
file .claude/agents/typo.md
> ---
> name: typo
> description: An agent with a tool that is misspelt.
> tools: Read, Grpe
> ---
> You do it.
| roster  .claude/agents  3 agents, 1 does not load   1 error   1 warning
|┌─ Agents 3 ─────────────────┬─ colon ──────[1 rendered] 2 source  3 problems ─┐
|│> E  colon                  │ verdict      dropped: the frontmatter is not    │
|│     sound                  │              YAML (Claude Code agent)           │
|│  W  typo                   │ name         colon                              │
|│                            │ description  Reviews migrations. Use when: a    │
|│                            │              schema changes.                    │
|│                            │ E 3:42       ":" and a blank in a value that is │
|│                            │              not quoted, in a file whose lines  │
|│                            │              end in CR LF. This Claude Code     │
|│                            │              agent is not loaded. f: Quote the  │
|│                            │              value                              │
|│                            │ tools        (not set: all tools)               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ Text.                                           │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| colon: E 3:42 ":" and a blank in a value that is not quoted, in a file whose …
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys f
| colon: Quote the value                                                     all
|   ---
|   name: colon
| - description: Reviews migrations. Use when: a schema changes.
| + description: 'Reviews migrations. Use when: a schema changes.'
|   ---
|   Text.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter writes this change to the file, Esc leaves it as it is
| Enter make the change  Esc back  j move  / search  ? help
cursor |  ---
keys j k / Esc Esc
title roster  .claude/agents  3 agents, 1 does not load   1 error   1 warning
untouched .claude/agents/colon.md
keys f Enter
message fixed colon.md
holds-bytes .claude/agents/colon.md ---\r\nname: colon\r\ndescription: 'Reviews migrations. Use when: a schema changes.'\r\n---\r\nText.\r\n
title roster  .claude/agents  3 agents   1 warning
row 2 │>    colon                  │ verdict      loads (Claude Code agent)          │
keys u
message taken back: colon.md
holds-bytes .claude/agents/colon.md ---\r\nname: colon\r\ndescription: Reviews migrations. Use when: a schema changes.\r\n---\r\nText.\r\n
keys u
message nothing to take back in this file
keys ^R
message made again: colon.md
holds-bytes .claude/agents/colon.md ---\r\nname: colon\r\ndescription: 'Reviews migrations. Use when: a schema changes.'\r\n---\r\nText.\r\n
# Nothing to fix.
keys j f
message there is nothing to fix
# In the reader: the problem in use; the same undo.
keys j Enter f
| typo: Replace it                                                           all
|   ---
|   name: typo
|   description: An agent with a tool that is misspelt.
| - tools: Read, Grpe
| + tools: Read, Grep
|   ---
|   You do it.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter writes this change to the file, Esc leaves it as it is
| Enter make the change  Esc back  j move  / search  ? help
keys ^S
message fixed typo.md
holds .claude/agents/typo.md
> ---
> name: typo
> description: An agent with a tool that is misspelt.
> tools: Read, Grep
> ---
> You do it.
shows tools        read: Read, Grep
keys u
message taken back: typo.md
shows Grpe
keys q
# The file changes between showing and making: it is not overwritten.
keys f
file .claude/agents/typo.md
> ---
> name: typo
> description: Another program was here.
> tools: Read, Grpe
> ---
> You do it.
keys Enter
message typo.md not saved: another program changed it meanwhile
untouched .claude/agents/typo.md
shows Another program was here.
# It changes while roster is stopped, with the fix on the screen.
keys f
file .claude/agents/typo.md
> ---
> name: typo
> description: And here again, with other tools.
> tools: Raed
> ---
> You do it.
again
keys Enter
message the file has changed since this was shown; nothing was written
untouched .claude/agents/typo.md
