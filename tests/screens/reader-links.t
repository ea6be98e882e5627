# Links by keyboard: Tab selects, Enter follows to headings and files, and says what anything else is.
file .claude/agents/links.md
> ---
> name: links
> description: Leads people from page to page. Use it when they are lost.
> tools: Read
> ---
> 
> # Start
> 
> See [the end](#the-end), [the notes](../../docs/my%20notes.md#second), [another agent](plain.md) and
> [the site](https://example.com/a?b=1 "The site").
> 
> | what | where |
> | ---- | ----- |
> | code | [main.c](../../main.c) |
> | gone | [gone](gone.md) |
> 
> - [root](/etc/passwd), [home](~/x.md), [mail](mailto:a@example.com)
> - [folder](../agents), [nothing](#nowhere), [pipe](pipe.md)
> 
> ![a picture of a very long name that does not fit into one line of the window at all](a.png)
> 
> ## The end
> 
> One.
> 
> Two.
> 
> ## The end
> 
> [again](#the-end-1) and [back](#start)
> 
> 1
> 
> 2
> 
> 3
> 
> 4
> 
> 5
> 
> 6
> 
> 7
file docs/my notes.md
> # First
> 
> 1
> 
> 2
> 
> 3
> 
> 4
> 
> 5
> 
> 6
> 
> ## Second
> 
> [back](../.claude/agents/links.md)
> 
> 7
> 
> 8
> 
> 9
> 
> 10
file .claude/agents/plain.md
> ---
> name: plain
> description: Says one thing and has no headings at all. Use it for nothing else.
> tools: Read
> ---
> 
> One thing.
file main.c
> int main(void) { return 0; }
bytes .claude/agents/odd.md ---\nname: odd\ndescription: Its link holds what a terminal would obey. Use it never.\ntools: Read\n---\n\n[a](<b\e]0;x\x07\xe2\x80\xae.md>) [p](plain.md#nowhere)\n
fifo .claude/agents/pipe.md
size 80x14
keys Enter
keys Enter
message Tab selects a link
keys Tab
| links   links.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   23%
|
| Start
| ═════
| See the end, the notes (../../docs/my%20notes.md#second), another agent
| (plain.md) and the site<1>.
|
| what │ where
| ─────┼──────────────────────
| code │ main.c (../../main.c)
| gone │ gone (gone.md)
|
| link to #the-end
| Enter follow  Tab link  Shift-Tab link  Esc back  ? help
cursor See |the end
role link-current the end
keys Shift-Tab
message no more links
keys Tab
message link to ../../docs/my%20notes.md#second
row 1
# A file: at its heading, and back to the same place. It is not in the list.
keys Enter
| my notes   docs/my notes.md     [1 rendered] 2 source  3 problems  4  5   100%
|
| ## Second
| back (../.claude/agents/links.md)
|
| 7
|
| 8
|
| 9
|
| 10
| plain: no frontmatter
| Space page  / search  h back  ? help  e edit  o outline  } heading  Tab link
keys Tab
message link to ../.claude/agents/links.md
keys Enter
| links   links.md      [1 rendered] 2 source  3 problems  4 diff  5 can do   0%
| verdict      loads (Claude Code agent)
| W 15:17      gone.md does not exist.
| i 18:34      No heading #nowhere here.
| W 20:87      a.png does not exist.
| name         links
| description  Leads people from page to page. Use it when they are lost.
| can do       only read files
| tools        read: Read
| ──────────────────────────────────────────────────────────────────────────────
|
| Start
| W 15:17 gone.md does not exist.  (1 of 3)
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem
keys h
row 1
keys h
| links   links.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   23%
|
| Start
| ═════
| See the end, the notes (../../docs/my%20notes.md#second), another agent
| (plain.md) and the site<1>.
|
| what │ where
| ─────┼──────────────────────
| code │ main.c (../../main.c)
| gone │ gone (gone.md)
|
| link to ../../docs/my%20notes.md#second
| Enter follow  Tab link  Shift-Tab link  Esc back  ? help
cursor See the end, |the notes
keys Tab Enter
title plain   plain.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   all
keys h Tab Enter
message copied https://example.com/a?b=1
copies https://example.com/a?b=1
keys Tab Enter
message neither Markdown nor an agent's file; copied ../../main.c
copies ../../main.c
keys Tab Enter
message no such file; copied gone.md
copies gone.md
keys Tab Enter
message not a path beside this file; copied /etc/passwd
copies /etc/passwd
keys Tab Enter
message not a path beside this file; copied ~/x.md
copies ~/x.md
keys Tab Enter
message copied mailto:a@example.com
copies mailto:a@example.com
keys Tab Enter
message a folder, not a file; copied ../agents
copies ../agents
keys Tab Enter
message no heading of that name; copied #nowhere
copies #nowhere
keys Tab Enter
message not a regular file; copied pipe.md
copies pipe.md
keys Tab
| links   links.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   43%
| code │ main.c (../../main.c)
| gone │ gone (gone.md)
|
| • root (/etc/passwd), home (~/x.md), mail<2>
| • folder (../agents), nothing (#nowhere), pipe (pipe.md)
|
| [image: a picture of a very long name that does not fit into one line of the
| window at all] (a.png)
|
| ## The end
| One.
| link to a.png
| Enter follow  Tab link  Shift-Tab link  Esc back  ? help
# Anchors; the second of two headings of one name.
keys Tab
message link to #the-end-1
keys Enter
row 1 ## The end
keys Tab
message link to #start
keys Enter
| links   links.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   25%
| Start
| ═════
| See the end, the notes (../../docs/my%20notes.md#second), another agent
| (plain.md) and the site<1>.
|
| what │ where
| ─────┼──────────────────────
| code │ main.c (../../main.c)
| gone │ gone (gone.md)
|
| • root (/etc/passwd), home (~/x.md), mail<2>
| W 15:17 gone.md does not exist.  (1 of 3)
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem
keys Tab Tab
message link to ../../docs/my%20notes.md#second
keys Esc
message W 15:17 gone.md does not exist.  (1 of 3)
# In the source there are none to select.
keys 2 Tab
message links are chosen in the rendered view
keys 1 q
| roster  .claude/agents  4 agents, 1 does not load   2 errors   3 warnings
|                                  model    tools ~cost  ~use kind
|> W  links                                 1        16   145 claude-agent
|  E  odd                                   1        15    11 claude-agent
|  E  pipe
|     plain                                 1        18     3 claude-agent
|
|
|
|
|
|
| links: W 15:17 gone.md does not exist.  (1 of 3)
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
# What is shown of a target is filtered.
keys j Enter Tab
message link to b^[]0;x^G<U+202E>.md
keys Enter
message no such file; not copied, for control characters: b^[]0;x^G<U+202E>.md
wish nothing
# A file opens though it has no such heading.
keys Tab Enter
title plain   plain.md     [1 rendered] 2 source  3 problems  4 diff  5 can do   all
message no heading #nowhere here
# A search takes the place of the selection, a selection comes before the search; Esc leaves one at a time.
keys h Esc g Tab
message link to b^[]0;x^G<U+202E>.md
keys /
type obey
keys Enter
message /obey   1 of 1
keys Tab
message link to b^[]0;x^G<U+202E>.md
keys n
message /obey   1 of 1
keys Tab Esc
message /obey   1 of 1
keys Esc
message E 7:13 Invisible U+202E (a right-to-left override) in the text: …  (2 of 2)
