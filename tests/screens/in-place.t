# A file of two names is saved by the form, by a fix and by undo, and stays one file.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.
> model: sonnet
> color: Red
> ---
> You do it.
hard beside/planner.md .claude/agents/planner.md
open
keys e Tab
type And on Tuesdays.
keys ^S
message saved planner.md
holds beside/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.And on Tuesdays.
> model: sonnet
> color: Red
> ---
> You do it.
keys f Enter
holds beside/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.And on Tuesdays.
> model: sonnet
> color: red
> ---
> You do it.
keys u
holds beside/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day. Use it on Mondays.And on Tuesdays.
> model: sonnet
> color: Red
> ---
> You do it.
only ~/.local/state/roster/drafts
keys q
# A save that was cut off is offered by the next start: it can be viewed, and its new text put there.
file will
> ---
> name: planner
> description: Plans nothing any more. Use it never.
> model: sonnet
> color: Red
> ---
> You do it.
cut-off .claude/agents/planner.md will 40
open
shows .claude/agents/planner.md, 20
shows : a save was cut off half-way.
hints l keep it for later  Esc go on
keys v
title what the save of planner.md was to change                                  all
shows + description: Plans nothing any more. Use it never.
message this is what the save was to change, from the old text to the new one
keys Esc
hints l keep it for later  Esc go on
keys n
message planner.md has the new text now
shows Plans nothing any more.
holds beside/planner.md
> ---
> name: planner
> description: Plans nothing any more. Use it never.
> model: sonnet
> color: Red
> ---
> You do it.
only ~/.local/state/roster/drafts
keys q
# The form of the file offers it, too; what it holds now is not to be edited.
file will
> ---
> name: planner
> description: Plans everything, from morning till night. Use it always.
> ---
> You do it.
cut-off .claude/agents/planner.md will 40
open
keys l e
shows This file, 20
hints n put the new text there  o put the old one back  v view it  Esc go on
keys Esc
type x
keys ^S
message planner.md was not saved: an earlier save was cut off: see roster recover
keys Esc d e o
message planner.md has the old text again
shows Plans nothing any more.
holds beside/planner.md
> ---
> name: planner
> description: Plans nothing any more. Use it never.
> model: sonnet
> color: Red
> ---
> You do it.
only ~/.local/state/roster/drafts
keys Esc q
# Nothing was written yet: the old text is there.
cut-off .claude/agents/planner.md will 0
open
shows : a save was cut off at its start.
hints l keep it for later  Esc go on
keys d
only ~/.local/state/roster/drafts
keys q
# What another program has written since is never written over.
cut-off .claude/agents/planner.md will 40
bytes .claude/agents/planner.md ---\nname: planner\ndescription: Of another program. Use it as well.\n---\nNew.\n
open
shows : a save was cut off, the file is
hints v see what it changes  d discard it for good  l keep it for later  Esc go on
keys n
hints v see what it changes  d discard it for good  l keep it for later  Esc go on
keys v
shows + description: Plans everything, from morning till night. Use it always.
keys Esc l e
hints v view it  d discard it  Esc go on
keys d
untouched .claude/agents/planner.md
only ~/.local/state/roster/drafts
