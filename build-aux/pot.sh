#!/bin/sh
# pot.sh SRCDIR OUT FILE... -- write the template of all that can be translated in these files of the source tree:
# C, where a function below or N_() takes it, the tables of rules and actions, and schemas. Needs xgettext.
set -eu
LC_ALL=C
export LC_ALL
srcdir=$1
case $2 in
/*) out=$2 ;;
*) out=$PWD/$2 ;;
esac
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$srcdir"

rules=src/check/rule_rows.h actions=ui/term/action.h
for file; do
	case $file in
	"$rules" | "$actions") ;;
	*.[ch]) printf '%s\n' "$file" ;;
	esac
done >"$work/c"
for file; do
	case $file in
	*.json) printf '%s\n' "$file" ;;
	esac
done >"$work/json"

# take NAME OPTION... -- messages of C into NAME.po.
take() {
	name=$1
	shift
	xgettext --from-code=UTF-8 --language=C --add-comments=TRANSLATORS: --package-name=roster \
		--output=- --keyword "$@" | sed 's/; charset=CHARSET/; charset=UTF-8/' >"$work/$name.po"
}

take 1 --files-from="$work/c" --keyword=tr --keyword=TR --keyword=trn:1,2 --keyword=N_ \
	--keyword=die:1 --keyword=err_set:2 --keyword=err_sys:2 --keyword=ctx_note:3 --keyword=problems_add:5 \
	--keyword=libgit_fail:2 --keyword=talk_say:2 --keyword=talk_agrees:2 --keyword=batch_fail:2 --keyword=ask_begin:3 \
	--flag=tr:1:pass-c-format --flag=trn:1:pass-c-format --flag=trn:2:pass-c-format \
	--flag=N_:1:pass-c-format --flag=die:1:c-format --flag=err_set:2:c-format --flag=ctx_note:3:c-format \
	--flag=problems_add:5:c-format --flag=buf_printf:2:c-format --flag=arena_printf:2:c-format
# A span that is written out, {a, b}, counts as two arguments.
take 2 --files-from="$work/c" --keyword=problems_add:6 --flag=problems_add:6:c-format
take 3 --keyword=SET:2 --keyword=BOTH:4 --keyword=FRONT:3 --keyword=VALUE:3 --keyword=NAME:3 \
	--keyword=DESCRIPTION:3 --keyword=TOOLS:3 --keyword=MODEL:3 --keyword=BODY:3 "$rules"
take 4 --keyword=X:3 "$actions"
take 5 --keyword=X:4 "$actions"
xargs "${AWK:-awk}" -f build-aux/schema_words.awk <"$work/json" >"$work/6.po"

msgcat --use-first --add-location=file --sort-by-file "$work"/[1-6].po |
	sed 's/^"POT-Creation-Date:.*/"POT-Creation-Date: \\n"/' >"$out"
