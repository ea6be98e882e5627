/* patience.h -- an end to waiting. Git opens whatever stands in the place of a file of its own: a named pipe there would
 * hold up the program for ever. */
#ifndef ROSTER_VCS_PATIENCE_H
#define ROSTER_VCS_PATIENCE_H

#include <signal.h>
#include <stdbool.h>
#include <time.h>

struct patience {
	struct sigaction action; /* of SIGVTALRM, as it was before */
	timer_t timer;
	bool running;
};

/* From so many milliseconds on each system call that waits fails (EINTR), until patience_end(). */
void patience_begin(struct patience *p, int ms);
/* False when that came to pass. */
bool patience_end(const struct patience *p);

#endif
