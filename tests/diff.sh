#!/bin/sh
# `roster diff` as people and git meet it: against the index, HEAD and revisions, in each format, as git's
# external diff, with each exit status.
set -u
roster=$ROSTER_BUILDDIR/roster
mkdir -p "$TMPDIR/work/.claude/agents" && cd "$TMPDIR/work" || exit 1
GIT_CEILING_DIRECTORIES=$TMPDIR
export GIT_CEILING_DIRECTORIES

. "$ROSTER_SRCDIR/tests/tap.sh"

if ! command -v git >/dev/null; then
	echo "1..1"
	echo "ok 1 - roster diff # SKIP git is not installed"
	exit 0
fi

status=0
run() { # ARGUMENT... : what it prints is in out and err
	status=0
	"$roster" "$@" >out 2>err || status=$?
}

ends() { # STATUS WHAT
	[ "$status" -eq "$1" ]
	ok $? "$2 (status $1)"
}

prints() { # WHAT: what is on standard input is what was printed
	cat >want
	cmp -s out want
	ok $? "$1"
}

holds() { # FILE TEXT WHAT
	grep -qF -e "$2" "$1"
	ok $? "$3"
}

quiet() { # WHAT
	[ ! -s out ] && [ ! -s err ]
	ok $? "$1"
}

git() {
	command git -c user.name=t -c user.email=t@example.org "$@"
}

agent() { # NAME TOOLS [BODY]
	printf '%s\n' --- "name: $1" 'description: Plans the work of a week, and what is left of it.' \
		"tools: $2" --- '' '# Work' "${3-Plan it.}" >".claude/agents/$1.md"
}

run diff
ends 2 "no repository"
holds err "roster: diff: not in a git repository" "  which is told"

git init -q -b main .
printf '%s\n' out err want >.git/info/exclude
run doctor
holds out "the work tree is $PWD" "the doctor knows it"
run diff
ends 0 "a repository without a commit"
quiet "  and nothing to say"
agent planner "Read, Write"
run diff
quiet "a file that git does not track is no difference"
git add .claude
run diff
quiet "nor is one that is staged, to the index"
run diff --staged
ends 1 "before the first commit all that is staged has come"
prints "  with what it may do" <<'END'
added .claude/agents/planner.md
  gains        read files, change files
  name         added: planner
  description  added: Plans the work of a week, and what is left of it.
  tools        added: Read, Write
  text         +3 -0 lines
END
git commit -q -m one
run diff --staged
ends 0 "committed"

agent planner "Read, Bash" "Plan it, and then do it."
sed -i.bak 's/a week, and/a day or/' .claude/agents/planner.md
rm .claude/agents/planner.md.bak
run diff
ends 1 "a file that was edited"
prints "  powers, fields and text" <<'END'
modified .claude/agents/planner.md
  gains        run commands
  loses        change files
  description  Plans the work of a [-week, and-]{+day or+} what is left of it.
  tools        +Bash -Write
  text         +1 -1 lines
    # Work  +1 -1
      - Plan it.
      + Plan it, and then do it.
END
run diff --staged
ends 0 "it is not staged"
git add .claude
agent planner "Read, Write, Bash" "Plan it."
run diff --staged --format=json
ends 1 "what is staged"
holds out '"loses write"' "  is told, not what is on the disk"
run diff --format=json
holds out '"gains write"' "what is on the disk is told against what is staged"
run diff --rev=HEAD --format=json
holds out '"gains execute"' "  and against HEAD"
run diff --rev=HEAD..HEAD
ends 0 "a revision against itself"

git checkout -q HEAD -- .claude
agent planner Read
cd .claude || exit 1
"$roster" diff --format=unified >../out 2>../err
cd .. || exit 1
git diff | grep -v '^index ' >want
cmp -s out want
ok $? "unified, it is what git prints, from any folder"
(cd .claude && "$roster" diff) | grep -q '^modified agents/planner.md$'
ok $? "paths are as they can be opened from here"

run diff .claude/agents/planner.md
ends 1 "a file that is named"
run diff nowhere.md
ends 2 "a name that is nowhere"
holds err "roster: nowhere.md: there is no such file or folder" "  which is told"
mkdir -p "$TMPDIR/other" && (cd "$TMPDIR/other" && command git init -q .)
run diff .claude "$TMPDIR/other"
ends 2 "two repositories at once"
run diff --rev=HEAD...HEAD
ends 0 "from where a revision left itself"
run diff --rev=nowhere...HEAD
ends 2 "from where none left another"
run diff --rev=nowhere
ends 2 "a revision that is none"
run diff --staged --rev=HEAD
ends 2 "--staged with --rev"
run diff --format=xml
ends 2 "a format that is none"
git checkout -q .

