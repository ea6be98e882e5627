# What differs is found slice by slice: what is known stands there meanwhile, and keys are answered.
git init -q -b main
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a week before it begins.
> ---
> You plan.
file .claude/agents/tester.md
> ---
> name: tester
> description: Tests what others have made before it is merged.
> ---
> You test.
git add .
git commit -q -m one
file .claude/agents/planner.md
> ---
> name: planner
> description: Plans the work of a year before it begins.
> ---
> You plan.
git add .
file .claude/agents/tester.md
> ---
> name: tester
> description: Tests what others have made, and tells of it.
> ---
> You test.
title roster  .claude/agents  2 agents
work
keys c
shows looking
title Before the commit   myrepo                              0 staged, 0 not so far
# Leaving waits for nothing.
keys q
title roster  .claude/agents  2 agents
keys c
work
shows looking
work
title Before the commit   myrepo                              1 staged, 0 not so far
shows Staged (1)
lacks tester
work
title Before the commit   myrepo                                     1 staged, 1 not
shows Not staged (1)
# What stood there stays while it is looked at again.
keys R
shows Not staged (1)
shows Staged (1)
