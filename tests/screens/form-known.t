# What may be chosen of what there is: MCP servers, agents, and what others may use unasked.
bytes .mcp.json {"mcpServers": {"github": {}, "linear": {}, "not one": {}}}
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the week. Use it on Mondays.
> tools: Read, Frob
> mcpServers:
>   - own:
>       command: server
>   - linear
> ---
> 
> You plan.
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes it down. Use it on Fridays.
> ---
> 
> You write.
file .claude/commands/log.md
> ---
> description: Reads the log. Use it for history.
> allowed-tools: Bash(git log *), Read
> ---
> 
> Read it.
file .claude/commands/push.md
> ---
> description: Pushes it. Use it at the end.
> allowed-tools: Read
> ---
> 
> Push it.
size 100x50
keys /
type planner
keys Enter
keys e Tab Tab Enter
shows [x] Frob                  unknown to Claude Code
shows [ ] Agent                 start agents
shows [ ] Agent(writer)         start agents
lacks Agent(planner)
shows [ ] mcp__github__*        use MCP servers
shows [ ] mcp__linear__*        use MCP servers
shows [ ] mcp__own__*           use MCP servers
lacks not one
lacks Bash(git
type linear
keys Enter
shows * Read, Frob, mcp__linear__*
# What is taken away is taken whole: no agents there.
keys Tab Enter
shows [ ] mcp__github__*
lacks Agent(
keys Esc ^S Esc
holds .claude/agents/planner.md
> ---
> name: planner
> description: Plans the week. Use it on Mondays.
> tools: Read, Frob, mcp__linear__*
> mcpServers:
>   - own:
>       command: server
>   - linear
> ---
> 
> You plan.
# A command lists what it need not ask for: part of a tool, too.
keys / ^U
type push
keys Enter e Tab Tab Tab Tab Enter
shows [ ] Bash(git log *)
shows [ ] Agent(planner)
type git log
keys Enter
shows * Read, Bash(git log *)
