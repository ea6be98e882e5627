# A skill is its folder: a copy of it has all that lies there, and u takes all of that back.
size 90x16
file .claude/skills/review/SKILL.md
> ---
> name: review
> description: Reviews changes before they are merged, when asked to.
> ---
> Run scripts/look.sh.
file .claude/skills/review/scripts/look.sh
> #!/bin/sh
mode .claude/skills/review/scripts/look.sh 0755
file .claude/skills/review/references/style.md
> Words are plain.
keys m b e s i d e
shows beside   a copy of review, under another name
keys Enter Enter
title new  .claude/skills/review-copy/SKILL.md   saving makes 5 lines                    loads
keys ^S
message made review-copy, with 2 other files of the folder
only .claude/skills review review-copy
only .claude/skills/review-copy SKILL.md references scripts
holds .claude/skills/review-copy/SKILL.md
> ---
> name: review-copy
> description: Reviews changes before they are merged, when asked to.
> ---
> Run scripts/look.sh.
holds .claude/skills/review-copy/references/style.md
> Words are plain.
has-mode .claude/skills/review-copy/scripts/look.sh 0755
untouched .claude/skills/review/SKILL.md
title roster  .claude/skills  2 agents
keys u
message taken back: made review-copy, with 2 other files of the folder
only .claude/skills review
keys ^R
only .claude/skills/review-copy SKILL.md references scripts
# What is moved, renamed or deleted is the folder, too.
keys r
keys ^U m o r e Enter
only .claude/skills more review
only .claude/skills/more SKILL.md references scripts
keys u d
shows .claude/skills/review-copy/  with its 3 files
keys y
only .claude/skills review
keys u
only .claude/skills/review-copy SKILL.md references scripts
