# The card: what an agent can do in words, its tools by what they can do, findings below their field.
file .claude/agents/any.md
> ---
> name: any
> description: May do as its caller may.
> disallowedTools: Bash, PowerShell, Monitor
> permissionMode: bypassPermissions
> color:
> model: haiku
> ---
> Run `make`.
file .claude/agents/few.md
> ---
> colour: red
> tools: [WebFetch, Read, Task, mcp__git__log, MultiEdit, Grpe, TodoWrite, Grep]
> description: Has tools of many sorts.
> name: few
> ---
> You do it.
file .claude/agents/none.md
> ---
> name: none
> description: Has a list of tools and no power.
> tools: TodoWrite
> ---
> You do it.
file .claude/agents/broken.md
> ---
> name: broken
> tools: Read
> ---
> You do it.
size 90x24
keys Enter
| any   any.md                   [1 rendered] 2 source  3 problems  4 diff  5 can do   all
| verdict          loads (Claude Code agent)
| name             any
| description      May do as its caller may.
| can do           anything but run commands; runs without asking
| tools            (not set: all tools)
| disallowedTools  execute: Bash, PowerShell, Monitor
| model            haiku
| permissionMode   bypassPermissions
| W 5:17           bypassPermissions: it runs without asking.
| ────────────────────────────────────────────────────────────────────────────────────────
|
| Run make.
|
|
|
|
|
|
|
|
|
| W 5:17 bypassPermissions: it runs without asking.
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem  Tab link
keys h j Enter
| broken   broken.md             [1 rendered] 2 source  3 problems  4 diff  5 can do   all
| verdict  dropped: no description (Claude Code agent)
| E 1:1    No description: Claude Code agent files without one are not loaded.
| name     broken
| tools    read: Read
| ────────────────────────────────────────────────────────────────────────────────────────
|
| You do it.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| E 1:1 No description: Claude Code agent files without one are not loaded.
| Space page  / search  h back  ? help  e edit  o outline  } heading  ] problem  Tab link
keys h j Enter
| few   few.md                   [1 rendered] 2 source  3 problems  4 diff  5 can do   all
| verdict      loads (Claude Code agent)
| name         few
| description  Has tools of many sorts.
| can do       anything but change files, run commands
| tools        read: Read, Grep
|              network: WebFetch
|              spawn: Task (now Agent)
|              external: mcp__git__log
|              other: TodoWrite
|              retired: MultiEdit (use Edit)
|              unknown to Claude Code: Grpe
| i 3:25       Task is called Agent now; the old name still works. f: Replace it
| W 3:46       MultiEdit no longer exists; Edit does its work. f: Replace it
| W 3:57       "Grpe" is no tool of Claude Code (as of 2026-11-20); did you mean Grep? f:
|              Take it out
| colour       red
| W 2:1        colour is not read. Did you mean color? f: Write color
| ────────────────────────────────────────────────────────────────────────────────────────
|
| You do it.
|
| W 2:1 colour is not read. Did you mean color?  (1 of 4)
| Space page  / search  h back  ? help  e edit  f fix  o outline  } heading  ] problem
keys h j Enter
| none   none.md                 [1 rendered] 2 source  3 problems  4 diff  5 can do   all
| verdict      loads (Claude Code agent)
| name         none
| description  Has a list of tools and no power.
| can do       nothing with files, commands, network, agents, MCP servers
| tools        other: TodoWrite
| ────────────────────────────────────────────────────────────────────────────────────────
|
| You do it.
|
|
|
|
|
|
|
|
|
|
|
|
|
| loads
| Space page  / search  h back  ? help  e edit  o outline  } heading  Tab link  I hidden
