# ^G looks into all texts while it is typed, and reads at the hit.
files four-agents
keys ^G
| search in all texts
| type what the texts shall hold
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
| texts with:
| Esc back  F1 help
type look
| search in all texts   2 hits in 2 files
| code-reviewer.md
|>     7  You look at the diff.
| deep/planner.md
|      9  Look twice at what is dear.
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
| texts with: look
| Esc back  F1 help
marked look
marked Look
cursor texts with: look|
keys Down Enter
| planner   deep/planner.md        [1 rendered] 2 source  3 problems  4  5   all
| verdict      loads (Claude Code agent)
| name         planner
| description  Plans the work; a review at the end.
| can do       only read files
| tools        read: Read
| ──────────────────────────────────────────────────────────────────────────────
|
| Plan
| ════
| You plan, at length, what others do later. Look twice at what is dear.
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
| /look   1 of 1
| n next  N previous  / search  Esc back  ? help
role match-current Look
keys Esc Esc
| search in all texts   2 hits in 2 files
| code-reviewer.md
|      7  You look at the diff.
| deep/planner.md
|>     9  Look twice at what is dear.
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
| deep/planner.md:9
| Enter read  j move  / search  Esc back  ? help
keys k
message code-reviewer.md:7
keys Enter
title code-reviewer   code-reviewer.md                 [1 rendered] 2  3  4  5   all
keys q
keys / ^U
type zzz
| search in all texts   0 hits in 0 files
| found nowhere
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
| texts with: zzz
| Esc back  F1 help
keys Enter
runs
keys ^U
type You t
shows You turn.
# Frontmatter is not text.
keys ^U
type modle
shows found nowhere
keys Esc
title roster  .claude/agents  4 agents   2 warnings
keys Enter ^G
type round
shows found nowhere
keys Esc
title code-reviewer   code-reviewer.md                 [1 rendered] 2  3  4  5   all
keys q
size 40x12
keys ^G
type you
| search in all texts   5 hits in 4 files
| code-reviewer.md
|>     7  You look at the diff.
|      8  Then you tell what is wrong.
| deep/planner.md
|      8  You plan, at length, what othe…
| rev.md
|      6  You turn.
| writer.md
|      6  You write.
| texts with: you
| Esc back  F1 help
size 120x40
shows 5 hits in 4 files
size 200x60
shows 5 hits in 4 files
