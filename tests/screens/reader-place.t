# The place in a file: kept from view to view, for as long as roster runs, and where a link was followed.
file .claude/agents/long.md
> ---
> name: long
> description: Goes through a day, hour by hour. Use it in the evening, for the next day.
> tools: Read
> ---
> 
> # Day
> 
> [evening](#evening)
> 
> ## Morning
> 
> Wake up and open the window. Listen for a while to what the birds say to each other, and do not look at the clock before they are done with it. Then wash, and dress for the weather. Breakfast is bread, cheese, an egg and what the garden gives.
> 
> ```
> get up
> eat
> go
> ```
> 
> ## Noon
> 
> - soup
> - bread
> - an apple
> 
> ## Evening
> 
> Light the lamp.
> 
> Read.
> 
> Sleep.
> 
> ## Night
> 
> - the owl
> - the cat
> - the moon
> - the wind
> - the gate
> - the dog
file .claude/agents/short.md
> ---
> name: short
> description: Says one thing and has no headings at all. Use it for nothing else.
> tools: Read
> ---
> 
> One thing.
size 80x12
keys Enter } } }
row 1 ## Noon
keys 2
| long   long.md        1 rendered [2 source] 3 problems  4 diff  5 can do   64%
| 21  ## Noon
| 22
| 23  - soup
| 24  - bread
| 25  - an apple
| 26
| 27  ## Evening
| 28
| 29  Light the lamp.
| loads
| Space page  / search  h back  ? help  e edit  o outline  } heading  Tab link
keys 1
row 1 ## Noon
# Moved there, it is that text that comes along.
keys 2 k k k
row 1 18  go
keys 1
row 1 │ go
keys 2
row 1 18  go
# Within a long paragraph the rendered view comes back to the very line.
keys 1 g } } j j
row 1 other, and do not look at the clock before they are done with it. Then wash,
keys 2
row 1 13  Wake up and open the window. Listen for a while to what the birds say to
keys 1
row 1 other, and do not look at the clock before they are done with it. Then wash,
# By way of the problems, too.
keys 3 1
row 1 other, and do not look at the clock before they are done with it. Then wash,
keys 3 2
row 1 13  Wake up and open the window. Listen for a while to what the birds say to
keys 1
row 1 other, and do not look at the clock before they are done with it. Then wash,
# At the top it stays at the top.
keys g 2
row 1 1  ---
keys 1
title long   long.md        [1 rendered] 2 source  3 problems  4 diff  5 can do   0%
row 1 verdict      loads (Claude Code agent)
# Left and opened again; another file has a place of its own.
keys } } } h
keys Enter
row 1 ## Noon
keys q j Enter
title short   short.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   all
keys h k Enter
row 1 ## Noon
keys 2 j q Enter
row 1 22
# From the list of problems one comes back to the text.
keys 3 q Enter
row 1 22
keys 1
row 1 • soup
# A link to a heading, and back to where it was followed.
keys g Tab Enter
row 1 ## Evening
keys j h
| long   long.md       [1 rendered] 2 source  3 problems  4 diff  5 can do   21%
|
| Day
| ═══
| evening
|
| ## Morning
| Wake up and open the window. Listen for a while to what the birds say to each
| other, and do not look at the clock before they are done with it. Then wash,
| and dress for the weather. Breakfast is bread, cheese, an egg and what the
| link to #evening
| Enter follow  Tab link  Shift-Tab link  Esc back  ? help
keys h
title roster  .claude/agents  2 agents
# Another width: the same text.
keys Enter } } }
row 1 ## Noon
size 50x12
row 1 ## Noon
size 80x12
row 1 ## Noon
# Within a paragraph it stays as far into it.
keys g } } j j
row 1 other, and do not look at the clock before they are done with it. Then wash,
size 40x12
row 1 other, and do not look at the clock
size 80x12
row 1 other, and do not look at the clock before they are done with it. Then wash,
keys I
row 1 other, and do not look at the clock before they are done with it. Then wash,
keys I
row 1 other, and do not look at the clock before they are done with it. Then wash,
