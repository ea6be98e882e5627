# A new file: which kind, where, then the form on it. Nothing is written before it is saved.
files four-agents
file ~/.claude/agents/critic.md
> ---
> name: critic
> description: Finds fault. Use it when something is done.
> ---
> You find fault.
keys j j a
| new
|┌──────────────────────────┐─┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│> Claude Code agent       │ │ verdict      loads (Claude Code agent)          │
|│  a copy of rev           │ │ name         rev                                │
|│  Claude Code skill       │ │ description  Turns an engine round and round.   │
|│  Agent Skill             │ │ can do       anything: files, commands,         │
|│  Copilot agent           │ │              network, agents, MCP servers       │
|│  opencode agent          │ │ tools        (not set: all tools)               │
|│  Cursor agent            │ │ modle        haiku                              │
|│  Claude Code command     │ │ W 4:1        modle is not read. Did you mean    │
|│  Copilot instructions    │ │              model? f: Write model              │
|│  Copilot prompt          │ │ ─────────────────────────────────────────────── │
|│  Cursor rule             │ │                                                 │
|│  Claude Code rule        │ │ You turn.                                       │
|│  Claude Code output style│ │                                                 │
|│  Gemini CLI agent        │ │                                                 │
|│  Qwen Code agent         │ │                                                 │
|│  Factory droid           │ │                                                 │
|│  Kiro agent              │ │                                                 │
|│  Kiro steering file      │ │                                                 │
|│  opencode command        │ │                                                 │
|└──────────────────────────┘─┴─────────────────────────────────────────────────┘
| what is it to be? Arrows move, typing finds, Enter takes it
| Esc back
keys Enter
| new  Claude Code agent
|┌─ Agents 5 ─────────────────┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   4 │ verdict      loads (Claude Code agent)          │
|│     code-reviewer opus     │ name         rev                                │
|│     deep/planner           │ description  Turns an engine round and round.   │
|│> W  rev                    │ can do       anything: files, commands,         │
|│  W  writer                 │              network, agents, MCP servers       │
|│ USER ~/.claude/agents    1 │ tools        (not set: all tools)               │
|│     critic                 │ modle        haiku                              │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You turn.                                       │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|┌──────────────────────────────┐                                               │
|│> project  .claude/agents     │                                               │
|│  project  .claude/agents/deep│                                               │
|│  user     ~/.claude/agents   │                                               │
|└──────────────────────────────┘───────────────────────────────────────────────┘
| where is it to go? Arrows move, Enter takes it
| Esc back
keys Enter
| new  Claude Code agent in .claude/agents                      dropped: no name
| name              (not set)
|                   E name-missing: No name: Claude Code agent files without one
|                   are not loaded.
| description       (not set)
|                   E desc-missing: No description: Claude Code agent files
|                   without one are not loaded.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| E name-missing: No name: Claude Code agent files without one are not loaded.
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
only .claude/agents code-reviewer.md deep rev.md writer.md
# The file's name follows the name; one that is taken, or hides another, is told of while it is typed.
type rev
| new  .claude/agents/rev.md   saving makes 7 lines      dropped: no description
| name            * rev
|                   E set-duplicate: rev.md is there already
| description       (not set)
|                   E desc-missing: No description: Claude Code agent files
|                   without one are not loaded.
| tools             (not set: all tools)
| disallowedTools   (not set: none)
| model             (not set: the caller's)
| permissionMode    (not set: the caller's)
| maxTurns          (not set: no limit)
| skills            (not set)
| mcpServers        (not set)
| hooks             (not set)
| memory            (not set: off)
| background        (not set: no)
| omitClaudeMd      (not set: no)
| effort            (not set: the session's)
| ──────────────────────────────────────────────────────────────────────────────
| What the agent is called, by you and by the model. It need not be the file's
| name. No ':' and no '-' in front; lower-case words joined by hyphens are
| understood everywhere. Example: code-reviewer
| E set-duplicate: rev.md is there already
| Enter next  ^S save  ^O changes  ^_ undo  Esc back  F1 help  ^X ^R as on disk
type erse
title new  .claude/agents/reverse.md   saving makes 7 lines  dropped: no description
lacks set-duplicate
keys ^U
type critic
shows set-shadow: it hides ~/.claude/agents/critic.md
keys ^U
type a/b
shows name-chars: a name holds no slash and no control character
keys ^S
message not saved: a name holds no slash and no control character
keys ^U ^S
message not saved: give it a name first
type tester
# Leaving asks as the form does; what is kept as a draft is offered, and is a new file still.
keys Tab
type Tests it. Use it when it is done.
keys Esc
message 2 fields are changed and not saved.
keys k
title roster  5 agents   2 warnings
only .claude/agents code-reviewer.md deep rev.md writer.md
open
shows Draft of .claude/agents/tester.md
keys r
title new  .claude/agents/tester.md   saving makes 8 lines                     loads
keys ^O
| what saving changes in tester.md                                           all
| + ---
| + name: tester
| + description: Tests it. Use it when it is done.
| + ---
| +
| + # tester
| +
| + Say here what it is to do.
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
| this is what saving changes
| Esc back  ^S save  j move  / search  ? help
keys Esc ^S
| roster  6 agents   2 warnings
|┌─ Agents 6 ─────────────────┬─ tester ───────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   5 │ verdict      loads (Claude Code agent)          │
|│     code-reviewer opus     │ name         tester                             │
|│     deep/planner           │ description  Tests it. Use it when it is done.  │
|│  W  rev                    │ can do       anything: files, commands,         │
|│>    tester                 │              network, agents, MCP servers       │
|│  W  writer                 │ tools        (not set: all tools)               │
|│ USER ~/.claude/agents    1 │ ─────────────────────────────────────────────── │
|│     critic                 │                                                 │
|│                            │ tester                                          │
|│                            │ ══════                                          │
|│                            │ Say here what it is to do.                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| made tester.md
| Enter read  e edit  / filter  ? help  ] problem  q quit  : all  Space mark
holds .claude/agents/tester.md
> ---
> name: tester
> description: Tests it. Use it when it is done.
> ---
> 
> # tester
> 
> Say here what it is to do.
only ~/.local/state/roster/drafts
# Taken back it is in the trash; made again it is out of it.
keys u
message taken back: made tester.md
only .claude/agents code-reviewer.md deep rev.md writer.md
only ~/.local/state/roster/trash/files tester.md
keys ^R
message made tester.md
only ~/.local/state/roster/trash/files
# Where a kind's files do not say their names, that is asked before.
size 120x40
keys a
type command
keys Enter Enter
message name of the Claude Code command:    (what it is to be called; Enter goes on)
type push
| new  Claude Code command
|┌─ Agents 6 ────────────model ───tools─~cost─┬─ tester ───────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│ PROJECT .claude/agents                   5 │ verdict      loads (Claude Code agent)                                  │
|│     code-reviewer     opus     2        14 │ name         tester                                                     │
|│     deep/planner               1        11 │ description  Tests it. Use it when it is done.                          │
|│  W  rev                        all       9 │ can do       anything: files, commands, network, agents, MCP servers    │
|│>    tester                     all      10 │ tools        (not set: all tools)                                       │
|│  W  writer                     all      12 │ ─────────────────────────────────────────────────────────────────────── │
|│ USER ~/.claude/agents                    1 │                                                                         │
|│     critic                     all      13 │ tester                                                                  │
|│                                            │ ══════                                                                  │
|│                                            │ Say here what it is to do.                                              │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|└────────────────────────────────────────────┴─────────────────────────────────────────────────────────────────────────┘
| name of the Claude Code command: push   .claude/commands/push.md
| Esc back  F1 help
keys Enter
title new  .claude/commands/push.md   saving makes 6 lines                                                             loads
keys Esc
only .claude agents
keys a
type command
keys Enter Enter
type push
keys Enter Tab Tab
type Pushes it.
keys ^S
only .claude/commands push.md
keys a
type command
keys Enter Enter
type push
message name of the Claude Code command: push   .claude/commands/push.md is there already
keys Enter
message name of the Claude Code command: push   .claude/commands/push.md is there already
keys Esc
# A copy of the selected file has another name, which follows as well.
keys g
keys /
type writer
keys Enter a Down Enter Enter
title new  .claude/agents/writer-copy.md   saving makes 6 lines                                                        loads
row 1 ┌─ Agents 1 of 7 ───────model ───tools─~cost─┬─ Edit ──────────────────────────────────────────────────────────────────┐
keys ^U
type scribe
keys ^S
message made scribe.md
holds .claude/agents/scribe.md
> ---
> name: scribe
> description: Writes what nobody else wants to write.
> colour: red
> ---
> You write.
# A template of one's own.
file ~/.config/roster/templates/claude-agent.md
> ---
> name: {name}
> description: Ours. Use it when we say {name}.
> ---
> We are {name}.
keys Esc a Enter Enter
type ours
keys ^S
holds .claude/agents/ours.md
> ---
> name: ours
> description: Ours. Use it when we say ours.
> ---
> We are ours.
# With nothing in the list, too.
keys * d y
title roster  0 agents
keys a
| new
|┌─ Agents 0 ────────────model ───tools─~cost─┬─────────────────────────────────────────────────────────────────────────┐
|│ no agents here                             │ roster lists agents, skills, commands and rules: the Markdown files     │
|│                                            │ that coding tools load.                                                 │
|│                                            │                                                                         │
|│                                            │ a                 makes an agent here                                   │
|│                                            │ roster FOLDER     looks elsewhere                                       │
|┌──────────────────────────┐                 │ roster --demo     shows examples                                        │
|│> Claude Code agent       │                 │                                                                         │
|│  Claude Code command     │                 │ It has looked for Markdown files in this folder and below; and in this  │
|│  Claude Code skill       │                 │ folder, those above it up to the repository's, and the home folder in   │
|│  Agent Skill             │                 │ .agents/checks, .agents/skills, .augment/agents, .augment/rules,        │
|│  Copilot agent           │                 │ .claude/agents, .claude/commands, .claude/output-styles, .claude/rules, │
|│  opencode agent          │                 │ .claude/skills, .clinerules, .config/goose/agents, .config/kilo/agents, │
|│  Cursor agent            │                 │ .config/opencode/agent, .config/opencode/agents,                        │
|│  Copilot instructions    │                 │ .config/opencode/command, .config/opencode/commands,                    │
|│  Copilot prompt          │                 │ .config/opencode/skills, .continue/prompts, .continue/rules,            │
|│  Cursor rule             │                 │ .copilot/agents, .copilot/skills, .cursor/agents, .cursor/rules,        │
|│  Claude Code rule        │                 │ .cursor/skills, .devin/agents, .devin/rules, .factory/droids,           │
|│  Claude Code output style│                 │ .factory/skills, .gemini/agents, .gemini/skills, .github/agents,        │
|│  Gemini CLI agent        │                 │ .github/chatmodes, .github/copilot-instructions.md,                     │
|│  Qwen Code agent         │                 │ .github/instructions, .github/prompts, .github/skills, .goose/agents,   │
|│  Factory droid           │                 │ .junie/agents, .kilo/agents, .kiro/agents, .kiro/skills,                │
|│  Kiro agent              │                 │ .kiro/steering, .opencode/agent, .opencode/agents, .opencode/command,   │
|│  Kiro steering file      │                 │ .opencode/commands, .opencode/mode, .opencode/modes, .opencode/skills,  │
|│  opencode command        │                 │ .qwen/agents, .qwen/skills, .windsurf/rules; and in installed plugins.  │
|│  Devin rule              │                 │                                                                         │
|│  Continue rule           │                 │                                                                         │
|│  Goose agent             │                 │                                                                         │
|│  Junie agent             │                 │                                                                         │
|│  Augment agent           │                 │                                                                         │
|│  Kilo Code agent         │─────────────────┤                                                                         │
|│  Devin agent             │                 │                                                                         │
|│  Cline rule              │                 │                                                                         │
|│  Augment rule            │                 │                                                                         │
|│  Continue prompt         │                 │                                                                         │
|│  Amp check               │                 │                                                                         │
|└──────────────────────────┘─────────────────┴─────────────────────────────────────────────────────────────────────────┘
| what is it to be? Arrows move, typing finds, Enter takes it
| Esc back
keys Esc
