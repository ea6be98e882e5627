/* The terminal's life: other sizes, stops, children, signals, ends. */
#include "tests/chance.h"
#include "tests/echo.h"
#include "tests/pty.h"
#include "tests/scale.h"

#include <stdint.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* ---- sizes ---- */

static void test_resize(void)
{
	static const int sizes[][2] = {{30, 100}, {1, 1}, {1, 500}, {2, 2}, {200, 500}, {3, 1},
		{5, 40}, {24, 80}};
	struct pty *p = echo_started((struct pty_how){0});
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char title[40];
		int h = sizes[i][0], w = sizes[i][1];
		snprintf(title, sizeof title, "tty-echo %dx%d", h, w);
		OK(pty_resize(p, h, w), title);
		if (h > 3 && w > 30)
			echo_expect(p, title, "  the screen is drawn anew");
	}
	struct pty_cell corner = pty_cell(p, 2, 79);
	OK(!strcmp(corner.text, "┐"), "the frame ends in the last column");
	OK(pty_resize(p, 0, 0) && pty_resize(p, 0, 80), "a size of nothing");
	pty_type(p, "j");
	echo_expect(p, "j", "is no size");
	OK(pty_shows(p, "tty-echo 24x80"), "the last one counts");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

static void test_resize_storm(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	struct chance c = {9};
	for (int i = 0; i < 500; i++) {
		pty_resize(p, 1 + (int)chance(&c, 200), 1 + (int)chance(&c, 500));
		if (i % 7 == 0)
			pty_type(p, "j");
	}
	pty_resize(p, 20, 60);
	echo_expect(p, "tty-echo 20x60", "five hundred sizes later");
	OK(pty_shows(p, "end"), "all is well");
	pty_end(p);
}

static void test_environment(void)
{
	const char *env[] = {"LINES=-1", "COLUMNS=99999999", NULL};
	struct pty *p = echo_started((struct pty_how){.env = env});
	OK(pty_shows(p, "tty-echo 12x70"), "LINES and COLUMNS do not count");
	pty_resize(p, 15, 60);
	echo_expect(p, "tty-echo 15x60", "nor do they later");
	pty_end(p);
}

static void test_no_size(void)
{
	const char *argv[] = {"sh", "-c", NULL, NULL};
	char command[5000];
	snprintf(command, sizeof command, "stty rows 0 cols 0; exec '%s'", echo_path());
	argv[2] = command;
	struct pty *p = echo_started((struct pty_how){.argv = argv, .h = 24, .w = 80});
	OK(pty_shows(p, "tty-echo 24x80"),
		"a terminal that does not tell its size has 24 rows of 80");
	pty_end(p);
}

/* ---- pacing ---- */

