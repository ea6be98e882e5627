#include "render/process.h"

#include "base/pack.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { PIECE = 64 * 1024, DIED = 2 /* die(), for want of memory */ };

/* --- life ------------------------------------------------------------------------------------- */

/* In a process group of its own it is not stopped with the program by ^Z, and hears no key. */
static int spawn(pid_t *pid, const char *program, const char *argument, int fd)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t how;
	char *argv[] = {(char *)(uintptr_t)program, (char *)(uintptr_t)argument, NULL};
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, fd, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, fd, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawnattr_init(&how);
	posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP);
	int failed = posix_spawn(pid, program, &actions, &how, argv, environ);
	posix_spawnattr_destroy(&how);
	posix_spawn_file_actions_destroy(&actions);
	return failed;
}

static bool make_pair(int pair[2], struct err *e)
{
	return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0 ||
		err_sys(e, "cannot make a socket");
}

/* It runs, or failed to for that reason. */
static bool keep_end(struct process *p, const int pair[2], int failed, struct err *e)
{
	close(pair[1]);
	if (failed) {
		close(pair[0]);
		p->pid = 0;
		return err_set(e, "cannot be started: %s", strerror(failed));
	}
	p->fd = pair[0];
	return fcntl(p->fd, F_SETFL, O_NONBLOCK) == 0 || err_sys(e, "cannot set the socket up");
}

bool process_start(struct process *p, const char *program, const char *argument, struct err *e)
{
	int pair[2];
	return make_pair(pair, e) &&
		keep_end(p, pair, spawn(&p->pid, program, argument, pair[1]), e);
}

/* As spawn() has it. */
static void become(const int pair[2])
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	setpgid(0, 0);
	dup2(pair[1], STDIN_FILENO);
	dup2(pair[1], STDOUT_FILENO);
	dup2(nowhere, STDERR_FILENO);
	close(nowhere);
	close(pair[0]);
	close(pair[1]);
}

bool process_fork(struct process *p, int (*run)(void), struct err *e)
{
	int pair[2];
	if (!make_pair(pair, e))
		return false;
	p->pid = fork();
	if (p->pid == 0) {
		become(pair);
		exit(run());
	}
	return keep_end(p, pair, p->pid < 0 ? errno : 0, e);
}

static void tell_end(int status, enum process_end end, struct err *e)
{
	int by = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
	if (end == PROCESS_LATE || by == SIGPROF)
		err_set(e, "it takes too long");
	else if (end == PROCESS_NONSENSE)
		err_set(e, "the render process answered nonsense");
	else if (by == SIGSYS)
		err_set(e, "the render process did what it must not, and was ended");
	else if (by)
		err_set(e, "the render process crashed (%s)", strsignal(by));
	else if (WIFEXITED(status) && WEXITSTATUS(status) == DIED)
		err_set(e, "it takes too much memory");
	else
		err_set(e, "the render process gave no answer");
}

bool process_stop(struct process *p, enum process_end end, struct err *e)
{
	int status = 0;
	if (!p->pid)
		return false;
	if (end != PROCESS_GONE)
		kill(p->pid, SIGKILL);
	close(p->fd);
	while (waitpid(p->pid, &status, 0) < 0 && errno == EINTR)
		;
	tell_end(status, end, e);
	buf_done(&p->out);
	buf_done(&p->in);
	*p = (struct process){0};
	return end == PROCESS_GONE && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

/* --- messages --------------------------------------------------------------------------------- */

void process_put(struct process *p, struct str message)
{
	pack_text(&p->out, message);
}

bool process_has_unsent(const struct process *p)
{
	return p->sent < p->out.n;
}

static bool can_wait(void)
{
	return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

bool process_send(struct process *p)
{
	while (process_has_unsent(p)) {
		struct str rest = str_from(buf_str(&p->out), p->sent);
		ssize_t n = send(p->fd, rest.p, rest.n, MSG_NOSIGNAL);
		if (n < 0)
			return can_wait();
		p->sent += (size_t)n;
	}
	buf_clear(&p->out);
	p->sent = 0;
	return true;
}

static bool take_some(struct process *p)
{
	for (;;) {
		size_t had = p->in.n;
		ssize_t n = recv(p->fd, buf_room(&p->in, PIECE), PIECE, 0);
		buf_end_at(&p->in, had + (n > 0 ? (size_t)n : 0));
		if (n <= 0)
			return n < 0 && can_wait();
	}
}

bool process_move(struct process *p)
{
	bool sends = process_send(p);
	return take_some(p) && sends;
}

enum process_message process_message(const struct process *p, size_t longest, struct str *message)
{
	struct unpack u = {.rest = buf_str(&p->in)};
	uint64_t n = unpack_number(&u);
	if (u.bad)
		return MESSAGE_NOT_YET;
	if (n > longest || u.rest.n > n)
		return MESSAGE_BAD;
	*message = u.rest;
	return u.rest.n == n ? MESSAGE_WHOLE : MESSAGE_NOT_YET;
}

void process_drop(struct process *p)
{
	buf_clear(&p->in);
}
