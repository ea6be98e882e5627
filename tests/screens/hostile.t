# Wide and control characters, in names of files and in values, on every screen.
bytes .claude/agents/\e[2J\e[Hx.md ---\nname: "\\e[31mred"\ndescription: "A\\x07B\\u202ec \e]0;title\x07d"\n---\n\n\e[2Jbody \x9b2J \xe2\x80\xae rtl \xff bad\n
bytes .claude/agents/漢字の名前.md ---\nname: 漢字\ndescription: 漢字かな交じり文はひとつの文字が二つの桁を取る。端で切れても半分にはならない。これは長い説明である。\nmodel: e\xcc\x81\n---\n\n漢字かな交じり文はひとつの文字が二つの桁を取る。\n
bytes .claude/agents/a\nb.md ---\nname: "a\\nb"\ndescription: A name of two lines, in the file as on the disk.\n---\nYou do it.\n
bytes .claude/agents/evil\r\x08\x08\x08safe.md ---\nname: evil\ndescription: Its file's name would show as another on a terminal that obeys.\n---\nYou do it.\n
bytes .claude/agents/\xff\xfe.md ---\nname: latin\ndescription: Its file's name is not UTF-8 at all.\n---\nYou do it.\n
bytes .claude/agents/%s%n.md ---\nname: "%s%n%d"\ndescription: "%s%s%n takes no arguments."\n---\nYou do it.\n
| roster  .claude/agents  6 agents   1 error   8 warnings
|┌─ Agents 6 ─────────────────┬─ ^[[31mred ────────────[1 rendered] 2  3  4  5 ─┐
|│> E  ^[[31mred              │ verdict      loads (Claude Code agent)          │
|│  W  %s%n%d                 │ W 2:7        An escape in name makes U+001B (a  │
|│  W  a^Jb                   │              control character): readers cannot │
|│  i  evil                   │              see it, models can.                │
|│  W  漢字          é        │ W 3:29       U+001B is a control character,     │
|│  i  latin                  │              which YAML may not hold. Strict    │
|│                            │              readers reject the whole block. f: │
|│                            │              Take it out                        │
|│                            │ W 6:10       Byte 0x9B is not UTF-8; tools show │
|│                            │              a replacement mark in its place.   │
|│                            │              f: Read such bytes as Windows-1252 │
|│                            │ E 6:14       Invisible U+202E (a right-to-left  │
|│                            │              override) in the text: readers     │
|│                            │              cannot see it, models can. f: Take │
|│                            │              them out                           │
|│                            │ name         ^[[31mred                          │
|│                            │ W 2:7        "^[[31mred": Claude Code takes it, │
|│                            │              other tools take only a-z, 0-9 and │
|│                            │              single hyphens. f: Name it 31mred  │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| ^[[31mred: E 6:14 Invisible U+202E (a right-to-left override) in …  (6 of 6)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys j
| roster  .claude/agents  6 agents   1 error   8 warnings
|┌─ Agents 6 ─────────────────┬─ %s%n%d ───────────────[1 rendered] 2  3  4  5 ─┐
|│  E  ^[[31mred              │ verdict      loads (Claude Code agent)          │
|│> W  %s%n%d                 │ name         %s%n%d                             │
|│  W  a^Jb                   │ W 2:7        "%s%n%d": Claude Code takes it,    │
|│  i  evil                   │              other tools take only a-z, 0-9 and │
|│  W  漢字          é        │              single hyphens. f: Name it s-n-d   │
|│  i  latin                  │ i 2:7        The file is called "%s%n", but it  │
|│                            │              is known by its name, "%s%n%d".    │
|│                            │ description  %s%s%n takes no arguments.         │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| %s%n%d: W 2:7 "%s%n%d": Claude Code takes it, other tools take only …  (1 of 2)
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys Enter
| %s%n%d   %s%n.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   all
| verdict      loads (Claude Code agent)
| name         %s%n%d
| W 2:7        "%s%n%d": Claude Code takes it, other tools take only a-z, 0-9
|              and single hyphens. f: Name it s-n-d
| i 2:7        The file is called "%s%n", but it is known by its name, "%s%n%d".
| description  %s%s%n takes no arguments.
| can do       anything: files, commands, network, agents, MCP servers
| tools        (not set: all tools)
| ──────────────────────────────────────────────────────────────────────────────
|
| You do it.
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
| W 2:7 "%s%n%d": Claude Code takes it, other tools take only a-z, …  (1 of 2)
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading
keys h e
| edit  %s%n.md   nothing changed                                          loads
| name              %s%n%d
|                   W name-chars: "%s%n%d": Claude Code takes it, other tools
|                   take only a-z, 0-9 and single hyphens.
| description       %s%s%n takes no arguments.
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
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| W name-chars: "%s%n%d": Claude Code takes it, other t...  ^X ^F: Name it s-n-d
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
cursor %s%n%d|
keys Esc G k
| roster  .claude/agents  6 agents   1 error   8 warnings
|┌─ Agents 6 ─────────────────┬─ 漢字 ─────────────────[1 rendered] 2  3  4  5 ─┐
|│  E  ^[[31mred              │ verdict      loads (Claude Code agent)          │
|│  W  %s%n%d                 │ name         漢字                               │
|│  W  a^Jb                   │ W 2:7        "漢字": Claude Code takes it,      │
|│  i  evil                   │              other tools take only a-z, 0-9 and │
|│> W  漢字          é        │              single hyphens.                    │
|│  i  latin                  │ i 2:7        The file is called "漢字の名前",   │
|│                            │              but it is known by its name, "漢   │
|│                            │              字".                               │
|│                            │ description  漢字かな交じり文はひとつの文字が二 │
|│                            │              つの桁を取る。端で切れても半分には │
|│                            │              ならない。これは長い説明である。   │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ model        é                                  │
|│                            │ W 4:8        "é" is no alias and no known model │
|│                            │              id; it is sent as it is.           │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| 漢字: W 2:7 "漢字": Claude Code takes it, other tools take only …  (1 of 3)
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
keys Enter
| 漢字   漢字の名前.md             [1 rendered] 2 source  3 problems  4  5   all
| verdict      loads (Claude Code agent)
| name         漢字
| W 2:7        "漢字": Claude Code takes it, other tools take only a-z, 0-9 and
|              single hyphens.
| i 2:7        The file is called "漢字の名前", but it is known by its name, "漢
|              字".
| description  漢字かな交じり文はひとつの文字が二つの桁を取る。端で切れても半分
|              にはならない。これは長い説明である。
| can do       anything: files, commands, network, agents, MCP servers
| tools        (not set: all tools)
| model        é
| W 4:8        "é" is no alias and no known model id; it is sent as it is.
| ──────────────────────────────────────────────────────────────────────────────
|
| 漢字かな交じり文はひとつの文字が二つの桁を取る。
|
|
|
|
|
|
| W 2:7 "漢字": Claude Code takes it, other tools take only a-z, 0-9 …  (1 of 3)
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem
keys q e
| edit  漢字の名前.md   nothing changed                                    loads
| name              漢字
|                   W name-chars: "漢字": Claude Code takes it, other tools take
|                   only a-z, 0-9 and single hyphens.
| description       漢字かな交じり文はひとつの文字が二つの桁を取る。端で切れても
|                   半分にはならない。これは長い説明である。
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             é
|                   W model-unknown: "é" is no alias and no known model id; it
|                   is sent as it is.
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| W name-chars: "漢字": Claude Code takes it, other tools take only a-z, 0-9 …
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
cursor 漢字|
keys Left
cursor |字
keys Tab Home Right Right
cursor |か
type x
| edit  漢字の名前.md   1 changed, saving changes 1 line                   loads
| name              漢字
|                   W name-chars: "漢字": Claude Code takes it, other tools take
|                   only a-z, 0-9 and single hyphens.
| description     * 漢字xかな交じり文はひとつの文字が二つの桁を取る。端で切れて
|                   も半分にはならない。これは長い説明である。
|                   i desc-trigger: Nothing in it says when to use it.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             é
|                   W model-unknown: "é" is no alias and no known model id; it
|                   is sent as it is.
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| ──────────────────────────────────────────────────────────────────────────────
| 51 characters, about 13 tokens. When to hand work to this agent. The model
| sees it in every session and chooses by it, so say what it is for and what it
| is not for. Without it the file is not loaded. Example: Reviews Go code for
| races and leaks. Use after changing anything that starts a goroutine.
| i desc-trigger: Nothing in it says when to use it.
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^S
message saved 漢字の名前.md
keys k k
| roster  .claude/agents  6 agents   1 error   8 warnings
|┌─ Agents 6 ─────────────────┬─ a^Jb ─────────────────[1 rendered] 2  3  4  5 ─┐
|│  E  ^[[31mred              │ verdict      loads (Claude Code agent)          │
|│  W  %s%n%d                 │ name         a                                  │
|│> W  a^Jb                   │              b                                  │
|│  i  evil                   │ W 2:7        "a...": Claude Code takes it,      │
|│  W  漢字          é        │              other tools take only a-z, 0-9 and │
|│  i  latin                  │              single hyphens. f: Name it a-b     │
|│                            │ description  A name of two lines, in the file   │
|│                            │              as on the disk.                    │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You do it.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| a^Jb: W 2:7 "a...": Claude Code takes it, other tools take only a-z, 0-9 and …
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys e
| edit  a^Jb.md   nothing changed                                          loads
| name              a
|                   b
|                   W name-chars: "a...": Claude Code takes it, other tools take
|                   only a-z, 0-9 and single hyphens.
| description       A name of two lines, in the file as on the disk.
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
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| W name-chars: "a...": Claude Code takes it, other tools...  ^X ^F: Name it a-b
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
keys Esc 3
| roster  .claude/agents  6 agents   1 error   8 warnings
|┌─ Agents 6 ─────────────────┬─ a^Jb ───────────────── 1  2 [3 problems] 4  5 ─┐
|│  E  ^[[31mred              │ W  2:7  name-chars                              │
|│  W  %s%n%d                 │      "a...": Claude Code takes it, other tools  │
|│> W  a^Jb                   │      take only a-z, 0-9 and single hyphens.     │
|│  i  evil                   │    f  Name it a-b                               │
|│  W  漢字          é        │                                                 │
|│  i  latin                  │                                                 │
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
| a^Jb: W 2:7 "a...": Claude Code takes it, other tools take only a-z, 0-9 and …
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
keys 2
| roster  .claude/agents  6 agents   1 error   8 warnings
|┌─ Agents 6 ─────────────────┬─ a^Jb ─────────────────── 1 [2 source] 3  4  5 ─┐
|│  E  ^[[31mred              │ 1  ---                                          │
|│  W  %s%n%d                 │ 2  name: "a\nb"                                 │
|│> W  a^Jb                   │ 3  description: A name of two lines, in the     │
|│  i  evil                   │    file as on the disk.                         │
|│  W  漢字          é        │ 4  ---                                          │
|│  i  latin                  │ 5  You do it.                                   │
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
| a^Jb: W 2:7 "a...": Claude Code takes it, other tools take only a-z, 0-9 and …
| Enter read  e edit  / filter  ? help  f fix  ] problem  q quit  : all  E editor
size 30x10
| 6 agents  1 E  8 W
|  E  ^[[31mred
|  W  %s%n%d
|> W  a^Jb
|  i  evil
|  W  漢字            é
|  i  latin
|
| a^Jb: W 2:7 "a...": Claude …
| Enter read  e edit  / filter
size 31x10
| 6 agents  1 E  8 W
|  E  ^[[31mred
|  W  %s%n%d
|> W  a^Jb
|  i  evil
|  W  漢字             é
|  i  latin
|
| a^Jb: W 2:7 "a...": Claude …
| Enter read  e edit  / filter
