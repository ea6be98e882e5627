#!/bin/sh
# form.sh [BUILD] -- what a key in the form costs, from the key to its frame: processor time, and where
# valgrind is there, instructions. BUILD is a folder that roster was built in. Not part of `make check`:
# times are told, never judged there; 16 ms is the goal, 50 ms the bar.
#
#   FILES=10000   how many agents are loaded beside the file
#   FILE=PATH     the file that is edited; made up, with 160 KB, when not given
#   KEYS=300      how many keys are typed
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
build=${1-.}
files=${FILES-10000}
keys=${KEYS-300}
[ -f "$build/libui.a" ] || {
	echo "form.sh: roster was not built in $build: form.sh path/to/build" >&2
	exit 2
}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export HOME="$work" LC_ALL=C.UTF-8

. "$here/linked.sh"
link_bench form

mkdir -p "$work/p/.git" "$work/p/.claude/agents" "$work/one/.git" "$work/one/.claude/agents"
"$work/bench" make "$work/p/.claude/agents" "$files"
edited=$work/one/.claude/agents/edited.md
if [ -n "${FILE-}" ]; then
	cp "$FILE" "$edited"
else
	printf -- '---\nname: edited\ndescription: What is typed goes on here.\n---\n' >"$edited"
	"$work/bench" text 160000 >>"$edited"
fi

echo "the file alone:"
"$work/form" "$edited" "$keys"
echo "with $files more:"
"$work/form" "$edited" "$keys" "$work/p"

command -v valgrind >/dev/null 2>&1 || exit 0
count() { # KEYS -- instructions
	valgrind --tool=callgrind --callgrind-out-file="$work/calls" --log-file="$work/log" \
		"$work/form" "$edited" "$1" >/dev/null
	sed -n 's/.*Collected : //p' "$work/log" | tail -n 1 # of the program, which ends after its render process
}
none=$(count 0)
some=$(count 50)
echo "$(((some - none) / 50)) instructions a key"
