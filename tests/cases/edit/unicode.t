# Offsets are bytes, marks of the parser are not.
file
|---
|naïve: "é日本語🎉" # ünï
|name: "ä" # ö
|description: 日本
|tools: [Ä, ö]
|---
|ß
set name
|ü🎉
set description
|中
set tools
|Ä, ö, ü
gives
|---
|naïve: "é日本語🎉" # ünï
|name: "ü🎉" # ö
|description: 中
|tools: [Ä, ö, ü]
|---
|ß
undo
undo
undo
same

# U+0085, U+2028 and U+2029 are no line ends.
file
|---
|a: x⟨c2 85⟩name: y
|b: p⟨e2 80 a8⟩q
|name: z
|---
set name
|w
gives
|---
|a: x⟨c2 85⟩name: y
|b: p⟨e2 80 a8⟩q
|name: w
|---

file
|---
|a: x⟨c2 85⟩y
|b: p⟨e2 80 a8⟩q⟨e2 80 a9⟩
|name: z
|---
set name
|w
gives
|---
|a: x⟨c2 85⟩y
|b: p⟨e2 80 a8⟩q⟨e2 80 a9⟩
|name: w
|---
