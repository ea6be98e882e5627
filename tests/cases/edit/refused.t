# What cannot be told apart safely is not edited by its fields.
file
|---
|name: &n a
|description: *n
|---
set name
|b
refused line 2 holds an anchor
unset name
refused line 2 holds an anchor
same

file
|---
|name: a
|<<: {b: c}
|---
set name
|b
refused line 3 holds a merge key

file
|---
|name: !!str a
|---
set name
|b
refused line 2 holds a tag

file
|---
|name: a
|? description
|: b
|---
set name
|b
refused line 3 holds a key with a question mark

file
|---
|name: a
|name: b
|---
set name
|c
refused line 3 holds a key that is given twice

file
|---
|name: a
|description: b: c
|name: d
|---
set description
|c
refused line 4 holds a key that is given twice

file
|---
|name: a
|description: b
set name
|c
refused line 1 holds a frontmatter that is never closed

file
| ---
|name: a
|---
set name
|c
refused line 1 holds what looks like a frontmatter

file
|---yaml
|name: a
|---
set name
|c
refused line 1 holds what looks like a frontmatter

file
|---
|name: a
|description: caf⟨e9⟩
|---
set name
|b
refused line 3 holds bytes that are not UTF-8

file
|---
|name: a
|---
set name
|⟨ff⟩
refused not UTF-8
same

# A list is no frontmatter, but a field below it would be worse.
file
|---
|- a
|---
set name
|b
refused line 2 holds a list
