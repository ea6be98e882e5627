#!/bin/sh
# browse.sh [BUILD] -- what does not depend on how fast the machine is: bytes that go to the terminal for each cell that
# changes while agents are gone through with their previews, instructions of the program (not of its render process) a
# key, and KiB of memory for 1,000, 10,000 and 100,000 agents. BUILD is a folder that roster was built in. Status 1 when
# one is more than a fifth above what tests/bench/browsing records; a lower number is worth recording anew.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
build=$(cd "${1-.}" && pwd)
[ -f "$build/libui.a" ] || {
	echo "browse.sh: roster was not built in $build: browse.sh path/to/build" >&2
	exit 2
}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export LC_ALL=C.UTF-8

. "$here/linked.sh"
link_bench browse "$top/tests/pty.c" "$top/tests/pty_child.c" "$(value VTERM_LIBS)"

agents() { # NUMBER -- a project of so many agents
	mkdir -p "$work/$1/.claude/agents"
	"$work/bench" make "$work/$1/.claude/agents" "$1"
	printf '%s\n' "$work/$1/.claude/agents"
}

browse() { # KEYS COMMAND...
	rm -rf "$work/home"
	mkdir "$work/home"
	HOME=$work/home "$work/browse" "$@"
}

for number in 1000 10000 100000; do
	browse 60 "$build/roster" "$(agents $number)" >"$work/told"
	[ $number -ne 1000 ] || grep '^bytes' "$work/told" >"$work/now"
	sed -n "s/^memory-\([a-z]*\)/\1-KiB-$number/p" "$work/told" >>"$work/now"
	rm -rf "${work:?}/$number"
done

if command -v valgrind >/dev/null 2>&1; then
	folder=$(agents 100)
	count() { # KEYS -- instructions
		browse "$1" valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$work/log" \
			"$build/roster" "$folder" >/dev/null
		sed -n 's/.*Collected : //p' "$work/log" | tail -n 1 # of the program, which ends after its render process
	}
	few=$(count 20)
	many=$(count 90)
	echo "instructions-key $(((many - few) / 70))" >>"$work/now"
else
	echo "left out      instructions a key: valgrind is not installed"
fi

awk 'FNR == NR { if ($0 !~ /^#/) recorded[$1] = $2; next }
	{ high = !($1 in recorded) || $2 > recorded[$1] * 1.2; failed += high
	  printf "figure  %s %d, recorded %d%s\n", $1, $2, recorded[$1], high ? ": too many" : "" }
	END { exit failed > 0 }' "$here/browsing" "$work/now"
