/* signals.h -- signals become bits that the event loop takes when it waits.
 *
 * The handlers write one word and nothing else: it is the writable state that a handler can reach.
 */
#ifndef ROSTER_UI_TERM_SIGNALS_H
#define ROSTER_UI_TERM_SIGNALS_H

#include <poll.h>
#include <signal.h>
#include <stdbool.h>

enum {
	SIGNALS_END = 1, /* HUP, TERM and others that would end the program */
	SIGNALS_KEYED =
		2, /* INT, QUIT: the same, but a child's business while it has the terminal */
	SIGNALS_SIZE = 4,     /* WINCH */
	SIGNALS_STOP = 8,     /* TSTP */
	SIGNALS_RESUMED = 16, /* CONT */
	SIGNALS_HUNG_UP = 32  /* HUP, beside SIGNALS_END; it stays set */
};

enum { SIGNALS_COUNT = 12 };

struct signals {
	struct sigaction before[SIGNALS_COUNT];
	sigset_t watched;
};

/* Take the signals over, also where they were blocked. HUP, INT, QUIT and TSTP stay ignored where
 * they were (nohup). PIPE does nothing. Programs started later get the default actions. */
void signals_open(struct signals *s);
/* Give them back; but HUP is ignored from now on where the terminal is `gone` or has hung up: that
 * comes more than once, and is not to cut off what is still to be saved. */
void signals_close(const struct signals *s, bool gone);
/* Another program has the terminal: TSTP stops this one beside it, as the shell expects. Back from
 * that, what came of INT, QUIT, TSTP and CONT was that program's business. */
void signals_away(const struct signals *s, bool away);

/* The bits that came since the last call. */
unsigned signals_take(void);
/* Has the program been told to end? */
bool signals_ending(void);
/* poll() that no signal can slip past: returns -1 at once when one came before or comes meanwhile. */
int signals_poll(const struct signals *s, struct pollfd *fds, nfds_t n, int timeout_ms);

#endif