static void test_paced(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	pty_type(p, "j");
	echo_expect(p, "j", "a frame");
	EQUAL(echo_count(p, "\x1b[5n"), 0, "frames ask nothing by themselves");
	pty_type(p, "P");
	echo_expect(p, "j P", "a paced one");
	pty_type(p, "C");
	echo_expect(p, "answers:1:", "is answered");
	pty_type(p, "x");
	echo_expect(p, "x", "and the answer is no key");
	OK(echo_count(p, "\x1b[5n") >= 2, "paced frames ask");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

/* While an answer is out, little is sent behind its frame, and much waits for it; unless it is given up meanwhile. */
static void test_held(void)
{
	struct pty *p = echo_started((struct pty_how){.deaf = true, .h = 12, .w = 500});
	struct buf keys = {0};
	pty_type(p, "P");
	echo_expect(p, "P", "a paced frame");
	pty_type(p, "\x1b[0n");
	pty_type(p, "j");
	echo_expect(p, "P j", "the next, after its answer");
	pty_type(p, "P");
	echo_expect(p, "P j P", "a key is shown before the next answer");
	buf_fill(&keys, 'z', 230);
	buf_putc(&keys, 'k');
	pty_type(p, buf_text(&keys));
	pty_settle(p, 100);
	bool held = !pty_shows(p, "z k");
	pty_type(p, "\x1b[0n");
	echo_expect(p, "z k", "what waited comes with the answer");
	pty_type(p, "LC");
	echo_expect(p, "C answers:", "they are counted");
	OK(held || !pty_shows(p, "answers:2:"), "much was held back until then");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	buf_done(&keys);
}

static void test_deaf(void)
{
	struct pty *p = echo_started((struct pty_how){.deaf = true});
	pty_type(p, "P");
	echo_expect(p, "P", "a paced frame");
	pty_type(p, "C");
	echo_expect(p, "answers:0:busy", "a terminal may be silent");
	while (!pty_shows(p, "answers:1:") && !pty_shows(p, "q")) {
		pty_type(p, "LC");
		pty_settle(p, 100);
	}
	OK(pty_shows(p, "answers:1:"), "after a while the answer is given up");
	while (!pty_shows(p, "answers:2:") && !pty_shows(p, "q")) {
		pty_type(p, "LC");
		pty_settle(p, 100);
	}
	pty_type(p, "LxC");
	echo_expect(p, "x C answers:2:idle", "and after the second nothing is waited for");
	EQUAL(echo_count(p, "\x1b[5n"), 2, "nor asked");
	pty_type(p, "\x1b[0nL");
	pty_type(p, "yC");
	echo_expect(p, "y C answers:2:", "a late answer is no key");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

/* What the shell would find typed after the end: nothing. */
static void test_no_answer_left(void)
{
	const char *argv[] = {"sh", "-c", NULL, NULL};
	char command[5000];
	snprintf(command, sizeof command,
		"'%s'; stty -icanon -echo min 0 time 3; echo \"left:$(cat -v):\"", echo_path());
	argv[2] = command;
	struct pty *p = echo_started((struct pty_how){.argv = argv});
	pty_type(p, "PR");
	pty_type(p, "jq");
	echo_expect(p, "left::", "no answer is left for the shell");
	pty_end(p);
}

/* ---- stops and children ---- */

static void stop_and_go(struct pty *p, const struct termios *before)
{
	OK(pty_wait_stopped(p), "stopped");
	echo_restored(p, before, "  the modes are the shell's");
	pty_continue(p);
	echo_expect(p, "resumed", "  and back on the screen");
	OK(pty_alternate(p) && echo_mode(p, "\x1b[?2004") == 'h', "  with its modes");
	pty_type(p, "Lj");
	pty_until_not(p, "resumed");
	echo_expect(p, "j", "  and its keys");
}

static void test_stops(void)
{
	struct pty *p = echo_started((struct pty_how){.job = true});
	struct termios before = {0};
	/* The modes before the start are those of a fresh terminal. */
	OK(pty_fresh_modes(&before), "modes of a fresh terminal");
	pty_type(p, "L\x1a");
	stop_and_go(p, &before);
	for (int i = 0; i < 10; i++) {
		pty_type(p, "L\x1a");
		stop_and_go(p, &before);
	}
	pty_type(p, "Lx");
	pty_until_not(p, "j");
	echo_expect(p, "x", "keys");
	pty_signal(p, SIGTSTP);
	stop_and_go(p, &before);
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

/* SIGSTOP gives no time to put anything right; coming back does. */
static void test_hard_stop(void)
{
	struct pty *p = echo_started((struct pty_how){.job = true});
	struct termios raw = {0}, shells, now = {0};
	pty_modes(p, &raw);
	pty_signal(p, SIGSTOP);
	OK(pty_wait_stopped(p), "stopped without a word");
	shells = raw;
	shells.c_lflag |= ICANON | ECHO | ISIG;
	shells.c_iflag |= ICRNL | IXON;
	OK(pty_set_modes(p, &shells), "a shell sets its own modes");
	pty_resize(p, 14, 66);
	pty_continue(p);
	echo_expect(p, "resumed", "back on the screen");
	OK(pty_modes(p, &now) && echo_same_modes(&now, &raw), "with the program's modes");
	OK(pty_shows(p, "tty-echo 14x66"), "and the new size");
	pty_end(p);
}

/* No shell waits for the program: it cannot be stopped, and must not hang. */
static void test_orphan(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	pty_type(p, "\x1a");
	echo_expect(p, "resumed", "without job control ^Z goes on at once");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

static void test_child(void)
{
	const char *env[] = {"LINES=5", "COLUMNS=5", "COLORTERM=truecolor", NULL};
	struct pty *p = echo_started((struct pty_how){.env = env});
	pty_type(p, "E");
	echo_expect(p, "child 1 runs []",
		"a child has the main screen, and nothing of ours in its way");
	OK(!pty_alternate(p) && echo_mode(p, "\x1b[?2004") == 'l', "as it was");
	pty_type(p, "abc\r");
	echo_expect(p, "child got abc", "with line editing and echo");
	pty_type(p, "\r");
	echo_expect(p, "tty-echo 12x70", "then the screen is back");
	pty_type(p, "E");
	echo_expect(p, "child 2 runs", "another one");
	pty_type(p, "\x03");
	echo_expect(p, "tty-echo 12x70", "^C ends the child, not the program");
	pty_type(p, "j");
	echo_expect(p, "E j", "which goes on");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

/* ---- ends ---- */

static struct pty *started_with_modes(struct termios *before)
{
	const char *argv[] = {"sh", "-c", NULL, NULL};
	char command[5000];
	snprintf(command, sizeof command, "read go; exec '%s'", echo_path());
	argv[2] = command;
	struct pty *p = echo_start((struct pty_how){.argv = argv});
	OK(pty_modes(p, before), "the modes before");
	pty_type(p, "\n");
	OK(pty_until(p, "end"), "the screen is painted");
	return p;
}

static void test_signals(void)
{
	static const int numbers[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM,
		SIGXCPU};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct termios before = {0};
		struct pty *p = started_with_modes(&before);
		pty_signal(p, numbers[i]);
		echo_ended(p, EXIT_0, strsignal(numbers[i]));
		echo_restored(p, &before, "  the modes are restored");
		pty_end(p);
	}
	struct pty *p = echo_started((struct pty_how){0});
	pty_signal(p, SIGPIPE);
	pty_signal(p, SIGWINCH);
	pty_signal(p, SIGCHLD);
	pty_signal(p, SIGCONT);
	pty_type(p, "j");
	echo_expect(p, "j", "other signals end nothing");
	pty_end(p);
}

static void test_ways_out(void)
{
	static const struct {
		const char *key;
		int status;
		const char *what;
	} rows[] = {
		{"q", EXIT_0, "quit"},
		{"D", EXIT_2, "die()"},
		{"X", EXIT_3, "exit()"},
		{"A", SIGABRT, "abort()"},
		{"S", SIGSEGV, "a crash"},
		{"O", SIGSEGV, "a stack overflow"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct termios before = {0};
		int status = -1;
		struct pty *p = started_with_modes(&before);
		pty_type(p, rows[i].key);
		OK(pty_wait(p, &status), rows[i].what);
		/* A sanitizer answers to a crash in its own way. */
		bool as_wanted = (status & ~0x80) == rows[i].status ||
			(SANITIZED && status && rows[i].status < 128);
		if (!OK(as_wanted, "  with the status of its kind"))
			printf("# status %x\n", (unsigned)status);
		echo_restored(p, &before, "  the modes are restored");
		OK(*rows[i].key != 'D' || pty_shows(p, "roster: told to die"),
			"  the message stands on the main screen");
		pty_end(p);
	}
}

/* Processor time of the children that have ended, in milliseconds. */
static long children_ms(void)
{
	struct rusage usage;
	getrusage(RUSAGE_CHILDREN, &usage);
	return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000L +
		(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static void test_hang_up(void)
{
	static const struct {
		const char *what;
		bool job, keep_hangup;
	} rows[] = {
		{"the terminal goes away", false, false},
		{"with SIGHUP ignored", false, true},
		{"under a shell", true, false},
		{"under a shell with SIGHUP ignored", true, true},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pty *p = echo_started(
			(struct pty_how){.job = rows[i].job, .keep_hangup = rows[i].keep_hangup});
		long before = children_ms();
		pty_hang_up(p);
		int status = -1;
		OK(pty_wait(p, &status) && status == EXIT_0, rows[i].what);
		OK(children_ms() - before < 1000, "  which is not spent spinning");
		pty_end(p);
	}
}

/* Nobody reads what the program writes: it still has to end when told to. */
static void test_frozen(void)
{
	const char *argv[] = {"sh", "-c", NULL, NULL};
	char command[5000];
	snprintf(command, sizeof command, "exec '%s' 2>/dev/null", echo_path());
	argv[2] = command;
	struct pty *p = echo_started((struct pty_how){.argv = argv, .h = 200, .w = 400});
	int status = -1;
	pty_freeze(p, true);
	for (int i = 0; i < 20; i++)
		pty_type(p, "R");
	pty_settle(p, 200);
	pty_signal(p, SIGTERM);
	OK(pty_wait(p, &status), "SIGTERM ends it while the terminal takes nothing");
	EQUAL(status, EXIT_0, "in its own way");
	pty_end(p);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_resize();
	test_resize_storm();
	test_environment();
	test_no_size();
	test_paced();
	test_held();
	test_deaf();
	test_no_answer_left();
	test_stops();
	test_hard_stop();
	test_orphan();
	test_child();
	test_signals();
	test_ways_out();
	test_hang_up();
	test_frozen();
	return t_end();
}
