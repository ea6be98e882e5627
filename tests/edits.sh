#!/bin/sh
# edits.sh -- fix, set, unset, new, rename, kinds and schema, as a script calls them.
set -u
roster=$ROSTER_BUILDDIR/roster
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state
export HOME XDG_CONFIG_HOME XDG_STATE_HOME
mkdir -p "$HOME" "$work/p/.git" && cd "$work/p" || exit 99
. "$ROSTER_SRCDIR/tests/tap.sh"
why() {
	sed 's/^/# /' "$work/out" "$work/err"
}

# gives STATUS WORD... -- run roster; is that its status?
gives() {
	want=$1
	shift
	"$roster" "$@" >"$work/out" 2>"$work/err"
	[ $? -eq "$want" ]
	ok $? "roster $* gives $want"
}
out_has() {
	grep -qF -- "$1" "$work/out"
	ok $? "  prints: $1"
}
err_has() {
	grep -qF -- "$1" "$work/err"
	ok $? "  tells: $1"
}
holds() { # FILE LINE
	grep -qxF -- "$2" "$1"
	ok $? "  $1 holds: $2"
}
lacks() {
	! grep -qF -- "$2" "$1"
	ok $? "  $1 lacks: $2"
}

# new
gives 0 new reviewer
out_has .claude/agents/reviewer.md
holds .claude/agents/reviewer.md 'name: reviewer'
gives 2 new reviewer
err_has 'is there already'
gives 0 new deploy --kind=claude-skill 'description=Deploys the thing. Use it when asked to.'
holds .claude/skills/deploy/SKILL.md 'description: Deploys the thing. Use it when asked to.'
gives 0 new go --kind=cursor-rule
ok "$([ -f .cursor/rules/go.mdc ]; echo $?)" '  it lies among its rules'
gives 0 new other --dir=elsewhere
ok "$([ -f elsewhere/other.md ]; echo $?)" '  it lies in the folder that was named'
gives 2 new ../out
gives 2 new a/b
gives 2 new x --kind=nonsense
gives 1 new wrong 'maxTurns'
gives 1 new with:colon
ok "$([ ! -e .claude/agents/with:colon.md ]; echo $?)" '  nothing is made'
mkdir -p "$XDG_CONFIG_HOME/roster/templates"
printf -- '---\nname: {name}\ndescription: Ours. Use it when we say so, {name}.\n---\nText.\n' \
	>"$XDG_CONFIG_HOME/roster/templates/claude-agent.md"
gives 0 new ours
holds .claude/agents/ours.md 'description: Ours. Use it when we say so, ours.'

# set and unset
agent=.claude/agents/reviewer.md
gives 1 set 'hooks.PreToolUse[0].matcher=Bash' -- $agent
err_has 'has no hooks'
lacks $agent hooks
gives 0 set model=opus 'hooks.PreToolUse[0].matcher=Bash' 'hooks.PreToolUse[0].hooks=[{type: command, command: x}]' -- $agent
holds $agent 'model: opus'
holds $agent '    - matcher: Bash'
gives 0 set 'hooks.PreToolUse[0].hooks[0].command=./y.sh' -- $agent
gives 0 get $agent 'hooks.PreToolUse[0].hooks[0].command'
out_has ./y.sh
gives 1 get $agent 'hooks.PreToolUse[1].matcher'
gives 1 set --dry-run model=haiku -- $agent
out_has '+model: haiku'
holds $agent 'model: opus'
gives 1 set name=a:b -- $agent .claude/agents/ours.md
lacks .claude/agents/ours.md a:b
gives 2 set model=haiku -- $agent no-such-file.md
holds $agent 'model: opus'
gives 0 unset 'hooks.PreToolUse[0].matcher' model -- $agent
lacks $agent matcher
lacks $agent model
gives 2 unset model

# fix
mkdir broken
printf -- '---\nname: a\ndescription: Reviews code. Use when: it changes.\ntools: Read, MultiEdit\n---\nText.\n' >broken/a.md
printf -- '---\nname: b\ndescription: Reviews code when it changes.\ntools: []\n---\nText.\n' >broken/b.md
cp broken/a.md before.md
gives 1 fix --dry-run broken
out_has '+tools: Read, Edit'
out_has '--- a/broken/a.md'
cmp -s broken/a.md before.md
ok $? '  nothing is written'
gives 0 fix --rule=yaml-colon broken
holds broken/a.md 'tools: Read, MultiEdit'
gives 0 fix broken
holds broken/a.md 'tools: Read, Edit'
holds broken/b.md 'tools: []'
err_has 'once you have seen the change'
gives 0 fix broken
gives 2 fix
gives 2 fix --rule=nonsense broken

# rename
printf -- '---\nname: user\ndescription: Calls a skill when it is asked to.\nskills: [deploy, other]\n---\nText.\n' \
	>.claude/agents/user.md
mkdir -p .claude/agents .claude/skills/asks
printf -- '---\ndescription: Asks an agent to do it, when asked.\ncontext: fork\nagent: reviewer # the one\n---\nText.\n' \
	>.claude/skills/asks/SKILL.md
gives 0 check .
! grep -qF ref-agent "$work/out"
ok $? '  an agent that is there is found'
gives 1 rename --dry-run $agent critic
out_has 'rename to'
gives 0 rename $agent critic
ok "$([ -f .claude/agents/critic.md ] && [ ! -e $agent ]; echo $?)" '  the file has its new name'
holds .claude/agents/critic.md 'name: critic'
holds .claude/skills/asks/SKILL.md 'agent: critic # the one'
gives 0 check .claude/skills
! grep -qF ref-agent "$work/out"
ok $? '  nothing is said of agents that were not read'
gives 0 set agent=gone -- .claude/skills/asks/SKILL.md
gives 0 check .
out_has 'There is no Claude Code agent called gone'
gives 2 rename .claude/agents/critic.md ours
gives 2 rename .claude/agents/critic.md ../critic
gives 0 rename .claude/skills/deploy/SKILL.md ship
ok "$([ -f .claude/skills/ship/SKILL.md ]; echo $?)" '  its folder has the new name'
holds .claude/agents/user.md 'skills: [ship, other]'

# what lies where no tool looks is found, and told of
mkdir -p missed/.claude/agents
cp .claude/agents/ours.md missed/.claude/agents/x.MD
gives 0 check missed
out_has 'must end in .md'
gives 0 list missed
out_has 'dropped'

# a file that nobody is to write is left alone, by root as well
mkdir locked
printf -- '---\nname: locked\ndescription: Reviews a change before it is merged.\ntools: Read, bash\n---\nText.\n' >locked/locked.md
chmod 0444 locked/locked.md
gives 2 fix locked
err_has 'read-only'
gives 2 set model=opus -- locked/locked.md
err_has 'read-only'
holds locked/locked.md 'tools: Read, bash'
gives 0 set --force model=opus -- locked/locked.md
holds locked/locked.md 'model: opus'
ok "$([ "$(stat -c %a locked/locked.md)" = 444 ]; echo $?)" '  which is read-only still'

# kinds and schema
gives 0 kinds
out_has claude-agent
gives 0 kinds --format=json
gives 0 schema claude-agent
out_has '"$schema"'
gives 2 schema nonsense
plan
