#!/bin/sh
# make.sh TABLES <roster.1.in >roster.1 -- put the program's tables in place of the lines "@NAME@".
# TABLES is the program made from man/tables.c.
set -eu
tables=$1
while IFS= read -r line; do
	case $line in
	@*@)
		name=${line#@}
		"$tables" "${name%@}"
		;;
	*) printf '%s\n' "$line" ;;
	esac
done
