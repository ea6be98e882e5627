#!/bin/sh
# Settings: where each value comes from, what is wrong with them, and that a repository has no say.
set -u
roster=$ROSTER_BUILDDIR/roster
XDG_CONFIG_HOME=$TMPDIR/config
export XDG_CONFIG_HOME
unset NO_COLOR VISUAL EDITOR
own=$XDG_CONFIG_HOME/roster
mkdir -p "$own/themes" "$TMPDIR/work" && cd "$TMPDIR/work" || exit 1

. "$ROSTER_SRCDIR/tests/tap.sh"

status=0
run() { # ARGUMENT... : what it prints is in out and err
	status=0
	"$roster" "$@" >out 2>err || status=$?
}

from() { # KEY VALUE ORIGIN WHAT
	awk -v want="$1 = $2" -v origin="# From: $3" '
		$0 == want && before == origin { found = 1 }
		{ before = $0 }
		END { exit !found }' out
	ok $? "$4"
}

told() { # TEXT WHAT
	grep -qxF -e "roster: $1" err
	ok $? "$2"
}

quiet() { # WHAT
	[ ! -s err ] && [ "$status" -eq 0 ]
	ok $? "$1"
}

run --print-config
quiet "without a file nothing is wrong"
from theme terminal default "a default"
from editor vi default "the last editor to try"
from mouse yes default "the mouse is roster's"
from layouts yes default "and keys go by their places"
cp out "$own/config"
run --print-config
quiet "what is printed is a config file"
from measure 88 "$own/config:13" "whose lines are named"

printf '# mine\n\ntheme = dark-256\nmeasure=40\neditor = nano -w\nignore = desc-long\n' >"$own/config"
EDITOR=ed run --print-config
quiet "a file is read"
from theme dark-256 "$own/config:3" "a value of the file"
from editor "nano -w" "$own/config:5" "the file goes before EDITOR"
from ignore desc-long "$own/config:6" "a setting of the rules"
NO_COLOR=1 run --print-config --theme=mono
from color never "environment: NO_COLOR" "a value of the environment"
from theme mono option "an option goes before the file"
: >"$own/config"
VISUAL=ved EDITOR=ed run --print-config
from editor ved "environment: VISUAL" "VISUAL goes before EDITOR"

printf 'theme = none\nmeasure = 400\njust words\nwhat = 1\nmeasure = 50\ncolor = pink\neditor = "x\n' >"$own/config"
run --print-config
told "$own/config:1: theme: there is no theme \"none\"; terminal is used" "a theme that is not there"
told "$own/config:2: measure: it is a number from 20 to 88; 88 is used" "a number that is too large"
told "$own/config:3: not \"key = value\"" "a line that is none"
told "$own/config:4: there is no setting \"what\"" "a key that is none"
told "$own/config:6: color: it is auto, always or never; auto is used" "a word that is none"
told "$own/config:7: editor: it is no command; vi is used" "a quote that is never closed"
from measure 50 "$own/config:5" "lines after a wrong one are read"
printf 'mouse = maybe\nlayouts = no\n' >"$own/config"
run --print-config
told "$own/config:1: mouse: it is yes or no; yes is used" "neither yes nor no"
from layouts no "$own/config:2" "a no is one"
printf 'theme = none\nmeasure = 400\njust words\nwhat = 1\n' >"$own/config"
run check --allow-empty .
told "$own/config:4: there is no setting \"what\"" "a command tells it, too"

# Themes of one's own.
: >"$own/config"
printf 'text = default\ncode = underline red\n' >"$own/themes/mine.theme"
printf 'code = pinkish\n' >"$own/themes/bad.theme"
printf 'Some `code` here, in a line that is long enough to be wrapped at forty columns.\n' >page.md
run show --color=always --theme=mine page.md
grep -qF "$(printf '\033[4;31mcode')" out
ok $? "a theme of the config folder is used"
run show --theme=bad page.md
told "show: $own/themes/bad.theme: line 1: no colour or attribute here: \"pinkish\"" "a wrong one is told"
run show --theme=../config page.md
told 'show: there is no theme "../config"' "a path is no theme"
echo 'theme = mine' >"$own/config"
run show --color=always page.md
grep -qF "$(printf '\033[4;31mcode')" out
ok $? "the theme of the file is used"
echo 'measure = 40' >"$own/config"
run show --width=100 page.md
grep -qx 'Some `code` here, in a line that is long' out
ok $? "the measure of the file is used"
echo 'color = always' >"$own/config"
run show page.md
grep -q "$(printf '\033')" out
ok $? "colours may be asked for in the file"

# Keys.
printf 'reader.outline = F6\nreader.search = F6\n' >"$own/keys"
: >"$own/config"
run --keys
grep -qE '^  F6 +reader\.outline ' out
ok $? "the keys are those of the keys file"
for by in --print-config --keys; do
	run $by
	told "$own/keys:2: clash: F6 is outline in reader already, by line 1; search does not get it" "a clash is told by $by"
done
run doctor
grep -q -- '-> lines in them are wrong' out
ok $? "  and the doctor knows of it"
rm "$own/keys"

# A repository.
mkdir -p .git .roster/themes .claude/agents roster
for folder in .roster .claude roster .; do
	printf 'theme = mono\nmeasure = 20\neditor = touch pwned\nignore = desc-missing\n' >"$folder/config"
	printf 'everywhere.quit = j\n' >"$folder/keys"
done
cp "$own/themes/mine.theme" .roster/themes/theirs.theme
run --print-config
quiet "files of a repository are not looked at"
from theme terminal default "a repository sets no theme"
from editor vi default "no editor"
[ "$(grep -c '# From: default' out)" -eq 10 ]
ok $? "and nothing else"
run --keys
! grep -qE '^  j +everywhere\.quit ' out
ok $? "and no key"
run show --theme=theirs page.md
told 'show: there is no theme "theirs"' "and has no theme"

plan
