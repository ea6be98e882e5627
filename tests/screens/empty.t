# Nothing to show: every key is answered, nothing breaks.
| roster  .  0 agents
|┌─ Agents 0 ─────────────────┬─────────────────────────────────────────────────┐
|│ no agents here             │ roster lists agents, skills, commands and       │
|│                            │ rules: the Markdown files that coding tools     │
|│                            │ load.                                           │
|│                            │                                                 │
|│                            │ a                 makes an agent here           │
|│                            │ roster FOLDER     looks elsewhere               │
|│                            │ roster --demo     shows examples                │
|│                            │                                                 │
|│                            │ It has looked for Markdown files in this folder │
|│                            │ and below; and in this folder, those above it   │
|│                            │ up to the repository's, and the home folder in  │
|│                            │ .agents/checks, .agents/skills,                 │
|│                            │ .augment/agents, .augment/rules,                │
|│                            │ .claude/agents, .claude/commands,               │
|│                            │ .claude/output-styles, .claude/rules,           │
|│                            │ .claude/skills, .clinerules,                    │
|│                            │ .config/goose/agents, .config/kilo/agents,      │
|│                            │ .config/opencode/agent,                         │
|│                            │ .config/opencode/agents,                        │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| no files yet; R looks again
| a add  R re-read  ? help  : all  q quit
cursor none
keys j k g G Enter e f u ^R ] [ J K Tab z < > 1 2 3 / 
type x
keys Enter Esc !
runs
keys z ?
shows help for the list
keys Esc R
message read again
keys q
ends
# A folder without agents, by name.
folder other
file other/notes.txt
> no agent
open other
| roster  other  0 agents
|┌─ Agents 0 ─────────────────┬─────────────────────────────────────────────────┐
|│ no agents here             │ roster lists agents, skills, commands and       │
|│                            │ rules: the Markdown files that coding tools     │
|│                            │ load.                                           │
|│                            │                                                 │
|│                            │ a                 makes an agent here           │
|│                            │ roster FOLDER     looks elsewhere               │
|│                            │ roster --demo     shows examples                │
|│                            │                                                 │
|│                            │ It has looked for Markdown files in other and   │
|│                            │ in the folders below.                           │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|│                            │                                                 │
|└────────────────────────────┴─────────────────────────────────────────────────┘
| no files yet; R looks again
| a add  R re-read  ? help  : all  q quit
size 40x12
| roster  other  0 agents
| no agents here
|
| roster lists agents, skills, commands
| and rules: the Markdown files that
| coding tools load.
|
| a                 makes an agent here
| roster FOLDER     looks elsewhere
| roster --demo     shows examples
| no files yet; R looks again
| a add  R re-read  ? help  : all  q quit
# Where there is nothing to search, nothing is searched.
open
size 80x24
work
keys ^G
type x
title search in all texts   0 hits in 0 files
shows found nowhere
# The commonest kind comes first, also by what it is.
keys Esc a
row 1 ┌──────────────────────────┐─┬─────────────────────────────────────────────────┐
row 2 │> Claude Code agent       │ │ roster lists agents, skills, commands and       │
type agent
row 2 │agent                     │ │ roster lists agents, skills, commands and       │
row 3 │> Claude Code agent       │ │ rules: the Markdown files that coding tools     │
# What is made is where a new start lists it.
keys ^U Enter Enter
type reviewer
keys Tab
type Reviews what changed. Use it after each change.
keys ^S
title roster  .claude/agents  1 agent
row 2 │>    reviewer               │ verdict      loads (Claude Code agent)          │
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes what is new. Use it after each change.
> ---
> You write.
keys R
title roster  .claude/agents  2 agents
row 3 │     writer                 │ name         reviewer                           │
