# The mouse in the reader, in help, in lists of places, in boxes and questions.
file .claude/agents/guide.md
> ---
> name: guide
> description: Guides people through a house with many rooms. Use it for visitors.
> tools: Read
> modle: opus
> ---
> 
> # House
> 
> See [the attic](#attic), [the notes](../../notes.md) or nothing.
> 
> - one
> - two
> - three
> - four
> - five
> - six
> - seven
> - eight
> - nine
> 
> ```
> a line of code that is much longer than any window that is looked through here, and then some more of it
> ```
> 
> ## Attic
> 
> Dust.
file notes.md
> # Notes
> 
> Some.
size 70x24
keys Enter
mouse down 1,1
row 1 for visitors.
mouse down 20,69
row 1 modle        opus
mouse up 5,5
mouse up 5,5
row 1 verdict      loads (Claude Code agent)
# A press selects a link, two follow it.
mouse press the attic
message link to #attic
mouse press nothing
message link to #attic
mouse twice the notes
title notes   notes.md       [1 rendered] 2 source  3 problems  4  5   all
keys h
mouse twice the attic
message link to #attic
shows Dust.
mouse right Dust
shows «
mouse left Dust
lacks «
# The outline.
keys g o
mouse press Attic
shows >   Attic
mouse twice Attic
lacks >   Attic
shows Dust.
keys q
# Problems of all files, hits in all texts: two presses read there.
keys P
message W modle is not read. Did you mean model?
mouse twice not read
title guide   guide.md       [1 rendered] 2 source  3 problems  4  5   85%
keys q q ^G
type Dust
mouse press Dust
message texts with: Dust
mouse twice Dust
title guide   guide.md      [1 rendered] 2 source  3 problems  4  5   100%
keys q Esc Esc
# The change that is shown, and help: the wheel scrolls.
keys f
title guide: Write model                                               all
mouse down 3,3
mouse twice 3,3
title guide: Write model                                               all
keys Esc ?
mouse down 3,3
row 1 Enter l Right       Read the selected file in the whole window
mouse up 3,3
row 1 List
keys q
# Actions by name, themes: a press highlights, two take.
type :the
mouse press themes
shows > themes
mouse twice themes
message arrows show a theme, Enter keeps it, Esc goes back; typing finds
mouse press mono
shows > mono
mouse press 1,1
mouse twice mono
message guide: W 5:1 modle is not read. Did you mean model?
# The keys of a question can be pressed.
keys e
type X
keys Esc
message 1 field is changed and not saved.
hints s save  d discard  k draft  Esc go on
mouse press 23,0
mouse press 23,7
mouse press 22,2
mouse down 23,2
hints s save  d discard  k draft  Esc go on
mouse press go on
title edit  guide.md   1 changed, saving changes 1 line              loads
keys Esc
mouse press discard
title roster  .claude/agents  1 agent   1 warning
untouched .claude/agents/guide.md
keys e
type X
keys Esc
mouse press s save
message saved guide.md
