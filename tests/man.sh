#!/bin/sh
# The manual says what the program's tables say, and is sound mdoc.
set -u
cd "$ROSTER_SRCDIR" || exit 1

sh man/make.sh "$ROSTER_BUILDDIR/man/tables" <man/roster.1.in >"$TMPDIR/roster.1"
if said=$(diff man/roster.1 "$TMPDIR/roster.1"); then
	echo "ok 1 - man/roster.1 is what 'make manual' writes"
else
	echo "not ok 1 - man/roster.1 is what 'make manual' writes"
	printf '%s\n' "$said" | sed 's/^/# /'
fi
if ! command -v mandoc >/dev/null; then
	echo "ok 2 - mandoc -T lint has nothing to say # SKIP mandoc is not installed"
elif said=$(mandoc -T lint man/*.[1-9] 2>&1 | grep -v 'manual not found: Xr roster'); [ -z "$said" ]; then
	echo "ok 2 - mandoc -T lint has nothing to say"
else
	echo "not ok 2 - mandoc -T lint has nothing to say"
	printf '%s\n' "$said" | sed 's/^/# /'
fi
echo "1..2"
