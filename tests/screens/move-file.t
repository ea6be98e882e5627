# Moving and copying between the folders of a kind, with what becomes of names; all that are marked, or none.
files four-agents
file ~/.claude/agents/rev.md
> ---
> name: rev
> description: Turns it round. Use it when it must turn.
> ---
> You turn it.
file .claude/commands/git/push.md
> ---
> description: Pushes what is there.
> ---
> Push it.
file ~/.claude/plugins/cache/shop/tools/1.0/.claude-plugin/plugin.json
> {}
file ~/.claude/plugins/cache/shop/tools/1.0/skills/tidy/SKILL.md
> ---
> description: Tidies up. Use it when things lie about.
> ---
> Tidy up.
file ~/.claude/plugins/cache/shop/tools/1.0/skills/tidy/how.md
> How.
keys /
type writer
keys Enter m
| move  writer.md
|┌─ Agents 1 of 6 ────────────┬─ writer ───────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   1 │ verdict      loads (Claude Code agent)          │
|│> W  writer                 │ name         writer                             │
|│                            │ description  Writes what nobody else wants to   │
|│                            │              write.                             │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ colour       red                                │
|│                            │ W 4:1        colour is not read. Did you mean   │
|│                            │              color? f: Write color              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You write.                                      │
|│                            │                                                 │
|│                            │                                                 │
|┌──────────────────────────────────────────────────┐                           │
|│> project  .claude/agents/deep                    │                           │
|│  user     ~/.claude/agents                       │                           │
|│  beside   a copy of writer.md, under another name│                           │
|└──────────────────────────────────────────────────┘───────────────────────────┘
| where to? Move or copy is asked next
| Esc back
keys Down Enter
| move  writer.md
|┌─ Agents 1 of 6 ────────────┬─ writer ───────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   1 │ verdict      loads (Claude Code agent)          │
|│> W  writer                 │ name         writer                             │
|│                            │ description  Writes what nobody else wants to   │
|│                            │              write.                             │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ colour       red                                │
|│                            │ W 4:1        colour is not read. Did you mean   │
|│                            │              color? f: Write color              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You write.                                      │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|┌───────────────────────────────────────────────────┐                          │
|│ writer, copied: .claude/agents/writer.md hides it │                          │
|└───────────────────────────────────────────────────┘──────────────────────────┘
| Move or copy writer.md to ~/.claude/agents?
| m move  c copy  Esc go on
keys m
message moved writer.md to ~/.claude/agents
only .claude/agents code-reviewer.md deep rev.md
only ~/.claude/agents rev.md writer.md
shows USER ~/.claude/agents
keys u
message taken back: moved writer.md to ~/.claude/agents
only .claude/agents code-reviewer.md deep rev.md writer.md
only ~/.claude/agents rev.md
# Copied: the one that is hidden then is told of before.
keys m Down Enter
shows │ writer, copied: .claude/agents/writer.md hides it │
keys c
message copied writer.md to ~/.claude/agents
only .claude/agents code-reviewer.md deep rev.md writer.md
only ~/.claude/agents rev.md writer.md
keys u
message taken back: copied writer.md to ~/.claude/agents
only ~/.claude/agents rev.md
keys Esc
# Nothing that is there is replaced; another place can be chosen.
keys /
type rev
keys Enter g m Down Enter
| move  rev.md
|┌─ Agents 4 of 6 ────────────┬─ rev ──────────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   3 │ verdict      loads (Claude Code agent)          │
|│> W  rev                    │ i 2:7        It hides ~/.claude/agents/rev.md,  │
|│     code-reviewer opus     │              which has the same name and takes  │
|│     deep/planner           │              over when this one goes.           │
|│ USER ~/.claude/agents    1 │ name         rev                                │
|│  s  rev                    │ description  Turns an engine round and round.   │
|│                            │ can do       anything: files, commands,         │
|│                            │              network, agents, MCP servers       │
|│                            │ tools        (not set: all tools)               │
|│                            │ modle        haiku                              │
|│                            │ W 4:1        modle is not read. Did you mean    │
|│                            │              model? f: Write model              │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ You turn.                                       │
|┌───────────────────────────────────────────────┐                              │
|│  project  .claude/agents/deep                 │                              │
|│> user     ~/.claude/agents                    │                              │
|│  beside   a copy of rev.md, under another name│                              │
|└───────────────────────────────────────────────┘──────────────────────────────┘
| rev.md: is there already
| Esc back
keys Esc
# What hides it, or is hidden.
file ~/.claude/agents/second.md
> ---
> name: planner
> description: Plans at home. Use it when there is nothing else.
> ---
> You plan.
keys R Esc /
type planner
keys Enter g m Enter
shows │ planner: it hides ~/.claude/agents/second.md │
| move  planner.md
|┌─ Agents 2 of 7 ────────────┬─ planner ──────────────[1 rendered] 2  3  4  5 ─┐
|│ PROJECT .claude/agents   1 │ verdict      loads (Claude Code agent)          │
|│> i  deep/planner           │ i 2:7        It hides                           │
|│ USER ~/.claude/agents    1 │              ~/.claude/agents/second.md, which  │
|│  s  planner                │              has the same name and takes over   │
|│                            │              when this one goes.                │
|│                            │ name         planner                            │
|│                            │ description  Plans the work; a review at the    │
|│                            │              end.                               │
|│                            │ can do       only read files                    │
|│                            │ tools        read: Read                         │
|│                            │ ─────────────────────────────────────────────── │
|│                            │                                                 │
|│                            │ Plan                                            │
|│                            │ ════                                            │
|│                            │ You plan, at length, what others do later. Look │
|│                            │ twice at what is dear.                          │
|│                            │                                                 │
|┌──────────────────────────────────────────────┐                               │
|│ planner: it hides ~/.claude/agents/second.md │                               │
|└──────────────────────────────────────────────┘───────────────────────────────┘
| Move or copy planner.md to .claude/agents?
| m move  c copy  Esc go on
keys Esc m Down Enter
shows │ planner: ~/.claude/agents/second.md has that name: only one is loaded │
keys Esc
remove ~/.claude/agents/second.md
keys Esc R
# Marked ones of one kind; one that cannot go keeps all of them.
keys g Space
keys /
type writer
keys Enter Space m
title move  2 files
keys Down Enter m
message moved 2 files to ~/.claude/agents
only ~/.claude/agents code-reviewer.md rev.md writer.md
keys u
message taken back: moved 2 files to ~/.claude/agents
keys Esc Esc * m
message nothing was done: the marked files are of several kinds
keys Esc
# What lies below its folder keeps that in another scope.
size 120x40
keys /
type push
keys Enter m
| move  push.md
|┌─ Agents 1 of 6 ───────model ───tools─~cost─┬─ push ─────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│ PROJECT .claude/commands                 1 │ verdict      loads (Claude Code command)                                │
|│>    git/push                             7 │ description  Pushes what is there.                                      │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ Push it.                                                                │
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
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|│                                            │                                                                         │
|├─ Problems ─────────────────────────────────┤                                                                         │
|│  none                                      │                                                                         │
|┌────────────────────────────────────────────────┐                                                                     │
|│> project  .claude/commands                     │                                                                     │
|│  user     ~/.claude/commands  (new)            │                                                                     │
|│  beside   a copy of push.md, under another name│                                                                     │
|└────────────────────────────────────────────────┘─────────────────────────────────────────────────────────────────────┘
| where to? Move or copy is asked next
| Esc back
keys Down Enter m
message moved push.md to ~/.claude/commands
only ~/.claude/commands git
only ~/.claude/commands/git push.md
keys Esc
# A plugin's is not moved, but can be copied, with its folder; nor is it edited, deleted, renamed.
keys . Esc /
type tidy
keys Enter d
message nothing was done: SKILL.md: it belongs to a plugin
keys r
message nothing was done: SKILL.md: it belongs to a plugin
keys x
message nothing was done: SKILL.md: it belongs to a plugin
keys e
message read-only: it belongs to a plugin; m in the list copies it
keys ^S
message nothing changed, nothing to save
type x
message this file cannot be edited: it belongs to a plugin
keys Esc m Enter
| move  tidy
|┌─ Agents 1 of 7 ───────model ───tools─~cost─┬─ tidy ─────────────[1 rendered] 2 source  3 problems  4 diff  5 can do ─┐
|│ PLUGIN (read-only) …/tools/1.0/skills    1 │ verdict      loads (Claude Code skill)                                  │
|│>    tidy                                11 │ description  Tidies up. Use it when things lie about.                   │
|│                                            │ ─────────────────────────────────────────────────────────────────────── │
|│                                            │                                                                         │
|│                                            │ Tidy up.                                                                │
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
| Copy tidy to .claude/skills?
| c copy  Esc go on
keys m
only .claude agents commands
keys c
message copied tidy to .claude/skills
only .claude/skills/tidy SKILL.md how.md
# In the reader.
keys Esc /
type planner
keys Enter l m Down Enter m
title planner   deep/planner.md                                    [1 rendered] 2 source  3 problems  4 diff  5 can do   all
# A copy beside the file: the form on a new one, under another name.
keys h Esc /
type rev
keys Enter g m Down Down
shows > beside   a copy of rev.md, under another name
keys Enter
title new  .claude/agents/rev-copy.md   saving makes 6 lines                                                           loads
keys ^U
type writer
shows set-duplicate: writer.md is there already
keys ^S
message not saved: writer.md is there already
keys ^U
type turner
only .claude/agents code-reviewer.md deep rev.md writer.md
keys ^S
message made turner.md
only .claude/agents code-reviewer.md deep rev.md turner.md writer.md
holds .claude/agents/turner.md
> ---
> name: turner
> description: Turns an engine round and round.
> modle: haiku
> ---
> You turn.
# A kind whose files do not say their names asks for one; several have no copy beside them.
keys Esc /
type push
keys Enter m End Enter
message name of the Claude Code command: push-copy   ~/.claude/commands/git/push-copy.md
keys Esc
keys Esc /
type rev
keys Enter * m
lacks beside
keys Esc Esc Esc
# It is found by the words that people have for it.
keys :
type duplicate
shows move-file
keys Esc
type clone
shows move-file
