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
|┌─ Agents 3 ─────────────────┬─ colon ────────────────[1 rendered] 2  3  4  5 ─┐
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
# Two faults, each of which keeps it from being loaded: with one mended the other is told of.
remove .claude/agents/colon.md
remove .claude/agents/sound.md
file .claude/agents/typo.md
> ---
> name: typo
> tools: Read
> model: it is: this
> ---
> You do it.
open
keys f Enter
message fixed typo.md, which is still dropped: no description
role warning fixed typo.md, which is still dropped: no description
holds .claude/agents/typo.md
> ---
> name: typo
> tools: Read
> model: 'it is: this'
> ---
> You do it.
# The same for all that are marked.
file .claude/agents/typo.md
> ---
> name: typo
> model: it is: this
> ---
> You do it.
file .claude/agents/other.md
> ---
> name: other
> description: Something with a tool that is misspelt.
> tools: Read, Grpe
> ---
> You do it.
open
keys * f Enter Enter
message fixed 2 of 2 marked files; still dropped: 1
# Keys below a line that has a value already, by a tab: what could not be mended is not offered, and this can.
remove .claude/agents/other.md
bytes .claude/agents/typo.md ---\nname: typo\n\tdescription: Does one thing. Use when asked.\n\ttools: Read\n---\nYou do it.\n
open
keys f
| typo: Take the indentation out                                             all
|   ---
|   name: typo
| - >---description: Does one thing. Use when asked.
| - >---tools: Read
| + description: Does one thing. Use when asked.
| + tools: Read
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
| Enter writes this change to the file, Esc leaves it as it is
| Enter make the change  Esc back  j move  / search  ? help
keys Enter
message fixed typo.md
holds .claude/agents/typo.md
> ---
> name: typo
> description: Does one thing. Use when asked.
> tools: Read
> ---
> You do it.
# In the form nothing is offered where it would be refused.
bytes .claude/agents/typo.md ---\nname: typo\n\tmore: x\ndescription: Does one thing.\n---\nYou do it.\n
open
keys e
| edit  typo.md   nothing changed           dropped: the frontmatter is not YAML
| name              typo
|                   ^Imore: x
|                   E name-chars: "typo...": Claude Code does not load such a
|                   name; it takes names without a colon that do not start with
|                   a hyphen.
|                   E yaml-tab: The line is indented with a tab, which YAML does
|                   not take. This Claude Code agent is not loaded.
| description       Does one thing.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| E name-chars: "typo...": Claude Code does not l...  ^X ^F: Name it typo-more-x
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
keys ^X ^F
message i name-file: The file is called "typo", but it...  ^X ^F: Take the file's name
# Where it would not, it is.
bytes .claude/agents/typo.md ---\nname: typo\ndescription: Does one thing. Use when asked.\ntools:\n\t- Read\n---\nYou do it.\n
open
keys e Tab Tab
message E yaml-tab: The line is indented with a tab, whi...  ^X ^F: Indent with blanks
keys ^X ^F Enter
message fixed typo.md
row 3 tools             Read
# F, also from the fix of one problem, shows all safe fixes as one change and one step of undo.
bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\ntools: Read, bash\ncolour: red\n---\nYou do it.\n
open
keys / m a n y Enter f
message Enter writes this change, Esc leaves the file as it is; F: all 2 safe fixes
keys F
| many: all 2 safe fixes                                                     all
|   ---
|   name: many
|   description: Use this agent when the build fails and one has to look.
| - tools: Read, bash
| - colour: red
| + tools: Read, Bash
| + color: red
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
| Enter writes this change to the file, Esc leaves it as it is
| Enter make the change  Esc back  j move  / search  ? help
keys Enter
message fixed many.md
holds-bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\ntools: Read, Bash\ncolor: red\n---\nYou do it.\n
keys u
holds-bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\ntools: Read, bash\ncolour: red\n---\nYou do it.\n
# At once from the list.
keys F Enter
holds-bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\ntools: Read, Bash\ncolor: red\n---\nYou do it.\n
# Where the fix of the worst problem would make something else wrong, f shows the first that can be made.
bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\nTools: read, Grpe\ncolour: red\n---\nYou do it.\n
keys R f
title many: Write color                                                          all
keys Enter
message fixed many.md
# All safe fixes of each marked file.
bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\ntools: Read, bash\ncolour: red\n---\nYou do it.\n
keys R Space F
title many: all 2 safe fixes   1 of 1 marked                                     all
keys Enter
message fixed 1 of 1 marked files
holds-bytes .claude/agents/many.md ---\nname: many\ndescription: Use this agent when the build fails and one has to look.\ntools: Read, Bash\ncolor: red\n---\nYou do it.\n
