#!/bin/sh
# ROSTER_GRAMMARS: languages from folders as Neovim, Helix and Emacs have them, and what is said of those
# that cannot be used. The grammars are the built-in JSON one under other names.
set -u
roster=$ROSTER_BUILDDIR/roster
parser=$ROSTER_SRCDIR/grammars/vendor/tree-sitter-json/src
grep -q '^#define WITH_GRAMMARS' "$ROSTER_BUILDDIR/src/config.h" || {
	echo "1..0 # SKIP built without grammars"
	exit 0
}
mkdir -p "$TMPDIR/work" && cd "$TMPDIR/work" || exit 1

. "$ROSTER_SRCDIR/tests/tap.sh"

library() { # NAME FILE [VERSION] -- a library whose tree_sitter_NAME() is JSON's
	mkdir -p "${2%/*}"
	sed "s/tree_sitter_json/tree_sitter_$1/g; s/^#define LANGUAGE_VERSION .*/#define LANGUAGE_VERSION ${3-14}/" \
		"$parser/parser.c" >parser.c
	# shellcheck disable=SC2086  # a command with its flags
	$ROSTER_CC -w -O0 -fPIC -shared -I"$parser" -o "$2" parser.c || echo "# cannot compile $2"
}

query() { # FILE PATTERN
	mkdir -p "${1%/*}"
	printf '%s\n' "$2" >"$1"
}

show() { # FOLDERS WORD -- how a listing in that language is shown: in out; what is said in err
	printf '```%s\n[1, null]\n```\n' "$2" >page.md
	ROSTER_GRAMMARS=$1 "$roster" show --color=always --width=60 page.md >out 2>err
}

says() { # TEXT WHAT
	grep -qF -e "$1" err
	ok $? "$2"
}

shown_as() { # WORD WHAT -- in the colours of a listing of JSON in `model`
	grep 1, out >was
	show '' "$1"
	grep 1, out | cmp -s was -
	ok $? "$2"
}

# As JSON's own query has it, and with nothing but numbers.
plain='(number) @number'

library jot nvim/parser/jot.so
query nvim/queries/jot/highlights.scm '; inherits: base
(null) @constant.builtin'
query nvim/queries/base/highlights.scm "$plain"
query nvim/queries/jot/aliases 'jotter jt'
show nvim jot
[ ! -s err ]
ok $? "a folder of Neovim's is read in silence"
grep -q '\[.*m1' out
ok $? "a number has its colour"
shown_as json "a language and what it inherits look as the same built in"
show nvim JT
shown_as json "it goes by its other words"

mkdir -p helix/grammars
sed 's/tree_sitter_json/tree_sitter_kid_one/g' "$parser/parser.c" >parser.c
# shellcheck disable=SC2086  # a command with its flags
$ROSTER_CC -w -fPIC -shared -I"$parser" -o helix/grammars/kid-one.so parser.c
query helix/queries/kid-one/highlights.scm "$plain (null) @constant"
show "nothing-here:helix" kid-one
says "nothing-here: No such file or directory" "a folder that is not there is told"
shown_as json "one of Helix's is read all the same"

library json emacs/libtree-sitter-json.so
query emacs/json.scm '(number) @comment'
show emacs json
cp out mine
show '' json
! cmp -s mine out
ok $? "the user's word wins over a language built in"

library diff emacs/libtree-sitter-diff.so
query emacs/diff.scm "$plain (null) @constant"
show emacs diff
shown_as json "and over those that roster colours itself"

# --- what cannot be used -----------------------------------------------------------------------

library far far/far.so 99
query far/far.scm "$plain"
show far far
says "far/far.so: it is of tree-sitter's ABI 99" "another ABI is told"
library other wrong/wrong.so
query wrong/wrong.scm "$plain"
show wrong wrong
says "wrong/wrong.so: it has no tree_sitter_wrong()" "a library of another language is told"
library cut cut/cut.so
query cut/cut.scm "$plain"
size=$(wc -c <cut/cut.so)
head -c $((size / 3)) cut/cut.so >cut/new && mv cut/new cut/cut.so
show cut cut
says "cut/cut.so: it is no library, or was cut off" "a library that was cut off is told"
mkdir text && echo "no library" >text/text.so
show text text
says "text/text.so: it is no library" "and what is none"
mkfifo text/text.so.new && mv text/text.so.new text/text.so
show text text
says "text/text.so: it is no library" "and a pipe, without waiting"
library bare bare/bare.so
show bare bare
says "there is no queries/bare/highlights.scm" "a language without a query is told"
query emacs/json.scm '
(number) @number (nothing) @x'
show emacs json
says "the query of json, line 2: the language has no such node" "a query that does not fit is told"
shown_as json "and the one built in is used"
plan
