#!/bin/sh
# show.sh [ROSTER] -- how fast `roster show` is, beside lowdown and bat, in one run and in turns: medians
# of processor and wall time, peak memory, and the ratio to the first line. All print colours for a
# terminal 80 columns wide. Not part of `make check`: times are told, never judged there.
#
#   RUNS=9   how often each command runs
set -eu
here=$(cd "$(dirname "$0")" && pwd)
roster=${1-./roster}
runs=${RUNS-9}
[ -x "$roster" ] || {
	echo "show.sh: $roster is no program: show.sh path/to/roster" >&2
	exit 2
}
roster=$(cd "$(dirname "$roster")" && pwd)/$(basename "$roster")
work=$(mktemp -d "${TMPDIR:-/var/tmp}/roster-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export HOME="$work" LC_ALL=C.UTF-8 TERM=xterm-256color COLUMNS=80

flags=$(pkg-config --cflags --libs yaml-0.1 libcmark-gfm)
# shellcheck disable=SC2086  # flags are words
${CC-cc} -O2 -std=gnu11 -D_GNU_SOURCE -o "$work/bench" "$here/bench.c" $flags -lcmark-gfm-extensions

# Programs that are not there are left out, and named at the end.
programs=
missing=
bat=bat
! command -v batcat >/dev/null 2>&1 || bat=batcat # as Debian has it
for program in lowdown "$bat"; do
	if command -v "$program" >/dev/null 2>&1; then
		programs="$programs $program "
	else
		missing="$missing $program"
	fi
done

is_there() { # PROGRAM
	case $programs in *" $1 "*) return 0 ;; esac
	return 1
}

show="$roster show --color=always --width=80"
lowdown="lowdown -tterm --term-columns=80"
batcat="$bat --color=always --paging=never --style=plain --terminal-width=80"

measure() { # TITLE FILE PROGRAM... -- roster and those of the programs that are there
	title=$1 file=$2
	shift 2
	for program; do
		shift
		case $program in
		lowdown) command=$lowdown ;;
		*) command=$batcat ;;
		esac
		! is_there "$program" || set -- "$@" "$program=$command $file"
	done
	echo "$title, $(wc -c <"$file") bytes:"
	"$work/bench" times "$runs" "roster show=$show $file" "$@"
	out=$($show "$file" | wc -c)
	plain=$($roster show --color=never --width=80 "$file" | wc -c)
	awk -v in_="$(wc -c <"$file")" -v out="$out" -v plain="$plain" 'BEGIN {
		printf "bytes out per byte in: %.2f, without colours %.2f\n\n", out / in_, plain / in_ }'
}

"$work/bench" text 10000 >"$work/small.md"
"$work/bench" text 1000000 >"$work/large.md"
# The highlight query of a language is compiled at its first fence: here without any, too.
# shellcheck disable=SC2016  # not to be expanded
sed 's/^```python$/```/' "$work/small.md" >"$work/plain.md"
measure "a small file, no language in it" "$work/plain.md" lowdown "$bat"
measure "a small file" "$work/small.md" lowdown "$bat"
measure "a large file" "$work/large.md" lowdown

mkdir "$work/many"
"$work/bench" make "$work/many" 1000
script() { # NAME LINE
	printf '#!/bin/sh\n%s\n' "$2" >"$work/$1"
	chmod +x "$work/$1"
}
script one-call "exec $show $work/many/*.md"
script starts "for file in $work/many/*.md; do $lowdown \"\$file\"; done"
echo "1000 files, one call:"
if is_there lowdown; then
	"$work/bench" times 3 "roster show=$work/one-call" "lowdown, 1000 starts=$work/starts"
else
	"$work/bench" times 3 "roster show=$work/one-call"
fi
[ -z "$missing" ] || printf '\nnot installed, so not measured:%s\n' "$missing"
