# Copying: what y names, and the target of a link that is not followed. Bare addresses are links, on the card too.
file .claude/agents/guide.md
> ---
> name: guide
> description: Guides people, see https://example.com/guide. Use it when they are lost.
> tools: Read
> ---
> 
> # Where
> 
> Look at https://example.com/one, then at [two](https://example.com/two) and <https://example.com/three>.
> A long one is https://example.com/a/long/way/to/go/until/it/is/at/its/end/and/farther/still/four?five=six#seven.
> 
> | bare | code |
> | ---- | ---- |
> | https://example.com/cell | `https://example.com/code` |
> 
> <example>
> user: Where is https://example.com/said?
> assistant: There.
> </example>
file .claude/agents/plain.md
> ---
> name: plain
> tools: Read
> ---
> 
size 80x30
keys Enter
keys Tab
message link to https://example.com/guide
role link-current https://example.com/guide
keys Enter
message copied https://example.com/guide
copies https://example.com/guide
keys Tab Enter
copies https://example.com/one
keys Tab Enter
copies https://example.com/two
keys Tab Enter
copies https://example.com/three
keys Tab Enter
copies https://example.com/a/long/way/to/go/until/it/is/at/its/end/and/farther/still/four?five=six#seven
keys Tab Enter
copies https://example.com/cell
keys Tab Enter
copies https://example.com/said
keys Tab
message no more links
keys Shift-Tab
message link to https://example.com/cell
# Shown hidden characters are no part of it, and the numbers stay.
keys I Tab Enter
copies https://example.com/said
# The file's parts, in the reader and in the list.
keys Esc y
message y  p copy path  n copy name  d copy description  b copy body  c copy code
keys p
shows copied
wish copy
keys y d
message copied the description, 72 bytes
copies Guides people, see https://example.com/guide. Use it when they are lost.
keys y b
shows copied the text,
keys q y n
message copied guide
copies guide
keys j y d
message it has no description
keys y b
message it has no text
