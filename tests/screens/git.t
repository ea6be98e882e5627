# What git says of each file stands beside what is wrong with it; is:changed shows those that differ.
git init -q -b main
file .claude/agents/new.md
> ---
> name: new
> description: Reviews changes before they are merged.
> ---
> You do it.
file .claude/agents/edited.md
> ---
> name: edited
> description: Reviews changes before they are merged.
> tools: nonsense
> ---
> You do it.
file .claude/agents/same.md
> ---
> name: same
> description: Reviews changes before they are merged.
> ---
> You do it.
git add .claude/agents/edited.md .claude/agents/same.md
git commit -q -m one
file .claude/agents/edited.md
> ---
> name: edited
> description: Reviews what changes before it is merged.
> tools: nonsense
> ---
> You do it.
row 2 │> WM edited                 │ verdict      loads (Claude Code agent)          │
row 3 │   ? new                    │ name         edited                             │
row 4 │     same                   │ description  Reviews what changes before it is  │
git add .claude/agents/new.md .claude/agents/edited.md
keys R
row 2 │> W* edited                 │ verdict      loads (Claude Code agent)          │
row 3 │   A new                    │ name         edited                             │
type /is:changed
keys Enter
lacks same
git commit -q -m two
keys R
shows nothing fits
# What roster itself saves shows at once.
keys Esc Esc g e
type x
keys ^S
shows > WM editedx
