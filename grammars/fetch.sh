#!/bin/sh
# fetch.sh [--check] -- put the sources of the tree-sitter core and of the grammars into
# grammars/vendor, as package-lock.json pins them. Does nothing when they are there already.
# --check only says by its exit status whether they are. Needs npm; runs no script of a package.
set -eu
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")"

# What the fetched tree depends on: the pinned packages, and which of their files are kept.
wanted_stamp() {
	{
		cat package-lock.json
		sed '/^#/d' languages.tsv | cut -f 2-4
	} | { sha256sum 2>/dev/null || shasum -a 256; } | cut -c 1-64
}

is_there() {
	[ -f vendor/stamp ] && [ "$(cat vendor/stamp)" = "$(wanted_stamp)" ]
}

# keep PACKAGE PATTERN... -- copy those files of a package to vendor.new, without its scope. Every
# pattern must match.
keep() {
	from=$work/node_modules/$1 to=vendor.new/${1##*/}
	shift
	for pattern; do
		for file in "$from"/$pattern; do
			[ -f "$file" ] || {
				echo "fetch.sh: there is no $pattern in $from" >&2
				exit 1
			}
			file=${file#"$from"/}
			mkdir -p "$to/$(dirname "$file")"
			cp "$from/$file" "$to/$file"
		done
	done
}

has() {
	[ -e "$work/node_modules/$1/$2" ]
}

keep_core() {
	lib=vendor/tree-sitter/lib
	keep tree-sitter LICENSE "$lib/include/tree_sitter/*.h" "$lib/src/*.[ch]" "$lib/src/*/*.[ch]"
}

keep_grammars() {
	sed '/^#/d' languages.tsv | while IFS='	' read -r _ package sources queries _; do
		keep "$package" 'LICENSE*' "$sources/*.c" "$sources/tree_sitter/*.h"
		if has "$package" "$sources/tag.h"; then
			keep "$package" "$sources/*.h"
		fi
		if has "$package" common/scanner.h; then
			keep "$package" 'common/*.h'
		fi
		for query in $queries; do
			case $query in
			"${package##*/}"/*) keep "$package" "${query#*/}" ;;
			esac
		done
	done
}

if is_there; then
	exit 0
fi
[ "${1-}" != --check ] || exit 1
command -v npm >/dev/null 2>&1 || {
	echo "fetch.sh: npm is needed to fetch the grammars" >&2
	exit 1
}

# npm works beside the tree, so that an interrupted run leaves nothing half done in it.
work=$(mktemp -d)
trap 'rm -rf "$work" vendor.new' EXIT
trap 'exit 1' HUP INT TERM
cp package.json package-lock.json .npmrc "$work"
(cd "$work" && npm ci --ignore-scripts --legacy-peer-deps --no-audit --no-fund)
rm -rf vendor.new
mkdir vendor.new
keep_core
keep_grammars
wanted_stamp >vendor.new/stamp
rm -rf vendor
mv vendor.new vendor
