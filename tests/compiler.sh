#!/bin/sh
# What the compiler holds: libroster's flags find its own headers, and none of the program's.
set -u

# finds HEADER WHAT WANTED -- does libroster find that header?
finds() {
	printf '#include "%s"\n' "$1" >"$TMPDIR/probe.c"
	# shellcheck disable=SC2086  # a command with its flags
	if $ROSTER_CC -c -o "$TMPDIR/probe.o" "$TMPDIR/probe.c" >"$TMPDIR/said" 2>&1; then
		found=yes
	else
		found=no
	fi
	point=$((point + 1))
	if [ "$found" = "$3" ]; then
		echo "ok $point - $2"
	else
		echo "not ok $point - $2"
		sed 's/^/# /' "$TMPDIR/said"
	fi
}

point=0
finds base/str.h "libroster finds its headers" yes
finds config.h "and what configure found out" yes
finds ui/term/key.h "but not those of the screen" no
finds term/key.h "by no name" no
finds tests/t.h "nor those of the tests" no
echo "1..$point"
