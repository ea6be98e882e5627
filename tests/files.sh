#!/bin/sh
# The lists of the Makefile hold every file that git knows, and no other.
cd "$ROSTER_SRCDIR" || exit 1
if ! git -c safe.directory="$PWD" ls-files --error-unmatch configure.ac >/dev/null 2>&1; then
	echo "1..0 # SKIP this is no git checkout"
	exit 0
fi
if said=$(build-aux/files.sh --check 2>&1); then
	echo "ok 1 - files.am lists what git knows"
else
	echo "not ok 1 - files.am lists what git knows"
	printf '%s\n' "$said" "run build-aux/files.sh" | sed 's/^/# /'
fi
echo "1..1"
