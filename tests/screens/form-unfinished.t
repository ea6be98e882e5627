# What is typed may still become right: as long as it may nothing is said against it, but how it may go on.
size 80x24
file .claude/agents/agent.md
> ---
> name: agent
> description: Reviews the work of others once it is done.
> tools: Read, Gone
> ---
> Text.
open .claude/agents/agent.md
keys e
# A name: more letters mend what ends in a hyphen; a blank they do not.
type -
message name: not finished yet
lacks name-chars
type X
message W name-chars: "agent-X": Claude Code takes it, othe...  ^X ^F: Name it agent-x
keys Backspace
message name: not finished yet
keys Backspace
message name
# An item of a list; what is wrong with the others is still said.
keys Tab Tab
type , Web
message tools goes on: WebFetch, WebSearch
role warning W tools-unknown: "Gone"
type F
message tools goes on: WebFetch
type etch
message W tools-unknown: "Gone" is no tool of Claude Code (as of 2026-11-20).
# One of several values: those that begin so.
keys Tab Tab Tab
type a
message permissionMode goes on: acceptEdits, auto
lacks value-choice
type x
message W value-choice: "ax" is ignored: permissionMode must be default, acceptEdits, …
keys Backspace
message permissionMode goes on: acceptEdits, auto
# Once it is left it is finished.
keys Tab
role warning W value-choice
keys Shift-Tab
message W value-choice: "a" is ignored: permissionMode must be default, acceptEdits, …
