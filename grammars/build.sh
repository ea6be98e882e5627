#!/bin/sh
# build.sh table        -- print the C table of src/render/grammars.h
# build.sh table none   -- the same table with no language in it
# build.sh library DIR  -- compile the tree-sitter core and the grammars into DIR/libgrammars.a
#
# They are not ours: they get their own flags, and neither our warnings nor the sanitizers. $CC, $AR
# and $AWK name the tools. Nothing is compiled when the library fits the sources.
set -eu
LC_ALL=C
export LC_ALL
here=$(cd "$(dirname "$0")" && pwd)
vendor=$here/vendor
core=$vendor/tree-sitter/vendor/tree-sitter/lib
flags='-std=gnu11 -O2 -fPIE -w'

languages() {
	[ "$choice" = none ] || sed '/^#/d' "$here/languages.tsv"
}

# --- the table ----------------------------------------------------------------------------------

query_files() { # QUERY...
	for query; do
		case $query in
		queries/*) printf '%s\n' "$here/$query" ;;
		*) printf '%s\n' "$vendor/$query" ;;
		esac
	done
}

literal() { # QUERY... -- a string of C
	query_files "$@" | while read -r file; do
		# A file may lack its last line break, and the next one starts on a line of its own.
		cat "$file"
		echo
	done | od -An -v -tu1 | ${AWK:-awk} -f "$here/../build-aux/literal.awk"
}

table_row() { # NAME ALIASES WITHIN QUERY...
	name=$1 aliases=$2 within=$3
	shift 3
	[ "$aliases" != - ] || aliases=
	printf '\t{"%s", "%s", tree_sitter_%s,\n' "$name" "$aliases" "$name"
	literal "$@"
	printf '\t,\n'
	if [ -n "$within" ]; then
		literal "$within"
	else
		printf '\t""\n'
	fi
	printf '\t},\n'
}

print_table() {
	cat <<'EOT'
/* Made by grammars/build.sh from grammars/languages.tsv and the queries it names. */
#include "render/grammars.h"

#pragma GCC diagnostic ignored "-Woverlength-strings"

EOT
	languages | while IFS='	' read -r name _; do
		printf 'const struct TSLanguage *tree_sitter_%s(void);\n' "$name"
	done
	printf '\nconst struct grammar grammar_table[] = {\n'
	languages | while IFS='	' read -r name _ _ queries aliases ours within; do
		[ "$ours" != - ] || ours=
		# shellcheck disable=SC2086  # the queries are words
		table_row "$name" "$aliases" "$within" $queries $ours
	done
	# A table may not be empty in C: it ends in a row that does not count.
	printf '\t{0},\n};\n\n'
	printf 'const size_t grammar_count = sizeof grammar_table / sizeof *grammar_table - 1;\n'
}

# --- the library --------------------------------------------------------------------------------

# "OBJECT SOURCE INCLUDE-FOLDER" a line, the longest to compile first. The core finds its own copy
# of some ICU headers beside its source.
units() {
	{
		printf '%s\n' "core.o objects/core/lib.c $core/include"
		languages | while IFS='	' read -r name package sources _; do
			from=$vendor/${package##*/}/$sources
			printf '%s\n' "$name-parser.o $from/parser.c $from"
			[ ! -f "$from/scanner.c" ] ||
				printf '%s\n' "$name-scanner.o $from/scanner.c $from"
		done
	} | while read -r object source include; do
		printf '%s %s\n' "$(wc -c <"$source" | tr -d ' ')" "$object $source $include"
	done | sort -rn | cut -d ' ' -f 2-
}

# When it compiles a query the core walks the parse tables, 60 ms long for some, to learn which steps of a
# pattern can fail and which patterns never match. With no turn of that walk it takes every step for one
# that can fail, as it does where the walk gets too long: the same matches, soon. What it reads of the tables
# for the walk, megabytes for some, is not wanted then.
core_edit='s/^\(#define MAX_ANALYSIS_ITERATION_COUNT\) 256$/\1 0/
s/^\(  for (TSStateId state = 1; state < \)(uint16_t)self->language->state_count\(; state++) {\)$/\11\2/
s/^\(    if (\)subgraph->nodes.size == 0\() {\)$/\1false\2/'

put_core() { # DIR
	cp -R "$core/src" "$1"
	sed "$core_edit" "$core/src/query.c" >"$1/query.c"
	[ "$(diff "$core/src/query.c" "$1/query.c" | grep -c '^>')" -eq 3 ] || {
		echo "build.sh: the three lines to change are not where they were in query.c" >&2
		exit 1
	}
}

library_stamp() {
	printf '%s\n' "$flags" "$core_edit"
	cat "$vendor/stamp"
	languages | cut -f 1-3
}

build_library() { # DIR
	mkdir -p "$1"
	cd "$1"
	if [ -f libgrammars.a ] && library_stamp | cmp -s - libgrammars.stamp; then
		touch libgrammars.a
		return
	fi
	rm -rf libgrammars.a libgrammars.stamp objects
	mkdir objects
	put_core objects/core
	units >objects/units
	jobs=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
	# shellcheck disable=SC2016  # for the inner shell
	xargs -P "$jobs" -n 3 sh -c "${CC:-cc} $flags "'-I"$2" -I"${1%/*}" -c -o "objects/$0" "$1" || exit 255' <objects/units
	${AR:-ar} rcs libgrammars.new objects/*.o
	rm -rf objects
	library_stamp >libgrammars.stamp
	mv libgrammars.new libgrammars.a
}

choice=
case ${1-} in
table)
	choice=${2-}
	print_table
	;;
library) build_library "$2" ;;
*)
	echo "usage: build.sh table [none] | build.sh library DIR" >&2
	exit 2
	;;
esac
