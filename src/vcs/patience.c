#include "vcs/patience.h"

enum { AGAIN_MS = 20 };

static void do_nothing(int number)
{
	(void)number;
}

static struct timespec milliseconds(int ms)
{
	return (struct timespec){ms / 1000, ms % 1000 * 1000000L};
}

/* Not by setitimer(): its SIGALRM could not be told from one that somebody sends to end the program. */
void patience_begin(struct patience *p, int ms)
{
	/* Without SA_RESTART; one signal may come between two calls, so there are more. */
	const struct sigaction wake = {.sa_handler = do_nothing};
	const struct itimerspec when = {milliseconds(AGAIN_MS), milliseconds(ms)};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGVTALRM};
	sigaction(SIGVTALRM, &wake, &p->action);
	p->running = timer_create(CLOCK_MONOTONIC, &event, &p->timer) == 0;
	if (p->running)
		timer_settime(p->timer, 0, &when, NULL);
}

bool patience_end(const struct patience *p)
{
	/* A signal that is on its way is not for who comes next: it is dropped. */
	const struct sigaction drop = {.sa_handler = SIG_IGN};
	struct itimerspec left = {{0, 0}, {1, 0}};
	if (p->running) {
		timer_gettime(p->timer, &left);
		timer_delete(p->timer);
	}
	sigaction(SIGVTALRM, &drop, NULL);
	sigaction(SIGVTALRM, &p->action, NULL);
	return left.it_value.tv_sec > 0 || left.it_value.tv_nsec > AGAIN_MS * 1000000L;
}
