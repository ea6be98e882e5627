# The mouse in the form: a press goes to a field and a place in it, two open its choices; the wheel scrolls.
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week. It looks at what is open, at who is there and at what was promised, and then says what is done first. Use it on Mondays.
> tools: Read, Grep
> model: sonnet
> background: true
> ---
> 
> You plan.
keys e
mouse press was promised
cursor |was promised
type XY
cursor XY|was promised
mouse press 1,19
cursor |planner
mouse press 1,3
cursor |planner
mouse press 1,70
cursor planner|
mouse press 20,3
cursor planner|
# Another field first, then a place in it, as it was drawn.
mouse press done first
cursor |done first
mouse press permissionMode
message permissionMode
cursor |(not set
keys ^_
shows what was promised
# Choices: two presses open, two take; a box is marked by one.
mouse twice sonnet
mouse press opus
shows > opus
mouse twice opus
shows model           * opus
mouse twice Read, Grep
shows [x] Grep
mouse press [x] Grep
shows > [ ] Grep
mouse twice [ ] Glob
shows > [ ] Glob
mouse press [ ] Glob
shows > [x] Glob
mouse press Write
shows > [ ] Write
mouse twice Bash
shows tools           * Read, Glob, Bash
# The wheel: the row in use goes out of sight, a key brings it back.
mouse press 1,19
size 80x12
mouse down 2,3
row 1 done first. Use it on Mondays.
cursor none
mouse down 2,3
mouse down 2,3
mouse down 2,3
row 1 hooks             (not set)
mouse up 2,3
row 1 maxTurns          (not set: no limit)
type Z
row 1 name            * Zplanner
cursor Z|planner
mouse down 2,3
keys Down
row 1 description       Plans the work of a week. It looks at what is open, at who
# A switch: two presses turn it.
size 80x24
mouse down 3,3
mouse down 3,3
mouse press background
mouse twice background
shows background      * false
