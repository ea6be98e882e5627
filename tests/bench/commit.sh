#!/bin/sh
# commit.sh [BUILD] -- how long the screen before a commit takes to open in a large repository, beside `git
# status` there, and how long no key is answered meanwhile. BUILD is a folder that roster was built in. Not part
# of `make check`: times are told, never judged there; under 2 times of `git status` is the bar.
#
#   FILES=10000    how many files git tracks
#   AGENTS=2000    how many of them are agents
#   TIMES=21       how often each is done
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
build=${1-.}
files=${FILES-10000}
agents=${AGENTS-2000}
[ -f "$build/libui.a" ] || {
	echo "commit.sh: roster was not built in $build: commit.sh path/to/build" >&2
	exit 2
}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export HOME="$work" LC_ALL=C.UTF-8

. "$here/linked.sh"
link_bench commit

project=$work/p
mkdir -p "$project/.claude/agents" "$project/src"
cd "$project"
git init -q
"$work/bench" make .claude/agents "$agents"
i=$agents
while [ "$i" -lt "$files" ]; do
	mkdir -p "src/$((i / 100))"
	printf 'int f%s;\n' "$i" >"src/$((i / 100))/$i.c"
	i=$((i + 1))
done
git add -A
git -c user.name=t -c user.email=t@example.org commit -q -m one
for file in $(find .claude/agents -name '*.md' | sort | head -n 6); do
	echo 'One more line.' >>"$file"
done
# shellcheck disable=SC2046  # names without blanks
git add $(find .claude/agents -name '*.md' | sort | head -n 3)
# What was written within the second of the index is read again at each look.
sleep 2
git status >/dev/null

echo "$files files, $agents of them agents:"
"$work/commit" "$project" "${TIMES-21}"
