#!/bin/sh
# run.sh [SECONDS [FUZZER...]] -- fuzz each part for so long (60), several at once, from corpus/ and from what an
# earlier run kept: with clang, libFuzzer, the address and the undefined-behaviour sanitizer. An input that
# crashes, leaks or takes 10 s is kept in tests/fuzz/found/ and makes the status 1: mend what it shows, and move it
# to corpus/.
#
#   FUZZ_DIR   where it is built, and new inputs are kept (default: a folder of its own in /var/tmp)
set -eu
seconds=${1-60}
[ $# -eq 0 ] || shift
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
[ $# -gt 0 ] || set -- fence read edit schema render theme width
work=${FUZZ_DIR-/var/tmp/roster-fuzz.$(id -u)}
found=${FUZZ_FOUND-$here/found}
jobs=$(nproc 2>/dev/null || echo 2)
command -v clang >/dev/null 2>&1 || {
	echo "run.sh: clang is not installed" >&2
	exit 2
}

# --- building -----------------------------------------------------------------------------------

libraries='yaml-0.1 libcmark-gfm libutf8proc jansson libpcre2-8 libgit2'
# shellcheck disable=SC2086  # names are words
cflags=$(pkg-config --cflags $libraries) libs=$(pkg-config --libs $libraries)
flags="-std=gnu11 -g -O1 -D_GNU_SOURCE -fno-omit-frame-pointer -fno-sanitize-recover=all \
-fsanitize=fuzzer-no-link,address,undefined -I$work/src -I$top/src -I$top $cflags"

rm -rf "$work/src" "$work/objects"
mkdir -p "$work/src" "$work/objects"
: >"$work/src/config.h"
(cd "$top" && ${SHELL-sh} build-aux/embed.sh "$top" schemas/*.json schemas/hosts/*.json schemas/facts/*.json \
	themes/*.theme) >"$work/src/builtin_data.c"
# shellcheck disable=SC2046  # names are words
(cd "$top" && LC_ALL=C awk -f build-aux/ready.awk \
	$(printf '%s\n' schemas/*.json schemas/*/*.json | LC_ALL=C sort)) >"$work/src/ready_data.c"
${SHELL-sh} "$top/grammars/build.sh" table none >"$work/src/table.c" 2>/dev/null
{
	find "$top/src" -name '*.c' ! -name '*_data.c'
	printf '%s\n' "$work"/src/*.c "$here/fuzz.c"
} >"$work/sources"
# Of two files of one name in two folders, each gets its own object.
# shellcheck disable=SC2016  # the inner shell's words
xargs -P "$jobs" -n 1 sh -c 'exec clang $0 -c "$2" -o "$1/$(echo "$2" | tr / _).o"' \
	"$flags" "$work/objects" <"$work/sources"
# shellcheck disable=SC2086  # flags are words
clang -fsanitize=fuzzer,address,undefined -o "$work/fuzz" "$work"/objects/*.o $libs -lcmark-gfm-extensions -lm

# --- running ------------------------------------------------------------------------------------

one() { # FUZZER
	mkdir -p "$work/kept/$1" "$found/$1"
	if ROSTER_FUZZER=$1 "$work/fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
		-print_final_stats=1 -artifact_prefix="$found/$1/" "$work/kept/$1" "$here/corpus/$1" \
		>"$work/$1.log" 2>&1; then
		printf 'ok      %s: %s runs\n' "$1" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$1.log")"
	else
		tail -n 60 "$work/$1.log"
		printf 'FAILED  %s: see %s\n' "$1" "$found/$1"
		return 1
	fi
}

failed=0
running=
for name; do
	one "$name" &
	running="$running $!"
	while [ "$(echo "$running" | wc -w)" -ge "$jobs" ]; do
		first=${running# }
		first=${first%% *}
		wait "$first" || failed=$((failed + 1))
		running=${running#" $first"}
	done
done
for pid in $running; do
	wait "$pid" || failed=$((failed + 1))
done
find "$found" -type d -empty -delete 2>/dev/null || true
echo "$(($# - failed)) passed, $failed failed: fuzzers, $seconds s each"
[ "$failed" -eq 0 ]
