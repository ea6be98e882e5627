#!/bin/sh
# build-aux/embed.sh keeps every byte: its table is compiled, and each file written out again.
set -u
embed=$ROSTER_SRCDIR/build-aux/embed.sh
tree=$TMPDIR/tree
mkdir -p "$tree/d"

. "$ROSTER_SRCDIR/tests/tap.sh"

i=0
while [ $i -lt 256 ]; do
	printf "\\$(printf %03o $i)"
	i=$((i + 1))
done >"$tree/every-byte"
: >"$tree/empty"
printf 'a\r\nb\rc\n\n' >"$tree/ends"
printf 'no line break' >"$tree/d/open"
printf '??=??/ "\\" \\n %%s */ // \0011 \0\060 \377f\n' >"$tree/d/escapes"
printf '\0\0\0' >"$tree/nul"
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "%d?\"\\\t", i }' </dev/null >"$tree/long"

cat >"$TMPDIR/write.c" <<'EOT'
#include "base/builtin.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	struct str bytes;
	for (size_t i = 0; builtin_at(i) && argc < 2; i++)
		puts(builtin_at(i)->path);
	if (argc < 2)
		return 0;
	if (!builtin_find(str_of(argv[1]), &bytes))
		return 1;
	return fwrite(bytes.p, 1, bytes.n, stdout) != bytes.n || bytes.p[bytes.n] != 0;
}
EOT

files="nul long every-byte d/open d/escapes ends empty"
# shellcheck disable=SC2086  # words
"$embed" "$tree" $files >"$TMPDIR/data.c"
ok $? "a table is made"
# shellcheck disable=SC2086  # a command with its flags
$ROSTER_CC -Wall -Wextra -Wpedantic -Werror -o "$TMPDIR/write" "$TMPDIR/write.c" "$TMPDIR/data.c" \
	"$ROSTER_SRCDIR/src/base/builtin.c" "$ROSTER_SRCDIR/src/base/str.c" >"$TMPDIR/said" 2>&1
ok $? "it compiles without a warning"
sed 's/^/# /' "$TMPDIR/said"
for file in $files; do
	"$TMPDIR/write" "$file" >"$TMPDIR/back" && cmp -s "$tree/$file" "$TMPDIR/back"
	ok $? "$file comes back byte by byte"
done
"$TMPDIR/write" | LC_ALL=C sort -c
ok $? "the table is in the order of the paths"
[ "$("$TMPDIR/write" | wc -l)" -eq 7 ]
ok $? "and holds them all"

"$embed" "$tree" >"$TMPDIR/data.c"
# shellcheck disable=SC2086
$ROSTER_CC -Wall -Wextra -Wpedantic -Werror -o "$TMPDIR/none" "$TMPDIR/write.c" "$TMPDIR/data.c" \
	"$ROSTER_SRCDIR/src/base/builtin.c" "$ROSTER_SRCDIR/src/base/str.c" && [ -z "$("$TMPDIR/none")" ]
ok $? "a table of nothing is empty"
! "$embed" "$tree" missing >/dev/null 2>&1
ok $? "a file that is not there ends it"
plan
