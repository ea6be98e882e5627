# Every key of the list, at four sizes.
each 40x12 80x24 120x40 200x60
files every-key
# j k arrows g G Home End
message code-reviewer: loads
cursor |>    code-reviewer
keys j
cursor |>    deep/planner
keys Down
cursor |> W  guide
keys k
cursor |>    deep/planner
keys Up
cursor |>    code-reviewer
keys G
cursor |> s  writer
at 40x12
| roster  6 agents   5 warnings
|                         model    tools
| PROJECT .claude/agents               5
|     code-reviewer       opus     2
|     deep/planner                 1
|  W  guide                        all
|  W  rev                          all
|  W  writer                       all
| USER ~/.claude/agents                1
|> s  writer                       all
| writer: W 5:1 No prompt …  (2 of 2)
| Enter read  e edit  / filter  ? help
all
keys g
cursor |>    code-reviewer
keys End
cursor |> s  writer
keys Home
cursor |>    code-reviewer
# ^D ^U ^F ^B PgDn PgUp
keys ^D
at 40x12
cursor |> W  writer
at 80x24 120x40 200x60
cursor |> s  writer
all
keys ^U
cursor |>    code-reviewer
keys ^F
cursor |> s  writer
keys ^B
cursor |>    code-reviewer
keys PgDn PgUp
cursor |>    code-reviewer
# J K
keys j j J
at 40x12
message there is room for one pane; Enter reads
at 80x24
lacks │ verdict      loads (Claude Code agent)
all
keys K
at 80x24 120x40 200x60
shows │ verdict      loads (Claude Code agent)
all
keys g
cursor |>    code-reviewer
# Enter l Right, h Left
keys Enter
shows code-reviewer   code-reviewer.md
keys h
cursor |>    code-reviewer
keys l
shows Space page
keys Left
cursor |>    code-reviewer
keys Right q
cursor |>    code-reviewer
# Tab Shift-Tab
keys Tab
at 40x12
message there is room for one pane; Enter reads
cursor |>
at 80x24 120x40 200x60
cursor |verdict
all
keys Shift-Tab
cursor |>    code-reviewer
# 1 2 3
keys 2
at 40x12
shows code-reviewer   code-reviewer.md
keys 3
shows Nothing is wrong with this file.
keys 1 h
keys 3
shows Nothing is wrong with this file.
keys 1 h
keys 1
shows code-reviewer   code-reviewer.md
keys h
at 80x24 120x40 200x60
shows [2 source]
shows name: code-reviewer
keys 3
shows [3 problems]
shows Nothing is wrong with this file.
keys 1
shows [1 rendered]
all
cursor |>    code-reviewer
# z
keys z
at 40x12
message there is room for one pane; Enter reads
at 80x24 120x40 200x60
lacks │
keys Tab
message zoomed: z shows the other panes
keys z
all
cursor |>    code-reviewer
# < >
keys < >
at 40x12
message there is room for one pane; Enter reads
at 80x24 120x40 200x60
at 80x24
shows │ PROJECT .claude/agents   5 │
keys < < <
shows │ PROJECT …/agents   5 │
keys > > >
shows │ PROJECT .claude/agents   5 │
at 120x40
keys < < <
shows │ PROJECT .claude/agents             5 │ verdict
keys > > >
shows │ PROJECT .claude/agents                   5 │ verdict
at 200x60
keys < < <
shows │ PROJECT .claude/agents                     5 │ verdict
keys > > >
shows │ PROJECT .claude/agents                           5 │ verdict
all
# / n N Esc
keys /
type opus
cursor filter: opus|
at 40x12
| 6 agents  5 W             filter: opus
|                         model    tools
| PROJECT .claude/agents               1
|>    code-reviewer       opus     2
|
|
|
|
|
|
| filter: opus   (1 of 6)
| Esc back  Tab complete  F1 help
all
keys Enter
cursor |>    code-reviewer
lacks planner
keys n
shows nothing is searched for: / filters
keys N
shows nothing is searched for: / filters
keys Esc
shows planner
# ^G
keys ^G
type look
cursor texts with: look|
shows Look twice at what is dear.
at 40x12
| search in all texts   3 hits in 3 files
| code-reviewer.md
|>     7  You look at the diff.
| deep/planner.md
|      9  Look twice at what is dear.
| guide.md
|     16  1. Look.
|
|
|
| texts with: look
| Esc back  F1 help
all
keys Enter
shows /look
keys q Esc Esc
cursor |>    code-reviewer
# ] [ !
keys ]
cursor |> W  guide
shows guide: W 4:1 modle is not read
keys ] ]
cursor |> W  rev
keys [
cursor |> W  guide
keys !
cursor |> W  guide
at 80x24 120x40 200x60
shows Agents 4 of 6
at 40x12
| 6 agents  5 W            only problems
|                         model    tools
| PROJECT .claude/agents               3
|> W  guide                        all
|  W  rev                          all
|  W  writer                       all
| USER ~/.claude/agents                1
|  s  writer                       all
|
|
| guide: W 17:8 Invisible …  (2 of 2)
| Enter read  e edit  / filter  ? help
all
keys !
shows planner
# f u ^R
keys g ] f
shows guide: Write model
shows + model: opus
at 40x12
| guide: Write model                 all
|  ---
|  name: guide
|  description: Shows the way. Use it wh»
|- modle: opus
|+ model: opus
|  ---
|  # Way
|
|
| Enter writes this change, Esc leaves …
| Enter make the change  Esc back  j move
all
keys Esc f Enter
message fixed guide.md
holds .claude/agents/guide.md
> ---
> name: guide
> description: Shows the way. Use it when lost.
> model: opus
> ---
> # Way
> 
> See [the plan](deep/planner.md) and [steps](#steps), or <https://example.org>.
> 
> ```c
> int a_function_with_a_very_long_name(int first_argument, int second_argument, int third, int fourth);
> ```
> 
> ## Steps
> 
> 1. Look.
> 2. Leap​ far.
> 
> ## End
> 
> | a | b |
> |---|---|
> | one | two words |
> 
> Word upon word.
> 
> Upon word, word.
> 
> The end.
keys u
message taken back: guide.md
keys ^R
message made again: guide.md
keys u
message taken back: guide.md
# s t
keys s
at 40x12
| roster  6 agents   5 warnings
|                         model    tools
| PROJECT .claude/agents               5
|     code-reviewer       opus     2
|     deep/planner                 1
|> W  guide                        all
|  W  rev                          all
|  W  writer                       all
| USER ~/.claude/agents                1
|  s  writer                       all
| s  n name  m model  t tools  c cost
| u use  a age  v verdict  k kind  p path
all
keys n
message sorted by name; the same again reverses
keys s n
shows sorted by name, reversed
at 40x12
| 6 agents  5 W      sort: name reversed
|                         model    tools
| PROJECT .claude/agents               5
|  W  writer                       all
|  W  rev                          all
|     deep/planner                 1
|> W  guide                        all
|     code-reviewer       opus     2
| USER ~/.claude/agents                1
| sorted by name, reversed; the same
| again reverses
| Enter read  e edit  / filter  ? help
all
keys s p t
shows deep/
at 40x12
| roster  6 agents   5 warnings
|                         model    tools
|     code-reviewer       opus     2
|    deep/                             1
|       planner                    1
|> W  guide                        all
|  W  rev                          all
|  W  writer                       all
| USER ~/.claude/agents                1
|  s  writer                       all
| guide: W 4:1 modle is not read. …
| Enter read  e edit  / filter  ? help
all
keys h
shows agents +
shows Enter unfold  Space mark  j move
keys Enter t
shows deep/planner
# Space v *
keys g Space
message code-reviewer is marked; 1 in all
keys v j
keys v
message 3 files are marked
at 40x12
| 6 agents  5 W                 3 marked
|                         model    tools
| PROJECT .claude/agents               5
| +   code-reviewer       opus     2
| +   deep/planner                 1
|>+W  guide                        all
|  W  rev                          all
|  W  writer                       all
| USER ~/.claude/agents                1
|  s  writer                       all
| 3 files are marked
| e edit marked  Esc drop marks  ? help
all
keys *
message 3 files are marked
at 40x12
| 6 agents  5 W                 3 marked
|                         model    tools
| PROJECT .claude/agents               5
|     code-reviewer       opus     2
|     deep/planner                 1
|> W  guide                        all
| +W  rev                          all
| +W  writer                       all
| USER ~/.claude/agents                1
| +s  writer                       all
| 3 files are marked
| e edit marked  Esc drop marks  ? help
all
keys Esc
lacks marked
# e F2 E
keys g e
shows edit  code-reviewer.md
at 40x12
| edit  code-reviewer.md           loads
|name          code-reviewer
|description   Looks at changes before
|              they are merged.
|tools         Read, Bash
|disallowed…   (not set: none)
|model         opus
|permission…   (not set: the caller's)
|maxTurns      (not set: no limit)
|skills        (not set)
| name
| Enter next  ^S save  ^O changes
all
keys Esc F2
shows edit  code-reviewer.md
keys Esc E
wish editor
edited
cursor |>    code-reviewer
# y
keys y
at 40x12
| roster  6 agents   5 warnings
|                         model    tools
| PROJECT .claude/agents               5
|>    code-reviewer       opus     2
|     deep/planner                 1
|  W  guide                        all
|  W  rev                          all
|  W  writer                       all
| USER ~/.claude/agents                1
|  s  writer                       all
| y  p copy path  n copy name
| d copy description  b copy body
all
keys n
wish copy
copies code-reviewer
message copied code-reviewer
keys y d
wish copy
copies Looks at changes before they are merged.
keys y b
wish copy
copies You look at the diff.\nThen you tell what is wrong.\n
keys y p
wish copy
# R
keys R
message read again
cursor |>    code-reviewer
# : ? F1
keys :
shows edit-fields
at 40x12
| roster  6 agents   5 warnings
|┌──────────────────────────────────────┐
|│> read              Enter     Read th…│
|│  edit-fields       e         Edit th…│
|│  filter            /         Show on…│
|│  help              ?         Show th…│
|│  next-problem      ]         Go to t…│
|│  close             q         Close t…│
|│  mark              Space     Mark th…│
|└──────────────────────────────────────┘
| Read the selected file in the whole …
|
all
type outl
keys Esc Esc ?
shows help for the list
at 40x12
| help for the list                   0%
|List
|  J           Scroll the preview down;
|              the selection stays
|  K           Scroll the preview up; the
|              selection stays
|  Enter l Right
|              Read the selected file in
|              the whole window
|  h Left      Fold away what the row is
| / and a word: only what is about it; …
| Esc back  j move  / search  } heading
all
keys Esc F1
shows help for the list
keys Esc
# P T
keys P
shows 7 problems in 4 files
at 40x12
| 7 problems in 4 files
| guide.md
|> W     4  modle is not read. Did you m…
|  W    17  Invisible U+200B (a zero-wid…
| rev.md
|  W     4  modle is not read. Did you m…
| writer.md
|  i     2  It hides ~/.claude/agents/wr…
|  W     4  colour is not read. Did you …
| writer.md
| W modle is not read. …
| Enter read  j move  Esc back  ? help
all
keys Esc T
shows high-contrast
at 40x12
| roster  6 agents   5 warnings
|           ┌───────────────┐el    tools
| PROJECT .c│  dark-256     │          5
|>    code-r│  high-contrast│s     2
|     deep/p│  light-256    │      1
|  W  guide │  mono         │      all
|  W  rev   │> terminal     │      all
|  W  writer│  truecolour   │      all
| USER ~/.cl└───────────────┘          1
|  s  writer                       all
| arrows show a theme, Enter keeps it, …
|
all
keys Esc
# ^L ^Z Esc q Q
keys ^L
wish redraw
keys ^Z
wish suspend
again
keys Esc Esc Esc
runs
keys q
ends
open
keys Q
ends
