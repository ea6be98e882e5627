# Holds src/ROOMS: includes point down, foreign headers stay behind their doors.
#   awk -f tests/layers.awk src/ROOMS src/*/*.[ch] ui/*.[ch] ui/*/*.[ch]
# Paths are taken from the last "src/" or "ui/" on, so a tree built elsewhere is read the same.

function fail(msg) { print FILENAME ":" FNR ": " msg; bad = 1 }
function house_path(path) {
	if (match(path, /(^|.*\/)(src|ui)\//)) {
		if (path ~ /(^|\/)src\/[a-z]+\/[^\/]*$/) sub(/^.*src\//, "src/", path)
		else sub(/^.*\/ui\//, "ui/", path)
	}
	return path
}
function room_of(path) { sub(/^src\//, "", path); sub(/\/[^\/]*$/, "", path); return path }

FILENAME ~ /ROOMS$/ {
	if (/^#/ || !NF) next
	if (/^</) { for (i = 2; i <= NF; i++) door[$1, $i] = 1; guarded[$1]; next }
	for (i = 2; i <= NF; i++) {
		if (!($i in known)) fail($1 " may only name a room listed above it: " $i)
		ok[$1, $i] = 1
	}
	known[$1] = ok[$1, $1] = 1
	next
}
FNR == 1 { file = house_path(FILENAME); here = room_of(file); if (!(here in known)) fail("no such room: " here) }
/^[ \t]*#[ \t]*include[ \t]*</ {
	match($0, /<[^>]*>/); header = substr($0, RSTART, RLENGTH)
	if (header in guarded && !((header, file) in door)) fail(header " is not for this file")
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, q, "\"")
	if (q[2] !~ /\//) { if (q[2] != "config.h") fail("write the room: " q[2]); next }
	there = room_of(q[2])
	if (!((here, there) in ok)) fail(here " must not include " there)
}
END { exit bad }
