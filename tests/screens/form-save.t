# Saving changes the bytes of the changed fields and nothing else.
bytes .claude/agents/planner.md ---\n# who\nname:   planner   # short\ndescription: "Plans the work of a week, day by day."\n\ntools: [Read,  Grep]   # enough\nmodel: 'sonnet'\nowner: {team: data}\n---\n\nYou plan.\ttabs  \nno end
keys e
title edit  planner.md   nothing changed                                       loads
# Nothing changed: nothing is written.
keys ^S
message nothing changed, nothing to save
untouched .claude/agents/planner.md
keys ^O
| what saving changes in planner.md                                          all
| no difference
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
|
|
|
|
|
|
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc Tab Tab Tab Tab
keys Enter
type opus
keys Enter
| edit  planner.md   1 changed, saving changes 1 line                      loads
| name              planner
|                   W yaml-comment: Everything after " #" is a comment: the
|                   value read is "planner".
| description       Plans the work of a week, day by day.
| tools             Read, Grep
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
| ──────────────────────────────────────────────────────────────────────────────
| The model that runs it: an alias, 'inherit' for the caller's own, or a full
| model id. Not set: the caller's. Example: sonnet
|
| model
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^O
| what saving changes in planner.md                                          all
| @@ line 4 @@
|   description: "Plans the work of a week, day by day."
|
|   tools: [Read,  Grep]   # enough
| - model: 'sonnet'
| + model: 'opus'
|   owner: {team: data}
|   ---
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
title edit  planner.md   1 changed, saving changes 1 line                      loads
keys ^S
message saved planner.md
role good saved planner.md
title roster  .claude/agents  1 agent   1 warning
holds-bytes .claude/agents/planner.md ---\n# who\nname:   planner   # short\ndescription: "Plans the work of a week, day by day."\n\ntools: [Read,  Grep]   # enough\nmodel: 'opus'\nowner: {team: data}\n---\n\nYou plan.\ttabs  \nno end
only .claude/agents planner.md
# Taken back from the list, and made again; each writes the file.
keys u
message taken back: planner.md
holds-bytes .claude/agents/planner.md ---\n# who\nname:   planner   # short\ndescription: "Plans the work of a week, day by day."\n\ntools: [Read,  Grep]   # enough\nmodel: 'sonnet'\nowner: {team: data}\n---\n\nYou plan.\ttabs  \nno end
keys ^R
message made again: planner.md
keys ^R
message nothing to make again
holds-bytes .claude/agents/planner.md ---\n# who\nname:   planner   # short\ndescription: "Plans the work of a week, day by day."\n\ntools: [Read,  Grep]   # enough\nmodel: 'opus'\nowner: {team: data}\n---\n\nYou plan.\ttabs  \nno end
# A field that is emptied goes with its line; a new one comes in the schema's order.
keys e Tab Tab ^U Tab Tab Tab Tab
type 7
keys ^O
| what saving changes in planner.md                                          all
| @@ line 3 @@
|   name:   planner   # short
|   description: "Plans the work of a week, day by day."
|
| - tools: [Read,  Grep]   # enough
|   model: 'opus'
| + maxTurns: 7
|   owner: {team: data}
|   ---
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
keys ^S
message saved planner.md
holds-bytes .claude/agents/planner.md ---\n# who\nname:   planner   # short\ndescription: "Plans the work of a week, day by day."\n\nmodel: 'opus'\nmaxTurns: 7\nowner: {team: data}\n---\n\nYou plan.\ttabs  \nno end
# Undo and redo within the form go from field to field.
keys e
type 1
keys Tab
type 2
type 3
| edit  planner.md   2 changed, saving changes 2 lines                     loads
| name            * planner1
| description     * Plans the work of a week, day by day.23
|                   i desc-trigger: Nothing in it says when to use it.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             opus
| permissionMode    (not set: the caller's)
| maxTurns          7
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| isolation         (not set: none)
| ──────────────────────────────────────────────────────────────────────────────
| 39 characters, about 10 tokens. When to hand work to this agent. The model
| sees it in every session and chooses by it, so say what it is for and what it
| is not for. Without it the file is not loaded. Example: Reviews Go code for
| races and leaks. Use after changing anything that starts a goroutine.
| i desc-trigger: Nothing in it says when to use it.
| Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^_
message i desc-trigger: Nothing in it says when to use it.
row 2 description       Plans the work of a week, day by day.
keys ^_
row 1 name              planner
cursor planner|
keys ^_
message nothing to take back
keys ^R ^R
row 1 name            * planner1
row 2 description     * Plans the work of a week, day by day.23
keys ^R
message nothing to make again
keys Esc d
title roster  .claude/agents  1 agent   1 warning
