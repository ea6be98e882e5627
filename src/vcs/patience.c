#include "vcs/patience.h"

enum { AGAIN_MS = 20 };

static void do_nothing(int number)
{
	(void)number;
}

static struct timeval milliseconds(int ms)
{
	return (struct timeval){ms / 1000, ms % 1000 * 1000};
}

void patience_begin(struct patience *p, int ms)
{
	/* Without SA_RESTART; one signal may come between two calls, so there are more. */
	const struct sigaction wake = {.sa_handler = do_nothing};
	const struct itimerval when = {milliseconds(AGAIN_MS), milliseconds(ms)};
	sigaction(SIGALRM, &wake, &p->action);
	setitimer(ITIMER_REAL, &when, &p->timer);
}

bool patience_end(const struct patience *p)
{
	const struct itimerval none = {{0, 0}, {0, 0}};
	/* A signal that is on its way is not for who comes next: it is dropped. */
	const struct sigaction drop = {.sa_handler = SIG_IGN};
	struct itimerval left;
	setitimer(ITIMER_REAL, &none, &left);
	sigaction(SIGALRM, &drop, NULL);
	sigaction(SIGALRM, &p->action, NULL);
	setitimer(ITIMER_REAL, &p->timer, NULL);
	return left.it_value.tv_sec > 0 || left.it_value.tv_usec > AGAIN_MS * 1000;
}
