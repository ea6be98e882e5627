# White space that differs alone is visible, and what is wider than the pane is cut with a mark.
size 90x22
git init -q -b main
bytes .claude/agents/white.md ---\nname: white\ndescription: An agent about white space, which is only used for trials.\ntools: Read,  Grep\n---\n# Title\n\nalpha beta gamma delta epsilon\n\tindented by a tab\nlast line\n
file .claude/agents/wide.md
> ---
> name: wide
> description: An agent with a wide line, which is only used for trials.
> ---
> # Title
git add .
git commit -q -m one
bytes .claude/agents/white.md ---\nname: white\ndescription: An agent about white space, which is only used for trials.\ntools: Read, Grep\n---\n# Title\n\nalpha beta gamma delta epsilon  \n    indented by a tab\nlast line
bytes .claude/agents/wide.md ---\nname: wide\ndescription: An agent with a wide line, which is only used for trials.\n---\n# Title\nOne two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen END\n
keys R 4
| roster  .claude/agents  2 agents
|┌─ Agents 2 ─────────────────────┬─ white ────────────────────────── 1  2  3 [4 diff] 5 ─┐
|│>  M white                      │ Not staged                                            │
|│   M wide                       │   fields       the same values, written otherwise     │
|│                                │       - tools: Read, _Grep                            │
|│                                │       + tools: Read, Grep                             │
|│                                │   text         +3 -3 lines                            │
|│                                │     # Title  +3 -3                                    │
|│                                │       - alpha beta gamma delta epsilon                │
|│                                │       - >---indented by a tab                         │
|│                                │       - last line                                     │
|│                                │       + alpha beta gamma delta epsilon__              │
|│                                │       + ____indented by a tab                         │
|│                                │       + last line                                     │
|│                                │         (no line break at the end)                    │
|│                                │                                                       │
|│                                │   Nothing is wrong in the file on the disk            │
|│                                │                                                       │
|│                                │                                                       │
|└────────────────────────────────┴───────────────────────────────────────────────────────┘
| white: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor  ^G all texts
keys j
| roster  .claude/agents  2 agents
|┌─ Agents 2 ─────────────────────┬─ wide ─────────────────────────── 1  2  3 [4 diff] 5 ─┐
|│   M white                      │ Not staged                                            │
|│>  M wide                       │   text         +1 -0 lines                            │
|│                                │     # Title  +1 -0                                    │
|│                                │       + One two three four five six seven eight nine  │
|│                                │       + ten eleven twelve thirteen fourteen fifteen   │
|│                                │       + sixteen seventeen END                         │
|│                                │                                                       │
|│                                │   Nothing is wrong in the file on the disk            │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|│                                │                                                       │
|└────────────────────────────────┴───────────────────────────────────────────────────────┘
| wide: loads
| Enter read  e edit  / filter  ? help  q quit  : all  Space mark  E editor  ^G all texts
keys c
| Before the commit   myrepo                                               0 staged, 2 not
| Not staged (2)
|> M   white.md  .claude/agents
|  M   wide.md  .claude/agents
|
|
|
|
|
|
|──────────────────────────────────────────────────────────────────────────────────────────
|  fields       the same values, written otherwise
|      - tools: Read, _Grep
|      + tools: Read, Grep
|  text         +3 -3 lines
|    # Title  +3 -3
|      - alpha beta gamma delta epsilon
|      - >---indented by a tab
|      - last line
|      + alpha beta gamma delta epsilon__
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard
keys Tab
| Before the commit   myrepo                                               0 staged, 2 not
| Not staged (2)
|> M   white.md  .claude/agents
|  M   wide.md  .claude/agents
|
|
|
|
|
|
|──────────────────────────────────────────────────────────────────────────────────────────
|  ---
|  name: white
|  description: An agent about white space, which is only used for trials.
|- tools: Read, _Grep
|+ tools: Read, Grep
|  ---
|  # Title
|
|- alpha beta gamma delta epsilon
| nothing is wrong in it on the disk
| Space stage  a stage all  c message  ^S commit  ? help  l unfold  Tab as text  d discard
