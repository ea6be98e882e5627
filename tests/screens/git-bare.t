# In a bare repository no file has a letter, nothing can be committed, and there is no history; one without a commit
# and no repository at all likewise say why.
size 100x12
file ../bare/.claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> ---
> You plan.
git init -q --bare ../bare
file ../young/.claude/agents/tester.md
> ---
> name: tester
> description: Tests what others have made.
> ---
> You test.
git init -q ../young
file ../plain/.claude/agents/writer.md
> ---
> name: writer
> description: Writes down what was said.
> ---
> You write.
open ../bare ../young ../plain
row 3 >    .claude/agents/planner                                    all      13     3 claude-agent
row 5 ? .claude/agents/tester                                     all       9     3 claude-agent
row 7 .claude/agents/writer                                     all       8     3 claude-agent
keys c
message nothing can be committed here: its git repository is bare: it has no work tree
keys H
message planner.md has no history: its git repository is bare: it has no work tree
keys 4
shows its git repository is bare
keys 1 h j c
title Before the commit   young   no commit yet                                          0 staged, 1 not
shows the file is new
keys q H
message tester.md has no history: there is no commit yet
keys j c
message nothing can be committed here: not in a git repository
keys H
message writer.md has no history: not in a git repository
