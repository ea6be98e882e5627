#!/bin/sh
# highlight.sh [BUILD] -- how long a listing takes to colour, for each language of tests/cases/code: the
# first time, with its query to be compiled, and 200 lines of it from then on. BUILD is a folder that
# roster was built in. Not part of `make check`: times are told, never judged there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
build=${1-.}
[ -f "$build/libroster.a" ] || {
	echo "highlight.sh: roster was not built in $build: highlight.sh path/to/build" >&2
	exit 2
}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# What the program itself is linked with.
value() { # NAME
	printf 'print-it:\n\t@echo $(%s)\n' "$1" | make -s -C "$build" -f Makefile -f - print-it
}
library=$(value grammar_library)
libraries=$(value core_libs)
(
	cd "$build"
	# shellcheck disable=SC2086  # flags are words
	${CC-cc} -O2 -std=gnu11 -D_GNU_SOURCE -I. -I"$top/src" -o "$work/highlight" "$here/highlight.c" \
		libroster.a $library $libraries
)
"$work/highlight" "$here"/../cases/code/*.code
