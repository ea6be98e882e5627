/* change.h -- a text that changes under a reader's eyes: what is new in it, and where the rest went. */
#ifndef ROSTER_TEXT_CHANGE_H
#define ROSTER_TEXT_CHANGE_H

#include "text/diff.h"

/* Lines of a text, from 1, in order. */
struct line_numbers {
	size_t *v;
	size_t n, cap;
};

/* Append the lines of `now` that are not in `before`; blank ones do not count. Where lines are only
 * gone, the line that stands there now. */
void change_lines(struct str before, struct str now, struct line_numbers *out);
/* Where line `line` (from 1) of the old text is now. *same: it stands there as it was. */
size_t change_follow(const struct hunks *h, size_t line, bool *same);

#endif
