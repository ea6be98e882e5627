# What is wrong is said while one types, in the words of the check.
file .claude/agents/agent.md
> ---
> name: agent
> description: Does what it is told, and tells what it did.
> background: maybe
> color: teal
> maxTurns: 0
> effort: 3
> ---
> Text.
keys e
| edit  agent.md   nothing changed                                         loads
| name              agent
| description       Does what it is told, and tells what it did.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          0
|                   W value-number: "0" is ignored: maxTurns must be a whole
|                   number, 1 or more.
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        maybe
|                   W value-bool: "maybe" is ignored: background must be true or
|                   false.
| omitClaudeMd      (not set: no)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| name
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
keys ^U
message E name-missing: No name: Claude Code agent fil...  ^X ^F: Take the file's name
keys ^_ ^A ^K
type My Agent:
| edit  agent.md   1 changed, saving changes 1 line    dropped: a name that is …
| name            * My Agent:
|                   E name-chars: "My Agent:": Claude Code does not load such a
|                   name; it takes names without a colon that do not start with
|                   a hyphen.
| description       Does what it is told, and tells what it did.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          0
|                   W value-number: "0" is ignored: maxTurns must be a whole
|                   number, 1 or more.
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        maybe
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| E name-chars: "My Agent:": Claude Code does not lo...  ^X ^F: Name it my-agent
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
role error E name-chars
message E name-chars: "My Agent:": Claude Code does not lo...  ^X ^F: Name it my-agent
keys ^X ^F
row 1 name            * my-agent
message i name-file: The file is called "agent", but i...  ^X ^F: Take the file's name
keys Backspace
message i name-file: The file is called "agent", but i...  ^X ^F: Take the file's name
keys ^X ^F
message name
# A description that is too short, too long, empty.
keys Tab ^U
message E desc-missing: No description: Claude Code agent files without one are not …
type x
message i desc-short: 1 character tells the model little about when to use it.
keys ^X ^R
# Fields that hold what they should not.
keys PgDn
| edit  agent.md   nothing changed                                         loads
| permissionMode    (not set: the caller's)
| maxTurns          0
|                   W value-number: "0" is ignored: maxTurns must be a whole
|                   number, 1 or more.
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        maybe
|                   W value-bool: "maybe" is ignored: background must be true or
|                   false.
| omitClaudeMd      (not set: no)
| effort            3
| isolation         (not set: none)
| color             teal
| initialPrompt     (not set)
| experimental      (not set)
| ──────────────────────────────────────────────────────────────────────────────
| Settings on trial. Today: cacheTtl, 5m or 1h. Since version 2.1.248. Example:
| {cacheTtl: 1h}
|
| experimental
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys Shift-Tab Shift-Tab
| edit  agent.md   nothing changed                                         loads
| permissionMode    (not set: the caller's)
| maxTurns          0
|                   W value-number: "0" is ignored: maxTurns must be a whole
|                   number, 1 or more.
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        maybe
|                   W value-bool: "maybe" is ignored: background must be true or
|                   false.
| omitClaudeMd      (not set: no)
| effort            3
| isolation         (not set: none)
| color             teal
|                   i value-colour: "teal" is ignored: color must be red, blue,
|                   green, yellow, purple, orange, pink or cyan.
| ──────────────────────────────────────────────────────────────────────────────
| The colour of its name while it runs. Any other value is ignored. It takes
| red, blue, green, yellow, purple, orange, pink or cyan. Not set: automatic.
|
| i value-colour: "teal" is ignored: color must be red, blue, green, yellow, …
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^X ^F
| edit  agent.md   nothing changed                                         loads
| permissionMode    (not set: the caller's)
| maxTurns          0
|                   W value-number: "0" is ignored: maxTurns must be a whole
|                   number, 1 or more.
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        maybe
|                   W value-bool: "maybe" is ignored: background must be true or
|                   false.
| omitClaudeMd      (not set: no)
| effort            3
| isolation         (not set: none)
| color             teal
|                   i value-colour: "teal" is ignored: color must be red, blue,
|                   green, yellow, purple, orange, pink or cyan.
| ──────────────────────────────────────────────────────────────────────────────
| The colour of its name while it runs. Any other value is ignored. It takes
| red, blue, green, yellow, purple, orange, pink or cyan. Not set: automatic.
|
| there is no ready fix for this field
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
