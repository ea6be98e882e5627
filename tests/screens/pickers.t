# Boxes of choices: where one is chosen a blank is text; what fits best comes first; they say when nothing fits, and what Esc does.
files four-agents
file .claude/agents/sections.md
> ---
> name: sections
> description: Has many headings. Use it to find one.
> ---
> # Section 71
> # Section 17
> # Section 7
keys a
message what is it to be? Arrows move, typing finds, Enter takes it
hints Esc back
type claude code s
shows │> Claude Code skill
message Enter takes it, Esc clears what was typed; arrows move
hints
type q
shows nothing fits
message nothing fits; Esc clears what was typed
keys Enter
shows nothing fits
keys Esc
shows a copy of code-reviewer
message what is it to be? Arrows move, typing finds, Enter takes it
keys Space
shows a copy of code-reviewer
# The box keeps its width.
row 1 ┌──────────────────────────┐─┬─ code-reviewer ────────[1 rendered] 2  3  4  5 ─┐
type claude code agent
row 1 ┌──────────────────────────┐─┬─ code-reviewer ────────[1 rendered] 2  3  4  5 ─┐
keys Enter
message where is it to go? Arrows move, Enter takes it
keys Esc
# The headings.
keys /
type sections
keys Enter Enter o
type section 7
shows > Section 7 
keys Enter
keys q Esc
# The themes.
keys T
message arrows show a theme, Enter keeps it, Esc goes back; typing finds
type j
message nothing fits; Esc clears what was typed
keys Esc Esc
# The actions: a whole word before the beginning of one, and that before letters within one.
keys :
type new
shows │> add
message Enter does it, Tab completes its name, Esc clears what was typed
keys Esc
type sort
shows │> sort-path
keys Esc
type zzz
shows nothing fits
message nothing fits; Esc clears what was typed
keys Esc Esc
# A key of the filter that is none.
keys /
type cam:x
message filter: cam:x   (cam: is looked for as text; did you mean can:?)
keys ^U
type http:x
lacks did you mean
keys Esc
# Tools: what was looked for is taken, beside what is marked.
keys g e Tab
hints Enter new line  Tab next  ^S save  ^O changes  ^_ undo  Esc back  F1 help
keys Shift-Tab
hints Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
keys Tab Tab Enter
message < > move it up and down, Space unmarks, Enter takes all marked, Esc leaves
type Gre
message Enter takes this and all marked, Space marks, Esc clears what was typed
hints
keys Enter
shows Read, Bash, Grep
# What is marked by hand then is all.
keys Enter
type Web
keys Space Down
message Space marks, Enter takes all marked, Esc clears what was typed
keys Enter
shows Read, Bash, Grep, WebFetch
keys ^_ ^_
title edit  code-reviewer.md   nothing changed                                 loads
# The help stays in sight while one chooses.
keys Enter
shows The only tools it
keys Esc
# Blanks alone are no number.
keys Tab Tab Tab Tab Space
title edit  code-reviewer.md   nothing changed                                 loads
shows (not set: no limit)
type 5
shows *  5
# Nor is it one of what all may do.
keys Esc Esc Esc d W /
type tol:x
message filter: tol:x   (tol: is looked for as text; did you mean tool:?)
# One that is marked further below is moved beyond what is marked above it, over all that is not.
file .claude/agents/mover.md
> ---
> name: mover
> description: Moves. Use it for moves.
> tools:
>   - Read # it reads
>   # it finds
>   - Grep
> ---
> 
> You move.
open .claude/agents/mover.md
keys e Tab Tab Enter Down Down Down Down
message Space marks, Enter takes all marked, Esc leaves; typing finds
keys Space
message < > move it up and down, Space unmarks, Enter takes all marked, Esc leaves
shows > [x] Edit
keys <
shows > [x] Edit
keys < Enter
shows * Edit, Read, Grep
keys Enter Down > Enter ^S
holds .claude/agents/mover.md
> ---
> name: mover
> description: Moves. Use it for moves.
> tools:
>   - Edit
>   # it finds
>   - Grep
>   - Read # it reads
> ---
> 
> You move.
