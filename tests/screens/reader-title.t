# The title of the reader names as many views as there is room for, after the file and before the place in it.
file .claude/agents/deep/planner.md
> ---
> name: planner
> description: Plans the work of a week. Use it on a Monday, before anybody else has begun with anything at all.
> tools: Read, Gone
> ---
> Plan.
size 120x20
open
keys Enter
title planner   deep/planner.md                                    [1 rendered] 2 source  3 problems  4 diff  5 can do   all
keys 5
title planner   deep/planner.md                                     1 rendered  2 source  3 problems  4 diff [5 can do]  all
size 80x24
title planner   deep/planner.md                           1  2  3  4 [5 can do]  all
size 60x20
title planner   deep/planner.md       1  2  3  4 [5 can do]  all
size 40x12
title planner   deep/planner.md           0%
# Sentences are kept to 88 columns in each view.
file .claude/agents/other.md
> ---
> name: other
> description: Does what nobody else does.
> tools: Read, a-tool-of-a-very-long-name-that-nobody-has-ever-heard-of-in-this-place-or-in-another
> ---
> Text.
size 200x10
open .claude/agents/other.md
keys Enter 3
| other   .claude/agents/other.md                                                                                                               1 rendered  2 source [3 problems] 4 diff  5 can do   all
|                                             W  4:14  tools-unknown
|                                                  "a-tool-of-a-very-long-name-that-nobody-h..." is no tool of Claude Code (as of
|                                                  2026-11-20).
|
|
|
|
| W 4:14 "a-tool-of-a-very-long-name-that-nobody-h..." is no tool of Claude Code (as of 2026-11-20).
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem  Tab link  I hidden  j move  E editor
