# Every key of the reader, at four sizes.
each 40x12 80x24 120x40 200x60
files every-key
# It fits no window.
file .claude/agents/guide.md
> ---
> name: guide
> description: Shows the way. Use it when lost.
> modle: opus
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
> - Stone 1.
> - Stone 2.
> - Stone 3.
> - Stone 4.
> - Stone 5.
> - Stone 6.
> - Stone 7.
> - Stone 8.
> - Stone 9.
> - Stone 10.
> - Stone 11.
> - Stone 12.
> - Stone 13.
> - Stone 14.
> - Stone 15.
> - Stone 16.
> - Stone 17.
> - Stone 18.
> - Stone 19.
> - Stone 20.
> - Stone 21.
> - Stone 22.
> - Stone 23.
> - Stone 24.
> - Stone 25.
> - Stone 26.
> - Stone 27.
> - Stone 28.
> - Stone 29.
> - Stone 30.
> - Stone 31.
> - Stone 32.
> - Stone 33.
> - Stone 34.
> - Stone 35.
> - Stone 36.
> - Stone 37.
> - Stone 38.
> - Stone 39.
> - Stone 40.
> - Stone 41.
> - Stone 42.
> - Stone 43.
> - Stone 44.
> - Stone 45.
> - Stone 46.
> - Stone 47.
> - Stone 48.
> - Stone 49.
> - Stone 50.
> - Stone 51.
> - Stone 52.
> - Stone 53.
> - Stone 54.
> - Stone 55.
> - Stone 56.
> - Stone 57.
> - Stone 58.
> - Stone 59.
> - Stone 60.
> - Stone 61.
> - Stone 62.
> - Stone 63.
> - Stone 64.
> - Stone 65.
> - Stone 66.
> - Stone 67.
> - Stone 68.
> - Stone 69.
> - Stone 70.
> 
> The end.
keys / 
type guide
keys Enter Enter
shows guide   guide.md
shows verdict      loads (Claude Code agent)
at 40x12
| guide   guide.md      [1 rendered]  0%
|verdict      loads (Claude Code agent)
|W 17:8       Invisible U+200B (a
|             zero-width space) in the
|             text: readers cannot see
|             it, models can. f: Take
|             them out
|name         guide
|description  Shows the way. Use it when
|             lost.
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
# j k arrows g G Home End
keys j
lacks verdict
keys k
shows verdict      loads
keys Down
lacks verdict
keys Up
shows verdict      loads
keys G
shows The end.
shows 100%
at 40x12
| guide   guide.md    [1 rendered]  100%
|• Stone 64.
|• Stone 65.
|• Stone 66.
|• Stone 67.
|• Stone 68.
|• Stone 69.
|• Stone 70.
|
|The end.
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys g
shows verdict      loads
keys End
shows The end.
keys Home
shows verdict      loads
# ^D ^U ^F ^B PgDn PgUp Space b
keys ^D
lacks verdict
keys ^U
shows verdict      loads
keys ^F
lacks verdict
keys ^B
shows verdict      loads
keys PgDn
lacks verdict
keys PgUp
shows verdict      loads
keys Space
lacks verdict
at 40x12
| guide   guide.md      [1 rendered]  7%
|             lost.
|can do       anything: files, commands,
|             network, agents, MCP
|             servers
|tools        (not set: all tools)
|modle        opus
|W 4:1        modle is not read. Did you
|             mean model? f: Write model
|────────────────────────────────────────
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys b
shows verdict      loads
# 1 2 3
keys 2
shows name: guide
at 40x12
| guide   guide.md        [2 source]  0%
|  1  ---
|  2  name: guide
|  3  description: Shows the way. Use it
|     when lost.
|  4  modle: opus
|  5  ---
|  6  # Way
|  7
|  8  See [the plan](deep/planner.md) and
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys 3
shows enc-hidden
at 40x12
| guide   guide.md      [3 problems]  0%
|W  4:1  key-typo
|     modle is not read. Did you mean
|     model?
|   f  Write model
|
|W  17:8  enc-hidden
|     Invisible U+200B (a zero-width
|     space) in the text: readers cannot
|     see it, models can.
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys 1
shows verdict      loads
# / n N Esc
keys /
cursor /|
type word
shows /word   1 of 5
at 40x12
| guide   guide.md     [1 rendered]  29%
|## End
|a   │ b
|────┼──────────
|one │ two words
|
|Word upon word.
|
|Upon word, word.
|
| /word   1 of 5
| Esc back
all
keys Enter n
shows /word   2 of 5
keys N
shows /word   1 of 5
at 40x12
hints n next  N previous  / search  Esc back
all
keys Esc
lacks /word
keys n
shows nothing is searched for: / searches
# ^G
keys ^G
type leap
cursor texts with: leap|
shows Leap<U+200B> far.
keys Esc Esc
shows guide   guide.md
# Tab Shift-Tab Enter, h
keys g Tab
shows link to deep/planner.md
at 40x12
| guide   guide.md     [1 rendered]  16%
|
|Way
|═══
|See the plan (deep/planner.md) and
|steps, or https://example.org.
|
|┌─ c
|│ int a_function_with_a_very_long_name(»
|
| link to deep/planner.md
| Enter follow  Tab link  Shift-Tab link
all
keys Tab
shows link to #steps
keys Shift-Tab
shows link to deep/planner.md
keys Enter
shows planner   deep/planner.md
keys h
shows link to deep/planner.md
keys Left
lacks guide   guide.md
keys Enter g
# o } {
keys o
shows > Way
at 40x12
| guide   guide.md      [1 rendered]  0%
|verdict     ┌──────────────┐ode agent)
|W 17:8      │> Way         │B (a
|            │    Steps     │e) in the
|            │    End       │annot see
|            └──────────────┘ f: Take
|             them out
|name         guide
|description  Shows the way. Use it when
|             lost.
| Enter takes it, Esc leaves; …
| Esc back
all
type end
keys Enter
shows Word upon word.
keys g }
shows See the plan
at 40x12
| guide   guide.md     [1 rendered]  17%
|Way
|═══
|See the plan (deep/planner.md) and
|steps, or https://example.org.
|
|┌─ c
|│ int a_function_with_a_very_long_name(»
|
|## Steps
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys }
shows Steps
keys {
shows See the plan
# < > w
keys > <
shows ┌─ c
keys >
at 40x12
| guide   guide.md     [1 rendered]  17%
|Way
|═══
|See the plan (deep/planner.md) and
|steps, or https://example.org.
|
|┌─ c
|│ «_very_long_name(int first_argument, »
|
|## Steps
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys w
shows code is wrapped
keys w
shows code is cut at the edge
# ) ( I
keys )
shows nothing is new here
keys (
shows nothing is new here
keys I
shows 1 hidden character
keys I
lacks hidden shown
# ] [ f u ^R
keys g ]
shows W 4:1 modle is not read.
shows modle        opus
at 40x12
| guide   guide.md      [1 rendered]  9%
|             network, agents, MCP
|             servers
|tools        (not set: all tools)
|modle        opus
|W 4:1        modle is not read. Did you
|             mean model? f: Write model
|────────────────────────────────────────
|
|Way
| W 4:1 modle is not read. …  (1 of 2)
| Space page  / search  h back  ? help
all
keys ]
shows W 17:8 Invisible
shows Leap
keys [
shows W 4:1 modle is not read.
keys f
shows + model: opus
keys Enter
shows fixed guide.md
lacks modle
keys u
shows taken back: guide.md
keys ^R
shows made again: guide.md
keys u
shows modle        opus
# A part that changes on the disk has a bar, and is gone to.
file .claude/agents/guide.md
> ---
> name: guide
> description: Shows the way. Use it when lost.
> modle: opus
> ---
> # Way
> 
> See [the plan](deep/planner.md) and [steps](#steps), or <https://example.org>.
> 
> ## Steps
> 
> 1. Look.
> 2. Leap far.
> 3. Land.
> 
> ## End
> 
> The end is near.
> 
> One.
> 
> Two.
> 
> Three.
keys R
shows read again
keys g )
shows Land
at 40x12
| guide   guide.md     [1 rendered]  68%
|See the plan (deep/planner.md) and
|steps, or https://example.org.
|
|## Steps
|1. Look.
|2. Leap far.
|3. Land.
|
|## End
| W 4:1 modle is not read. …
| Space page  / search  h back  ? help
all
# e F2 E
keys e
shows edit  guide.md
keys Esc F2
shows edit  guide.md
keys Esc E
wish editor
edited
shows guide   guide.md
# y
keys y
shows copy path
keys n
wish copy
copies guide
keys y d
wish copy
copies Shows the way. Use it when lost.
keys y p
wish copy
keys y b
wish copy
# : ? F1 T P
keys :
shows page-down
keys Esc ?
shows help for the reader
at 40x12
| help for the reader                 0%
|Reader
|  Space       Go a page down
|  b           Go a page up
|  h Left      Back to the list
|  ^G          Search the texts of all
|              files
|  /           Search the text
|  }           Go to the next heading
|  {           Go to the previous heading
| / and a word: only what is about it; …
| Esc back  j move  / search  } heading
all
keys Esc F1
shows help for the reader
keys Esc T
shows high-contrast
keys Esc
# ^L ^Z Esc q Q
keys ^L
wish redraw
keys ^Z
wish suspend
again
keys Esc
lacks guide   guide.md
runs
keys Enter q
runs
lacks guide   guide.md
keys Enter Q
ends
