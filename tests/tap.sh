# shellcheck shell=sh
# Test points of a script; sourced by those that make them. A script ends by plan.
point=0

# What is shown of a point that failed: what the last program printed, where it is in these files. A script may
# say it otherwise.
why() {
	[ ! -f out ] || sed 's/^/# out: /' out
	[ ! -f err ] || sed 's/^/# err: /' err
}

ok() { # STATUS WHAT
	point=$((point + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $point - $2"
	else
		echo "not ok $point - $2"
		why
	fi
}

plan() {
	echo "1..$point"
}
