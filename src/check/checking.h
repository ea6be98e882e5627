/* checking.h -- the whole check of a file, bit by bit, for those who have something else to do meanwhile. However it is cut
 * up, it finds the same. */
#ifndef ROSTER_CHECK_CHECKING_H
#define ROSTER_CHECK_CHECKING_H

#include "check/check.h"
#include "render/deadline.h"

struct checking;

/* The doc, the kind and the path must stay as they are until it is freed. */
struct checking *checking_new(const struct subject *s);
void checking_free(struct checking *c); /* NULL: nothing */
/* Go on until the deadline, and one step at least; true: that was all. `outline`: of the body, each time the same,
 * wherever it lies; NULL: the body is not looked at. */
bool checking_go(struct checking *c, const struct outline *outline, struct deadline until);
/* When that was all: *out, which is empty, gets what was found. */
void checking_take(struct checking *c, struct reading *reading, struct problems *out);

#endif
