# The grid: marked files as rows, their fields as columns; one preview, all or none, one step of undo.
files four-agents
size 100x20
open
keys * e
| grid  4 files   nothing changed                                                      field 1 of 20
|                    name           description                   tools       model   modle   colour
|> i  code-reviewer  code-reviewer  Looks at changes before the…  Read, Bash  opus
|  i  planner        planner        Plans the work; a review at…  Read        -
|  W  rev            rev            Turns an engine round and r…  -           -       haiku
|  W  writer         writer         Writes what nobody else wan…  -           -               red
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────
| name: What the agent is called, by you and by the model. It need not be the file's name. No ':' and
| no '-' in front; lower-case words joined by hyphens are understood everywhere.
|
| name of code-reviewer
| Enter edit  D fill down  r replace  ^S save  ^O changes  u undo  Esc back  ? help  x take out
hints Enter edit  D fill down  r replace  ^S save  ^O changes  u undo  Esc back  ? help  x take out
# Choices come in a box; D gives all files below the same.
keys l l Enter
| grid  4 files   nothing changed                                                      field 3 of 20
|                    name           description       ┌─────────────────────────────────────────────┐
|> i  code-reviewer  code-reviewer  Looks at changes b│type to find                                 │
|  i  planner        planner        Plans the work; a │> [x] Read                  read files       │
|  W  rev            rev            Turns an engine ro│  [x] Bash                  run commands     │
|  W  writer         writer         Writes what nobody│  [ ] Grep                  read files       │
|                                                     │  [ ] Glob                  read files       │
|                                                     │  [ ] LSP                   read files       │
|                                                     │  [ ] Edit                  change files     │
|                                                     │  [ ] Write                 change files     │
|                                                     │  [ ] NotebookEdit          change files     │
|                                                     │  [ ] Monitor               run commands     │
|                                                     │  [ ] PowerShell            run commands     │
|                                                     └─────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────────────────────────
| tools: The only tools it may use. Not set, or left empty: all of them.
|
|
| < > move it up and down, Space unmarks, Enter takes all marked, Esc leaves
| Esc back
keys Enter D
message tools: the same in 3 files below
| grid  4 files   3 changed in 3 files                                                 field 3 of 20
|                    name           description                   tools       model   modle   colour
|> i  code-reviewer  code-reviewer  Looks at changes before the…  Read, Bash  opus
|  i  planner        planner        Plans the work; a review at… *Read, Bash  -
|  W  rev            rev            Turns an engine round and r… *Read, Bash  -       haiku
|  W  writer         writer         Writes what nobody else wan… *Read, Bash  -               red
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────
| tools: The only tools it may use. Not set, or left empty: all of them.
|
|
| tools: the same in 3 files below
| Enter edit  D fill down  r replace  ^S save  ^O changes  u undo  Esc back  ? help  x take out
title grid  4 files   3 changed in 3 files                                                 field 3 of 20
# What saving changes, by file and field; from there it can be saved, or not.
keys ^O
| what saving changes: 3 fields in 3 files                                                       all
|   deep/planner.md
| -     tools: Read
| +     tools: Read, Bash
|   rev.md
| +     tools: Read, Bash
|   writer.md
| +     tools: Read, Bash
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
keys q
# One step of undo, however many it changed.
keys u
title grid  4 files   nothing changed                                                      field 3 of 20
keys ^R
title grid  4 files   3 changed in 3 files                                                 field 3 of 20
keys u
# Find and replace in one field of all files.
keys h r
message replace in description of all files:
type the
keys Enter
message replace "the" by:
type any
keys Enter
message replaced in 2 files
| grid  4 files   2 changed in 2 files                                                 field 2 of 20
|                    name           description                   tools       model   modle   colour
|> i  code-reviewer  code-reviewer *Looks at changes before any…  Read, Bash  opus
|  i  planner        planner       *Plans any work; a review at…  Read        -
|  W  rev            rev            Turns an engine round and r…  -           -       haiku
|  W  writer         writer         Writes what nobody else wan…  -           -               red
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────
| i desc-trigger: Nothing in it says when to use it.
|
|
| replaced in 2 files
| Enter edit  D fill down  r replace  ^S save  ^O changes  u undo  Esc back  ? help  x take out
# A problem is told where it comes up.
keys h g Enter ^U
type Planner Two
message name of code-reviewer: Planner Two
keys Enter
| grid  4 files   3 changed in 2 files                                                 field 1 of 20
|                    name         description                   tools       model   modle   colour  …
|> W  code-reviewer *Planner Two *Looks at changes before any…  Read, Bash  opus                    -
|  i  planner        planner     *Plans any work; a review at…  Read        -                       -
|  W  rev            rev          Turns an engine round and r…  -           -       haiku           -
|  W  writer         writer       Writes what nobody else wan…  -           -               red     -
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────
| W name-chars: "Planner Two": Claude Code takes it, other tools take only a-z, 0-9 and single
| hyphens.  f: Name it planner-two
|
| name of code-reviewer; its file has: code-reviewer
| Enter edit  f fix field  D fill down  r replace  ^S save  ^O changes  u undo  Esc back  ? help
# A field that no file of the kind has, one that is taken out.
keys x
message name of code-reviewer; its file has: code-reviewer
shows E name-missing: No name: Claude Code agent files without one are not loaded.
# Esc asks, as long as something is changed.
keys Esc
| grid  4 files   3 changed in 2 files                                                 field 1 of 20
|                    name     description                   tools       model   modle   colour  disa…
|> E  code-reviewer *-       *Looks at changes before any…  Read, Bash  opus                    -
|  i  planner        planner *Plans any work; a review at…  Read        -                       -
|  W  rev            rev      Turns an engine round and r…  -           -       haiku           -
|  W  writer         writer   Writes what nobody else wan…  -           -               red     -
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────
| E name-missing: No name: Claude Code agent files without one are not loaded.  f: Take the file's
| name
|
| 3 changed in 2 files, and not saved.
| s save  d discard  Esc go on
keys Esc u u u
title grid  4 files   nothing changed                                                      field 1 of 20
# Typed, saved in all files, taken back in all.
keys l Enter ^U
type One for all.
keys Enter D ^S
| what saving changes: 4 fields in 4 files                                                       all
|   code-reviewer.md
| -     description: Looks at changes before they are merged.
| +     description: One for all.
|   deep/planner.md
| -     description: Plans the work; a review at the end.
| +     description: One for all.
|   rev.md
| -     description: Turns an engine round and round.
| +     description: One for all.
|   writer.md
| -     description: Writes what nobody else wants to write.
| +     description: One for all.
|
|
|
|
|
| Enter writes this change to the file, Esc leaves it as it is
| Enter make the change  Esc back  j move  / search  ? help
keys Enter
message saved 4 files; u takes all of it back
holds .claude/agents/writer.md
> ---
> name: writer
> description: One for all.
> colour: red
> ---
> You write.
keys u
message taken back in 4 of 4 marked files
holds .claude/agents/writer.md
> ---
> name: writer
> description: Writes what nobody else wants to write.
> colour: red
> ---
> You write.
# Without marks it is still one step.
keys ^R Esc G u
message taken back in 4 of 4 files
holds .claude/agents/code-reviewer.md
> ---
> name: code-reviewer
> description: Looks at changes before they are merged.
> tools: Read, Bash
> model: opus
> ---
> You look at the diff.
> Then you tell what is wrong.
# Another program changes one of them meanwhile: nothing is written.
keys * e l Enter
type X
keys Enter D
file .claude/agents/rev.md
> ---
> name: rev
> description: Changed by somebody else.
> ---
> You turn.
keys ^S Enter
message nothing was saved: rev.md: another program changed it meanwhile
untouched .claude/agents/rev.md
holds .claude/agents/writer.md
> ---
> name: writer
> description: Writes what nobody else wants to write.
> colour: red
> ---
> You write.
title grid  4 files   4 changed in 4 files                                                 field 2 of 20
