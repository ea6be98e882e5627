#!/bin/sh
# run.sh [ROSTER] -- how fast `roster list` and `roster check` are, beside programs that do only what
# nobody can skip, in one run and in turns: medians of processor and wall time, peak memory, and the
# ratio to the first line. Not part of `make check`: times are told, never judged there.
#
#   FILES=10000 RUNS=7   how many made-up files, how often each command runs
set -eu
here=$(cd "$(dirname "$0")" && pwd)
roster=${1-./roster}
files=${FILES-10000}
runs=${RUNS-7}
[ -x "$roster" ] || {
	echo "run.sh: $roster is no program: run.sh path/to/roster" >&2
	exit 2
}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

flags=$(pkg-config --cflags --libs yaml-0.1 libcmark-gfm)
# shellcheck disable=SC2086  # flags are words
${CC-cc} -O2 -std=gnu11 -D_GNU_SOURCE -o "$work/bench" "$here/bench.c" $flags -lcmark-gfm-extensions

agents() { # NUMBER -- a project of so many agents
	mkdir -p "$work/$1/.claude/agents"
	"$work/bench" make "$work/$1/.claude/agents" "$1"
	printf '%s\n' "$work/$1/.claude/agents"
}

many=$(agents "$files")
few=$(agents 1000)
export HOME="$work" LC_ALL=C.UTF-8

echo "list, $files files:"
"$work/bench" times "$runs" "4 KiB and libyaml=$work/bench heads $many" "roster list=$roster list $many"
echo
echo "check, $files files:"
"$work/bench" times "$runs" "and cmark-gfm=$work/bench bodies $many" "roster check=$roster check $many"
echo
echo "check, 1000 files:"
if command -v markdownlint-cli2 >/dev/null 2>&1; then
	"$work/bench" times 3 "markdownlint-cli2=markdownlint-cli2 $few/*.md" "roster check=$roster check $few"
else
	"$work/bench" times "$runs" "roster check=$roster check $few"
	echo "markdownlint-cli2 is not installed: npm install -g markdownlint-cli2"
fi
