#!/bin/sh
# lint.sh FLAGS FILE... -- what the compiler does not mind but the house does: layout, sizes, calls
# that are not to be used, clang-tidy's findings. FLAGS are the compiler's. Exit status 1 when there
# is a finding. Needs clang-format and clang-tidy.
set -u
LC_ALL=C
export LC_ALL
flags=$1
shift
failed=0

finding() {
	printf '%s\n' "$1"
	failed=1
}

for tool in clang-format clang-tidy; do
	command -v $tool >/dev/null 2>&1 || {
		echo "lint: $tool is needed" >&2
		exit 2
	}
done

for file; do
	lines=$(wc -l <"$file")
	[ "$lines" -le 600 ] || finding "$file: $lines lines, 600 are the most"
done

# Each has a better way: base/buf for what grows, str_to_size() and its like for numbers, fork and
# exec for programs.
programs=$(for file; do
	case $file in
	tests/*) ;;
	*) printf '%s\n' "$file" ;;
	esac
done)
banned='alloca|atof|atoi|atol|atoll|gets|mktemp|popen|sprintf|stpcpy|strcat|strcpy|strncat|strncpy|strtok|system|tmpnam|vsprintf'
# shellcheck disable=SC2086  # words
if grep -nE "(^|[^A-Za-z0-9_.>\"])($banned)[ ]*\(" $programs /dev/null | grep -vE '^[^:]*:[0-9]+:[[:space:]]*(/\*|\*)'; then
	finding "lint: these functions are not to be used"
fi

for file; do
	clang-format "$file" | cmp -s - "$file" || finding "$file: make format mends its layout"
done

jobs=$(nproc 2>/dev/null || echo 1)
for file; do
	case $file in
	*.c) printf '%s\n' "$file" ;;
	esac
done | xargs -P "$jobs" -n 4 sh -c 'flags=$0; clang-tidy --quiet "$@" -- $flags 2>/dev/null' "$flags" ||
	finding "lint: clang-tidy has findings"

exit $failed
