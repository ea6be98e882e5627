#!/bin/sh
# `roster check` as scripts meet it: each format, the exit status, baselines, and names that would break a
# line.
set -u
roster=$ROSTER_BUILDDIR/roster
mkdir -p "$TMPDIR/work/agents" && cd "$TMPDIR/work" || exit 1

. "$ROSTER_SRCDIR/tests/tap.sh"

status=0
run() { # ARGUMENT... : what it prints is in out and err
	status=0
	"$roster" "$@" >out 2>err || status=$?
}

ends() { # STATUS WHAT
	[ "$status" -eq "$1" ]
	ok $? "$2 (status $1)"
}

has() { # FILE LINE WHAT
	grep -qxF -e "$2" "$1"
	ok $? "$3"
}

holds() { # FILE TEXT WHAT
	grep -qF -e "$2" "$1"
	ok $? "$3"
}

lacks() { # FILE TEXT WHAT
	! grep -qF -e "$2" "$1"
	ok $? "$3"
}

python() { # WHAT ARGUMENT...
	what=$1
	shift
	if ! command -v python3 >/dev/null; then
		point=$((point + 1))
		echo "ok $point - $what # SKIP python3 is not installed"
		return
	fi
	python3 "$@" >said 2>&1
	got=$?
	[ $got -eq 0 ] || sed 's/^/# /' said
	ok $got "$what"
}

