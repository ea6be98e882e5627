#!/bin/sh
# `roster --plain` by way of a pipe: browse, filter, read, edit, see the difference, save; the end of the lines in the
# midst of an edit; hostile files; many files.
set -u
roster=$ROSTER_BUILDDIR/roster
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state TERM=dumb
export HOME XDG_CONFIG_HOME XDG_STATE_HOME TERM
agents=$work/p/agents
mkdir -p "$HOME" "$work/p/.git" "$agents" && cd "$work/p" || exit 99
. "$ROSTER_SRCDIR/tests/tap.sh"
. "$ROSTER_SRCDIR/tests/saying.sh"

cat >"$agents/sound.md" <<'END'
---
# Ours.
name: sound
description: Reviews a release before it goes out. Use when a version has been tagged.
tools: Read, Grep
model: sonnet
---

# In order

> Quoted.

| found | then |
|---|---|
| a gap | ask |

```sh
├── tree
```
END
cp "$agents/sound.md" sound.was
printf -- '---\nname: lost\n---\nNobody loads this one, it has a marvellous text.\n' >"$agents/lost.md"
printf -- '---\nname: old\ndescription: Reviews code. Use it when it changes, after each commit.\ntools: Read, MultiEdit\n---\nText.\n' \
	>"$agents/old.md"

# The list, where one is, what can be typed.
types ''
says '1  E  lost  folder  dropped: no description, 1 error'
says '3     sound  folder  loads'
says 'roster: 3 agents. Number reads, e NUMBER edits, f NUMBER fixes, / words filter, ? help, q quits'
types '!' '!' q
says 'roster: 2 of 3 agents, only problems. ? help'
says 'roster: 3 agents. ? help'
types '?'
says '/ or filter WORDS: List only those that hold the words or terms (model:opus)'
says 'sn or sort-name: Sort by name; the same again reverses'
types 'nonsense' '9' 'e' 'e x' 'q'
says 'nothing is done by nonsense; ? says what can be typed'
says 'there is no 9; the last is 3'
says 'which number?'
says 'x is no number'

# The same filter as on the screen.
types '/ model:sonnet' '/-is:dropped' 'filter is:nonsense' '/nothing-like-it' '/'
says '1     sound  folder  loads'
says 'roster: 1 of 3 agents, filter model:sonnet. ? help'
says 'roster: 2 of 3 agents, filter -is:dropped. ? help'
says 'nothing fits'
follows 'filter nothing-like-it' 'roster: 3 agents. ? help'

# Order: a key of two letters, or its word.
types 'sn' 's name' 's'
says 'sorted by name; the same again reverses'
says 'sorted by name, reversed; the same again reverses'
says '1     sound  folder  loads'
says 'sp or sort-path: Sort by path; the same again reverses'
types 'sort-path' q
says '1  E  lost  folder  dropped: no description, 1 error'

# Reading: a fact a line, then the text without what is drawn around it.
types 3 q
says "file: $agents/sound.md"
says 'description: Reviews a release before it goes out. Use when a version has been tagged.'
says '# In order'
tells 'Quoted.'
silent '▌'
silent '═'
says 'found | then'
says 'a gap | ask'
tells '├── tree'
says 'roster: 3 agents, at 3 sound. ? help'
types 'source 3' 'problems 1' 'problems 3' 'yp 3' 'y p' 'yd 3' 'P' 'search marvellous' 'q'
says '# Ours.'
says 'problem 1 of 1'
says '   E line 1, column 1, desc-missing: No description: Claude Code agent files without one are not loaded.'
says 'nothing is wrong with this file'
says "$agents/sound.md"
says 'Reviews a release before it goes out. Use when a version has been tagged.'
says '1  E  lost, line 1: No description: Claude Code agent files without one are not loaded.'
says '1  lost, line 4: Nobody loads this one, it has a marvellous text.'
types 'o 1' 'outline 3' 1 'next' 'previous' 'k' 'k' 'l' 'complete mod' 'complete model:' q
says 'it has no headings'
says '1  # In order'
says 'a number reads from there, Enter goes back'
follows 'a number reads from there' 'a gap | ask'
says 'this is the last'
says 'this is the first'
says 'roster: 3 agents, at 1 lost. ? help'
says "file: $agents/lost.md"
says 'model:'
says 'sonnet'
"$roster" --plain "$agents/sound.md" </dev/null >out
ok $? 'opened on one file'
says 'name: sound'
says 'roster: 1 agent, at 1 sound. Number reads, e NUMBER edits, f NUMBER fixes, / words filter, ? help, q quits'

