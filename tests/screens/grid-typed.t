# In the grid, too: as long as a value may still become right nothing is said against it; its colour stands beside it.
size 100x24
file .claude/agents/one.md
> ---
> name: one
> description: Reads the first page. Use it for books.
> maxTurns: 5
> color: orange
> ---
> Text.
file .claude/agents/two.md
> ---
> name: two
> description: Reads the second page. Use it for books.
> color: mauve
> ---
> Text.
open
keys * e
colour #ea580c orange
keys Enter
type -
shows name: not finished yet
shows *one-
lacks name-chars
type X
shows W name-chars: "one-X": Claude Code takes it
lacks not finished
keys Backspace
shows name: not finished yet
# The caret is within: it is taken as it stands.
keys Left
lacks not finished
keys Esc
lacks *one
shows name: What the agent is called
# What it is called for all files is no value yet.
keys r
type -
lacks not finished
keys Esc
# A choice is taken whole, and its colour comes with it.
keys l l l Enter
colour #dc2626 red
keys Esc