agent() { # FILE LINE... : a sound one, with these lines behind its description
	file=$1 name=$(basename "$1" .md)
	shift
	{
		printf '%s\n' --- "name: $name" \
			'description: Reviews changes before they are merged, after each commit.'
		[ $# -eq 0 ] || printf '%s\n' "$@"
		printf '%s\n' --- '' 'You review what changed.'
	} >"$file"
}

agent agents/sound.md
agent agents/old.md 'tools: Read, MultiEdit' 'owner: Zoë'
mkdir dropped
printf '%s\n' --- 'name: dropped' --- 'Nobody calls me.' >dropped/dropped.md

# --- the exit status ---

run check agents/sound.md
ends 0 "a sound file"
has out 'agents/sound.md: loads' "what was named is told of"
has out '1 file, 0 errors, 0 warnings, 0 hints' "and counted"
run check dropped
ends 1 "an error"
run check agents
ends 0 "warnings and hints alone"
for word in error:0 warning:1 hint:1 never:0; do
	run check --fail-on="${word%:*}" agents
	ends "${word#*:}" "--fail-on=${word%:*}, and warnings"
done
run check --fail-on=never dropped
ends 0 "--fail-on=never, and an error"
run check --fail-on=warning agents/sound.md
ends 0 "--fail-on=warning, and none"
mkdir empty
run check empty
ends 2 "no file"
run check --allow-empty empty
ends 0 "no file, and --allow-empty"
run check agents nowhere
ends 2 "a path that is not there"
has out '2 files, 0 errors, 1 warning, 1 hint' "the others are looked at"

run lst
ends 2 "a word that is neither a command nor a file"
has err 'roster: lst: no command and no file; did you mean "list"? roster --help lists all' \
	"the nearest command is named"
run frobnicate
ends 2 "a word that is like no command"
has err 'roster: frobnicate: no command and no file; roster --help lists the commands' \
	"it is said where they are told"
run ./lst
has err 'roster: ./lst: cannot follow the path: No such file or directory' "what is meant as a path is told of as one"

run check --format=xml agents
ends 2 "a format that is none"
has err 'roster: check: --format is text, json, sarif, gcc or github' "the formats are named"
run check --rule=tools-retird agents
ends 2 "a rule that is none"
has err 'roster: check: --rule: no rule is called "tools-retird"; did you mean "tools-retired"?' \
	"the nearest is named"
run check --host=nobody agents
ends 2 "a host that is none"
holds err 'no host is called "nobody"; there are ' "the hosts are named"
run check --fail-on=worse agents
ends 2 "a severity that is none"

# --- text ---

run check agents
lacks out sound.md "a sound file of a folder is not told of"
has out "  4:14  warning  MultiEdit no longer exists; Edit does its work.  [tools-retired]  fix: Replace it" \
	"a finding is one line"
run check --verbose agents
has out 'agents/sound.md: loads' "--verbose lists it"
run check --strict agents
ends 1 "--strict, and warnings"
has out "  4:14  error  MultiEdit no longer exists; Edit does its work.  [tools-retired]  fix: Replace it" \
	"under --strict a warning is an error"
has out '2 files, 1 error, 0 warnings, 1 hint' "and is counted as one"
run check --rule=key-unknown agents
lacks out tools-retired "--rule leaves out others"
has out '2 files, 0 errors, 0 warnings, 1 hint' "and does not count them"
run check --rule=key-unknown --rule=tools-retired agents
has out '2 files, 0 errors, 1 warning, 1 hint' "--rule may be given again"
run check --rule=desc-trigger agents
holds out '[desc-trigger]' "a rule that is off is on where it is named"
agent agents/quiet.md '# roster: ignore tools-retired' 'tools: Read, MultiEdit'
run check --fail-on=hint agents/quiet.md
ends 0 "what a file ignores does not count"
rm agents/quiet.md
mkdir rescued
printf '%s\n' --- 'name: rescued' 'description: Use it so: after each commit, before review.' --- Go. \
	>rescued/rescued.md
run check rescued
ends 0 "what the file's own tool copes with"
run check --portable rescued
ends 1 "--portable: the strictest does not"
run check --host=strict rescued
ends 1 "--host: nor does that one"

# --- json ---

run check --format=json agents dropped
ends 1 "JSON"
cp out log
python "it is JSON" -m json.tool log
holds out '"path": "agents/sound.md",' "it holds files without findings"
holds out '"verdict": "dropped",' "and verdicts"
run check --format=json --strict agents
lacks out '"severity": "warning"' "under --strict it holds no warning"
holds out '"errors": 1,' "but an error"
run check --format=json --allow-empty empty
cp out log
python "of no file it is JSON, too" -m json.tool log

# --- gcc, github ---

run check --format=gcc agents
has out 'agents/old.md:4:14: warning: MultiEdit no longer exists; Edit does its work. [tools-retired]' \
	"gcc: a warning"
holds out 'agents/old.md:5:1: note: ' "gcc: a hint is a note"
run check --format=gcc "$PWD/agents" ./agents/old.md
holds out 'agents/old.md:4:14: ' "gcc: a path below here is relative"
lacks out "$PWD" "gcc: and not absolute"
lacks out ./ "gcc: without a dot"
run check --format=github agents
has out '::warning file=agents/old.md,line=4,col=14,endLine=4,endColumn=23,title=tools-retired::MultiEdit no longer exists; Edit does its work.' \
	"github: a warning"
holds out '::notice file=agents/old.md,line=5,col=1,' "github: a hint is a notice"
run check --format=github --strict agents
holds out '::error file=agents/old.md,line=4,' "github: under --strict a warning is an error"

# --- names ---

mkdir names
odd=$(printf 'names/50%%,a:b\nc.md')
agent "$odd" 'tools: Read, MultiEdit'
run check --format=github --rule=tools-retired names
holds out '::warning file=names/50%25%2Ca%3Ab%0Ac.md,line=5,' "github: %, comma, colon, line break"
[ "$(wc -l <out)" -eq 1 ]
ok $? "github: one line"
run check --format=gcc --rule=tools-retired names
holds out 'names/50%,a:b^Jc.md:5:14: warning: ' "gcc: a line break is shown"
[ "$(wc -l <out)" -eq 1 ]
ok $? "gcc: one line"
rm "$odd"
agent "$(printf 'names/a\377.md')" 'tools: Read, MultiEdit'
run check --format=gcc --rule=tools-retired names
LC_ALL=C grep -q "^names/a$(printf '\377').md:4:14: warning: " out
ok $? "gcc: a name keeps its bytes"
run check --format=sarif names
holds out '"uri": "names/a%FF.md"' "sarif: a name that is not UTF-8"
cp out log
python "sarif: and a sound log" "$ROSTER_SRCDIR/tests/sarif.py" log
run check --format=json names
cp out log
python "json: a name that is not UTF-8" -m json.tool log

# --- sarif ---

agent agents/links.md 'owner: Zoë 🦊' 'model: "[x](https://example.org)"'
run check --format=sarif agents dropped
ends 1 "SARIF"
cp out log
python "the log is sound" "$ROSTER_SRCDIR/tests/sarif.py" log
holds out '"executionSuccessful": true' "all went well"
holds out '\\[x\\](https://example.org)' "no text of a file becomes a link"
rm agents/links.md
run check --format=sarif agents nowhere
ends 2 "SARIF of a path that is not there"
holds out '"executionSuccessful": false' "it says so"
: >agents/locked.md
truncate -s 9M agents/locked.md
run check --format=sarif agents
ends 2 "SARIF of a file that cannot be read"
holds out '"toolExecutionNotifications": [' "it tells of it"
run check --format=github agents
holds out '::error file=agents/locked.md,title=roster::' "and so does github"
run check --write-baseline=part.json agents
ends 2 "a baseline of a part"
[ ! -e part.json ]
ok $? "is not written"
rm agents/locked.md

# --- baseline ---

run check --write-baseline=base.json agents
ends 0 "--write-baseline"
has err 'roster: base.json: 2 findings written' "it says how many"
has out '2 files, 0 errors, 0 warnings, 0 hints' "and tells none"
cp base.json log
python "it is JSON" -m json.tool log
run check --strict --fail-on=hint --baseline=base.json agents
ends 0 "what is in it does not count"
has err 'roster: base.json: 2 findings left out' "how many is said"
lacks out old.md "and they are not told"
(cd agents && "$roster" check --fail-on=hint --baseline=../base.json .) >out 2>err
ok $? "it holds from another folder, too"
agent agents/old.md '# one' '# line more' 'tools: Read, MultiEdit' 'owner: Zoë'
run check --fail-on=hint --baseline=base.json agents
ends 0 "lines may move"
agent agents/old.md 'tools: Read, MultiEdit' 'owner: Zoë' 'team: one'
run check --fail-on=hint --baseline=base.json agents
ends 1 "a new finding counts"
has out '2 files, 0 errors, 0 warnings, 1 hint' "alone"
agent agents/old.md 'tools: Grep, MultiEdit' 'owner: Zoë'
run check --fail-on=warning --baseline=base.json agents
ends 1 "another line is another finding"
agent agents/twice.md 'tools: Read, MultiEdit' 'owner: Zoë'
agent agents/old.md 'tools: Read, MultiEdit' 'owner: Zoë'
run check --fail-on=warning --baseline=base.json agents
ends 1 "and so is another file"
run check --write-baseline=base.json agents
ends 0 "a baseline may be written anew"
run check --fail-on=hint --baseline=base.json agents
ends 0 "and holds what is new"
run check --baseline=base.json --write-baseline=base.json agents
ends 2 "not both at once"

cp agents/sound.md before
run check --write-baseline=agents/sound.md agents
ends 2 "a file that is no baseline"
cmp -s before agents/sound.md
ok $? "is left as it is"
run check --baseline=nowhere.json agents
ends 2 "a baseline that is not there"
for text in '' '{' '[]' '{"roster-baseline": 1}' '{"roster-baseline": 2, "findings": []}' \
	'{"roster-baseline": 1, "findings": [{"path": "a", "rule": "b", "fingerprint": "zz", "count": 1}]}'; do
	printf '%s' "$text" >broken.json
	run check --baseline=broken.json agents
	ends 2 "a baseline of '$text'"
	holds err 'roster: check: --baseline=broken.json: ' "why is said"
done

# --- show ------------------------------------------------------------------------------------------

mkdir -p show/.github/agents show/.claude/skills/notes
cat >show/.github/agents/pilot.agent.md <<'END'
---
name: pilot
description: Has tools of a server.
tools: [Read, edit/editFiles, github/list_issues, todo, codebase]
---
Run `make`.
END
cat >show/.claude/skills/notes/SKILL.md <<'END'
---
name: notes
description: Writes notes down, so that they are found again later.
allowed-tools: Read Write(*.md)
---
END
run show --width=80 show/.github/agents/pilot.agent.md
ends 0 "a Copilot agent is shown"
has out "can do       read files, change files, use MCP servers" "what it can do"
has out "tools        read: Read, codebase (now search/codebase)" "and its tools by that"
has out "             external: github/list_issues" "a tool of a server is external"
has out "             other: todo" "one of no power comes last"
has out 'Run `make`.' "without colours code keeps its backticks"
run show --width=80 --color=always show/.github/agents/pilot.agent.md
lacks out '`make`' "with colours it does not"
run show --width=80 show/.claude/skills/notes/SKILL.md
has out "allowed-tools  read: Read" "a skill's tools are sorted too"
has out "               write: Write(*.md)" "with what limits them"
lacks out "can do" "what they can do is not theirs alone"
# --- every scope ---

mkdir -p home/.claude/agents home/.claude/plugins/cache/shop/tool/1/agents \
	home/.claude/plugins/cache/shop/tool/1/.claude-plugin project/.git project/.claude/agents
echo '{}' >home/.claude/plugins/cache/shop/tool/1/.claude-plugin/plugin.json
agent project/.claude/agents/same.md
agent home/.claude/agents/same.md
agent home/.claude/plugins/cache/shop/tool/1/agents/old.md 'tools: Read, MultiEdit'
here=$PWD
everywhere() { # ARGUMENT... : as run, in the project, with the made home
	status=0
	(cd project && HOME=$here/home "$roster" "$@") >out 2>err || status=$?
}
everywhere list --format=json
ends 0 "without a path, every scope is listed"
[ "$(sed -n 's/.*"scope": "\(.*\)",/\1/p' out | tr '\n' ' ')" = 'project user plugin ' ]
ok $? "in their order"
holds out '"wins": "'"$here/project/.claude/agents/same.md"'"' "with the file that wins"
everywhere check
ends 0 "and looked at"
has out '3 files, 0 errors, 1 warning, 1 hint' "what is found is counted"
has out 'of these in read-only folders: 0 errors, 1 warning, 0 hints' "and what is not to be changed apart"

# One long name does not move what is right of all others.
mkdir wide
agent "wide/$(printf '%0200d' 0).md"
agent wide/short.md
run list wide
grep -E '^.{1,160}$' out | grep -q 'wide/short\.md'
ok $? "a long name leaves the other rows short"

plan
