# What fits best is selected, wherever it lies; quotes hold blanks; where nothing fits, it is said why, and what lists some again.
file .claude/agents/scribe.md
> ---
> name: scribe
> description: Writes down what a code-reviewer said. Use when somebody has talked.
> ---
> You write.
file .claude/agents/writer.md
> ---
> name: writer
> description: Writes a letter. Use when a letter is wanted.
> tools: Read
> ---
> You write.
file ~/.claude/agents/code-reviewer.md
> ---
> name: code-reviewer
> description: Reviews a pull request. Use when one was opened.
> model: opus
> ---
> You review.
file ~/.claude/plugins/cache/shop/tidy/1.0/.claude-plugin/plugin.json
> {"name": "tidy"}
file ~/.claude/plugins/cache/shop/tidy/1.0/agents/sweeper.md
> ---
> name: sweeper
> description: Sweeps the floor. Use when it is dirty.
> ---
> You sweep.
size 100x14
open
keys /
type cr
| roster  3 agents                                                       filter: cr  1 not shown (.)
|                                                      model    tools ~cost  ~use kind
| USER ~/.claude/agents                                                                            1
|>    code-reviewer                                    opus     all      16     3 claude-agent
| PROJECT .claude/agents                                                                           1
|     scribe                                                    all      19     3 claude-agent
|
|
|
|
|
|
| filter: cr   (2 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
marked c
marked r
keys ^U
type code-reviewer
| roster  3 agents                                            filter: code-reviewer  1 not shown (.)
|                                                      model    tools ~cost  ~use kind
| USER ~/.claude/agents                                                                            1
|>    code-reviewer                                    opus     all      16     3 claude-agent
| PROJECT .claude/agents                                                                           1
|     scribe                                                    all      19     3 claude-agent
|
|
|
|
|
|
| filter: code-reviewer   (2 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
keys ^U
type "pull request"
message filter: "pull request"   (1 of 3; Enter keeps it, Esc drops it)
keys ^U
type description:"a letter" -tool:Bash
message filter: description:"a letter" -tool:Bash   (1 of 3; Enter keeps it, Esc drops it)
keys ^U
type "crv"
| roster  3 agents                                                    filter: "crv"  1 not shown (.)
| nothing fits
|
| no file fits "crv"
| Esc drops the filter
|
|
|
|
|
|
|
| filter: "crv"   (0 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
keys ^U
type sweep
| roster  3 agents                                                    filter: sweep  1 not shown (.)
| nothing fits
|
| 1 file that fits is not shown; . shows it
| Esc drops the filter
|
|
|
|
|
|
|
| filter: sweep   (0 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
keys Enter
message 1 file that fits is not shown; . shows it
keys .
row 2 PLUGIN (read-only) ~/.claude/plugins/cache/shop/tidy/1.0/agents                                  1
keys Esc . ! /
type writer
| roster  3 agents                                    filter: writer  only problems  1 not shown (.)
| nothing fits
|
| 1 file that fits has no error and no warning; ! lists it
| Esc drops the filter
|
|
|
|
|
|
|
| filter: writer   (0 of 3; Enter keeps it, Esc drops it)
| Esc back  Tab complete  F1 help
keys Esc ! /
type model:opus writer
row 4 Esc drops the filter