printf 'Some words.\n' >README.md
git add README.md && git commit -q -m readme
printf 'Other words.\n' >README.md
run diff
quiet "a page that is no agent is left out"
run diff .
ends 1 "  but where it is asked for"
git checkout -q .

git mv .claude/agents/planner.md .claude/agents/maker.md
run diff --staged
prints "a file that was renamed" <<'END'
renamed .claude/agents/planner.md -> .claude/agents/maker.md
END
agent planner "Bash" "$(seq 1 90)"
mv .claude/agents/planner.md .claude/agents/maker.md
git add .claude
run diff --staged --format=json
holds out '"status": "renamed"' "  is known by its agent's name, too"
git reset -q --hard

sed -i.bak 's/^tools.*/tools: Read\nmore: a: b/' .claude/agents/planner.md
rm .claude/agents/*.bak
run diff
prints "what is no YAML is compared line by line" <<'END'
modified .claude/agents/planner.md
  loses        change files
  now          not YAML, line 5: ": " in a value that is not quoted
  tools        -Write
  more         added: a: b
END
printf -- '---\nname: planner\n' >.claude/agents/planner.md
run diff
holds out 'no line "---" ends the frontmatter' "a block without an end"
holds out '  file         +0 -6 lines' "  lines of the whole file"
git checkout -q .

# The text as it is laid out; what leaves no trace there as it is written.
page() { # WEEK LINK WRITE ROW END
	printf '%s\n' --- 'name: page' 'description: Plans the work.' --- '' '# Work' '' \
		"You plan the **$1** of a team, and you look at what is left over" \
		'from the days before it began.' '' '## Steps' '' '1. Read the notes.' \
		"2. Ask [the list](https://example.org/a/long/path/of/the/$2.html)." "3. $3" '' \
		'| day | who |' '|-----|-----|' '| Mon | ada |' "$4" '' '## Code' '' '```c' \
		'int a;' "int $5;" 'int c;' 'int d;' 'int e;' "int $6;" '```' >.claude/agents/page.md
}
page week list 'Write.' '| Tue | bob |' b f
git add .claude && git commit -q -m page
page month liste 'Write. <!-- and send -->' '| Wed | *bob* |' bb g
run diff
prints "the text is laid out, with what stays folded" <<'END'
modified .claude/agents/page.md
  text         +6 -6 lines
    # Work  +1 -1
      ~ You plan the [-week-]{+month+} of a team, and ...
    ## Steps  +3 -3
        2. Ask the list<1>.
      - 3. Write.
      + 3. Write. <!-- and send -->
        ...
        Mon │ ada
      - Tue │ bob
      + Wed │ bob
        as it is written:
      - 2. Ask [the list](https://example.org/a/long/path/of/the/list.html).
      - 3. Write.
      + 2. Ask [the list](https://example.org/a/long/path/of/the/liste.html).
      + 3. Write. <!-- and send -->
        as it is written:
      - | Tue | bob |
      + | Wed | *bob* |
    ## Code  +2 -2
        │ int a;
      - │ int b;
      + │ int bb;
        │ int c;
        ...
        │ int e;
      - │ int f;
      + │ int g;
END
git commit -q -a -m page2
page '*month*' liste 'Write. <!-- and send -->' '| Wed | *bob* |' bb g
run diff
holds out '~ You plan the [-**month**-]{+***month***+} of a' "what only looks otherwise is told as it is written"
page month liste 'Write. <!-- and send -->' '| Wed | *bob* |' bb g
sed 's/ and you look/ and you\nlook/' .claude/agents/page.md >out && cp out .claude/agents/page.md
run diff
holds out '~ the same words, wrapped otherwise' "  and so are lines that are broken elsewhere"
git rm -q -f .claude/agents/page.md && git commit -q -m 'no page'

# As git's own diff.
git config diff.roster.command "'$roster' diff --driver"
echo '*.md diff=roster' >.gitattributes
agent planner "Read, Bash"
git diff >out 2>err
status=$?
ends 0 "git runs it as its diff"
prints "  which says the same" <<'END'
modified .claude/agents/planner.md
  gains        run commands
  loses        change files
  tools        +Bash -Write
END
rm .claude/agents/planner.md
git diff >out 2>err
holds out "deleted .claude/agents/planner.md" "  of a file that is gone"
git checkout -q .claude
agent maker Read
git add .claude && git diff --cached >out 2>err
holds out "added .claude/agents/maker.md" "  and of one that came"
git mv .claude/agents/planner.md .claude/agents/renamed.md
git diff --cached -M >out 2>err
holds out "renamed .claude/agents/planner.md -> .claude/agents/renamed.md" "  and of one that was renamed"
git reset -q --hard
run diff --driver a b
ends 2 "--driver with too few words"

git checkout -q -b side
agent planner Grep && git commit -q -a -m side
git checkout -q main
agent planner Edit && git commit -q -a -m main
git merge side >merged 2>&1
run diff
ends 1 "a merge that is not done"
holds out "modified .claude/agents/planner.md (in conflict)" "  is told"
"$roster" diff --driver .claude/agents/planner.md >out 2>err
holds out "in conflict .claude/agents/planner.md" "  as a driver, too, which is given the name alone"
git reset -q --hard

# Ranges: main has Edit, side has Grep, both left where it was "Read, Write".
range() { # REV TOOLS WHAT
	run diff --rev="$1"
	[ "$status" -eq 1 ] && [ "$(sed -n 's/^  tools *//p' out)" = "$2" ]
	ok $? "$3"
}
range main..side "+Grep -Edit" "from one revision to another"
range side..main "+Edit -Grep" "  and back"
range side.. "+Edit -Grep" "to HEAD"
range ..side "+Grep -Edit" "from HEAD"
range side "+Edit -Grep" "to the files on the disk"
range main...side "+Grep -Read -Write" "from where one left the other"
range ...side "+Grep -Read -Write" "  HEAD"
git checkout -q --orphan alone && git commit -q -m alone && git checkout -q main
run diff --rev=main...alone
ends 2 "from where two that never met left each other"
holds err "main and alone have no commit in common" "  which is told"

