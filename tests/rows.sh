#!/bin/sh
# Every row of tests/rows.txt is there, and so is each test that it names.
set -u
cd "$ROSTER_SRCDIR/tests" || exit 1
. "$ROSTER_SRCDIR/tests/tap.sh"
out=$TMPDIR/rows

# Each entry: its name, then how many lines below it name tests or give a reason.
awk '
	/^[FSP][0-9]+ ./ { name = $1; print name > "/dev/stderr"; count[name] += 0; next }
	/^\t/ && name { count[name]++; next }
	/^    [^ ]/ && name { next }
	/^#/ || /^$/ { name = ""; next }
	{ print FILENAME ":" FNR ": what is this?" }
	END { for (name in count) if (!count[name]) print name ": no test and no reason" }
' rows.txt >"$out" 2>"$out.names"
cat "$out"
[ ! -s "$out" ]
ok $? "each row names a test, or says why it cannot be tried"

wanted=$(
	awk 'BEGIN {
		for (i = 1; i <= 48; i++) printf "F%02d\n", i
		for (i = 1; i <= 15; i++) printf "S%02d\n", i
		for (i = 1; i <= 27; i++) if (i != 6 && (i < 19 || i > 21)) print "P" i
	}'
)
[ "$wanted" = "$(cat "$out.names")" ]
ok $? "all rows are there, each once and in order"

missing=0
tab=$(printf '\t')
sed -n "s/^$tab\([a-z_.\/-]*\): \(.*\)/\1$tab\2/p" rows.txt >"$out.tests"
while IFS=$tab read -r file words; do
	if [ ! -f "$file" ] || ! grep -qF -e "$words" "$file"; then
		echo "# $file: $words"
		missing=$((missing + 1))
	fi
done <"$out.tests"
[ "$missing" -eq 0 ] && [ -s "$out.tests" ]
ok $? "every test that is named is there, by its words"

[ "$(grep -c "^$tab" rows.txt)" -eq $(($(grep -c . "$out.tests") + $(grep -c "^$tab- ." rows.txt))) ]
ok $? "and nothing else is named"
plan
