#!/bin/sh
# `roster --plain`: marks and what is done to marked files, their fields at once, new files, copies, renaming, moving,
# switching off, the trash; problems one by one, groups, powers, links, what nobody sees; wrong answers.
set -u
roster=$ROSTER_BUILDDIR/roster
work=$TMPDIR/work
HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state TERM=dumb
export HOME XDG_CONFIG_HOME XDG_STATE_HOME TERM
here=$work/p/.claude/agents
mkdir -p "$HOME/.claude/agents" "$work/p/.git" "$here" && cd "$work/p" || exit 99
agents=''
. "$ROSTER_SRCDIR/tests/tap.sh"
. "$ROSTER_SRCDIR/tests/saying.sh"

agent() { # NAME TOOLS MODEL
	printf -- '---\nname: %s\ndescription: Does the work of %s, when it is asked to.\ntools: %s\nmodel: %s\n---\n# Work\n\nAs %s.\n' \
		"$1" "$1" "$2" "$3" "$1"
}
fresh() {
	rm -rf "$work/p/.claude" "$HOME/.claude" "$XDG_STATE_HOME"
	mkdir -p "$here" "$HOME/.claude/agents"
	agent alpha 'Read, Grep' opus >"$here/alpha.md"
	agent beta 'Read, MultiEdit' sonnet >"$here/beta.md"
	agent gamma 'Read, MultiEdit' sonnet >"$here/gamma.md"
	printf 'See [the other](beta.md), [above](#work), [outside](https://example.org/a).\n' >>"$here/alpha.md"
	cp -R "$here" "$work/was"
}
# is_was FILE -- does it hold what it held at first?
is_was() {
	cmp -s "$here/$1" "$work/was/$1"
	ok $? "  $1 is as it was"
}
has() { # FILE LINE
	grep -qxF -e "$2" "$here/$1"
	ok $? "  $1 has: $2"
}
# what FILE... -- are these all that lie in the folder?
what() {
	[ "$(ls "$here" | tr '\n' ' ')" = "$(printf '%s ' "$@")" ]
	ok $? "  there is: $*"
}
fresh

# --- marks ---
types 'mark 1' 'mark 1' 'mark 1 3' '*' 'v 1 2' 'list' 'mark' 'mark 9' 'mark 1-' 'mark 3-2' 'mark 1 x' 'd ,' 'v 1' 'leave' 'leave' q
says 'marked alpha; 1 in all'
says 'no longer marked alpha; 0 in all'
says 'marked 2; 2 in all'
says '1 file is marked'
says 'marked 2; 2 in all'
says '1     alpha  project  loads, marked'
says 'roster: 3 agents, 2 marked, at 2 beta. ? help'
says 'no longer marked beta; 1 in all'
says 'there is no 9; the last is 3'
says '1- is no number'
says '3-2 is no number'
says 'x is no number'
says 'which number?'
says 'a range has two numbers: the first and the last'
says 'nothing is marked'
says 'there is nothing to leave'

# --- the fields of marked files: one value for all, what it changes, one undo ---
types 'mark 1-3' e 'model haiku' diff save n save perhaps y undo q
says 'file 2  beta'
says '4  model: opus in 1; sonnet in 2'
says 'edit 3 files: nothing changed. Number gives all a value, diff says what saving changes, save saves, u takes back, ? help, q leaves'
says '4  model, changed in 3: haiku'
says 'edit 3 files: 3 changed in 3 files. ? help'
says 'what saving changes: 3 fields in 3 files'
says 'alpha, model: haiku; it was opus'
says 'beta, model: haiku; it was sonnet'
says 'perhaps is no answer to this'
says 'saved 3 files; u takes all of it back'
says 'taken back in 3 of 3 marked files'
is_was alpha.md && is_was beta.md && is_was gamma.md
types 'e 1 2' 'model haiku' save y 'u' q
says 'taken back in 2 of 2 files'
is_was alpha.md

# One of them alone, replacing, taking out; wrong numbers and words lose nothing.
types 'e 1-3' 'edit 2 model opus' 'edit-cell 7 model opus' 'edit-cell 2 modell x' 'edit-cell' 'replace tools' MultiEdit Edit \
	'x model' 'u' 'list model' 'list 99' 'modell x' 'name a:b' u u redo 'maxTurns' '' 'color' green q s y q
says '4  model, changed in 1: opus in 2; sonnet in 1'
says 'there is no file 7; the last is 3'
says 'modell is no field'
says 'which file? Its number, then the field'
says 'replace what? Enter leaves it'
says '3  tools, changed in 2: Read, Grep in 1; Read, Edit in 2'
says '4  model, changed in 3: not set'
says 'taken back in 3 files'
says 'file 3  gamma, model: sonnet'
says 'there is no 99; the last is 18'
says 'nothing is done by modell x; ? says what can be typed'
says 'now: not set'
tells 'E name-chars in '
says '16  color, changed in 3: green'
tells 'changed in 3 files, and not saved.'
says 's save, d discard, Enter goes on'
says 'gamma, tools: Read, Edit; it was Read, MultiEdit'
has beta.md 'model: opus'
has gamma.md 'tools: Read, Edit'
has alpha.md 'color: green'
fresh

