# Another program changes the file that is read: the text in sight stays where it is, what is new is marked.
file .claude/agents/day.md
> ---
> name: day
> description: Goes through a day, hour by hour. Use it in the evening.
> tools: Read
> ---
> 
> # Day
> 
> Wake up.
> 
> Wash, and dress for the weather, whatever that is; it is mostly rain here, and so it is a coat.
> 
> Breakfast.
> 
> - bread
> - cheese
> - an egg
> 
> Work.
> 
> Lunch.
> 
> Rest.
> 
> Tea.
> 
> Light the lamp.
size 60x14
keys Enter j j j j j j j j
| day   day.md                 [1 rendered] 2  3  4  5   42%
| Day
| ═══
| Wake up.
|
| Wash, and dress for the weather, whatever that is; it is
| mostly rain here, and so it is a coat.
|
| Breakfast.
|
| • bread
| • cheese
| loads
| Space page  / search  h back  ? help  e edit  o outline
file .claude/agents/day.md
> ---
> name: day
> description: Goes through a day, hour by hour. Use it in the evening.
> tools: Read
> ---
> 
> # Day
> 
> Wake up.
> 
> Stretch.
> 
> Listen to the birds.
> 
> Wash, and dress for the weather, whatever that is; it is mostly rain here, and so it is a hat.
> 
> Breakfast.
> 
> - bread
> - butter
> - an egg
> 
> Work.
> 
> Rest.
> 
> Tea.
> 
> Light the lamp.
watch
| day   day.md                 [1 rendered] 2  3  4  5   38%
| Day
| ═══
| Wake up.
|
|▎Stretch.
|
|▎Listen to the birds.
|
|▎Wash, and dress for the weather, whatever that is; it is
|▎mostly rain here, and so it is a hat.
|
| changed by another program; ) goes to what is new
| Space page  / search  h back  ? help  e edit  o outline
# From one to the next.
keys )
cursor |Stretch.
keys )
cursor |Listen
keys )
cursor |Wash
keys )
| day   day.md                 [1 rendered] 2  3  4  5   90%
| Breakfast.
|
| • bread
|▎• butter
| • an egg
|
|▎Work.
|
| Rest.
|
| Tea.
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys )
cursor |Work.
keys )
message nothing more is new
keys (
cursor |• butter
keys ( ( ( (
message nothing more is new
# The source has the same marks.
keys 2
| day   day.md                    1 [2 source] 3  4  5   45%
|  9  Wake up.
| 10
|▎11  Stretch.
| 12
|▎13  Listen to the birds.
| 14
|▎15  Wash, and dress for the weather, whatever that is; it
|▎    is mostly rain here, and so it is a hat.
| 16
| 17  Breakfast.
| 18
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys 3
| day   day.md                  1  2 [3 problems] 4  5   all
| Nothing is wrong with this file.
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
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys 1
# What changes next is added; what is changed back is not.
file .claude/agents/day.md
> ---
> name: day
> description: Goes through a day, hour by hour. Use it in the evening.
> tools: Read, Grep
> ---
> 
> # Day
> 
> Wake up.
> 
> Wash, and dress for the weather, whatever that is; it is mostly rain here, and so it is a coat.
> 
> Breakfast.
> 
> - bread
> - cheese
> - an egg
> 
> Work.
> 
> Lunch.
> 
> Rest.
> 
> Tea.
> 
> Light the lamp.
watch
keys g
| day   day.md  [1 rendered] 2 source  3 problems  4  5   0%
| verdict      loads (Claude Code agent)
| name         day
| description  Goes through a day, hour by hour. Use it in
|              the evening.
| can do       only read files
|▎tools        read: Read, Grep
| ──────────────────────────────────────────────────────────
|
| Day
| ═══
| Wake up.
| loads
| Space page  / search  h back  ? help  e edit  o outline
# Who comes back knows it all.
keys q Enter
| day   day.md  [1 rendered] 2 source  3 problems  4  5   0%
| verdict      loads (Claude Code agent)
| name         day
| description  Goes through a day, hour by hour. Use it in
|              the evening.
| can do       only read files
| tools        read: Read, Grep
| ──────────────────────────────────────────────────────────
|
| Day
| ═══
| Wake up.
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys )
message nothing is new here
# Lines that come above what is in sight do not move it.
keys G
| day   day.md                [1 rendered] 2  3  4  5   100%
| • an egg
|
| Work.
|
| Lunch.
|
| Rest.
|
| Tea.
|
| Light the lamp.
| loads
| Space page  / search  h back  ? help  e edit  o outline
file .claude/agents/day.md
> ---
> name: day
> description: Goes through a day, hour by hour. Use it in the evening.
> tools: Read, Grep
> ---
> 
> # Day
> 
> Sleep.
> 
> Sleep on.
> 
> Wake up.
> 
> Wash, and dress for the weather, whatever that is; it is mostly rain here, and so it is a coat.
> 
> Breakfast.
> 
> - bread
> - cheese
> - an egg
> 
> Work.
> 
> Lunch.
> 
> Rest.
> 
> Tea.
> 
> Light the lamp.
> 
> Sleep again.
watch
| day   day.md                 [1 rendered] 2  3  4  5   92%
| • an egg
|
| Work.
|
| Lunch.
|
| Rest.
|
| Tea.
|
| Light the lamp.
| changed by another program; ) goes to what is new
| Space page  / search  h back  ? help  e edit  o outline
