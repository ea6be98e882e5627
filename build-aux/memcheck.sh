#!/bin/sh
# memcheck.sh TEST... -- run tests of the build folder under valgrind: no wrong access, no lost block.
# Long tests do a small part of their work. Exit status 1 when valgrind or a test has something to say.
set -u
command -v valgrind >/dev/null 2>&1 || {
	echo "memcheck: valgrind is needed" >&2
	exit 2
}
ROSTER_TEST_SCALE=2 ROSTER_CASES=200 ROSTER_TEST=memcheck
export ROSTER_TEST_SCALE ROSTER_CASES ROSTER_TEST
# shellcheck source=tests/env.sh
. "$ROSTER_SRCDIR/tests/env.sh"
failed=0
for test; do
	valgrind -q --leak-check=full --errors-for-leak-kinds=definite,indirect,possible --error-exitcode=9 "./$test" \
		>"$scratch/log" 2>&1 || {
		printf '%s\n' "$test"
		grep -E '^==|^not ok' "$scratch/log"
		failed=1
	}
done
exit $failed
