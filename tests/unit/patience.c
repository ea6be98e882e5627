/* An end to waiting: a call that waits fails after a while, a signal that somebody sends still arrives, and nothing is
 * left behind. */
#include "tests/t.h"

#include "vcs/patience.h"

#include <errno.h>
#include <unistd.h>

static volatile sig_atomic_t arrived;

static void arrive(int number)
{
	arrived = number;
}

static void test_ends_a_wait(int ends[2])
{
	struct patience p;
	char byte;
	patience_begin(&p, 30);
	ssize_t n = read(ends[0], &byte, 1);
	OK(n < 0 && errno == EINTR, "a read that would wait for ever fails");
	OK(!patience_end(&p), "  and that is told");
}

static void test_in_time(int ends[2])
{
	struct patience p;
	char byte;
	patience_begin(&p, 3600000);
	OK(write(ends[1], "x", 1) == 1 && read(ends[0], &byte, 1) == 1,
		"one that need not wait does not fail");
	OK(patience_end(&p), "  which is told, too");
}

static void test_others(void)
{
	static const int numbers[] = {SIGALRM, SIGVTALRM, SIGTERM};
	struct patience p;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		signal(numbers[i], arrive);
	patience_begin(&p, 3600000);
	raise(SIGALRM);
	EQUAL(arrived, SIGALRM, "a signal to end the program arrives meanwhile");
	patience_end(&p);
	raise(SIGVTALRM);
	EQUAL(arrived, SIGVTALRM, "afterwards its own signal is what it was before");
}

int main(void)
{
	int ends[2];
	if (pipe(ends) != 0)
		return 1;
	test_ends_a_wait(ends);
	test_in_time(ends);
	test_others();
	return t_end();
}
