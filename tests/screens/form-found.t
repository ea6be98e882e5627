# What is wrong with a field as the file has it is said when the form opens, and goes with a change.
file .claude/agents/agent.md
> ---
> name: agent
> description: Reviews code. Use when: someone asks.
> allowed-tools: Read
> ---
> Text.
keys e
| edit  agent.md   nothing changed       rescued: not YAML, read by a second try
| name              agent
| description       Reviews code. Use when: someone asks.
|                   W yaml-colon: ":" and a blank in a value that is not quoted.
|                   Claude Code copes with it; strict readers reject the whole
|                   block. In the list f: Quote the value.
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
| name
| Tab next  ^S save  ^O changes  ^_ undo  ^X ^F fix field  Esc back  F1 help
keys Tab
type x
lacks yaml-colon
keys ^_
shows W yaml-colon: 
keys ^X ^F
message this fix keeps the text and mends the file: leave the form, then f
