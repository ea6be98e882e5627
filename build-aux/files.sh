#!/bin/sh
# files.sh [--check] -- write files.am, the lists of the Makefile, from the files git knows. Run it
# after `git add` or `git rm`. --check only says whether files.am is as it should be.
set -eu
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")/.."

known() { # PATTERN...
	git ls-files -- "$@" | while read -r file; do
		[ ! -e "$file" ] || printf '%s\n' "$file"
	done
}

# list NAME -- the names on standard input as a variable of make, one a line.
list() {
	awk -v name="$1" '
		{ print (NR == 1 ? "\n" name " = \\\n\t" : " \\\n\t") $0 }
		END { print (NR ? "" : "\n" name " =") }' ORS=''
	echo
}

# Test programs, by whether they need libvterm.
with_pty() {
	xargs -r grep -l '"tests/pty.h"'
}
without_pty() {
	xargs -r grep -L '"tests/pty.h"'
}
program() {
	sed 's/\.c$//'
}

lists() {
	echo '# Made by build-aux/files.sh from the files git knows; run it after adding one.'
	known 'src/*.c' 'src/*.h' | list core_files
	known 'ui/*.c' 'ui/*.h' | sed '/^ui\/main\.c$/d' | list ui_files
	known ui/main.c | list main_file
	known ui/main.c | sed 's/.*/roster/' | list main_program

	known 'schemas/*.json' | sed '/^schemas\/.*\//d' | list schema_files
	known 'schemas/hosts/*.json' | list host_files
	known 'schemas/facts/*.json' | list fact_files
	known 'themes/*.theme' | list theme_files
	known demo | list demo_files
	known 'man/*.[1-9]' | list man_files
	known 'grammars/queries/*.scm' | list grammar_queries
	known 'po/*.po' | list po_files

	known 'tests/*.c' 'tests/*.h' | sed '/^tests\/cases\//d' | list test_c_files
	known 'tests/unit/*.c' | without_pty | program | list unit_tests
	known 'tests/unit/*.c' | with_pty | program | list pty_tests
	known 'tests/*.c' | sed '/^tests\/.*\//d; /^tests\/pty\(_child\)\{0,1\}\.c$/d' | without_pty | program |
		list helper_programs
	known 'tests/*.c' | sed '/^tests\/.*\//d; /^tests\/pty\(_child\)\{0,1\}\.c$/d' | with_pty | program |
		list pty_programs
	known 'tests/*.sh' | sed '/^tests\/.*\//d; /^tests\/env\.sh$/d; /^tests\/tap\.sh$/d; /^tests\/saying\.sh$/d' | list test_scripts
}

# What goes into the tarball beside these, and is in no list that automake sees.
others() {
	known | sed '
		/^src\/.*\.[ch]$/d
		/^ui\/.*\.[ch]$/d
		/^schemas\/.*\.json$/d
		/^themes\/.*\.theme$/d
		/^demo\//d
		/^man\/.*\.[1-9]$/d
		/^tests\/[^\/]*\.c$/d
		/^tests\/unit\/.*\.c$/d
		/^\.git/d
		/^configure\.ac$/d
		/^Makefile\.am$/d
		/^files\.am$/d' | list other_files
}

if known | grep -q "[^a-zA-Z0-9_./+-]"; then
	echo "files.sh: make cannot take these names:" >&2
	known | grep "[^a-zA-Z0-9_./+-]" >&2
	exit 1
fi
new=$(lists; others)
if [ "${1-}" = --check ]; then
	printf '%s\n' "$new" | diff files.am - 
else
	printf '%s\n' "$new" >files.am
fi
