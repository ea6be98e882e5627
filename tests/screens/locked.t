# Files that cannot be read, or whose fields cannot be edited in the form: it is said why.
file .claude/agents/anchor.md
> ---
> name: anchor
> description: &d Holds an anchor, which no splice may touch.
> note: *d
> ---
> You do it.
fifo .claude/agents/fifo.md
link .claude/agents/loop.md loop.md
link .claude/agents/nowhere.md not/there.md
folder .claude/agents/folder.md
file .claude/agents/sound.md
> ---
> name: sound
> description: There is nothing wrong with this agent at all.
> ---
> You do it.
file .claude/agents/twice.md
> ---
> name: twice
> name: thrice
> description: Gives its name two times over.
> ---
> You do it.
bytes .claude/agents/zero.md 
| roster  .claude/agents  7 agents, 4 do not load   4 errors   1 warning
|┌─ Agents 7 ─────────────────┬─ anchor ───────────────[1 rendered] 2  3  4  5 ─┐
|│> i  anchor                 │ verdict      loads (Claude Code agent)          │
|│  E  fifo                   │ i 3:14       Here stands an anchor. Not every   │
|│  E  loop                   │              tool reads it; fields of this file │
|│  E  nowhere                │              are left as they are.              │
|│     sound                  │ name         anchor                             │
|│  W  thrice                 │ description  Holds an anchor, which no splice   │
|│  E  zero                   │              may touch.                         │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ note         Holds an anchor, which no splice   │
|│                            │              may touch.                         │
|│                            │ i 4:1        note is read by no Claude Code     │
|│                            │              agent; it is kept.                 │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| anchor: i 3:14 Here stands an anchor. …  (1 of 2)
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys e
| edit  anchor.md   nothing changed                                        loads
| name              anchor
| description       Holds an anchor, which no splice may touch.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| the file holds an anchor: leave the form, E edits the whole file
| Tab next  Esc back  F1 help
type x
message this file cannot be edited in the form
keys ^K ^U Backspace Enter
message the file holds an anchor: leave the form, E edits the whole file
row 1 name              anchor
keys ^S
message nothing changed, nothing to save
keys Esc
title roster  .claude/agents  7 agents, 4 do not load   4 errors   1 warning
keys j
| roster  .claude/agents  7 agents, 4 do not load   4 errors   1 warning
|┌─ Agents 7 ─────────────────┬─ fifo ─────────────────[1 rendered] 2  3  4  5 ─┐
|│  i  anchor                 │   a FIFO, not a file                            │
|│> E  fifo                   │ ─────────────────────────────────────────────── │
|│  E  loop                   │                                                 │
|│  E  nowhere                │                                                 │
|│     sound                  │                                                 │
|│  W  thrice                 │                                                 │
|│  E  zero                   │                                                 │
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
| fifo: a FIFO, not a file
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys Enter
| fifo   fifo.md       [1 rendered] 2 source  3 problems  4 diff  5 can do   all
|   a FIFO, not a file
| ──────────────────────────────────────────────────────────────────────────────
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
|
|
|
|
| a FIFO, not a file
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem
keys e
message fifo.md: a FIFO, not a file
keys Esc j
message loop: cannot open: Too many levels of symbolic links
keys e
message loop.md: cannot open: Too many levels of symbolic links
keys j
message nowhere: cannot open: No such file or directory
keys j j
message thrice: W 3:1 name is given twice, first on line 2; …  (1 of 2)
keys e
message the file holds a key that is given twice: leave the form, E edits the whole …
keys Esc j
message zero: E 1:1 No frontmatter, so this is no Claude Code agent: it is not loaded.
keys e
| edit  zero.md   nothing changed                        dropped: no frontmatter
| name              (not set)
|                   E name-missing: No name: Claude Code agent files without one
|                   are not loaded.
| description       (not set)
|                   E desc-missing: No description: Claude Code agent files
|                   without one are not loaded.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| E name-missing: No name: Claude Code agent fil...  ^X ^F: Take the file's name
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
keys ^S Esc
title roster  .claude/agents  7 agents, 4 do not load   4 errors   1 warning
