#!/bin/sh
# summary.sh TEST... [--without-vterm TEST...] -- show what failed and name what was skipped in the
# tests that just ran, and end in one line that counts the test points. Reads what automake's TAP
# driver left beside each test below the current folder: TEST.trs has the results, TEST.log the
# output. Exit status 1 when a point failed or a test did not run. Tests that were not built because
# libvterm is missing are skipped.
set -eu
for test; do
	printf '%s\n' "${test%.sh}"
done | awk '
function show(line) {
	if (line ~ /^SKIP: /) {
		sub(/^SKIP: /, "skipped: ", line)
		print line
		return
	}
	if (line ~ /^(FAIL|XPASS|ERROR): /)
		print line
}

# A failing point, and the comments under it. A test that ends before its time says why at the end
# of its output.
function show_log(test, file,  line, below, raw, n, i) {
	while ((getline line <file) > 0) {
		if (line ~ /^(FAIL|XPASS|SKIP|ERROR): /) {
			if (line ~ /^ERROR/)
				for (i = n > 25 ? n - 25 : 0; i < n; i++)
					print "    " raw[i]
			show(line)
			below = line !~ /^SKIP/
			n = 0
		} else if (below && line ~ /^#/) {
			print "    " line
		} else if (line ~ /^(PASS: |ok |not ok )/) {
			below = n = 0
		} else {
			raw[n++] = line
		}
	}
	close(file)
}

function count(test, file,  line, any) {
	while ((getline line <file) > 0) {
		if (line ~ /^:test-result: (PASS|XFAIL)/)
			passed++
		else if (line ~ /^:test-result: SKIP/)
			skipped++
		else if (line ~ /^:test-result: /)
			failed++
		else
			continue
		any = 1
	}
	close(file)
	if (!any) {
		print "ERROR: " test " did not run"
		failed++
	}
}

$0 == "--without-vterm" {
	without_vterm = 1
	next
}

without_vterm {
	print "skipped: " $0 " # SKIP libvterm is missing"
	skipped++
	next
}

{
	show_log($0, $0 ".log")
	count($0, $0 ".trs")
}

END {
	printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
	exit failed > 0
}'
