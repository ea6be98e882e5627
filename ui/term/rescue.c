#include "ui/term/rescue.h"

#include "base/mem.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { SIGNAL_STACK = 64 * 1024 };

static const int fatal[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
enum { FATAL_COUNT = sizeof fatal / sizeof *fatal };

struct rescue {
	struct termios cooked, raw;
	struct sigaction before[FATAL_COUNT];
	char leave[RESCUE_BYTES_MAX];
	size_t n;
	int input, output;
	pid_t owner; /* a child that crashes is not to touch the terminal */
	void *stack;
	volatile sig_atomic_t armed, entered;
	bool at_exit;
};

static struct rescue rescue;

void rescue_now(void)
{
	if (!rescue.armed || rescue.owner != getpid())
		return;
	rescue.armed = 0;
	int error = errno;
	ssize_t sent = rescue.entered ? write(rescue.output, rescue.leave, rescue.n) : 0;
	(void)sent;
	/* Answers of the terminal that are still on their way are not for the shell. */
	tcflush(rescue.input, TCIFLUSH);
	tcsetattr(rescue.input, TCSANOW, &rescue.cooked);
	errno = error;
}

/* Whoever handled the signal before gets it next: the default (a core dump), or a sanitizer. A
 * fault of the program itself happens again by itself on return. */
static void on_fatal(int number, siginfo_t *info, void *context)
{
	(void)context;
	rescue_now();
	for (size_t i = 0; i < FATAL_COUNT; i++) {
		if (fatal[i] == number)
			sigaction(number, &rescue.before[i], NULL);
	}
	if (info->si_code <= 0)
		raise(number);
}

/* A stack of its own, for the crash that is a stack overflow. */
static void give_stack(void)
{
	stack_t now;
	if (sigaltstack(NULL, &now) || !(now.ss_flags & SS_DISABLE))
		return;
	rescue.stack = xmalloc(SIGNAL_STACK);
	stack_t stack = {.ss_sp = rescue.stack, .ss_size = SIGNAL_STACK};
	sigaltstack(&stack, NULL);
}

static void take_stack(void)
{
	if (!rescue.stack)
		return;
	stack_t none = {.ss_flags = SS_DISABLE};
	sigaltstack(&none, NULL);
	free(rescue.stack);
	rescue.stack = NULL;
}

bool rescue_arm(int input, int output, struct str leave, struct err *e)
{
	if (tcgetattr(input, &rescue.cooked))
		return err_sys(e, "the terminal's modes cannot be read");
	rescue.raw = rescue.cooked;
	cfmakeraw(&rescue.raw);
	rescue.raw.c_iflag &= ~(tcflag_t)(IXOFF | IXANY);
	rescue.raw.c_cc[VMIN] = 1;
	rescue.raw.c_cc[VTIME] = 0;
	rescue.n = leave.n < sizeof rescue.leave ? leave.n : 0;
	memcpy(rescue.leave, leave.p, rescue.n);
	rescue.input = input;
	rescue.output = output;
	rescue.owner = getpid();
	rescue.entered = 0;
	rescue.armed = 1;
	give_stack();
	struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_ONSTACK | SA_SIGINFO};
	for (size_t i = 0; i < FATAL_COUNT; i++)
		sigaction(fatal[i], &action, &rescue.before[i]);
	die_set_hook(rescue_now);
	if (!rescue.at_exit)
		rescue.at_exit = atexit(rescue_now) == 0;
	return true;
}

void rescue_raw(void)
{
	tcsetattr(rescue.input, TCSANOW, &rescue.raw);
}

void rescue_cooked(void)
{
	tcsetattr(rescue.input, TCSANOW, &rescue.cooked);
}

void rescue_screen(bool entered)
{
	rescue.entered = entered;
}

void rescue_disarm(void)
{
	if (!rescue.armed)
		return;
	rescue.armed = 0;
	die_set_hook(NULL);
	for (size_t i = 0; i < FATAL_COUNT; i++)
		sigaction(fatal[i], &rescue.before[i], NULL);
	take_stack();
}
