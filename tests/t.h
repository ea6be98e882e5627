/* t.h -- a tiny TAP harness. A test program calls these and ends with `return t_end();`. */
#ifndef ROSTER_TESTS_T_H
#define ROSTER_TESTS_T_H

#include "base/str.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct t_counts {
	int run, failed;
};

static inline struct t_counts *t_counts(void)
{
	static struct t_counts counts;
	return &counts;
}

/* What is said of a test point stays on its line, whatever it holds. */
static inline void t_say(const char *what)
{
	for (const unsigned char *c = (const unsigned char *)what; *c; c++) {
		if (*c == '\n')
			printf("\\n");
		else if (*c < 0x20 || *c == 0x7f)
			printf("\\x%02x", *c);
		else
			putchar(*c);
	}
}

static inline bool t_ok(bool good, const char *what, const char *file, int line)
{
	struct t_counts *c = t_counts();
	c->run++;
	printf("%sok %d - ", good ? "" : "not ", c->run);
	t_say(what);
	putchar('\n');
	if (!good) {
		c->failed++;
		printf("# %s:%d\n", file, line);
	}
	fflush(stdout);
	return good;
}

static inline void t_show(const char *label, struct str s)
{
	printf("# %s |", label);
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (c == '\n')
			printf("\\n\n#      |");
		else if (c < 0x20 || c == 0x7f)
			printf("\\x%02x", c);
		else
			putchar(c);
	}
	printf("|\n");
}

static inline bool t_is(struct str got, struct str want, const char *what, const char *file,
	int line)
{
	bool good = t_ok(str_eq(got, want), what, file, line);
	if (!good) {
		t_show("got ", got);
		t_show("want", want);
	}
	return good;
}

static inline bool t_equal(long got, long want, const char *what, const char *file, int line)
{
	bool good = t_ok(got == want, what, file, line);
	if (!good)
		printf("# got %ld, want %ld\n", got, want);
	return good;
}

/* One test point each; they return whether it passed. */
#define OK(condition, what) t_ok((condition), (what), __FILE__, __LINE__)
#define IS(got, want, what) t_is((got), str_of(want), (what), __FILE__, __LINE__)
#define SAME(got, want, what) t_is((got), (want), (what), __FILE__, __LINE__)
#define EQUAL(got, want, what) t_equal((long)(got), (long)(want), (what), __FILE__, __LINE__)
#define SKIP(what, why)                                                                            \
	(t_counts()->run++, printf("ok %d - %s # SKIP %s\n", t_counts()->run, what, why))

static inline int t_end(void)
{
	printf("1..%d\n", t_counts()->run);
	return t_counts()->failed ? 1 : 0;
}

#endif
