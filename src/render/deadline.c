#include "render/deadline.h"

#include <time.h>

static int64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

struct deadline deadline_in(int64_t microseconds)
{
	return (struct deadline){now() + microseconds};
}

struct deadline deadline_never(void)
{
	return (struct deadline){INT64_MAX};
}

int64_t deadline_left(struct deadline d)
{
	return d.at - now();
}

bool deadline_over(struct deadline d)
{
	return d.at != INT64_MAX && deadline_left(d) <= 0;
}

struct deadline deadline_earlier(struct deadline a, struct deadline b)
{
	return a.at < b.at ? a : b;
}
