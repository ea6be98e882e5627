#!/bin/sh
# build-aux/ready.awk reads what the schemas do not hold, too, as jansson reads it: tests/unit/ready.c, built
# with tables of other files.
set -u
LC_ALL=C
export LC_ALL
aux=$ROSTER_SRCDIR/build-aux
tree=$TMPDIR/tree
mkdir -p "$tree"

. "$ROSTER_SRCDIR/tests/tap.sh"

cat >"$tree/escapes.json" <<'EOT'
{"\"": "\\", "\/\b\f\n\r\t": "\u0001\u007f\u0080\u07ff\u0800\uFFFD\u20ac9",
 "??=??/": "%s */ // é €9", "\\\"": "\\\\\"", "1\u00317": "", "": "empty", "deep": "\\u0041"}
EOT
printf '[{"a":[1,-2.5,1e3,0.25,-0,12345678901],"b":{},"c":[]},\r\n\t[[[]]],true,false,null,{"a":{"b":{"a":1}}}]' \
	>"$tree/shapes.json"
printf '[]' >"$tree/empty.json"
awk 'BEGIN { print "["; for (i = 0; i < 5000; i++) print i ", \"t" i % 7 "\","; print "{}]" }' </dev/null \
	>"$tree/long.json"

files='empty.json escapes.json long.json shapes.json'
# shellcheck disable=SC2086  # words
(cd "$tree" && ${AWK:-awk} -f "$aux/ready.awk" $files) >"$TMPDIR/ready_data.c"
ok $? "tables are made"
# shellcheck disable=SC2086
"$aux/embed.sh" "$tree" $files >"$TMPDIR/builtin_data.c"

set --
for module in arena buf builtin err json mem ready str utf8 utf8_cell words; do
	set -- "$@" "$ROSTER_SRCDIR/src/base/$module.c"
done
# shellcheck disable=SC2046,SC2086  # a command with its flags
if $ROSTER_CC -I"$ROSTER_SRCDIR" -Wall -Wextra -Wpedantic -o "$TMPDIR/ready" "$ROSTER_SRCDIR/tests/unit/ready.c" \
	"$TMPDIR/ready_data.c" "$TMPDIR/builtin_data.c" "$@" $(pkg-config --libs jansson libutf8proc) -lm \
	>"$TMPDIR/said" 2>&1; then
	ok 0 "they compile"
	"$TMPDIR/ready" >"$TMPDIR/said"
	ok $? "and say what jansson reads"
else
	ok 1 "they compile"
fi
grep -v '^ok' "$TMPDIR/said" | sed 's/^/# /'

fails() { # FILE...
	! (cd "$tree" && ${AWK:-awk} -f "$aux/ready.awk" "$@") >/dev/null 2>&1
}

refused() { # JSON
	printf '%s' "$1" >"$tree/broken.json"
	fails broken.json
	ok $? "refused: $1"
}

fails long.json empty.json
ok $? "refused: files out of order"

refused '[1, 2'
refused '[1}'
refused ']'
refused '[x]'
refused '1 2'
refused '["open'
refused '["\ud83d\ude00"]'
plan
