/* diff.h -- what differs between two texts, line by line. */
#ifndef ROSTER_TEXT_DIFF_H
#define ROSTER_TEXT_DIFF_H

#include "base/buf.h"

/* Lines [a, a + a_n) of the old text became lines [b, b + b_n) of the new one (from 0). */
struct hunk {
	size_t a, a_n, b, b_n;
};

struct hunks {
	struct hunk *v;
	size_t n, cap;
};

/* Append the hunks, in order, apart by at least one equal line. A line counts with its end mark.
 * Where the texts differ in more than some thousand lines the middle is given as one hunk. */
void diff_lines(struct str a, struct str b, struct hunks *out);
void hunks_done(struct hunks *h);

/* Append a unified diff with three lines of context; nothing when the texts are equal. The names
 * are shown as they are: filter them first where they go to a terminal. */
void diff_unified(struct buf *out, struct str a, struct str b, const char *a_name,
	const char *b_name);

#endif