# A fix is shown, then made or not, and can be taken back.
cp "$agents/old.md" old.was
types 'f 2' n 'f 2 2' 'f 2 x' 'f 1' 'q'
says 'there is no problem 2; the last is 1'
says 'x is no number of a problem'
says 'there is no ready fix for this one: edit it'
says 'old line 4: tools: Read, MultiEdit'
says 'new line 4: tools: Read, Edit'
says 'make this change? y or n'
cmp -s "$agents/old.md" old.was
ok $? '  no is no'
types 'f 2 1' y 'f 2' q
says 'fixed old.md'
says 'there is nothing to fix'
grep -qx 'tools: Read, Edit' "$agents/old.md"
ok $? '  yes is yes'
cp old.was "$agents/old.md"
types 'f 2' y u q
says 'taken back: old.md'
cmp -s "$agents/old.md" old.was
ok $? '  and is taken back'

# All safe fixes of a file at once, as one step.
printf '%s\n' '---' 'name: zeal' 'description: Use this agent when the build fails.' 'tools: Read, bash' 'colour: red' \
	'---' 'You do it.' > "$agents/zeal.md"
cp "$agents/zeal.md" zeal.was
types 'fix-all 4' y q
says 'zeal: all 2 safe fixes'
says 'fixed zeal.md'
grep -qx 'tools: Read, Bash' "$agents/zeal.md" && grep -qx 'color: red' "$agents/zeal.md"
ok $? '  both are made'
cp zeal.was "$agents/zeal.md"
types 'fix-all 4' y u q
cmp -s "$agents/zeal.md" zeal.was
ok $? '  and taken back as one'
rm "$agents/zeal.md"

# Editing: a value that is refused, one that is not, the difference, saving.
types 'e 3' 'name a:b' save '' u 'model haiku' 'color' 'green' 'tools' 'Read, Bash' diff q '' save q
says '1  name: sound'
says '1  name, changed: a:b'
tells '   E name-chars: '
says 's save all the same, Enter goes on'
follows 's save all the same' '1  name: sound'
says '5  model, changed: haiku'
tells 'green'
says '3  tools, changed: Read, Bash'
says 'what saving changes in sound.md'
says 'old line 6: model: sonnet'
says 'new line 6: model: haiku'
says 's save, d discard, k draft, Enter goes on'
says 'saved sound.md'
sed -e 's/^tools: .*/tools: Read, Bash/' -e 's/^model: .*/model: haiku/' -e '/^model/a color: green' sound.was >sound.want
cmp "$agents/sound.md" sound.want
ok $? '  only those bytes changed'
cp sound.was "$agents/sound.md"

# By number: a choice, tools switched on and off; a value that is a number by "=", none by "-".
types 'e 3' '3 2' 'tools' '?' '' '5 -' 'maxTurns' '7' 'maxTurns' '=8' 'effort' 1 'name x' 'as on disk effort' 'choose name sound' 'field-reset nothing' 'redo' 'save' q
says '3  tools, changed: Read'
says '1  Read, on'
says '5  model, changed: (not set: the caller'"'"'s)'
says '7  maxTurns, changed: 8'
says '14  effort: (not set: the session'"'"'s)'
says 'nothing is no field'
says 'nothing to make again'
sed -e 's/^tools: .*/tools: Read/' -e '/^model/d' -e '/^tools/a maxTurns: 8' sound.was >sound.want
cmp "$agents/sound.md" sound.want
ok $? '  only those bytes changed'
cp sound.was "$agents/sound.md"

# A text of several lines, from a file with CR LF as well.
printf 'e 3\r\ndescription\r\nUse it when a release is due.\r\n..\r\n  And then.\r\n.\r\nsave\r\n' |
	"$roster" --plain "$agents" >out
ok $? 'typed: lines'
says '2  description, changed: Use it when a release is due. (and 2 more lines)'
says 'saved sound.md'
"$roster" get "$agents/sound.md" description >out
printf 'Use it when a release is due.\n.\n  And then.\n' | cmp -s - out
ok $? '  they are what is read'
cp sound.was "$agents/sound.md"

# Leaving without saving.
types 'e 3' 'model opus' q d 'e 3' q q
says '5  model: sonnet'
cmp -s "$agents/sound.md" sound.was
ok $? '  nothing is saved'

# The lines end in the midst of an edit: in a field, in a question, in a text.
for lines in 'e 3
model opus
color' 'e 3
model opus
q' 'e 3
model opus
description
Half a sentence'; do
	rm -f "$XDG_STATE_HOME"/roster/drafts/*
	types "$lines"
	tells 'kept as a draft; the next start offers'
	cmp -s "$agents/sound.md" sound.was
	ok $? '  nothing is saved'
done
types 'e 3' r diff save q
tells 'draft of '
says 'new line 4: description: Half a sentence'
says 'saved sound.md'
grep -qx 'model: opus' "$agents/sound.md"
ok $? '  a draft is taken up'
rm -f "$XDG_STATE_HOME"/roster/drafts/*
cp sound.was "$agents/sound.md"

# Another program was there meanwhile: what it changed comes in, and where both changed a field one is asked.
: >out # what it held before says nothing of what is said now
{
	printf 'e 3\ncolor green\nmodel opus\n'
	for _ in $(seq 600); do
		grep -q 'model, changed' out && break
		sleep 0.1
	done
	sed -i -e 's/^model: .*/model: haiku/' -e 's/^tools: .*/tools: Glob/' "$agents/sound.md"
	printf 'diff\nsave\nm\nq\n'
} | "$roster" --plain "$agents" >out
tells 'sound.md was changed by another program, model too'
says 'old line 6: model: haiku'
says 'new line 7: color: green'
says 'model: another program made it "haiku".'
says 'm keep mine, t take theirs, Enter goes on'
says 'saved sound.md'
sed -e 's/^tools: .*/tools: Glob/' -e 's/^model: .*/model: opus/' -e '/^model/a color: green' sound.was >sound.want
cmp "$agents/sound.md" sound.want
ok $? '  what both did is there'
cp sound.was "$agents/sound.md"

