# YAML as text: kinds of value that have no widget, unknown keys, and any field by ^T.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> tools: Read
> model:
>   - opus
>   - sonnet
> hooks:
>   PreToolUse:
>     - matcher: Bash
>       hooks:
>         - type: command
>           command: echo hi
> owner: {team: data}
> x-note: kept as it is
> x-long: |
>   two
>   lines
> ---
> Text.
size 80x30
keys e
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             Read
| disallowedTools   (not set: none)
| model             - opus
|                   - sonnet
|                   W model-type: "- opus..." is a list, no text: it is ignored
|                   and the caller's model is used.
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             ▶ PreToolUse: 1 matcher
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| experimental      (not set)
|
| Other fields
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| name
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
# A list where a text belongs is shown as YAML.
keys Tab Tab Tab Tab
message W model-type: "- opus..." is a list, no text: it is ignored and the caller's …
cursor sonnet|
keys ^X ^R
# Hooks: new lines by Enter, what does not parse is said while typing.
keys PgUp Tab Tab Tab Tab Tab Tab Tab Tab Tab
| edit  planner.md   nothing changed                                       loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             Read
| disallowedTools   (not set: none)
| model             - opus
|                   - sonnet
|                   W model-type: "- opus..." is a list, no text: it is ignored
|                   and the caller's model is used.
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             ▶ PreToolUse: 1 matcher
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| experimental      (not set)
|
| Other fields
| ──────────────────────────────────────────────────────────────────────────────
| Commands to run at events such as PreToolUse. If the shape is wrong the agent
| is not loaded. Plugin agents may not set it. Example: {PreToolUse: [{matcher:
| Bash, hooks: [{type: command, command: ./check.sh}]}]}
| hooks
| Enter unfold  ^T as YAML  Tab next  ^S save  ^O changes  ^_ undo  Esc back
keys ^T ^A ^K
type PreToolUse: [
# While it may still become right nothing is said of it, and then what is wrong.
message hooks: not finished yet
lacks yaml-syntax
keys Left
| edit  planner.md   1 changed, cannot be saved so                         loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             Read
| disallowedTools   (not set: none)
| model             - opus
|                   - sonnet
|                   W model-type: "- opus..." is a list, no text: it is ignored
|                   and the caller's model is used.
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks           * PreToolUse:
|                     - matcher: Bash
|                       hooks:
|                         - type: command
|                   PreToolUse: [
|                   E yaml-syntax: Line 5 of this is no YAML: a bracket that is
|                   never closed.
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| ──────────────────────────────────────────────────────────────────────────────
| Commands to run at events such as PreToolUse. If the shape is wrong the agent
| is not loaded. Plugin agents may not set it. Example: {PreToolUse: [{matcher:
| Bash, hooks: [{type: command, command: ./check.sh}]}]}
| E yaml-syntax: Line 5 of this is no YAML: a bracket that is never closed.
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
role error E yaml-syntax
keys ^S
message hooks: the frontmatter would no longer be YAML: a bracket that is never closed
hints Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^X ^R
row 9 permissionMode    (not set: the caller's)
# An unknown key keeps its bytes; edited as what it is.
keys PgDn
| edit  planner.md   nothing changed                                       loads
|                   W model-type: "- opus..." is a list, no text: it is ignored
|                   and the caller's model is used.
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             PreToolUse:
|                     - matcher: Bash
|                   ...
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| experimental      (not set)
|
| Other fields
| owner             ▶ team: data
| x-note            kept as it is
| x-long            two
|                   lines
| ──────────────────────────────────────────────────────────────────────────────
| 9 characters, about 3 tokens. A key that no known tool reads. It is kept.
|
|
| x-long
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
cursor lines|
type !
keys Shift-Tab
cursor kept as it is|
type ,  # no comment
keys Shift-Tab ^T ^E
type ,
message E yaml-syntax: Line 1 of this is no YAML: text behind the end of a value, or …
keys Backspace
message owner
keys Backspace
type , lead: me}
message owner
# ^T: a field as YAML, and back; not while it is changed.
keys PgUp Tab Tab
row 3 tools             Read
keys ^T
message tools
cursor Read|
type ]
message W tools-unknown: "Read]" is no tool of Claude Code (as o...  ^X ^F: Replace it
keys ^T
message only an unchanged field can change its form
keys ^_ ^U
type [Read, Grep]
keys ^O
| what saving changes in planner.md                                          all
|   ---
|   name: planner
|   description: Plans the work of a week, day by day.
| - tools: Read
| + tools: [Read, Grep]
|   model:
|     - opus
|     - sonnet
| @@ line 11 @@
|         hooks:
|           - type: command
|             command: echo hi
| - owner: {team: data}
| - x-note: kept as it is
| + owner: {team: data, lead: me}
| + x-note: 'kept as it is,  # no comment'
|   x-long: |
|     two
| -   lines
| +   lines!
|   ---
|   Text.
|
|
|
|
|
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc ^S
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> tools: [Read, Grep]
> model:
>   - opus
>   - sonnet
> hooks:
>   PreToolUse:
>     - matcher: Bash
>       hooks:
>         - type: command
>           command: echo hi
> owner: {team: data, lead: me}
> x-note: 'kept as it is,  # no comment'
> x-long: |
>   two
>   lines!
> ---
> Text.
# A draft knows what was YAML.
keys e Tab Tab ^X ^R
type ]
keys ^_ Esc
open
keys e Tab Tab
message tools
cursor Grep|
keys ^T
cursor [Read, Grep]|
keys Backspace
type , Glob]
keep 1
open
keys r
message draft taken up; it is not saved yet
row 3 tools           * [Read, Grep, Glob]
keys ^S
message saved planner.md
keys e Tab Tab
row 3 tools             Read, Grep, Glob
# A map of one line becomes one of several.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> mcpServers: {}
> ---
> You do it.
open
keys e
keys Tab Tab Tab Tab Tab Tab Tab Tab
keys ^U
type a: {}
keys Enter
type b: {}
lacks yaml-syntax
keys Enter ^S
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> mcpServers:
>   a: {}
>   b: {}
> ---
> You do it.
shows mcpServers   a: {}
shows             b: {}
