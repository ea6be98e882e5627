#!/bin/sh
# in-place.sh -- files of several names, as commands save them, and what a kill in the midst leaves to `roster recover`.
set -u
roster=$ROSTER_BUILDDIR/roster
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state LC_ALL=C.UTF-8
# Neither the leak checker nor the order of libraries minds what is preloaded.
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}verify_asan_link_order=0:detect_leaks=0
export HOME XDG_CONFIG_HOME XDG_STATE_HOME LC_ALL ASAN_OPTIONS
mkdir -p "$HOME" "$work/p/.git" && cd "$work/p" || exit 99
. "$ROSTER_SRCDIR/tests/tap.sh"
why() {
	sed 's/^/# /' "$work/out" "$work/err"
}

gives() { # STATUS WORD...
	want=$1
	shift
	"$roster" "$@" >"$work/out" 2>"$work/err"
	[ $? -eq "$want" ]
	ok $? "roster $* gives $want"
}
out_has() {
	grep -qF -- "$1" "$work/out"
	ok $? "  prints: $1"
}
err_has() {
	grep -qF -- "$1" "$work/err"
	ok $? "  tells: $1"
}
holds() { # FILE LINE
	grep -qxF -- "$2" "$1"
	ok $? "  $1 holds: $2"
}
inode() {
	stat -c %i -- "$1"
}
stays() { # NAME...
	for name; do
		[ "$(inode "$name")" = "$first" ]
		ok $? "  $name is a name of the file still"
	done
}
no_records() {
	[ -z "$(ls "$XDG_STATE_HOME/roster/drafts" 2>/dev/null)" ]
	ok $? '  no record is left'
}
# A save that is killed when all is written but the end cut off.
cut_off() { # FIELD=VALUE FILE
	echo 'kill ftruncate 1' >"$work/orders"
	FAULTY=$work/orders LD_PRELOAD=$ROSTER_BUILDDIR/tests/faulty.so "$roster" set "$1" -- "$2" \
		>"$work/out" 2>"$work/err"
	[ $? -gt 128 ]
	ok $? "a save of $2 is killed"
	id=$(ls "$XDG_STATE_HOME/roster/drafts")
}

mkdir -p .claude/agents beside there/here
cat >.claude/agents/rev.md <<'END'
---
name: rev
description: Reviews what was changed, line by line. Use it after each change.
model: sonnet
color: Red
---
Body.
END
ln .claude/agents/rev.md beside/rev.md
ln .claude/agents/rev.md beside/again.md
first=$(inode beside/rev.md)

# each command that writes
gives 0 set model=opus -- .claude/agents/rev.md
holds beside/rev.md 'model: opus'
gives 0 unset model -- beside/again.md
! grep -q model .claude/agents/rev.md
ok $? '  a field goes'
gives 0 fix .claude/agents/rev.md
holds beside/rev.md 'color: red'
gives 0 rename .claude/agents/rev.md critic
holds beside/rev.md 'name: critic'
stays .claude/agents/critic.md beside/rev.md beside/again.md
printf '%s\n' 'edit 1' 'model haiku' save quit | "$roster" --plain . >"$work/out" 2>"$work/err"
ok $? 'roster --plain saves it'
holds beside/rev.md 'model: haiku'
stays .claude/agents/critic.md beside/rev.md beside/again.md
no_records

# five links in a row
ln -s ../../.claude/agents/critic.md there/here/1.md
ln -s here/1.md there/2.md
ln -s there/2.md 3.md
ln -s "$PWD/3.md" beside/4.md
ln -s beside/4.md 5.md
gives 0 set model=sonnet -- 5.md
holds .claude/agents/critic.md 'model: sonnet'
for link in there/here/1.md there/2.md 3.md beside/4.md 5.md; do
	[ -L "$link" ]
	ok $? "  $link is a link still"
done
stays .claude/agents/critic.md beside/rev.md beside/again.md

# nowhere to keep a record
XDG_STATE_HOME=/dev/null/no
gives 2 set model=opus -- beside/rev.md
err_has 'beside/rev.md: no recovery record can be kept to write it in place: '
holds beside/rev.md 'model: sonnet'
XDG_STATE_HOME=$work/home/state

# cut off
cp beside/rev.md "$work/was"
cut_off 'description=Looks. Use it.' .claude/agents/critic.md
cp beside/rev.md "$work/torn"
sed 's/^description:.*/description: Looks. Use it./' "$work/was" >"$work/will"
gives 0 recover
out_has "$id  .claude/agents/critic.md  "
out_has 'a save was cut off half-way'
gives 0 recover "--show=$id"
out_has '+description: Looks. Use it.'
gives 0 recover "--old=$id"
cmp -s "$work/out" "$work/was"
ok $? '  prints the old text'
gives 0 recover "--new=$id"
cmp -s "$work/out" "$work/will"
ok $? '  prints the new text'
gives 2 set model=opus -- beside/again.md
err_has 'beside/again.md: an earlier save was cut off: see roster recover'
cmp -s beside/rev.md "$work/torn"
ok $? '  and nothing is written'
echo quit | "$roster" --plain . >"$work/out" 2>"$work/err"
out_has 'a save was cut off half-way; editing the file asks what to do'
gives 0 recover "--revert=$id"
cmp -s beside/rev.md "$work/was"
ok $? '  puts the old text there'
no_records
cut_off 'description=Looks. Use it.' .claude/agents/critic.md
gives 0 recover "--finish=$id"
cmp -s beside/rev.md "$work/will"
ok $? '  puts the new text there'
no_records
stays .claude/agents/critic.md beside/rev.md beside/again.md
gives 2 recover "--finish=$id"
err_has 'there is no such draft'
gives 2 recover "--finish=$id" --list
gives 2 recover .

# newer than the record
cut_off model=opus beside/rev.md
cat >beside/rev.md <<'END'
---
name: other
description: Of another program. Use it, too.
---
END
cp beside/rev.md "$work/newer"
gives 0 recover --list
out_has 'a save was cut off, the file is newer'
for option in finish revert; do
	gives 2 recover "--$option=$id"
	err_has 'beside/rev.md: the file has changed since the save was cut off'
done
cmp -s beside/again.md "$work/newer"
ok $? '  the newer text stays'
gives 0 set model=haiku -- beside/rev.md
gives 0 recover "--new=$id"
out_has 'model: opus'
gives 0 recover "--discard=$id"
no_records
plan
