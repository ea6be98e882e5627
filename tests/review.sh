#!/bin/sh
# `roster --review`: what is said of a file of others before it is let in; the answers; nothing is overwritten.
set -u
roster=$ROSTER_BUILDDIR/roster
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state TERM=dumb
export HOME XDG_CONFIG_HOME XDG_STATE_HOME TERM
mkdir -p "$HOME" "$work/in" "$work/p/.git" "$work/p/.claude/agents" && cd "$work/p" || exit 99
. "$ROSTER_SRCDIR/tests/tap.sh"

# answers ANSWER... -- what is said of the folder that came in, in the file out
answers() {
	printf '%s\n' "$@" | "$roster" --review ../in >out 2>err
	[ $? -eq 0 ] && [ ! -s err ]
	ok $? "answered: $*"
}
says() {
	grep -qF -e "$1" out
	ok $? "  says: $1"
}
holds() { # FILE -- is it what came in?
	cmp -s ../in/helper.md "$1"
	ok $? "  the very bytes are in $1"
}
missing() {
	[ ! -e "$1" ]
	ok $? "  nothing is in $1"
}

printf -- '---\nname: helper\ndescription: Helps with all that is\342\200\213 there.\n%s\n---\nYou help.\n' \
	'tools: Bash(git:*), Read' >../in/helper.md
printf -- '---\nname: helper\ndescription: Has been here for long.\n---\nYou stay.\n' >.claude/agents/first.md

answers ''
says 'P  run commands          tools: Bash(git:*)'
says '-  change files          no'
says 'hidden: 1 character'
says 'the name helper is taken'
says '.claude/agents/first.md (project)'
missing .claude/agents/helper.md
missing "$HOME/.claude"

answers what p
says 'it stands in'
holds .claude/agents/helper.md

printf 'mine\n' >.claude/agents/helper.md
answers p u
says '.claude/agents/helper.md is there already'
[ "$(cat .claude/agents/helper.md)" = mine ]
ok $? '  what was there stays'
holds "$HOME/.claude/agents/helper.md"

answers u p
[ "$(cat .claude/agents/helper.md)" = mine ]
ok $? '  and again'

answers t ''
says '3  description: Helps with all that is<ZWSP> there.'
says '5  ---'
says '6  You help.'

# A name that is a path goes nowhere.
printf -- '---\nname: ../up\ndescription: Wants to lie elsewhere than it may.\n---\nYou climb.\n' |
	"$roster" --review - >out 2>err
ok $? 'from standard input'
says 'standard input'
! grep -qF 'puts it into' out
ok $? '  it is offered no place'

# What is read from standard input is answered in the terminal.
if [ -x "$ROSTER_BUILDDIR/tests/ptyrun" ]; then
	printf -- '---\nname: piped\ndescription: Comes from another program.\n---\nYou wait.\n' >../in/piped.md
	"$ROSTER_BUILDDIR/tests/ptyrun" sh -c "'$roster' --review - <../in/piped.md" >out 2>err <<'END'
until an empty line leaves it
type p\r
until it stands in
wait
END
	[ $? -eq 0 ] && cmp -s ../in/piped.md .claude/agents/piped.md
	ok $? 'from standard input into the project, as the terminal says'
	"$ROSTER_BUILDDIR/tests/ptyrun" -s 60x40 "$roster" --review ../in/piped.md >out 2>err <<'END'
until an empty line leaves it
screen
type \r
wait
END
	grep -q '|name         piped' out && grep -qx '|             network, agents, MCP' out
	ok $? 'in a narrow terminal'
else
	skip 'answers in the terminal' 'libvterm is missing'
fi

"$roster" --review "$work/nowhere" </dev/null >out 2>err
[ $? -eq 2 ]
ok $? 'a file that is not there'
"$roster" --review </dev/null >out 2>err
[ $? -eq 2 ]
ok $? 'no file at all'
plan
