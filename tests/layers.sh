#!/bin/sh
# The rooms of src/ROOMS: nothing includes upward, foreign headers stay behind their doors.
set -u
cd "$ROSTER_SRCDIR" || exit 1

. "$ROSTER_SRCDIR/tests/tap.sh"

layers() {
	awk -f tests/layers.awk "$@" 2>&1 | sed 's/^/# /'
}

# refuses ROOM WHAT LINE -- a file of that room that says LINE must be found out, by its name.
refuses() {
	file=$TMPDIR/tree/$1/probe.c
	mkdir -p "${file%/*}"
	printf '%s\n' "$3" >"$file"
	awk -f tests/layers.awk src/ROOMS "$file" >"$TMPDIR/said"
	status=$?
	grep -q "probe.c:1: $4" "$TMPDIR/said" && [ "$status" -ne 0 ]
	ok $? "$2"
	sed 's/^/# /' "$TMPDIR/said"
}

said=$(awk -f tests/layers.awk src/ROOMS src/*/*.[ch] $(ls ui/*.[ch] ui/*/*.[ch] 2>/dev/null))
status=$?
ok $status "the tree keeps to its rooms"
[ -z "$said" ] || printf '%s\n' "$said" | sed 's/^/# /'

refuses src/base "base may not see text" '#include "text/edit.h"' 'base must not include text'
refuses src/render "render may not see doc" '#include "doc/doc.h"' 'render must not include doc'
refuses src/text "libroster may not see the screen" '# include "ui/term/key.h"' \
	'text must not include ui/term'
refuses ui/widget "widgets may not see screens" '#include "ui/screen/screen.h"' \
	'ui/widget must not include ui/screen'
refuses src/doc "curses has one door" '#include <curses.h>' '<curses.h> is not for this file'
refuses src/base "an include names its room" '#include "str.h"' 'write the room: str.h'
refuses src/cellar "a room has to be in the list" '#include "base/str.h"' 'no such room: cellar'

printf 'base text\ntext base\n' >"$TMPDIR/ROOMS"
! awk -f tests/layers.awk "$TMPDIR/ROOMS" >/dev/null
ok $? "a circle cannot be written into ROOMS"
plan
