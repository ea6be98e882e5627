#!/bin/sh
# What a person reads can be translated, each language has all of it, and what is for programs stays as it is.
set -u
roster=$ROSTER_BUILDDIR/roster
mkdir -p "$TMPDIR/work/agents" && cd "$TMPDIR/work" || exit 1
. "$ROSTER_SRCDIR/tests/tap.sh"

skip() { # WHAT REASON
	point=$((point + 1))
	echo "ok $point - $1 # SKIP $2"
}

has_tools() { # TOOL...
	for tool; do
		command -v "$tool" >/dev/null || return 1
	done
}

# --- the catalogues -------------------------------------------------------------------------------

sources() { # PATTERN
	(cd "$ROSTER_SRCDIR" && find src ui schemas -name "$1" ! -name config.h ! -name builtin_data.c ! -name ready_data.c | sort)
}

# One that has more than the template is as good; msgcmp minds what is missing, fuzzy or untranslated.
is_whole() { # LANGUAGE
	msgcmp "$ROSTER_SRCDIR/po/$1.po" roster.pot >out 2>err
	ok $? "po/$1.po has all that the sources say ('make update-po' puts in what is new)"
	said=$(msgfmt --check --statistics -o "$1.mo" "$ROSTER_SRCDIR/po/$1.po" 2>&1)
	printf '%s\n' "$said" >err
	case $said in
	*[!0-9a-z.\ ]* | *fuzzy* | *untranslated*) false ;;
	*) true ;;
	esac
	ok $? "po/$1.po is sound, with every format's conversions"
}

