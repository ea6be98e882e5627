# The mouse in the grid: a press goes to a cell, two edit it, in a box two take.
files four-agents
size 100x14
keys * e
mouse press Plans
message i desc-trigger: Nothing in it says when to use it.
cursor |Plans
mouse press writer
cursor |Writes what
mouse twice haiku
message modle of rev: haiku
mouse press Plans
keys X Enter
shows haikuX
mouse press 3,22
cursor |planner        Plans
mouse press 2,5
cursor |code-reviewer  Looks
mouse press 12,40
mouse press 1,40
cursor |code-reviewer  Looks
mouse right 4,40
cursor |Looks
mouse left 4,40
cursor |code-reviewer  Looks
mouse twice Read, Bash
mouse press [x] Bash
mouse twice Grep
shows *Read, Grep
mouse press save
title what saving changes: 2 fields in 2 files                                                       all
mouse press make the change
lacks grid
holds .claude/agents/code-reviewer.md
> ---
> name: code-reviewer
> description: Looks at changes before they are merged.
> tools: Read, Grep
> model: opus
> ---
> You look at the diff.
> Then you tell what is wrong.
