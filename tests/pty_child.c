#include "tests/pty_child.h"

#include "base/mem.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void set_environment(const struct pty_how *how)
{
	static const char *const unset[] = {"LINES", "COLUMNS", "COLORTERM", "NO_COLOR", "ESCDELAY",
		"TMUX", "TERMINFO", "LANG", "LC_CTYPE"};
	for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
		unsetenv(unset[i]);
	setenv("TERM", how->term ? how->term : "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
	for (const char *const *e = how->env; e && *e; e++) {
		char *entry = xmemdup0(*e, strlen(*e)), *value = strchr(entry, '=');
		if (!value)
			unsetenv(entry);
		else if (*value = '\0', setenv(entry, value + 1, 1))
			_exit(126);
		free(entry);
	}
}

/* Whatever the test's own parent ignores or blocks is none of the program's business. */
static void default_signals(void)
{
	sigset_t none;
	for (int number = 1; number < SIGRTMIN; number++)
		signal(number, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

_Noreturn void pty_child_become(const struct pty_how *how)
{
	size_t n = 0;
	while (how->argv[n])
		n++;
	char **argv = xcalloc(n + 1, sizeof *argv);
	for (size_t i = 0; i < n; i++)
		argv[i] = xmemdup0(how->argv[i], strlen(how->argv[i]));
	set_environment(how);
	default_signals();
	if (how->keep_hangup)
		signal(SIGHUP, SIG_IGN);
	execvp(argv[0], argv);
	_exit(127);
}

static void tell(int notes, int kind, int value)
{
	struct pty_note note = {kind, value};
	if (write(notes, &note, sizeof note) != sizeof note)
		_exit(125);
}

static volatile sig_atomic_t hung_up;

static void on_hang_up(int number)
{
	(void)number;
	hung_up = 1;
}

/* As a shell does when its terminal goes. */
static void pass_hang_up(pid_t program)
{
	if (!hung_up)
		return;
	hung_up = 0;
	kill(-program, SIGHUP);
	kill(-program, SIGCONT);
}

static void let_go_on(pid_t program, int orders)
{
	char order;
	tcsetpgrp(STDIN_FILENO, getpid());
	while (!hung_up && read(orders, &order, 1) < 0)
		;
	tcsetpgrp(STDIN_FILENO, program);
	kill(-program, SIGCONT);
}

static pid_t start_job(const struct pty_how *how)
{
	pid_t program = fork();
	if (program == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		pty_child_become(how);
	}
	setpgid(program, program);
	return program;
}

_Noreturn void pty_child_lead(const struct pty_how *how, int notes, int orders)
{
	struct sigaction action = {.sa_handler = on_hang_up};
	default_signals();
	signal(SIGTTOU, SIG_IGN);
	sigaction(SIGHUP, &action, NULL);
	pid_t program = start_job(how);
	tell(notes, NOTE_STARTED, program);
	for (;;) {
		int status;
		pid_t found = waitpid(program, &status, WUNTRACED);
		pass_hang_up(program);
		if (found < 0)
			continue;
		if (!WIFSTOPPED(status)) {
			tell(notes, NOTE_ENDED, status);
			_exit(0);
		}
		tell(notes, NOTE_STOPPED, 0);
		let_go_on(program, orders);
	}
}
