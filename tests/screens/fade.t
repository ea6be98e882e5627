# What lies behind a box that takes every key stands back, whatever it was; what it is in comes back with the next key.
files four-agents
size 100x24
open
role row-selected code-reviewer
role card-label verdict
keys :
type sort
role dim code-reviewer
role row-selected sort-path
keys Esc Esc
role row-selected code-reviewer
role card-label verdict
# The box that says what a deletion takes with it, and those that ask what is to be, and where.
keys d
role dim code-reviewer
role row .claude/agents/code-reviewer.md
keys Esc
role row-selected code-reviewer
keys a
role dim verdict
keys Esc
# A new name is typed beside what it is for: nothing is over it.
keys r
role card-label verdict
keys Esc
# Headings of a text, over it.
keys j Enter o
role dim verdict
role row-selected Plan
keys Esc
role card-label verdict
# A theme shows while it is chosen: there all has its own colours.
keys q :
type themes
keys Enter
role card-label verdict
