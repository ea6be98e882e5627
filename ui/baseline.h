/* baseline.h -- findings that a set of files has had for long: they are known, and not told again.
 *
 * A finding is known by its file, rule, field and the text of its line, so that it may move, and roster
 * may find other words for it. Files are kept relative to the folder of the baseline.
 */
#ifndef ROSTER_UI_BASELINE_H
#define ROSTER_UI_BASELINE_H

#include "check/problem.h"

#include <stdint.h>

struct baseline_row {
	struct str path, rule;
	uint64_t print;
	size_t count; /* as many times it is known */
};

struct baseline {
	struct buf folder; /* absolute, with a slash at its end */
	struct arena arena;
	struct baseline_row *v;
	size_t n, cap;
	size_t known; /* findings that baseline_knows() and baseline_add() took */
};

/* An empty one, to be written to that file. End both by baseline_done(), even after a failure. */
bool baseline_begin(struct baseline *b, const char *file, struct err *e);
/* The one in that file. False and the reason where it cannot be read or is none. */
bool baseline_read(struct baseline *b, const char *file, struct err *e);
void baseline_done(struct baseline *b);

/* Is the finding one of those in it? Each of them is found once only. */
bool baseline_knows(struct baseline *b, struct str absolute, const struct doc *d,
	const struct problem *p);
void baseline_add(struct baseline *b, struct str absolute, const struct doc *d,
	const struct problem *p);
/* Write it to the file, in place of an older one, never of a file that is no baseline. */
bool baseline_write(struct baseline *b, const char *file, struct err *e);

/* A number for the finding that stays the same while its line and rule do. */
uint64_t baseline_print(const struct doc *d, const struct problem *p);

#endif