# R reads the settings again, those of rules, too.
mkdir -p "$XDG_CONFIG_HOME/roster"
: >out
{
	printf 'problems 2\n'
	for _ in $(seq 600); do
		grep -q 'tools-retired' out && break
		sleep 0.1
	done
	echo 'ignore = tools-retired' >"$XDG_CONFIG_HOME/roster/config"
	printf 'R\nproblems 2\nq\n'
} | "$roster" --plain "$agents" >out
rm "$XDG_CONFIG_HOME/roster/config"
tells 'tools-retired: '
says '2     old  folder  loads'

# Keys of one's own; an editor needs a terminal.
mkdir -p "$XDG_CONFIG_HOME/roster"
echo 'files.edit-fields = x' >"$XDG_CONFIG_HOME/roster/keys"
types 'x 3' q 'E 3' 'e 3' q
says 'roster: 3 agents. Number reads, x NUMBER edits, f NUMBER fixes, / words filter, ? help, q quits'
says 'there is no terminal for an editor here'
says 'nothing is done by e 3; ? says what can be typed'
rm "$XDG_CONFIG_HOME/roster/keys"

# What is hostile reaches nobody: no control character, nothing that turns text round.
hostile=$work/p/hostile
mkdir "$hostile"
esc=$(printf '\033]0;gotcha\007\033[2J\342\200\256\302\233')
printf -- '---\nname: "x\\e[31m%s"\ndescription: |\n  Use %s it.\n  \\e]52;c;Zm9v\nmodel: %s\n%s: 1\n---\n# %s\n\n```\n%s\n```\n' \
	"$esc" "$esc" "$esc" "$esc" "$esc" "$esc" >"$hostile/a$esc
b.md"
printf '%s\n' 1 'problems 1' 'source 1' yp yn yd yb P "/$esc" / "$esc" 'search gotcha' 'e 1' 1 "$esc" 2 "$esc" . model "$esc" \
	diff p q d q | "$roster" --plain "$hostile" >out 2>err
ok $? 'hostile names and values'
tells '^['
! tr -d '\n' <out | LC_ALL=C grep -q "[$(printf '\001-\037\177')]"
ok $? '  no control character comes out'
! LC_ALL=C grep -qe "$(printf '\342\200\256')" -e "$(printf '\302\233')" out
ok $? '  none of those beyond ASCII either'
! LC_ALL=C grep -q "[$(printf '\001-\010\013-\037\177')]" err
ok $? '  nor to standard error'
printf '\000\377\033[A\n\nq' | "$roster" --plain "$agents" >out
ok $? 'hostile lines'

# What git says of them.
if git init -q "$work/repo" 2>/dev/null; then
	cp "$agents/sound.md" "$work/repo"
	printf '%s\n' '/is:changed' | "$roster" --plain "$work/repo" >out
	ok $? 'in a repository'
	says '1     sound  folder  loads, git: not tracked'
	says 'roster: 1 agent, filter is:changed. ? help'
fi

# Many files.
many=$work/p/many
mkdir "$many"
awk -v dir="$many" 'BEGIN {
	for (i = 10001; i <= 20000; i++) {
		file = dir "/agent-" i ".md"
		print "---\nname: agent-" i "\ndescription: Does the work of number " i ", when it is asked to.\n---\nText." >file
		close(file)
	}
}'
printf '%s\n' '/agent-15000' 'e 1' 'model opus' save q | "$roster" --plain "$many" >out
ok $? 'ten thousand files'
says 'reading 10000 files'
says '10000     agent-20000  folder  loads'
says 'roster: 1 of 10000 agents, filter agent-15000. ? help'
grep -qx 'model: opus' "$many/agent-15000.md"
ok $? '  one of them is edited'

"$roster" --plain --demo </dev/null >out
ok $? '--plain --demo'
tells 'retired-tools'
"$roster" --plain </dev/null >/dev/full 2>err
[ $? -eq 2 ] && grep -q 'standard output: No space left' err
ok $? 'what cannot be said is a failure'
plan
