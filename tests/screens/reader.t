# One file in the whole window: search, headings, problems, views.
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged. Use it after each commit.
> tools: Read, Grepp
> ---
> 
> # Role
> 
> You review changes. A change is a commit, or what is not committed yet.
> 
> ## Steps
> 
> 1. Read the diff.
> 2. Name what is **wrong**, with `file:line`.
> 3. Say what is missing: tests, documents, a changelog line.
> 
> ## What a change may not do
> 
> | Thing      | Why                |
> | ---------- | ------------------ |
> | new globals| state is hidden    |
> | sleep      | tests get slow     |
> 
> > A change that only moves code changes nothing else.
> 
> ## Answer
> 
> - what is wrong, the worst first
> - what is missing
> - then stop
size 80x16
keys Enter
| reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   0%
| verdict      loads (Claude Code agent)
| name         reviewer
| description  Reviews changes before they are merged. Use it after each commit.
| can do       only read files
| tools        read: Read
|              unknown to Claude Code: Grepp
| W 4:14       "Grepp" is no tool of Claude Code (as of 2026-11-20); did you
|              mean Grep? f: Replace it
| ──────────────────────────────────────────────────────────────────────────────
|
| Role
| ════
| You review changes. A change is a commit, or what is not committed yet.
| W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading
cursor |verdict
keys j j
| reviewer   reviewer.md           [1 rendered] 2 source  3 problems  4  5   11%
| description  Reviews changes before they are merged. Use it after each commit.
| can do       only read files
| tools        read: Read
|              unknown to Claude Code: Grepp
| W 4:14       "Grepp" is no tool of Claude Code (as of 2026-11-20); did you
|              mean Grep? f: Replace it
| ──────────────────────────────────────────────────────────────────────────────
|
| Role
| ════
| You review changes. A change is a commit, or what is not committed yet.
|
| ## Steps
| W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading
keys k
title reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   5%
keys Space
title reviewer   reviewer.md           [1 rendered] 2 source  3 problems  4  5   72%
keys b
title reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   5%
keys ^D ^U PgDn PgUp End
title reviewer   reviewer.md          [1 rendered] 2 source  3 problems  4  5   100%
keys Home
title reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   0%
# Headings.
keys }
row 1 Role
keys } }
row 1
keys {
row 1 ## Steps
keys { { {
title reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   0%
# Search: upper and lower case are the same, all hits are shown, n and N go round.
keys /
cursor /|
type change
| reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   0%
| verdict      loads (Claude Code agent)
| name         reviewer
| description  Reviews changes before they are merged. Use it after each commit.
| can do       only read files
| tools        read: Read
|              unknown to Claude Code: Grepp
| W 4:14       "Grepp" is no tool of Claude Code (as of 2026-11-20); did you
|              mean Grep? f: Replace it
| ──────────────────────────────────────────────────────────────────────────────
|
| Role
| ════
| You review changes. A change is a commit, or what is not committed yet.
| /change   1 of 7
| Esc back
cursor /change|
role match-current change
keys Enter
message /change   1 of 7
hints n next  N previous  / search  Esc back  ? help
role match change
keys n
message /change   2 of 7
keys n n n
message /change   5 of 7
keys N N
message /change   3 of 7
keys g N
message /change   2 of 7
# Where it goes on at the other end, that is said.
keys N N
message search wrapped to the end; 7 of 7
keys n
message search wrapped to the top; 1 of 7
keys n
message /change   2 of 7
keys Esc
message W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
lacks of 7
keys /
type STEPS
message /STEPS   not found; with a capital, case counts
keys ^U
type nothing like it
| reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   0%
| verdict      loads (Claude Code agent)
| name         reviewer
| description  Reviews changes before they are merged. Use it after each commit.
| can do       only read files
| tools        read: Read
|              unknown to Claude Code: Grepp
| W 4:14       "Grepp" is no tool of Claude Code (as of 2026-11-20); did you
|              mean Grep? f: Replace it
| ──────────────────────────────────────────────────────────────────────────────
|
| Role
| ════
| You review changes. A change is a commit, or what is not committed yet.
| /nothing like it   not found
| Esc back
keys Esc
title reviewer   reviewer.md            [1 rendered] 2 source  3 problems  4  5   0%
keys /
type nothing like it
keys Enter
message /nothing like it   not found
role warning not found
keys Esc Esc
title roster  .claude/agents  1 agent   1 warning
# Views keep the file; problems lead to their lines.
keys Enter 2
| reviewer   reviewer.md             1 rendered [2 source] 3 problems  4  5   0%
|  1  ---
|  2  name: reviewer
|  3  description: Reviews changes before they are merged. Use it after each
|     commit.
|  4  tools: Read, Grepp
|  5  ---
|  6
|  7  # Role
|  8
|  9  You review changes. A change is a commit, or what is not committed yet.
| 10
| 11  ## Steps
| 12
| W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading
keys 3
| reviewer   reviewer.md            1 rendered  2 source [3 problems] 4  5   all
| W  4:14  tools-unknown
|      "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
|    f  Replace it
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
| W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading
keys 1 ] 
message W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
keys ]
message no more problems in this file
keys [
message no more problems in this file
# Back by h, Esc, q: the list, where it was.
keys h
title roster  .claude/agents  1 agent   1 warning
keys Right q
title roster  .claude/agents  1 agent   1 warning
keys Enter Esc
title roster  .claude/agents  1 agent   1 warning
runs
# Wide: prose keeps a readable measure in the middle.
size 140x12
keys Enter
| reviewer   reviewer.md                                                            [1 rendered] 2 source  3 problems  4 diff  5 can do   0%
|               verdict      loads (Claude Code agent)
|               name         reviewer
|               description  Reviews changes before they are merged. Use it after each commit.
|               can do       only read files
|               tools        read: Read
|                            unknown to Claude Code: Grepp
|               W 4:14       "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep? f:
|                            Replace it
|               ────────────────────────────────────────────────────────────────────────────────────────
| W 4:14 "Grepp" is no tool of Claude Code (as of 2026-11-20); did you mean Grep?
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading  ] problem  Tab link  I hidden  j move  E editor
# As wide as a telephone.
size 30x10
| reviewer   reviewer.md    0%
|verdict
|  loads (Claude Code agent)
|name
|  reviewer
|description
|  Reviews changes before they
|  are merged. Use it after
| W 4:14 "Grepp" is no tool …
| Space page  / search  h back
keys /
type wrong
| reviewer   reviewer.md   63%
|## Steps
|1. Read the diff.
|2. Name what is wrong, with
|   file:line.
|3. Say what is missing: tests,
|   documents, a changelog
|   line.
| /wrong   1 of 2
| Esc back
cursor /wrong|
# Opened on one file: closing the reader ends it.
size 60x12
open .claude/agents/reviewer.md
| reviewer   .../reviewer.md    [1 rendered] 2  3  4  5   0%
| verdict      loads (Claude Code agent)
| name         reviewer
| description  Reviews changes before they are merged. Use
|              it after each commit.
| can do       only read files
| tools        read: Read
|              unknown to Claude Code: Grepp
| W 4:14       "Grepp" is no tool of Claude Code (as of
|              2026-11-20); did you mean Grep? f: Replace it
| W 4:14 "Grepp" is no tool of Claude Code (as of …
| Space page  / search  h back  ? help  e edit  f fix  j move
keys q
ends
# Opened on one file: Esc and h are not the way out, q is.
open .claude/agents/reviewer.md
keys Esc Esc h Left
runs
keys q
ends
