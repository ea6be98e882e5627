# The grid fixes what is wrong with a cell by one key, and offers what a cut-off save left of one of its files.
file .claude/agents/a.md
> ---
> name: a
> description: Does this and that. Use it for a.
> tools: Read, LS
> ---
> You do a.
file .claude/agents/b.md
> ---
> name: b
> description: Does this: and that. Use it for b.
> tools: Read
> ---
> You do b.
hard beside/b.md .claude/agents/b.md
open
keys * e l l
hints Enter edit  f fix field  D fill down  r replace  ^S save  ^O changes  u undo
shows W tools-retired: LS no longer exists; Glob does its work.  f: Replace it
keys f
shows *Read, Glob
title grid  2 files   1 changed in 1 file                              field 3 of 18
message tools of a; its file has: Read, LS
keys f
message there is no ready fix for this field
keys u
title grid  2 files   nothing changed                                  field 3 of 18
keys ^R D
# What mends the file is shown first, with what is typed in that file alone.
keys j h
shows f: Quote the value
keys ^X ^F
title b: Quote the value                                                         all
shows - tools: Read
shows + tools: Read, Glob
keys Esc
message description of b
keys f Enter
message fixed b.md
title grid  2 files   1 changed in 1 file                              field 2 of 18
holds beside/b.md
> ---
> name: b
> description: 'Does this: and that. Use it for b.'
> tools: Read, Glob
> ---
> You do b.
untouched .claude/agents/a.md
# The steps of the other file can be taken back, and made again.
keys u
message taken back in 1 file
title grid  2 files   nothing changed                                  field 2 of 18
keys u
message nothing to take back
keys ^R ^R
title grid  2 files   1 changed in 1 file                              field 2 of 18
keys Esc d
# A save that was cut off.
file will
> ---
> name: b
> description: Does it all. Use it never.
> model: opus
> ---
> You do b.
cut-off .claude/agents/b.md will 30
keys e
shows b.md, 20
shows : a save was cut off half-way.
hints n put the new text there  o put the old one back  v view it  Esc go on
keys v
title what the save of b.md was to change                                        all
keys Esc
hints n put the new text there  o put the old one back  v view it  Esc go on
keys Esc
title grid  2 files   nothing changed                                  field 1 of 18
keys Esc e n
message b.md has the new text now
shows Does it all. Use it never.
shows opus
holds beside/b.md
> ---
> name: b
> description: Does it all. Use it never.
> model: opus
> ---
> You do b.
only ~/.local/state/roster/drafts
# The old text can be put back as well.
file will
> ---
> name: b
> description: Does nothing. Use it never.
> model: opus
> ---
> You do b.
cut-off .claude/agents/b.md will 40
keys Esc e
hints n put the new text there  o put the old one back  v view it  Esc go on
keys o
message b.md has the old text again
shows Does it all. Use it never.
only ~/.local/state/roster/drafts
