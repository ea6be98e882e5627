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
message E yaml-syntax: Line 5 of this is no YAML: text behind the end of a value, or …
keys Backspace Backspace
keys Backspace
type ,
keys Enter
type '--fast'
keys Enter Backspace
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
# YAML is indented while it is typed: below a key and a dash, beside what stands there; Backspace goes out again.
file .claude/agents/hooked.md
> ---
> name: hooked
> description: Has hooks. Use it for hooks.
> ---
> Text.
open .claude/agents/hooked.md
keys e Tab Tab Tab Tab Tab Tab Tab Tab Tab
message hooks
type PreToolUse:
keys Enter
type - matcher: Bash
keys Enter
type hooks:
keys Enter
type - type: command
keys Enter
type command: |
keys Enter
type one
keys Enter
type two
keys Enter Backspace Backspace Backspace Backspace Backspace
type Stop: []
title edit  hooked.md   1 changed, saving changes 9 lines                      loads
keys ^S
holds .claude/agents/hooked.md
> ---
> name: hooked
> description: Has hooks. Use it for hooks.
> hooks:
>   PreToolUse:
>     - matcher: Bash
>       hooks:
>         - type: command
>           command: |
>             one
>             two
>   Stop: []
> ---
> Text.
# What is wrong with what is typed is said, not what was wrong with the file before.
file .claude/agents/hooked.md
> ---
> name: hooked
> description: Has this: hooks. Use it for hooks.
> ---
> Text.
open .claude/agents/hooked.md
keys e Tab Tab Tab Tab Tab Tab Tab Tab Tab
type Stop:
keys Enter
type - hooks: [
message hooks: not finished yet
keys Left
message E yaml-syntax: Line 2 of this is no YAML: a bracket that is never closed.
keys Right
type ]
lacks yaml-syntax
