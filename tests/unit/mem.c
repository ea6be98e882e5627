#include "tests/scale.h"
#include "tests/t.h"

#include "base/buf.h"
#include "base/mem.h"

#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

/* Run `end` in a child; its status and what it printed on standard error. */
static int die_in_child(void (*end)(void), struct buf *said)
{
	int pipes[2], status = 0;
	if (pipe(pipes) != 0)
		return -1;
	pid_t child = fork();
	if (child == 0) {
		dup2(pipes[1], STDERR_FILENO);
		close(pipes[0]);
		close(pipes[1]);
		end();
		_exit(77);
	}
	close(pipes[1]);
	char bytes[200];
	for (ssize_t n; (n = read(pipes[0], bytes, sizeof bytes)) > 0;)
		buf_put(said, (struct str){bytes, (size_t)n});
	close(pipes[0]);
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void end_plain(void)
{
	die("no %s left (%d)", "memory", 3);
}

static void hook(void)
{
	fputs("hook\n", stderr);
}

static void hook_that_dies(void)
{
	die("again");
}

static void end_with_hook(void)
{
	die_set_hook(hook);
	die("why");
}

static void end_in_hook(void)
{
	die_set_hook(hook_that_dies);
	die("why");
}

static void end_without_memory(void)
{
	free(xmalloc(SIZE_MAX / 4));
}

static void test_die(void (*end)(void), const char *said, const char *what)
{
	struct buf got = {0};
	fflush(stdout);
	EQUAL(die_in_child(end, &got), 2, what);
	IS(buf_str(&got), said, "and what it says");
	buf_done(&got);
}

static void test_memory(void)
{
	char *p = xmalloc(0);
	OK(p, "no bytes are a pointer too");
	p = xrealloc(p, 100);
	memset(p, 'x', 100);
	p = xrealloc(p, 200);
	OK(p[99] == 'x', "growing keeps what there was");
	free(p);
	p = xcalloc(10, 10);
	OK(p[0] == 0 && p[99] == 0, "xcalloc gives zeroes");
	free(p);
	p = xmemdup0("abc", 2);
	OK(strcmp(p, "ab") == 0, "a copy ends with a NUL");
	free(p);
	p = xmemdup0(NULL, 0);
	OK(strcmp(p, "") == 0, "also of nothing");
	free(p);
}

static void test_no_memory(void)
{
	struct buf want = {0};
	if (SANITIZED) {
		SKIP("out of memory", "the sanitizer ends the program itself");
		return;
	}
	buf_printf(&want, "roster: out of memory (%zu bytes wanted)\n", SIZE_MAX / 4);
	test_die(end_without_memory, buf_text(&want), "out of memory is the end");
	buf_done(&want);
}

int main(void)
{
	test_memory();
	test_die(end_plain, "roster: no memory left (3)\n", "die() ends with status 2");
	test_die(end_with_hook, "hook\nroster: why\n", "the hook comes first");
	test_die(end_in_hook, "roster: again\n", "a hook that dies ends it too");
	test_no_memory();
	return t_end();
}
