# A file that is a link out of the project: it is read, and written only on a yes that names where that is.
file ~/notes/agent.md
> ---
> name: agent
> description: Lies outside of the project. Use it after each change.
> tools: Read, MultiEdit
> ---
> You do it.
link .claude/agents/agent.md ../../../home/notes/agent.md
keys e
type x
keys ^S
message agent.md is a link to ~/notes/agent.md.
hints s save it there  Esc go on
untouched ~/notes/agent.md
keys x Esc ^S
message agent.md is a link to ~/notes/agent.md.
untouched ~/notes/agent.md
keys s
message saved agent.md
holds ~/notes/agent.md
> ---
> name: agentx
> description: Lies outside of the project. Use it after each change.
> tools: Read, MultiEdit
> ---
> You do it.
# The yes was for that save.
keys e
type y
keys ^S
message agent.md is a link to ~/notes/agent.md.
keys Esc Esc d
# What does not ask does not write there.
file ~/notes/agent.md
> ---
> name: agent
> description: Lies outside of the project. Use it after each change.
> tools: Read, MultiEdit
> ---
> You do it.
open
keys f
shows MultiEdit
keys Enter
shows agent.md not saved: it is a link to ~/notes/agent.md: only the form writes
untouched ~/notes/agent.md
# A link within the repository is a file like any other.
file docs/inside.md
> ---
> name: inside
> description: Lies in the project. Use it after each change.
> ---
> You do it.
remove .claude/agents/agent.md
link .claude/agents/inside.md ../../docs/inside.md
open
keys e
type x
keys ^S
message saved inside.md
holds docs/inside.md
> ---
> name: insidex
> description: Lies in the project. Use it after each change.
> ---
> You do it.
