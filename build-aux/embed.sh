#!/bin/sh
# embed.sh SRCDIR FILE... -- print the C table of base/builtin.h: each file's path and exact bytes.
set -eu
LC_ALL=C
export LC_ALL
here=$(dirname "$0")
srcdir=$1
shift

cat <<'EOT'
/* Made by build-aux/embed.sh from files of the source tree. */
#include "base/builtin.h"

#pragma GCC diagnostic ignored "-Woverlength-strings"

extern const struct builtin builtin_table[];
extern const size_t builtin_count;

const struct builtin builtin_table[] = {
EOT
files=$(for file; do printf '%s\n' "$file"; done | sort)
count=0
for file in $files; do
	[ -r "$srcdir/$file" ] || {
		echo "embed.sh: cannot read $srcdir/$file" >&2
		exit 1
	}
	size=$(wc -c <"$srcdir/$file" | tr -d ' ')
	printf '\t{"%s",\n' "$file"
	od -An -v -tu1 "$srcdir/$file" | ${AWK:-awk} -f "$here/literal.awk"
	printf '\t\t, %s},\n' "$size"
	count=$((count + 1))
done
# A table may not be empty in C: it ends in a row that does not count.
printf '\t{"", "", 0},\n};\n\nconst size_t builtin_count = %s;\n' "$count"
