# shellcheck shell=sh
# What `roster --plain` says to lines that are typed; sourced behind tap.sh. $roster is the program, $agents what it is
# started on; empty: on nothing.

# types LINE... -- what these lines give, in the file out
types() {
	printf '%s\n' "$@" | "$roster" --plain ${agents:+"$agents"} >out 2>err
	[ $? -eq 0 ] && [ ! -s err ]
	ok $? "typed: $(printf '%s' "$*" | tr '\n' ' ')"
}
says() {
	grep -qxF -e "$1" out
	ok $? "  says: $1"
}
tells() { # a part of a line
	grep -qF -e "$1" out
	ok $? "  tells: $1"
}
silent() {
	! grep -qF -e "$1" out
	ok $? "  says nothing of: $1"
}
# once TEXT -- is there one line with it, and no more?
once() {
	[ "$(grep -cF -e "$1" out)" -eq 1 ]
	ok $? "  says once: $1"
}
# follows A B -- is there a line with A, and later one with B?
follows() {
	awk -v a="$1" -v b="$2" 'index($0, a) { found = 1 } found && index($0, b) { both = 1 } END { exit !both }' out
	ok $? "  says $2 behind $1"
}
