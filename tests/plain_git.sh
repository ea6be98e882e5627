#!/bin/sh
# `roster --plain`: what differs from what git has, the commits of a file and restoring from them, staging, discarding and
# committing.
set -u
roster=$ROSTER_BUILDDIR/roster
work=$TMPDIR/work
HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state TERM=dumb
GIT_CEILING_DIRECTORIES=$work GIT_CONFIG_NOSYSTEM=1
export HOME XDG_CONFIG_HOME XDG_STATE_HOME TERM GIT_CEILING_DIRECTORIES GIT_CONFIG_NOSYSTEM
here=$work/p/.claude/agents
mkdir -p "$HOME" "$here" && cd "$work/p" || exit 99
agents=.claude/agents
. "$ROSTER_SRCDIR/tests/tap.sh"
. "$ROSTER_SRCDIR/tests/saying.sh"

if ! command -v git >/dev/null; then
	echo "1..1"
	echo "ok 1 # SKIP there is no git here"
	exit 0
fi
git init -q . && git config user.name Somebody && git config user.email somebody@example.org
agent() { # NAME MODEL
	printf -- '---\nname: %s\ndescription: Does the work of %s, when it is asked to.\ntools: Read\nmodel: %s\n---\n# Work\n\nAs %s.\n' \
		"$1" "$1" "$2" "$1"
}
agent alpha sonnet >"$here/alpha.md"
agent beta sonnet >"$here/beta.md"
git add . && GIT_COMMITTER_DATE='2026-01-02T03:04:05+0000' git commit -qm 'the first two' --date='2026-01-02T03:04:05+0000'

types 'diff 1' q
says 'The file is as it was committed last.'
sed -i -e 's/^model: .*/model: opus/' -e 's/^tools: .*/tools: Read, Bash/' "$here/alpha.md"
printf 'And more.\n' >>"$here/alpha.md"
types 'diff 1' q
says '1     alpha  folder  loads, git: changed'
says '# Not staged'
says 'gains run commands'
says 'tools +Bash'
says 'model sonnet -> opus'
says 'new: As alpha. And more.'
silent '+ And'

# A field is staged, then all of it; what is wrong is told, and nothing is done.
types c 1 'unfold 1' 'stage 3' 'stage 9' stage 'stage x' 'fold 1' 'discard 1' 'as text' 2 q q
says '1  alpha.md, not staged, changed, in .claude/agents'
says 'before the commit: 0 staged, 1 not. Number says what differs, stage NUMBER stages, commit commits, ? help, q leaves'
says '2  tools of alpha.md, not staged'
says '3  model of alpha.md, not staged'
says '4  (text) of alpha.md, not staged'
says 'staged alpha.md: model'
says '1  alpha.md, staged, changed, in .claude/agents'
says 'there is no 9; the last is 4'
says 'which number?'
says 'x is no number'
says 'this is staged: take it out of the next commit first'
says 'what differs is said by line'
says 'old line 4: tools: Read'
[ "$(git diff --cached | grep -c '^[-+][^-+]')" -eq 2 ]
ok $? '  one field is staged'

types c commit perhaps n 'message' 'alpha: a better model' '' 'Said twice.' . commit y commit q q
says 'alpha: model opus'
says 'commit with this message? y or n'
says 'perhaps is no answer to this'
tells 'committed '
says 'nothing is staged'
[ "$(git log -1 --format=%B)" = 'alpha: a better model

Said twice.' ]
ok $? '  it is committed, with the message'
[ -z "$(git diff --cached)" ] && git show HEAD:.claude/agents/alpha.md | grep -qx 'tools: Read'
ok $? '  and nothing else is'

# What a hook refuses is not committed, and the message is kept.
printf '#!/bin/sh\necho no >&2\nexit 1\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
printf '%s\n' c 'stage 1' 'message' 'alpha: to be refused' . commit y commit n q q | "$roster" --plain "$agents" >out 2>err
ok $? 'a hook refuses'
tells 'not committed, the message is kept: '
[ "$(grep -cx 'alpha: to be refused' out)" -eq 2 ]
ok $? '  it is offered again'
rm .git/hooks/pre-commit

# Discarding, and taking that back.
cp "$here/alpha.md" alpha.was
types c 'stage 1' 'discard 1' u q q
tells 'discarded; u takes it back'
says 'taken back: alpha.md'
cmp -s alpha.was "$here/alpha.md"
ok $? '  it is back'
git checkout -q .

# The commits of a file: what one changed, a field of one, all of it.
types 'H 1' 2 1 'unfold 1' 'restore 1 color' 'restore 1 model' 'restore 2' u 'restore 9' 'restore x' 'as text' 1 'list' '? restore' \
	'nonsense' q q
says '2  2026-01-02 the first two (added), by Somebody'
says 'history of alpha: 2 commits. Number says what a commit changed, r NUMBER FIELD restores, u takes back, ? help, q leaves'
says 'the file is new'
says 'model sonnet -> opus'
says 'model'
says 'color is nothing that this commit changed'
says 'it is so already'
tells 'restored'
says 'taken back: alpha.md'
says 'there is no 9; the last is 2'
says 'x is no number'
says 'old line 5: model: sonnet'
says 'r or restore NUMBER [FIELD]: Give the file, or the field, what it had in that commit'
says 'nothing is done by nonsense; ? says what can be typed'
git diff --quiet
ok $? '  nothing is another'
types 'H 1' 'restore 2' q q
grep -qx 'model: sonnet' "$here/alpha.md"
ok $? '  the file is as it was then'
agent new opus >"$here/new.md"
types 'H 3' 'diff 3' q
says 'no commit has it'
says 'the file is new'

# A long history comes in parts.
for i in $(seq 60); do
	echo "$i" >>"$here/beta.md"
	git commit -qam "step $i"
done
types 'H 2' more more 'list' 55 q q
says 'history of beta: 50 commits so far; more lists older ones. Number says what a commit changed, r NUMBER FIELD restores, u takes back, ? help, q leaves'
tells '51  20'
says 'history of beta: 61 commits. ? help'
says 'there are no more commits'
says 'words: ... 2 3 4 5 {+6+}'
git reset -q --hard HEAD~60
# Who commits may be hostile, too.
esc=$(printf '\033]0;gotcha\007\033[2J\302\233')
git add . && git commit -qm "sub $esc ject" --author="Some $esc one <x@example.org>"
printf '%s\n' 'H 3' 1 "restore 1 $esc" q c 'message' "$esc" . commit n q 'diff 3' q | "$roster" --plain "$agents" >out 2>err
ok $? 'hostile commits'
tells '1  20'
! tr -d '\n' <out | LC_ALL=C grep -q "[$(printf '\001-\037\177')]" && ! LC_ALL=C grep -q "$(printf '\302\233')" out
ok $? '  no control character comes out'
rm -rf .git
types 'diff 1' c q
tells 'nothing can be committed here: '
plan
