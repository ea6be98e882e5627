/* alike.h -- how much of two texts is the same, whatever stands between. */
#ifndef ROSTER_TEXT_ALIKE_H
#define ROSTER_TEXT_ALIKE_H

#include "base/str.h"

struct alike_line {
	uint64_t hash;
	size_t n;
};

/* The lines of a text, sorted. */
struct alike {
	struct alike_line *v;
	size_t n, cap;
	size_t bytes;
};

void alike_read(struct alike *a, struct str text); /* starts as {0} */
/* Of the larger one's bytes, the per cent that stand in lines of both; 0 where one is empty. */
unsigned alike_share(const struct alike *a, const struct alike *b);
void alike_done(struct alike *a);

#endif
