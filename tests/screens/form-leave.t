# Leaving with something unsaved asks; each answer does what it says.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week, day by day.
> model: sonnet
> ---
> You do it.
keys e Esc
title roster  .claude/agents  1 agent
keys e
type x
keys Esc
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name            * plannerx
|                   i name-file: The file is called "planner", but it is known
|                   by its name, "plannerx".
| description       Plans the work of a week, day by day.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             sonnet
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
| 1 field is changed and not saved.
| s save  d discard  k draft  Esc go on
role hint-key s
role hint-key Esc
cursor saved.|
# Another key is no answer; Esc goes on.
keys x Enter Tab q
message 1 field is changed and not saved.
keys Esc
title edit  planner.md   1 changed, saving changes 1 line                      loads
cursor x|
# Upper case is an answer too: discard.
keys Esc D
title roster  .claude/agents  1 agent
untouched .claude/agents/planner.md
# Save.
keys e
type x
keys Esc s
title roster  .claude/agents  1 agent
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: plannerx
> description: Plans the work of a week, day by day.
> model: sonnet
> ---
> You do it.
# Keep as a draft: the next start offers it.
keys e
type y
keys Tab
paste And again.\nOn two lines.
keys Esc k
title roster  .claude/agents  1 agent
message draft kept; the next start offers it
holds .claude/agents/planner.md
> ---
> name: plannerx
> description: Plans the work of a week, day by day.
> model: sonnet
> ---
> You do it.
open
shows Draft of .claude/agents/planner.md, 20
shows : 2 fields not saved.
shows r restore it in the form, to save or not  v see what it changes
hints d discard it for good  l keep it for later  Esc go on
keys j
hints d discard it for good  l keep it for later  Esc go on
keys l
title roster  .claude/agents  1 agent
keys q
ends
open
keys r
| edit  planner.md   2 changed, saving changes 4 lines                     loads
| name            * plannerxy
|                   i name-file: The file is called "planner", but it is known
|                   by its name, "plannerxy".
| description     * Plans the work of a week, day by day.And again.
|                   On two lines.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             sonnet
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
| draft taken up; it is not saved yet
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
keys ^O
| what saving changes in planner.md                                          all
|   ---
| - name: plannerx
| - description: Plans the work of a week, day by day.
| + name: plannerxy
| + description: |-
| +   Plans the work of a week, day by day.And again.
| +   On two lines.
|   model: sonnet
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
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc ^S
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: plannerxy
> description: |-
>   Plans the work of a week, day by day.And again.
>   On two lines.
> model: sonnet
> ---
> You do it.
open
lacks draft
# The terminal goes: what was typed is kept, also half of a chord or an open box does no harm.
keys e
type z
keys Tab Tab Enter Down Space
keep 1
open
keys r
row 1 name            * plannerxyz
cursor z|
keys Esc d
open
lacks draft
# Discarded when it is offered.
keys e
type z
keep 1
open
keys d
lacks draft
open
lacks draft
# Later: the form offers it as well. What is saved or kept there without it leaves it alone.
keys e
type z
keep 1
open
keys l e
shows There is a draft of this file, 20
hints r restore it  v view it  d discard it  Esc go on
keys Esc
type q
keys ^S
message saved planner.md
keys e Esc Tab
type Y
keys Esc k
message draft kept; the next start offers it
keys e
shows There is a draft of this file, 20
keys r
shows Y
row 1 name              plannerxyq
keys Esc d e r
row 1 name            * plannerxyz
keys ^S
shows it has changed since the draft was kept
keys r ^S
message saved planner.md
open
lacks Draft
# The file has changed since: it says so, and shows by ^O.
keys e Tab
type Z
keep 1
file .claude/agents/planner.md
> ---
> name: other
> description: Another text altogether.
> model: opus
> ---
> You do it.
open
keys r
message draft taken up; the file has changed since it was kept
| edit  planner.md   1 changed, saving changes 3 lines                     loads
| name              other
| description     * Plans the work of a week, day by day.And again.
|                   On two lines.Z
|                   i desc-trigger: Nothing in it says when to use it.
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
| ──────────────────────────────────────────────────────────────────────────────
| 62 characters, about 16 tokens. When to hand work to this agent. The model
| sees it in every session and chooses by it, so say what it is for and what it
| is not for. Without it the file is not loaded. Example: Reviews Go code for
| races and leaks. Use after changing anything that starts a goroutine.
| draft taken up; the file has changed since it was kept
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^O
| what saving changes in planner.md                                          all
|   ---
|   name: other
| - description: Another text altogether.
| + description: |-
| +   Plans the work of a week, day by day.And again.
| +   On two lines.Z
|   model: opus
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
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc Esc d
untouched .claude/agents/planner.md
# Quitting asks as well, and goes on by the answer.
keys e
type w
keys ^C
message 1 field is changed and not saved.
runs
keys d
ends
untouched .claude/agents/planner.md
# The file of a draft is gone.
open
keys e
type w
keep 1
remove .claude/agents/planner.md
open
keys v
title what the draft of planner.md changes                                       all
keys q r
title new  .claude/agents/otherw.md   saving makes 6 lines                     loads
keys ^S
message made otherw.md
lacks planner
holds .claude/agents/otherw.md
> ---
> name: otherw
> description: Another text altogether.
> model: opus
> ---
> You do it.
# One that no place tells what it is cannot be made again; its draft stays, and the list has no row of it.
file notes.md
> ---
> name: notes
> description: Takes notes of all that is said.
> ---
> Notes.
open notes.md
keys e
type w
keep 1
remove notes.md
open
keys v
title what the draft of notes.md changes                                         all
keys q
title roster  .claude/agents  1 agent
keys r
message notes.md is gone; its draft is kept
title roster  .claude/agents  1 agent
open
shows Draft of notes.md, 20
# In a narrow window the question and its keys have as many rows as they need.
size 40x12
shows Draft of notes.md, 20
row 9 v see what it changes
row 10 d discard it for good
row 11 l keep it for later  Esc go on
mouse press go on
lacks Draft of
open
mouse press see what it changes
shows what the draft
