#!/bin/sh
# The closing line of `make check` counts what ran, and what did not run counts as failed.
set -u
summary=$ROSTER_SRCDIR/build-aux/summary.sh
cd "$TMPDIR" || exit 1

point=0
says() { # STATUS WANTED WHAT TEST...
	status=$1 wanted=$2 what=$3
	shift 3
	got=$(sh "$summary" "$@" 2>&1)
	got_status=$?
	point=$((point + 1))
	if [ "$got" = "$wanted" ] && [ $got_status -eq "$status" ]; then
		echo "ok $point - $what"
	else
		echo "not ok $point - $what"
		printf '%s\n' "status $got_status" "$got" | sed 's/^/# /'
	fi
}

# test NAME LOG TRS -- what the TAP driver leaves of a test.
leave() {
	mkdir -p "$(dirname "$1")"
	printf '%b' "$2" >"$1.log"
	printf '%b' "$3" >"$1.trs"
}

leave t/good 'ok 1 - a\nPASS: t/good 1 - a\nok 2 - b\nPASS: t/good 2 - b\n' \
	':test-result: PASS 1 - a\n:test-result: PASS 2 - b\n:global-test-result: PASS\n'
leave t/skip 'ok 1 - a # SKIP why\nSKIP: t/skip 1 - a # SKIP why\n' ':test-result: SKIP 1 - a\n'
leave t/bad 'not ok 1 - a\nFAIL: t/bad 1 - a\n# got 1\nok 2 - b\n# no comment on a failure\nPASS: t/bad 2 - b\n' \
	':test-result: FAIL 1 - a\n:test-result: PASS 2 - b\n'
leave t/dead 'ok 1 - a\nPASS: t/dead 1 - a\nstack smashed\nERROR: t/dead - exited with status 134 (terminated by signal 6?)\n' \
	':test-result: PASS 1 - a\n:test-result: ERROR - exited\n'

says 0 '2 passed, 0 failed, 0 skipped' 'what passed is counted' t/good
says 0 'skipped: t/skip 1 - a # SKIP why
2 passed, 0 failed, 1 skipped' 'what was skipped is named, with the reason' t/good t/skip
says 1 'FAIL: t/bad 1 - a
    # got 1
3 passed, 1 failed, 0 skipped' 'what failed is shown with its comments' t/good t/bad
says 1 '    stack smashed
ERROR: t/dead - exited with status 134 (terminated by signal 6?)
1 passed, 1 failed, 0 skipped' 'what died is shown with its last words' t/dead
says 1 'ERROR: t/missing did not run
2 passed, 1 failed, 0 skipped' 'what did not run has failed' t/missing.sh t/good
says 0 'skipped: t/screen # SKIP libvterm is missing
2 passed, 0 failed, 1 skipped' 'what was not built is skipped' t/good --without-vterm t/screen
says 0 '0 passed, 0 failed, 0 skipped' 'no test is no failure'
echo "1..$point"
