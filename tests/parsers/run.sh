#!/bin/sh
# run.sh READER FILE -- ask a reader of YAML, pyyaml or a package of npm, what the cases of tests/unit/parsers.c hold. Exit
# status 77 when it is not there.
set -u
here=$(dirname "$0")
case $1 in
pyyaml)
	# Debian's python3 has Debian's PyYAML; another one that stands before it may have none.
	for python in python3 /usr/bin/python3; do
		command -v "$python" >/dev/null || continue
		"$python" "$here/pyyaml.py" "$2"
		status=$?
		[ $status -eq 77 ] || exit $status
	done
	exit 77
	;;
*)
	command -v node >/dev/null || exit 77
	exec node "$here/npm.js" "$1" "$2"
	;;
esac
