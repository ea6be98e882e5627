# Keyboards that type other letters: a key does what the Latin key in its place does.
files four-agents
size 80x16
# Russian: j j k, G g, J, s v, y p, chords and all.
type оо
message rev: W 4:1 modle is not read. Did you mean model?
type л
message planner: loads
type П
message writer: W 4:1 colour is not read. Did you mean color?
type п
message code-reviewer: loads
type ым
message sorted by verdict; the same again reverses
type ыз
message sorted by path; the same again reverses
type нт
copies code-reviewer
# A filter is text.
type /план
message filter: план   (0 of 4; Enter keeps it, Esc drops it)
keys Esc
# In the form letters are text, but behind ^X.
keys Enter у
type дом
shows дом
keys ^X
type ь
message the mouse is left to the terminal; ^X m takes it back
keys ^X
type ь
message the mouse selects, scrolls and opens
# A question is answered by the place, too: ы is s, в is d, н is y.
keys Esc
message 1 field is changed and not saved.
type в
title code-reviewer   code-reviewer.md                 [1 rendered] 2  3  4  5   all
type й
title roster  .claude/agents  4 agents   2 warnings
# Ukrainian
type ї
message rev: W 4:1 modle is not read. Did you mean model?
# Greek, Hebrew, Arabic: down, down, up.
type g
type ξξκ
message planner: loads
type g
type חחל
message planner: loads
type تتن
message rev: W 4:1 modle is not read. Did you mean model?
# What is no letter of these keyboards stays what it is; so does what has an action.
type é漢
message rev: W 4:1 modle is not read. Did you mean model?
runs
type g?
type й
title roster  .claude/agents  4 agents   2 warnings
