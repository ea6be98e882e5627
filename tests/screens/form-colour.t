# A field of a colour shows it beside its value, and the box beside each choice; what is not known has none.
file .claude/agents/painter.md
> ---
> name: painter
> description: Paints. Use it for walls.
> color: orange
> ---
> 
> You paint.
file .opencode/agent/rooms.md
> ---
> description: Counts rooms. Use it for houses.
> mode: subagent
> color: "#38A3EE"
> ---
> 
> You count.
size 80x40
keys e
shows color             orange
colour #ea580c orange
keys Shift-Tab Shift-Tab Shift-Tab Enter
colour #dc2626 red
colour #0891b2 cyan
colour #ea580c > 
keys Up Enter
colour #9333ea purple
keys ^U
type mauve
colour none
keys ^X ^R
colour #ea580c orange
keys Esc
# Of a hexadecimal value the colour is its own; a name of the program's theme says nothing here.
open .opencode/agent/rooms.md
keys e
colour #38a3ee #38A3EE
# The card in the preview and in the reader shows it, too; beside the form it follows what is typed.
keys Esc
size 120x40
open .claude/agents/painter.md
colour #ea580c orange
keys Enter
colour #ea580c orange
keys 2
colour none
keys 1
size 170x40
open
keys /
type painter
keys Enter e PgDn Shift-Tab Shift-Tab
colour #ea580c color        orange
keys Enter Up Up Enter
colour #ca8a04 color        yellow