# What is wrong with a field in one of them is fixed: another text at once, what mends the file when it was said.
printf -- '---\nname: alpha\ndescription: Use it for this: and that\ncolor: Red\n---\nIt does.\n' >"$here/alpha.md"
types 'e 1-3' 'fix-field 1 color' 'fix-field 1 description' n 'fix-field 1 description' y 'fix-field 1 color' 'fix-field 9 color' q q
says 'old line 3: description: Use it for this: and that'
says 'fixed alpha.md'
says 'there is no ready fix for this field'
says 'there is no file 9; the last is 3'
has alpha.md "description: 'Use it for this: and that'"
has alpha.md 'color: red'
fresh

# The lines end in the midst: what was changed is a draft of each file, which its form offers.
types 'e 1 2' 'model haiku'
tells '2 unsaved fields are kept as a draft'
is_was alpha.md
types 'e 2' r save q
tells 'draft of '
has beta.md 'model: haiku'
is_was alpha.md
types 'e 1' d q q
fresh
types 'e 1 2' 'model haiku' q d q
types q
silent 'draft of'
is_was beta.md

# --- fixes, one after the other; problems one by one ---
types 'mark 1-3' f y y q
says 'old line 4: tools: Read, MultiEdit'
says 'fixed beta.md'
says 'fixed gamma.md'
says 'fixed 2 of 3 files'
fresh
types 'mark 2-3' f n 'leave' ']' ']' f y ']' '[' '[' q
says 'stopped; fixed 0 of 2 files'
says '2  beta, problem 1 of 1'
says '3  gamma, problem 1 of 1'
says 'fixed gamma.md'
says 'no more problems'
is_was beta.md
has gamma.md 'tools: Read, Edit'
fresh

# --- a new file, from a template and as a copy ---
types a agent 'claude code agent' nowhere 7 1 'name delta' 'description Does new work, when there is any to be done.' save 'list' 'e delta' q
says 'new'
says '1  Claude Code agent'
tells 'a number or its words, ? says all '
says 'none of them is called nowhere'
says 'there is no 7; the last is 2'
says '1  project .claude/agents'
tells 'new Claude Code agent in .claude/agents. Number gives a field a value'
says 'made delta.md'
says '4     delta  project  loads'
says '3     delta  project  loads'
says 'delta is no number'
what alpha.md beta.md delta.md gamma.md
types 'a 1' 2 project '' diff save u redo q
says '2  a copy of alpha'
tells 'what saving changes in alpha-copy.md'
says 'made alpha-copy.md'
says 'taken back: made alpha-copy.md'
has alpha-copy.md 'name: alpha-copy'
types a 1 1 'name epsilon' 'description Begun and never ended, for the lines end.'
tells 'kept as a draft'
types a v r save q
tells 'draft of '
tells '; add offers it'
says 'r restore it in the form, to save or not, v see what it changes, d discard it for good, Enter leaves it'
says 'made epsilon.md'
has epsilon.md 'name: epsilon'
fresh

# --- renaming, with what is wrong with a name ---
types 'r 2' beta2 'rename 2' 'alpha' 'a/b' '-' 'rename' '' 'u' q
says 'rename beta.md'
says 'new name: Enter takes beta, - leaves it'
says 'renamed beta to beta2'
says 'taken back: renamed beta to beta2'
tells 'alpha.md is there already'
what alpha.md beta.md gamma.md
is_was beta.md

agent zeta Read opus >"$HOME/.claude/agents/zeta.md"
types 'r 1' zeta n zeta y u q
says 'do it all the same? y or n'
says 'renamed alpha to zeta'
says 'taken back: renamed alpha to zeta'
fresh

# --- moving and copying ---
types 'm 1' user m 'list' u 'm 1 2' 1 c 'show-all' 'group' 'h 1' list 'unfold group 1' 'h 7' 'h x' 'h' list 'mark group 2' 'mark group' q
says 'move alpha.md'
says '1  user ~/.claude/agents'
says 'm move, c copy, Enter leaves it'
tells 'moved alpha.md to '
says 'group 2  USER ~/.claude/agents: 1 agent'
tells 'taken back: moved alpha.md to '
says 'move 2 files'
tells 'copied 2 files to '
says 'the list leaves out the agents of PROJECT .claude/agents'
says 'group 1  PROJECT .claude/agents: 3 agents, folded away'
says 'the list has the agents of PROJECT .claude/agents again'
says 'there is no group 7; the last is 2'
says 'x is no number of a group'
says 'which group?'
says 'marked 2; 2 in all'
is_was alpha.md
[ -f "$HOME/.claude/agents/beta.md" ]
ok $? '  the copy is there'
fresh
types tree tree q
says 'listed by folder'
says 'listed flat'

