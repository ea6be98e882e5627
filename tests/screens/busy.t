# On a busy line the preview is held back: what it shows goes by its own name.
files four-agents
size 100x24
open
busy on
keys j
row 1 ┌─ Agents 4 ────────────model ───tools─~cost─┬─ code-reviewer ────────────[1 rendered] 2  3  4  5 ─┐
busy off
row 1 ┌─ Agents 4 ────────────model ───tools─~cost─┬─ planner ──────────────────[1 rendered] 2  3  4  5 ─┐
