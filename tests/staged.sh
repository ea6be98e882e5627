#!/bin/sh
# `roster check --staged` judges what the git index holds: by itself, with paths, and as a hook.
set -u
roster=$ROSTER_BUILDDIR/roster
mkdir -p "$TMPDIR/work/.claude/agents" && cd "$TMPDIR/work" || exit 1
GIT_CEILING_DIRECTORIES=$TMPDIR
export GIT_CEILING_DIRECTORIES

. "$ROSTER_SRCDIR/tests/tap.sh"

if ! command -v git >/dev/null; then
	echo "1..1"
	echo "ok 1 - roster check --staged # SKIP git is not installed"
	exit 0
fi

status=0
run() { # ARGUMENT... : what it prints is in out and err
	status=0
	"$roster" check "$@" >out 2>err || status=$?
}

ends() { # STATUS WHAT
	[ "$status" -eq "$1" ]
	ok $? "$2 (status $1)"
}

holds() { # FILE TEXT WHAT
	grep -qF -e "$2" "$1"
	ok $? "$3"
}

lacks() { # FILE TEXT WHAT
	! grep -qF -e "$2" "$1"
	ok $? "$3"
}

git() {
	command git -c user.name=t -c user.email=t@example.org "$@"
}

agent() { # NAME [LINE...]
	name=$1
	shift
	printf '%s\n' --- "name: $name" 'description: Plans the work of a week, and what is left of it.' "$@" \
		--- '' 'You plan it.' >".claude/agents/$name.md"
}

sound='tools: Read' broken='tools: {a: b}'

run --staged
ends 2 "no repository"
git init -q -b main .
printf '%s\n' out err >.git/info/exclude
agent planner "$broken"
run --staged
ends 2 "nothing is staged"
run --staged --allow-empty
ends 0 "  which may be"
run
ends 1 "the file on the disk is broken"

git add .claude
agent planner "$sound"
run
ends 0 "the file on the disk is sound"
run --staged
ends 1 "what is staged is broken"
holds out "[tools-shape]" "  and that is told"
run --staged --format=json .claude
holds out '"path": ".claude/agents/planner.md"' "  by its path"
git add .claude
agent planner "$broken"
run --staged
ends 0 "what is staged is sound, though the disk is not"
agent other "$broken"
run --staged --verbose
lacks out "other" "a file that git does not track is not looked at"
run --staged .claude/agents/other.md
ends 2 "  nor where it is named"
git add .claude/agents/other.md
rm .claude/agents/other.md
run --staged
ends 1 "a file that is staged and gone from the disk is judged"
run --staged .claude/agents/other.md
ends 1 "  and where it is named"
holds out ".claude/agents/other.md: " "  by that name"
git rm -q --cached .claude/agents/other.md
agent planner "$sound" && git add . && git commit -q -m one
git rm -q --cached .claude/agents/planner.md
run --staged --allow-empty .claude/agents/planner.md
ends 0 "a file that is staged to go is none"
git reset -q --hard

mkdir -p "$HOME/.claude/agents"
cp .claude/agents/planner.md "$HOME/.claude/agents/mine.md"
run --staged --verbose
lacks out "mine" "the user's own files are in no index"
(cd .claude/agents && "$roster" check --staged --verbose . >../../out 2>../../err)
holds out "planner.md: loads" "from a folder below"
mkdir -p node_modules/x && agent deep "$broken" && mv .claude/agents/deep.md node_modules/x/
git add -f node_modules && run --staged .
ends 0 "what is not looked for on the disk is not looked for here"
git reset -q --hard

entry=$(sed -n 's/^  entry: roster //p' "$ROSTER_SRCDIR/.pre-commit-hooks.yaml")
agent planner "$broken" && git add -A .claude
# shellcheck disable=SC2086  # words
"$roster" $entry >out 2>err
status=$?
ends 1 "the command of .pre-commit-hooks.yaml"
git reset -q --hard

# As a hook: what is about to be committed, by whichever way.
printf '#!/bin/sh\nexec "%s" check --staged --allow-empty >&2\n' "$roster" >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
commit() {
	status=0
	git commit -q -m x "$@" >out 2>err || status=$?
}
agent planner "$broken"
commit -a
ends 1 "git commit -a of what is broken"
holds err "[tools-shape]" "  says why"
agent second "$sound" && git add .claude/agents/second.md
commit
ends 0 "git commit of what is sound, beside a broken file that is not staged"
agent second 'model: opus' "$sound"
commit .claude/agents/second.md
ends 0 "git commit FILE of a sound one"
commit .claude/agents/planner.md
ends 1 "git commit FILE of the broken one"
git worktree add -q ../tree >/dev/null 2>&1
cd ../tree || exit 1
agent planner "$broken"
commit -a
ends 1 "in a linked work tree"
cd ../work || exit 1
plan
