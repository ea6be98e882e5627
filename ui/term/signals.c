#include "ui/term/signals.h"

#include <errno.h>
#include <stdatomic.h>
#include <time.h>

static const struct {
	int number;
	unsigned bit;
	bool keep_ignored;
} rows[SIGNALS_COUNT] = {
	{SIGHUP, SIGNALS_END | SIGNALS_HUNG_UP, true},
	{SIGTERM, SIGNALS_END, false},
	{SIGALRM, SIGNALS_END, false},
	{SIGUSR1, SIGNALS_END, false},
	{SIGUSR2, SIGNALS_END, false},
	{SIGXCPU, SIGNALS_END, false},
	{SIGINT, SIGNALS_KEYED, true},
	{SIGQUIT, SIGNALS_KEYED, true},
	{SIGWINCH, SIGNALS_SIZE, false},
	{SIGTSTP, SIGNALS_STOP, true},
	{SIGCONT, SIGNALS_RESUMED, false},
	/* A handler rather than SIG_IGN, which programs started later would inherit. */
	{SIGPIPE, 0, false},
};

/* A handler has no argument to carry state in, so this has to be global. */
static atomic_uint flags;

static void on_signal(int number)
{
	for (int i = 0; i < SIGNALS_COUNT; i++) {
		if (rows[i].number == number)
			atomic_fetch_or(&flags, rows[i].bit);
	}
}

static void install(const struct signals *s, int number)
{
	struct sigaction action = {.sa_handler = on_signal, .sa_mask = s->watched};
	sigaction(number, &action, NULL);
}

void signals_open(struct signals *s)
{
	sigemptyset(&s->watched);
	for (int i = 0; i < SIGNALS_COUNT; i++)
		sigaddset(&s->watched, rows[i].number);
	for (int i = 0; i < SIGNALS_COUNT; i++) {
		sigaction(rows[i].number, NULL, &s->before[i]);
		if (!rows[i].keep_ignored || s->before[i].sa_handler != SIG_IGN)
			install(s, rows[i].number);
	}
	atomic_store(&flags, 0);
	sigprocmask(SIG_UNBLOCK, &s->watched, NULL);
}

void signals_close(const struct signals *s, bool gone)
{
	bool deaf = gone || atomic_load(&flags) & SIGNALS_HUNG_UP;
	for (int i = 0; i < SIGNALS_COUNT; i++) {
		if (rows[i].number == SIGHUP && deaf)
			signal(SIGHUP, SIG_IGN);
		else
			sigaction(rows[i].number, &s->before[i], NULL);
	}
}

void signals_away(const struct signals *s, bool away)
{
	struct sigaction now;
	sigaction(SIGTSTP, NULL, &now);
	if (now.sa_handler == SIG_IGN)
		return;
	if (away) {
		struct sigaction action = {.sa_handler = SIG_DFL};
		sigaction(SIGTSTP, &action, NULL);
		return;
	}
	install(s, SIGTSTP);
	atomic_fetch_and(&flags, ~(unsigned)(SIGNALS_KEYED | SIGNALS_STOP | SIGNALS_RESUMED));
}

unsigned signals_take(void)
{
	return atomic_fetch_and(&flags, SIGNALS_HUNG_UP);
}

bool signals_ending(void)
{
	return atomic_load(&flags) & (SIGNALS_END | SIGNALS_KEYED);
}

int signals_poll(const struct signals *s, struct pollfd *fds, nfds_t n, int timeout_ms)
{
	struct timespec limit = {timeout_ms / 1000, timeout_ms % 1000 * 1000000L};
	sigset_t outside;
	sigprocmask(SIG_BLOCK, &s->watched, &outside);
	bool came = atomic_load(&flags) & ~(unsigned)SIGNALS_HUNG_UP;
	int ready = came ? -1 : ppoll(fds, n, timeout_ms < 0 ? NULL : &limit, &outside);
	sigprocmask(SIG_SETMASK, &outside, NULL);
	return ready;
}
