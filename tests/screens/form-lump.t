# What stands in brackets over several lines within a tree is a row of YAML; the rest unfolds as ever, and comments stay.
file .github/agents/search.agent.md
> ---
> name: search
> description: Searches. Use it to find things.
> mcp-servers:
>   # the one
>   finder:
>     type: stdio
>     command: npx
>     args: [
>         'remote',
>         # the address
>         'https://example.org'
>       ]
>     env: {KEY: "a"}
> ---
> Text.
size 80x44
open .github/agents/search.agent.md
keys e PgDn
keys Up Up Up Up
message mcp-servers
shows ▶ 1 server: finder
keys Right Tab Right Tab Tab Tab
message mcp-servers.finder.args
row 16    args            [
row 17                      'remote',
row 18                      # the address
row 19                      'https://example.org'
row 20                    ]
# Judged as it is typed.
type x
message E yaml-syntax: This does not fit here: a list stands there: give it as [a, b] …
keys Backspace Backspace
keys Backspace
type ,
keys Enter Space Space
type '--fast'
keys Enter
type ]
title edit  search.agent.md   1 changed, saving changes 2 lines                loads
keys ^S
holds .github/agents/search.agent.md
> ---
> name: search
> description: Searches. Use it to find things.
> mcp-servers:
>   # the one
>   finder:
>     type: stdio
>     command: npx
>     args: [
>         'remote',
>         # the address
>         'https://example.org',
>         '--fast'
>       ]
>     env: {KEY: "a"}
> ---
> Text.
