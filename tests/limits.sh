#!/bin/sh
# Standard input, output and error that are closed, files or pipes; little memory, few files, a small stack; no home, no
# folder for temporary files, no terminal: a message and an end, or the work done. Never screen codes into a file.
set -u
roster=$ROSTER_BUILDDIR/roster
mkdir -p "$TMPDIR/work/agents" "$TMPDIR/work/.git" && cd "$TMPDIR/work" || exit 1
. "$ROSTER_SRCDIR/tests/tap.sh"

skip() { # WHAT REASON
	point=$((point + 1))
	echo "ok $point - $1 # SKIP $2"
}

agent() { # NAME
	printf -- '---\nname: %s\ndescription: Does one thing well. Use it after each change.\n---\nYou do it.\n' "$1"
}
i=0
while [ $i -lt 300 ]; do
	agent "agent-$i" >"agents/agent-$i.md"
	i=$((i + 1))
done
agent one >one.md

# gives STATUS WHAT COMMAND -- the command ends so
gives() {
	sh -c "$3" >out 2>err
	status=$?
	[ $status -eq "$1" ] || echo "# status $status"
	[ $status -eq "$1" ]
	ok $? "$2"
}
says() {
	grep -qF -e "$1" out err
	ok $? "  says: $1"
}
no_codes() {
	! LC_ALL=C grep -q "$(printf '[\001-\010\016-\037]')" out err
	ok $? "  and no code of a screen"
}
rows() { # NUMBER
	[ "$(wc -l <out)" -eq "$1" ]
	ok $? "  with $1 rows"
}
R=$roster
export R

# --- the three descriptors ------------------------------------------------------------------------

gives 2 "standard input is closed" '"$R" agents <&-'
says 'not a terminal'
no_codes
gives 2 "standard input is a file" '"$R" agents <one.md'
says 'standard input is not a terminal'
no_codes
gives 2 "standard input is a pipe of 10 MB" 'head -c 10000000 /dev/zero | "$R" agents'
says 'standard input is not a terminal'
no_codes
gives 2 "standard output is closed" '"$R" agents >&-'
no_codes
gives 2 "all three are closed" '"$R" agents <&- >&- 2>&-'
[ ! -s out ] && [ ! -s err ]
ok $? "  nothing is written anywhere"
gives 2 "a list has no output to go to" '"$R" list agents >&-'
says 'standard output'
gives 0 "a list needs no standard error" '"$R" list --format=tsv agents 2>&-'
rows 300
gives 0 "nor an input" '"$R" list --format=tsv agents <&-'
rows 300
cp one.md was.md
gives 0 "without any of them a value is set" '"$R" set model=opus -- one.md <&- >&- 2>&-'
grep -qx 'model: opus' one.md && [ "$(wc -l <one.md)" -eq $(($(wc -l <was.md) + 1)) ]
ok $? "  and nothing else is in the file"
gives 0 "a pipe that takes nothing ends a list" '"$R" list agents | true'

# --- what there is little of ----------------------------------------------------------------------

gives 0 "64 open files are enough for 300 agents" 'ulimit -n 64; "$R" list --format=tsv agents'
rows 300
case ${ROSTER_CC-} in
*sanitize*) sanitized=yes ;;
*) sanitized=$(grep -q 'fsanitize=' "$ROSTER_BUILDDIR/Makefile" && echo yes) ;;
esac
if [ -n "$sanitized" ]; then
	skip "a stack of 256 KiB is enough" "a sanitizer needs more"
	skip "no memory is said" "a sanitizer needs more"
else
	awk 'BEGIN { printf "---\nname: deep\ndescription: "; for (i = 0; i < 5000; i++) printf "["; print "\n---" ;
		for (i = 0; i < 20000; i++) printf "> "; print "x" }' >deep.md
	gives 0 "a stack of 256 KiB is enough for any nesting" 'ulimit -s 256; "$R" check deep.md'
	says 'yaml-marker'
	gives 0 "and to read it" 'ulimit -s 256; "$R" show deep.md'
	# At 32 MB the libraries alone may be too much; whatever comes, it is an end with a word, and the file is whole.
	cp one.md was.md
	for size in 32768 49152 65536; do
		(
			ulimit -v "$size"
			"$roster" set model=sonnet -- one.md
		) >out 2>err
		status=$?
		case $status in
		0) grep -qx 'model: sonnet' one.md && cp was.md one.md ;;
		2 | 127) [ -s err ] && cmp -s one.md was.md ;;
		*) false ;;
		esac
		ok $? "with $size KiB of memory it is done, or said why not"
	done
fi

# --- what is not there ----------------------------------------------------------------------------

gives 0 "no folder for temporary files" 'TMPDIR=/nowhere/at/all "$R" list --format=tsv agents'
rows 300
gives 0 "no home" 'env -u HOME -u XDG_CONFIG_HOME -u XDG_STATE_HOME HOME=/nowhere "$R" list --format=tsv agents'
rows 300
if command -v setsid >/dev/null; then
	gives 0 "no terminal to speak of" 'setsid "$R" list --format=tsv agents'
	rows 300
	gives 2 "nor for a screen" 'setsid "$R" agents </dev/null'
	says 'not a terminal'
	no_codes
else
	skip "no terminal to speak of" "setsid is not installed"
fi
plan
