/* The render process can open nothing, start nothing, connect to nothing, and take no end of memory. */
#include "render/worker.h"
#include "tests/t.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { UNCONFINED = 9, DONE = 7 };

static void try_file(void)
{
	(void)!open("/dev/null", O_RDONLY);
}

static void try_network(void)
{
	(void)!socket(AF_INET, SOCK_STREAM, 0);
}

static void try_program(void)
{
	execl("/bin/true", "true", (char *)NULL);
}

static void try_child(void)
{
	(void)!fork();
}

static void try_signal(void)
{
	kill(getppid(), 0);
}

/* volatile: a compiler may leave an allocation out that nobody uses. */
static void try_memory(void)
{
	char *volatile p = malloc((size_t)512 * 1024 * 1024);
	_exit(p ? DONE : 0);
}

static void try_work(void)
{
	char *volatile p = malloc((size_t)64 * 1024 * 1024);
	_exit(p && write(STDOUT_FILENO, "", 0) == 0 ? 0 : DONE);
}

/* What becomes of a confined process that tries it: its wait status. */
static int become_of(void (*attempt)(void))
{
	int status = 0;
	fflush(stdout);
	pid_t pid = fork();
	if (pid == 0) {
		if (!worker_confine())
			_exit(UNCONFINED);
		attempt();
		_exit(DONE);
	}
	waitpid(pid, &status, 0);
	return status;
}

static void is_ended(void (*attempt)(void), const char *what)
{
	int status = become_of(attempt);
	OK(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS, what);
}

static void is_well(void (*attempt)(void), const char *what)
{
	int status = become_of(attempt);
	OK(WIFEXITED(status) && WEXITSTATUS(status) == 0, what);
}

int main(void)
{
	int status = become_of(try_work);
	if (WIFEXITED(status) && WEXITSTATUS(status) == UNCONFINED) {
		printf("1..0 # SKIP no seccomp here, or a build with sanitizers\n");
		return 0;
	}
	is_well(try_work, "it may take memory and write");
	is_well(try_memory, "but not 512 MB");
	is_ended(try_file, "opening a file ends it");
	is_ended(try_network, "a socket ends it");
	is_ended(try_program, "starting a program ends it");
	is_ended(try_child, "a child ends it");
	is_ended(try_signal, "a signal ends it");
	return t_end();
}
