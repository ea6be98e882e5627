#!/bin/sh
# instructions.sh [ROSTER] -- how many instructions roster needs, counted by callgrind, so that the answer
# hardly depends on what else the machine does: to start, for each byte it shows, for each file it
# lists and checks. Status 1 when one is more than a fifth above what tests/bench/instructions
# records; a lower number is worth recording anew.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
roster=${1-./roster}
[ -x "$roster" ] || {
	echo "instructions.sh: $roster is no program: instructions.sh path/to/roster" >&2
	exit 2
}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export HOME="$work" LC_ALL=C.UTF-8 TERM=xterm-256color

flags=$(pkg-config --cflags --libs yaml-0.1 libcmark-gfm)
# shellcheck disable=SC2086  # flags are words
${CC-cc} -O2 -std=gnu11 -D_GNU_SOURCE -o "$work/bench" "$here/bench.c" $flags -lcmark-gfm-extensions

count() { # ARGUMENT... -- instructions of `roster ARGUMENT...`
	valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$work/log" \
		"$roster" "$@" >/dev/null 2>"$work/said" || [ $? -eq 1 ]
	# Under valgrind the time there is for a page is over sooner: what was given up counts for nothing.
	if [ -s "$work/said" ]; then
		cat "$work/said" >&2
		exit 1
	fi
	sed -n 's/.*Collected : //p' "$work/log"
}

text() { # BYTES -- without a language: compiling its highlight query would be most of it
	# shellcheck disable=SC2016  # not to be expanded
	"$work/bench" text "$1" | sed 's/^```python$/```/' >"$work/$1.md"
	printf '%s\n' "$work/$1.md"
}

agents() { # NUMBER -- a project of so many agents
	mkdir -p "$work/$1/.claude/agents"
	"$work/bench" make "$work/$1/.claude/agents" "$1"
	printf '%s\n' "$work/$1/.claude/agents"
}

one=$(agents 1)
few=$(agents 201)
small=$(text 1000)
large=$(text 31000)
bytes=$(($(wc -c <"$large") - $(wc -c <"$small")))
start=$(count list "$one")
listed=$(count list "$few")
checked_one=$(count check "$one")
checked=$(count check "$few")
shown_small=$(count show --color=always "$small")
shown=$(count show --color=always "$large")
cat >"$work/now" <<END
start $start
show-byte $(((shown - shown_small) / bytes))
list-file $(((listed - start) / 200))
check-file $(((checked - checked_one) / 200))
END

awk 'FNR == NR { if ($0 !~ /^#/) recorded[$1] = $2; next }
	{ high = !($1 in recorded) || $2 > recorded[$1] * 1.2; failed += high
	  printf "%-12s %10d instructions, recorded %10d%s\n", $1, $2, recorded[$1], high ? ": too many" : "" }
	END { exit failed > 0 }' "$here/instructions" "$work/now"