if has_tools xgettext msgcat msgcmp msgfmt; then
	# shellcheck disable=SC2046  # names without blanks
	AWK="awk" sh "$ROSTER_SRCDIR/build-aux/pot.sh" "$ROSTER_SRCDIR" roster.pot $(sources '*.[ch]') \
		$(sources '*.json') 2>err
	ok $? "a template is made"
	for file in "$ROSTER_SRCDIR"/po/*.po; do
		is_whole "$(basename "$file" .po)"
	done
	if has_tools python3; then
		# shellcheck disable=SC2046
		said=$(cd "$ROSTER_SRCDIR" && PYTHONDONTWRITEBYTECODE=1 python3 tests/words.py \
			"$TMPDIR/work/roster.pot" tests/words.allowed $(sources '*.[ch]') 2>&1)
		printf '%s\n' "$said" >err
		[ -z "$said" ]
		ok $? "every sentence is marked or in tests/words.allowed"
	else
		skip "every sentence is marked" "python3 is not installed"
	fi
else
	skip "the catalogues are complete" "gettext is not installed"
fi

# --- roster in German -------------------------------------------------------------------------------

# A newer libc takes no language where the locale is C.UTF-8: then one is made, or there is nothing to see.
speak() { # LOCALE
	LC_ALL=$1
	export LC_ALL
	"$roster" --help | grep -q '^Aufruf:'
}

english() { # ARGUMENT...
	LC_ALL=C.UTF-8 LANGUAGE='' "$roster" "$@" >english 2>english-err
	echo $? >>english
}

ROSTER_LOCALEDIR=$ROSTER_BUILDDIR/po/locale
LANGUAGE=de
export ROSTER_LOCALEDIR LANGUAGE
if [ ! -e "$ROSTER_LOCALEDIR/de/LC_MESSAGES/roster.mo" ]; then
	skip "roster speaks German" "it was built without catalogues"
	plan
	exit
fi
made_locale() {
	mkdir -p locales
	localedef -i de_DE -f UTF-8 ./locales/de_DE.UTF-8 >/dev/null 2>&1
	LOCPATH=$PWD/locales
	export LOCPATH
	speak de_DE.UTF-8
}

if ! speak C.UTF-8 && ! made_locale; then
	skip "roster speaks German" "no locale here takes a language"
	plan
	exit
fi

printf '%s\n' --- 'name: one' 'description: Reviews changes: all of them, after each commit.' --- '' \
	'You review what changed, and say what you found in it, one line a finding, with the file and the line.' \
	>agents/one.md
printf '%s\n' --- 'name: two' 'description: Plans what is to be done, before anyone begins to do it.' \
	'maxTurns: 0.5' 'modle: opus' --- '' 'Short.' >agents/two.md

german() { # WHAT TEXT ARGUMENT...
	what=$1 text=$2
	shift 2
	"$roster" "$@" >out 2>err </dev/null
	cat out err | grep -qF -e "$text"
	ok $? "$what"
}

german "--help is German" "Die Agenten auflisten" --help
german "and that of a command" "Warnungen zählen als Fehler" check --help
german "and the keys" "Zum nächsten Feld" --keys
german "but not the names of actions" "next-field" --keys
german "check says it in German" "Den Wert in Anführungszeichen setzen" check agents
german "and how bad it is" "2 Dateien, 0 Fehler" check agents
german "with the one and the many" "1 Datei, " check agents/one.md
german "but the rule's id is the rule's" "[yaml-colon]" check agents
german "list has German headings" "URTEIL" list agents
german "and says German what becomes of a file" "gerettet" list agents
german "show has German labels" "Urteil" show agents/one.md
german "an error is German" "unbekannte Option" list --nothing
german "also that of a value" "maxTurns muss eine ganze Zahl" set maxTurns=x -- agents/two.md
german "and of a path" "dem Pfad lässt sich nicht folgen" list nowhere
german "the settings are told in German" "# Aus: Vorgabe" --print-config

same() { # ARGUMENT... : to the byte, what is for programs
	english "$@"
	"$roster" "$@" >out 2>err </dev/null
	echo $? >>out
	cmp -s english out && [ -s out ]
	ok $? "$* is the same in every language"
}

for format in json sarif gcc github; do
	same check --format=$format agents
done
for format in json tsv; do
	same list --format=$format agents
done
same kinds --format=json
same get agents/one.md description
same get --json agents/one.md
same schema claude-agent
same set --dry-run maxTurns=3 -- agents/two.md
same --version

# --- on the screen ----------------------------------------------------------------------------------

if [ ! -x "$ROSTER_BUILDDIR/tests/ptyrun" ]; then
	skip "the screen is German" "libvterm is missing"
	plan
	exit
fi
screen() { # WHAT COLUMNS TEXT... (the script on standard input)
	what=$1 columns=$2
	shift 2
	"$ROSTER_BUILDDIR/tests/ptyrun" -s "24x$columns" -e LC_ALL="$LC_ALL" -e LANGUAGE=de \
		-e ROSTER_LOCALEDIR="$ROSTER_LOCALEDIR" ${LOCPATH:+-e LOCPATH="$LOCPATH"} "$roster" agents \
		>out 2>err
	good=$?
	for text; do
		grep -qF -e "$text" out || good=1
	done
	[ $good -eq 0 ]
	ok $? "$what"
}
screen "the list is German" 80 "2 Agenten" "─ Agenten 2 ─" "3 Probleme" "Urteil" "e ändern" "q beenden" <<'END'
until Urteil
until q beenden
screen
type q
wait
END
screen "what an agent may do stands below each other, umlauts or not" 80 "  Dateien lesen           " "  Dateien ändern          " \
	"  laufen, ohne zu fragen  " <<'END'
until q beenden
type \r5
until laufen, ohne zu fragen
screen
type Q
wait
END
screen "so is the help" 80 "Hilfe: die Liste" "Die Vorschau nach unten rollen" <<'END'
until Urteil
key ?
until } Überschrift
screen
key q
until-not Hilfe: die Liste
type q
wait
END
screen "and the form, with what schemas say" 80 "nichts geändert" "(nicht gesetzt: alle Tools)" "Wie der Agent heißt" <<'END'
until Urteil
key j e
until ^S speichern
screen
key Esc
until Urteil
type q
wait
END
screen "headings of columns stay within them" 120 "Modell ──Tools" <<'END'
until Urteil
until q beenden
screen
type q
wait
END

plan
