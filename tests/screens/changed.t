# Another program changes the file while its form is open: never overwritten without a question.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> model: sonnet
> ---
> You do it.
keys e Tab Tab Tab Tab ^U
type opus
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a month, week by week.
> model: haiku
> ---
> You do it.
keys ^S
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name              planner
| description       Plans the work of a week, day by day.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model           * opus
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Not set: the caller's. Example: sonnet
|
| planner.md: another program changed it meanwhile. It was not saved.
| r read it again, keep what is typed  o overwrite it  Esc go on
cursor saved.|
keys x
hints r read it again, keep what is typed  o overwrite it  Esc go on
untouched .claude/agents/planner.md
# Esc: the form as it was, nothing written.
keys Esc
title edit  planner.md   1 changed, saving changes 1 line                      loads
untouched .claude/agents/planner.md
# Read it again: the other fields are the other program's, this one is still mine.
keys ^S r
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name              planner
| description       Plans the work of a month, week by week.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model           * opus
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| color             (not set: automatic)
| initialPrompt     (not set)
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Not set: the caller's. Example: sonnet
|
| read again; your changes are still here
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^O
| what saving changes in planner.md                                          all
|   ---
|   name: planner
|   description: Plans the work of a month, week by week.
| - model: haiku
| + model: opus
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
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc
# Changed once more: overwrite means this field, not the rest of the file.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year.
> model: fable
> ---
> More.
keys ^S o
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year.
> model: opus
> ---
> More.
# The same bytes again are no change, whoever wrote them.
keys e
type x
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year.
> model: opus
> ---
> More.
keys ^S
message saved planner.md
# Gone while its form was open: it can be written again, or the text kept.
keys e
type y
remove .claude/agents/planner.md
keys ^S
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name            * plannerxy
|                   i name-file: The file is called "planner", but it is known
|                   by its name, "plannerxy".
| description       Plans the work of a year.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             opus
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| planner.md: another program removed it meanwhile. It was not saved.
| w write it again  k keep as a draft  d discard  Esc go on
only .claude/agents
keys Esc
row 1 name            * plannerxy
keys ^S w
message saved planner.md
only .claude/agents planner.md
holds .claude/agents/planner.md
> ---
> name: plannerxy
> description: Plans the work of a year.
> model: opus
> ---
> More.
keys e
type z
remove .claude/agents/planner.md
keys ^S k
message draft kept; the next start offers it
only .claude/agents
# It comes back, and so does what was typed.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year.
> ---
> You do it.
open
keys r
row 1 name            * plannerxyz
keys ^S
message planner.md: it has changed since the draft was kept. It was not saved.
keys r
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name            * plannerxyz
|                   i name-file: The file is called "planner", but it is known
|                   by its name, "plannerxyz".
| description       Plans the work of a year.
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
| isolation         (not set: none)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| read again; your changes are still here
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
keys ^S
message saved planner.md
# A folder stands there now.
keys e
type z
remove .claude/agents/planner.md
folder .claude/agents/planner.md
keys ^S
message planner.md was not saved: a folder, not a file
keys Esc d
runs
# While roster was stopped: what is not being edited is read again.
file .claude/agents/other.md
> ---
> name: other
> description: Something that changes while roster is stopped.
> ---
> You do it.
open
keys Enter
shows while roster is stopped
file .claude/agents/other.md
> ---
> name: other
> description: Something else altogether stands here now.
> ---
> You do it.
again
shows Something else
# In a form that is open over a stop: what is typed stays, saving asks.
keys e Tab ^U
type Mine.
file .claude/agents/other.md
> ---
> name: other
> description: Theirs.
> ---
> You do it.
again
message other.md was changed by another program, description too: saving asks
keys ^S
message description: another program made it "Theirs.".
hints m keep mine  t take theirs  Esc go on
untouched .claude/agents/other.md
keys Esc
untouched .claude/agents/other.md
keys ^S m
message saved other.md
holds .claude/agents/other.md
> ---
> name: other
> description: Mine.
> ---
> You do it.
# Different fields: both changes come together.
keys e
type y
file .claude/agents/other.md
> ---
> name: other
> description: Theirs again, longer than before.
> ---
> You do it.
again
message other.md was changed by another program; what is typed here stays
shows description       Theirs again, longer than before.
row 1 name            * othery
keys ^S
message saved other.md
holds .claude/agents/other.md
> ---
> name: othery
> description: Theirs again, longer than before.
> ---
> You do it.
# The same field, and theirs is taken: there is nothing left to save.
keys e Tab ^U
type Mine again.
file .claude/agents/other.md
> ---
> name: othery
> description: Once more theirs.
> ---
> You do it.
again
message other.md was changed by another program, description too: saving asks
keys ^S t
message nothing changed, nothing to save
shows description       Once more theirs.
untouched .claude/agents/other.md
# ^X ^R does the same before.
type x
file .claude/agents/other.md
> ---
> name: othery
> description: And again.
> ---
> You do it.
again
keys ^X ^R ^S
message nothing changed, nothing to save
shows description       And again.
untouched .claude/agents/other.md
