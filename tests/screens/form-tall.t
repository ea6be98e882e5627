# A long value of which only the head is in sight does not run into the help below.
file .claude/agents/tall.md
> ---
> name: tall
> description: It is long. Use it for tall files.
> one: 1
> two: 2
> tags:
>   - alpha
>   - beta
>   - gamma
> ---
> 
> You are tall.
size 80x28
open .claude/agents/tall.md
keys e Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
lacks - alpha
lacks - beta
