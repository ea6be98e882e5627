/* must.h -- what a fuzzer asks for. */
#ifndef ROSTER_TESTS_FUZZ_MUST_H
#define ROSTER_TESTS_FUZZ_MUST_H

#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static inline void must_hold(bool good, const char *what, int line)
{
	if (good)
		return;
	fprintf(stderr, "does not hold (line %d): %s\n", line, what);
	abort();
}

#define MUST(condition) must_hold((condition), #condition, __LINE__)

/* A copy with nothing behind it, so that a read beyond its end is seen. */
static inline struct str must_copy(struct str s)
{
	char *p = malloc(s.n ? s.n : 1);
	if (!p)
		abort();
	if (s.n)
		memcpy(p, s.p, s.n);
	return (struct str){p, s.n};
}

#endif
