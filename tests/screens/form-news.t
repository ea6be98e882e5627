# Another program breaks the file, takes it away, brings it back: the form says so, and what saving would leave.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. Use when planning.
> model: sonnet
> ---
> You plan.
keys e
type x
title edit  planner.md   1 changed, saving changes 1 line                      loads
file .claude/agents/planner.md
> ---
> name: planner
> description: "Plans the work of a week. Use when planning.
> model: sonnet
> ---
> You plan.
watch
| edit  planner.md   changed outside   1 changed, 1 line          dropped: the …
| name            * plannerx
|                   i name-file: The file is called "planner", but it is known
|                   by its name, "plannerx".
| description       "Plans the work of a week. Use when planning.
|                   E yaml-quote: The quote is never closed. This Claude Code
|                   agent is not loaded.
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
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| planner.md was changed by another program; what is typed here stays
| Enter next  ^S save  ^O changes  ^X ^F fix field  ^_ undo  Esc back  F1 help
# A key later it still does.
keys Tab
title edit  planner.md   changed outside   1 changed, 1 line          dropped: the …
keys ^S
message saved planner.md, which is dropped: the frontmatter is not YAML
# Two programs' changes, one after the other: what was changed on both sides is still asked about.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. Use when planning.
> model: sonnet
> ---
> You plan.
open
keys e Tab Tab Tab Tab ^U
type opus
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. Use when planning.
> model: haiku
> ---
> You plan.
watch
message planner.md was changed by another program, model too: saving asks
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a month. Use when planning.
> model: haiku
> ---
> You plan.
watch
message planner.md was changed by another program, model too: saving asks
# What is as it was before is no clash.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year. Use when planning.
> model: sonnet
> ---
> You plan.
watch
message planner.md was changed by another program; what is typed here stays
# Taken away: told at once, nothing is lost, saving asks.
remove .claude/agents/planner.md
watch
| edit  planner.md   removed outside   1 changed, saving changes 1 line    loads
| name              planner
| description       Plans the work of a year. Use when planning.
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
| planner.md was removed by another program; saving asks to write it again
| Enter choose  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys ^U
type fable
title edit  planner.md   removed outside   1 changed, saving changes 1 line    loads
# It comes back as it was.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year. Use when planning.
> model: sonnet
> ---
> You plan.
watch
message planner.md is there again, as it was
title edit  planner.md   1 changed, saving changes 1 line                      loads
remove .claude/agents/planner.md
keys ^S
message planner.md: another program removed it meanwhile. It was not saved.
hints w write it again  k keep as a draft  d discard  Esc go on
keys w
message saved planner.md
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year. Use when planning.
> model: fable
> ---
> You plan.
# What comes behind a save does not take back that it was saved.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a decade. Use when planning.
> ---
> You plan.
watch
message saved planner.md; changed by another program
role warning saved planner.md; changed by another program
watch
message saved planner.md; changed by another program
keys e Tab
type x
keys ^S
message saved planner.md
remove .claude/agents/planner.md
link .claude/agents/planner.md nowhere.md
watch
message saved planner.md; now it cannot be read: cannot open: No such file or directory
remove .claude/agents/planner.md
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year. Use when planning.
> ---
> You plan.
open
# With nothing typed, too.
keys e
remove .claude/agents/planner.md
watch
title edit  planner.md   removed outside                                       loads
keys ^S w
message saved planner.md
only .claude/agents planner.md
# A folder stands there now.
keys e
remove .claude/agents/planner.md
folder .claude/agents/planner.md
watch
title edit  planner.md   unreadable now                                        loads
keys Esc
runs