# White space that differs is visible on a terminal alone.
if [ -x "$ROSTER_BUILDDIR/tests/ptyrun" ]; then
	printf -- '---\nname: white\ndescription: Looks at blanks.\n---\nalpha beta\n' >.claude/agents/white.md
	git add .claude/agents/white.md
	printf -- '---\nname: white\ndescription: Looks at blanks.\n---\nalpha\tbeta  \n' >.claude/agents/white.md
	run diff --format=unified .claude/agents/white.md
	holds out "$(printf '+alpha\tbeta  ')" "a patch is one in a pipe"
	printf 'wait\nscreen\n' | "$ROSTER_BUILDDIR/tests/ptyrun" "$roster" diff --format=unified .claude/agents/white.md >out 2>err
	holds out '-alpha_beta' "a blank is visible on a terminal"
	holds out '+alpha>---beta__' "  a tab, and blanks at the end"
	printf 'wait\nscreen\n' | "$ROSTER_BUILDDIR/tests/ptyrun" "$roster" diff .claude/agents/white.md >out 2>err
	holds out '+ alpha>---beta__' "  by field as well"
	git rm -qf .claude/agents/white.md
else
	skip 'white space on a terminal' 'libvterm is missing'
fi

# Revisions as git takes them, where no file has their name.
args() { # TOOLS WHAT ARGUMENT...
	tools=$1 what=$2
	shift 2
	run diff "$@"
	[ "$status" -eq 1 ] && [ "$(sed -n 's/^  tools *//p' out)" = "$tools" ]
	ok $? "$what"
}
args "+Grep -Edit" "two revisions as arguments" main side
args "+Grep -Edit" "  and as a range" main..side
args "+Grep -Read -Write" "  from where one left the other" main...side
args "+Edit -Grep" "  one, against the disk" side
args "+Grep -Edit" "  with a path" main side .claude/agents
run diff main side nowhere.md
ends 2 "  and with one that is nowhere"
run diff --staged main
ends 2 "  but --staged takes paths"
echo main >main
run diff main
quiet "a file of that name is a file"
rm main

# Without a work tree only revisions can be told of.
command git clone -q --bare . "$TMPDIR/bare.git" 2>/dev/null
here=$PWD
cd "$TMPDIR/bare.git" || exit 1
in_bare() { # ARGUMENT...
	status=0
	"$roster" "$@" >"$here/out" 2>"$here/err" || status=$?
}
in_bare diff --rev=main..side
cd "$here" || exit 1
ends 1 "two revisions of a bare repository"
prints "  by the paths that files have in it" <<'END'
modified .claude/agents/planner.md
  gains        read files
  loses        change files
  tools        +Grep -Edit
END
run diff main side "$TMPDIR/bare.git"
ends 1 "  also from elsewhere"
holds out "modified .claude/agents/planner.md" "  by the same paths"
cd "$TMPDIR/bare.git" || exit 1
in_bare diff
cd "$here" || exit 1
ends 2 "nothing but revisions can be told of there"
holds err "roster: diff: its git repository is bare: name two revisions, as --rev=A..B" "  which is told"
run diff --rev=main "$TMPDIR/bare.git"
ends 2 "  nor one against the files on the disk"
cd "$TMPDIR/bare.git" || exit 1
in_bare check --staged
cd "$here" || exit 1
ends 2 "nothing is staged there"
holds err "its git repository is bare: it has no work tree" "  which is told"
chmod 000 .git/index
if [ ! -r .git/index ]; then
	run diff
	ends 2 "an index that cannot be read"
fi
chmod 644 .git/index
printf 'broken' >.git/index
run diff
ends 2 "an index that is none"
plan
