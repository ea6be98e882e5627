/* deadline.h -- until when work may go on. Time is what the processor spends on this thread, so that
 * a page does not depend on what else the machine is doing. */
#ifndef ROSTER_RENDER_DEADLINE_H
#define ROSTER_RENDER_DEADLINE_H

#include <stdbool.h>
#include <stdint.h>

struct deadline {
	int64_t at; /* microseconds */
};

struct deadline deadline_in(int64_t microseconds);
/* It is never over. */
struct deadline deadline_never(void);
/* Microseconds left; 0 or less: it is over. */
int64_t deadline_left(struct deadline d);
bool deadline_over(struct deadline d);
struct deadline deadline_earlier(struct deadline a, struct deadline b);

#endif