# --- switching off, deleting; numbers stay those that were said ---
types 'x 2' list '/alpha' 'drop filter' q
tells 'disabled beta.md; '
says '2  x  beta  project  disabled: by its file name, 1 warning'
says 'roster: 1 of 2 agents, filter alpha. ? help'
types . 'x 2' list q
says '2  W  gamma  project  loads, 1 warning'
says '1 disabled or plugin file is not listed; show-all lists it'
says '1 disabled or plugin file is shown'
says '2  x  beta  project  disabled: by its file name, 1 warning'
says 'enabled beta.md'
is_was beta.md
types 'd 1' perhaps n y 'r 1' '3' u 'd 2-3' y u 'd 1 9' 'd 1 x' q
says '.claude/agents/alpha.md'
says 'Delete this file? It goes to roster'"'"'s trash.'
says 'y delete, Enter leaves it'
says 'perhaps is no answer to this'
says 'deleted alpha.md; u brings it back'
says '1 is gone: alpha'
says 'name: gamma'
says 'taken back: deleted alpha.md'
says 'taken back: deleted 2 files'
what alpha.md beta.md gamma.md
is_was alpha.md
types 'mark 1 2' d '' d y 'undo' q
says 'Delete 2 files? They go to roster'"'"'s trash.'
says 'roster: 1 agent. ? help'
says 'roster: 3 agents, at 2 beta. ? help'

# --- what there is to say of one, and of all ---
types 'can do 1' 'powers' 'links 1' 1 'links 1' 2 'links 1' 3 'links 1' 9 'links 2' 'links 1' x 'hidden 1' 'source 1 6' 'source 1 99' q
says 'alpha can read files: tools: Read, Grep'
tells 'alpha cannot run commands'
tells '1  alpha can read files; costs '
tells 'claude-agent descriptions: '
says '1  beta.md, line 9'
says "file: $here/beta.md"
follows 'a number follows that link' '# Work'
says 'it leads out, and is not opened: https://example.org/a'
says 'there is no 9; the last is 3'
says 'x is no number'
says 'it has no links'
says 'it holds no character that nobody sees'
says 'there is no line 99; the last is 10'
printf -- '---\nname: gamma\ndescription: Does the work of gamma, when it is asked to.\n---\nIt\342\200\213 is.\n' >"$here/gamma.md"
types 'hidden 3' 'search 3 is' 'search 1 zzz' 'search 3' q
tells 'line 5, column 3: a zero-width space, 1 in a row'
says 'its text does not hold that'
says 'no text holds that'
types '? trash' ': trash' '? nothing-like-it' 'read 1 2' 'list x' 'first' 'last' 'u' 'redo' q
tells 'd or delete NUMBERS: '
says 'nothing that can be typed here has nothing-like-it in its help'
says 'nothing was done: 2 is too much'
says 'nothing was done: x is too much'
says '1     alpha  project  loads'

# --- what another program does meanwhile is said once ---
: >out
{
	printf 'first\n'
	for _ in $(seq 600); do
		grep -q 'at 1 alpha' out && break
		sleep 0.1
	done
	agent zeta Read opus >"$here/zeta.md"
	printf 'yn 2\nyn 3\nq\n'
} | "$roster" --plain >out
says '4     zeta  project  loads'
once 'zeta'

# The form: from field to field, switching.
types 'e 2' 'next' 'previous' 'toggle background' 'u' q q
says '2  description: Does the work of beta, when it is asked to.'
says '12  background, changed: true'

# One folder has no groups.
agents=.claude/agents
types 'h 1' q
says 'the list has no groups'

# What is hostile reaches nobody by these ways either: names, values, links, answers.
hostile=$work/p/hostile
mkdir "$hostile"
esc=$(printf '\033]0;gotcha\007\033[2J\342\200\256\302\233')
for name in a b; do
	printf -- '---\nname: "%s\\e[31m%s"\ndescription: |\n  Use %s it.\n  \\e]52;c;Zm9v\nmodel: "%s"\ntools: Read, "%s"\n---\n# %s\n\n[x](<%s.md>) [y](#%s)\n' \
		"$name" "$esc" "$esc" "$esc" "$esc" "$esc" "$esc" "$esc" >"$hostile/$name$esc
.md"
done
printf '%s\n' 'mark 1 2' list e list 'list model' "model $esc" "$esc" 'replace model' "$esc" "$esc" diff save n q d 'can do 1' powers 'links 1' 1 \
	'links 1' 2 "links $esc" 'hidden 1' 'diff 1' 'H 1' c 'r 1' "$esc" - 'a 1' "$esc" 2 1 q d 'm 1' "$esc" '' 'd 1 2' "$esc" n "mark $esc" \
	"? $esc" "fold $esc" ']' ']' "search 1 $esc" 'x 1' u q | "$roster" --plain "$hostile" >out 2>err
ok $? 'hostile names, values and answers'
tells '^['
! tr -d '\n' <out | LC_ALL=C grep -q "[$(printf '\001-\037\177')]"
ok $? '  no control character comes out'
! LC_ALL=C grep -qe "$(printf '\342\200\256')" -e "$(printf '\302\233')" out
ok $? '  none of those beyond ASCII either'
! LC_ALL=C grep -q "[$(printf '\001-\010\013-\037\177')]" err
ok $? '  nor to standard error'
plan
