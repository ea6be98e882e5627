# linked.sh -- for benchmarks that drive the program's own parts; $here, $top, $build and $work are set.

value() { # NAME -- of the build's Makefile
	printf 'print-it:\n\t@echo $(%s)\n' "$1" | make -s -C "$build" -f Makefile -f - print-it
}

# $work/NAME is linked as the program is, and $work/bench makes texts and folders.
link_bench() { # NAME [SOURCE|LIBRARY...]
	name=$1
	shift
	library=$(value grammar_library)
	libraries="$(value NCURSES_LIBS) $(value core_libs) $(value LIBS)"
	flags=$(pkg-config --cflags --libs yaml-0.1 libcmark-gfm)
	# shellcheck disable=SC2086  # flags are words
	(
		cd "$build"
		${CC-cc} -O2 -std=gnu11 -D_GNU_SOURCE -I. -I"$top/src" -I"$top" -o "$work/$name" "$here/$name.c" \
			"$@" libui.a libroster.a $library $libraries
		${CC-cc} -O2 -std=gnu11 -D_GNU_SOURCE -o "$work/bench" "$here/bench.c" $flags -lcmark-gfm-extensions
	)
}
