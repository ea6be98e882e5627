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
|                   block.
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
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
keys Tab
type x
lacks yaml-colon
keys ^_
shows W yaml-colon: 
keys ^X ^F
message Enter writes this change to the file, Esc leaves it as it is
keys Enter
message fixed agent.md
row 2 description       Reviews code. Use when: someone asks.
lacks yaml-colon
keys ^X ^F
message there is no ready fix for this field
type x
keys ^S
holds .claude/agents/agent.md
> ---
> name: agent
> description: 'Reviews code. Use when: someone asks.x'
> allowed-tools: Read
> ---
> Text.
# Together with what is typed.
file .claude/agents/agent.md
> ---
> name: agent
> description: Reviews code. Use when: someone asks.
> ---
> You do it.
open
keys e
type x
keys Tab ^X ^F
| agent: Quote the value                                                     all
|   ---
| - name: agent
| - description: Reviews code. Use when: someone asks.
| + name: agentx
| + description: 'Reviews code. Use when: someone asks.'
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
keys Esc
untouched .claude/agents/agent.md
row 1 name            * agentx
keys ^X ^F Enter
message fixed agent.md
title edit  agent.md   nothing changed                                         loads
holds .claude/agents/agent.md
> ---
> name: agentx
> description: 'Reviews code. Use when: someone asks.'
> ---
> You do it.
# Choices with brackets are typed with their blanks.
keys Tab Enter
type Bash(git push *)
keys Enter
row 3 tools           * Bash(git push *)
