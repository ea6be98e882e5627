# The outline of a file: its headings in a box, found by typing; Enter goes there.
file .claude/agents/guide.md
> ---
> name: guide
> description: Guides people through a house with many rooms. Use it for visitors.
> tools: Read
> ---
> 
> # House
> 
> Rooms and floors.
> 
> ## Cellar
> 
> - cold
> - dark
> 
> ### Wine
> 
> Lies in rows.
> 
> ## Attic
> 
> Dust, and an old `# clock`.
> 
> ```
> # no heading
> ```
> 
> Roof
> ----
> 
> - tiles
> - a chimney
> - a **weathercock**
> - a gutter
> - lightning rod
> - nests
> - moss
> - a ladder
> - a flag
> - sky
file .claude/agents/plain.md
> ---
> name: plain
> description: Says one thing and has no headings at all. Use it for nothing else.
> tools: Read
> ---
> 
> One thing.
size 80x16
keys Enter o
| guide   guide.md      [1 rendered] 2 source  3 problems  4 diff  5 can do   0%
| verdict      loads (Claude Code┌──────────────┐
| name         guide             │> House       │
| description  Guides people thro│    Cellar    │ many rooms. Use it for
|              visitors.         │      Wine    │
| can do       only read files   │    Attic     │
| tools        read: Read        │    Roof      │
| ───────────────────────────────└──────────────┘───────────────────────────────
|
| House
| ═════
| Rooms and floors.
|
| ## Cellar
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
cursor |
keys j
keys Backspace End
| guide   guide.md      [1 rendered] 2 source  3 problems  4 diff  5 can do   0%
| verdict      loads (Claude Code┌──────────────┐
| name         guide             │  House       │
| description  Guides people thro│    Cellar    │ many rooms. Use it for
|              visitors.         │      Wine    │
| can do       only read files   │    Attic     │
| tools        read: Read        │>   Roof      │
| ───────────────────────────────└──────────────┘───────────────────────────────
|
| House
| ═════
| Rooms and floors.
|
| ## Cellar
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
keys Enter
row 1 │ # no heading
# The box opens on the heading that the view stands in.
keys k k k k k o
| guide   guide.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   77%
| Lies in rows.                  ┌──────────────┐
|                                │  House       │
| ## Attic                       │    Cellar    │
| Dust, and an old # clock.      │>     Wine    │
|                                │    Attic     │
| │ # no heading                 │    Roof      │
|                                └──────────────┘
| ## Roof
| • tiles
| • a chimney
| • a weathercock
| • a gutter
| • lightning rod
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
keys Esc
lacks arrows move
keys o
type att
| guide   guide.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   77%
| Lies in rows.                  ┌──────────────┐
|                                │att           │
| ## Attic                       │>   Attic     │
| Dust, and an old # clock.      │              │
|                                │              │
| │ # no heading                 │              │
|                                │              │
| ## Roof                        └──────────────┘
| • tiles
| • a chimney
| • a weathercock
| • a gutter
| • lightning rod
| Enter takes it, Esc clears what was typed; arrows move
|
keys Esc Esc
lacks arrows move
keys o
type wine
| guide   guide.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   77%
| Lies in rows.                  ┌──────────────┐
|                                │wine          │
| ## Attic                       │>     Wine    │
| Dust, and an old # clock.      │              │
|                                │              │
| │ # no heading                 │              │
|                                │              │
| ## Roof                        └──────────────┘
| • tiles
| • a chimney
| • a weathercock
| • a gutter
| • lightning rod
| Enter takes it, Esc clears what was typed; arrows move
|
cursor wine|
hints
keys Enter
row 1 ### Wine
# In the source it goes there, too; from the problems it goes back to the text.
keys 2 o
type attic
keys Enter
row 1 20  ## Attic
keys 3 o
type wine
keys Enter
row 1 ### Wine
# A pasted text finds as a typed one; nothing found, nothing taken.
keys o
paste nowhere
| guide   guide.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   72%
| ### Wine                       ┌──────────────┐
| Lies in rows.                  │nowhere       │
|                                │nothing fits  │
| ## Attic                       │              │
| Dust, and an old # clock.      │              │
|                                │              │
| │ # no heading                 │              │
|                                └──────────────┘
| ## Roof
| • tiles
| • a chimney
| • a weathercock
| • a gutter
| nothing fits; Esc clears what was typed
|
keys Enter
shows nothing fits; Esc clears what was typed
keys Esc Esc
lacks arrows move
keys h j Enter o
message no headings in this file
# At 80x24 and in a narrow window.
keys h k Enter
size 80x24
keys o
| guide   guide.md    [1 rendered] 2 source  3 problems  4 diff  5 can do   100%
| • dark                         ┌──────────────┐
|                                │  House       │
| ### Wine                       │>   Cellar    │
| Lies in rows.                  │      Wine    │
|                                │    Attic     │
| ## Attic                       │    Roof      │
| Dust, and an old # clock.      └──────────────┘
|
| │ # no heading
|
| ## Roof
| • tiles
| • a chimney
| • a weathercock
| • a gutter
| • lightning rod
| • nests
| • moss
| • a ladder
| • a flag
| • sky
| Enter takes it, Esc leaves; arrows move, typing finds
| Esc back
size 30x10
| guide   guide.md         58%
|• dark ┌──────────────┐
|       │  House       │
|### Win│>   Cellar    │
|Lies in│      Wine    │
|       │    Attic     │
|## Atti│    Roof      │
|Dust, a└──────────────┘k.
| Enter takes it, Esc leaves; …
| Esc back
