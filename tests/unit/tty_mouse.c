/* The mouse and synchronized output in a real pseudo-terminal, as bytes that a terminal sends. */
#include "tests/echo.h"
#include "tests/pty.h"
#include "tests/scale.h"
#include "tests/vtcheck.h"

static void checked(struct pty *p)
{
	struct vtcheck check = {0};
	vtcheck_feed(&check, pty_bytes(p));
	if (!OK(vtcheck_end(&check), "nothing unknown was sent"))
		printf("# %s\n", check.why);
}

static void quit(struct pty *p)
{
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	checked(p);
	pty_end(p);
}

static bool mouse_is(struct pty *p, char wanted)
{
	return echo_mode(p, "\x1b[?1002") == wanted && echo_mode(p, "\x1b[?1006") == wanted;
}

/* ---- events ---- */

static void test_on_and_off(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	OK(mouse_is(p, 0), "the mouse is the terminal's at first");
	pty_type(p, "Mx");
	echo_expect(p, "M x", "a frame");
	OK(mouse_is(p, 'h'), "then it is ours");
	pty_type(p, "My");
	echo_expect(p, "M x M y", "another frame");
	OK(mouse_is(p, 'l'), "and the terminal's again");
	EQUAL(echo_count(p, "\x1b[?1002h"), 1, "what has not changed is not sent");
	quit(p);
}

static void test_events(void)
{
	struct pty *p = echo_started((struct pty_how){.w = 120, .h = 12});
	pty_type(p, "M\x1b[<0;3;2M\x1b[<32;4;2M\x1b[<0;4;2m");
	echo_expect(p, "press:1,2 drag:1,3 release:1,3", "a press, a drag, a release");
	pty_type(p, "L\x1b[<64;1;1M\x1b[<65;300;200M\x1b[<66;1;1M\x1b[<67;1;1Mx");
	echo_expect(p, "wheel:0,0:-1+0 wheel:199,299:+1+0 wheel:0,0:+0-1 wheel:0,0:+0+1 x",
		"the wheel in four directions");
	pty_type(p, "L\x1b[M !!\x1b[M#!!x");
	echo_expect(p, "press:0,0 release:0,0 x", "the old form");
	quit(p);
}

/* Two presses in one piece come at one time, on any machine. */
static void test_twice(void)
{
	struct pty *p = echo_started((struct pty_how){.w = 120, .h = 12});
	pty_type(p, "\x1b[<0;3;2M\x1b[<0;3;2m\x1b[<0;3;2M\x1b[<0;3;2m\x1b[<0;3;2M\x1b[<0;3;2mx");
	echo_expect(p, "press:1,2 release:1,2 press2:1,2 release:1,2 press:1,2 release:1,2 x",
		"a second press in one place, and a third that is a first again");
	pty_type(p, "L\x1b[<0;9;2M\x1b[<0;4;2M\x1b[<0;4;3M\x1b[<65;4;3M\x1b[<0;4;3Mx");
	echo_expect(p, "press:1,8 press:1,3 press:2,3 wheel:2,3:+1+0 press2:2,3 x",
		"in another place it is a first");
	pty_type(p, "L\x1b[<1;9;9M\x1b[<1;9;9M\x1b[<2;9;9Mvw");
	echo_expect(p, "v w", "other buttons");
	OK(!pty_shows(p, "press"), "are nothing");
	quit(p);
}

/* A report that breaks off, on a line that is slower than any patience, or not: no piece of it is a key. */
static void test_pieces(void)
{
	static const char report[] = "\x1b[<0;12;34M";
	struct pty *p = echo_started((struct pty_how){.w = 120, .h = 12});
	for (size_t at = 3; at < sizeof report - 1; at += 3) {
		pty_type(p, "L");
		pty_until_not(p, "press");
		pty_send(p, (struct str){report, at});
		pty_settle(p, 700);
		pty_type(p, report + at);
		pty_type(p, "x");
		echo_expect(p, "press:33,11 x", "a report in two pieces");
		OK(!pty_shows(p, "; ") && !pty_shows(p, " ;") && !pty_shows(p, " M"),
			"  leaves nothing behind");
	}
	pty_type(p, "L\x1b[<0;12\x1b[<0;1;1Mx");
	echo_expect(p, "press:0,0 x", "one that another one cuts off is lost");
	pty_type(p, "L\x1b[<0;12;jy\x1b[<999999;1;1Mz");
	echo_expect(p, "y z", "as is one with something else in it");
	quit(p);
}

/* ---- leaving ---- */

static void test_ways_out(void)
{
	static const struct {
		const char *key;
		int signal;
		const char *what;
	} rows[] = {
		{"q", 0, "quit"},
		{"D", 0, "die()"},
		{"X", 0, "exit()"},
		{"A", 0, "abort()"},
		{"S", 0, "a crash"},
		{"", SIGTERM, "SIGTERM"},
		{"", SIGHUP, "SIGHUP"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int status;
		struct termios before = {0};
		const char *argv[] = {"sh", "-c", NULL, NULL};
		char command[5000];
		snprintf(command, sizeof command, "read go; exec '%s'", echo_path());
		argv[2] = command;
		struct pty *p = echo_start((struct pty_how){.argv = argv});
		OK(pty_modes(p, &before), rows[i].what);
		pty_type(p, "\n");
		OK(pty_until(p, "end"), "  the screen is painted");
		pty_type(p, "MP\x1b[?2026;2$yR");
		echo_expect(p, "M P R", "  the mouse is ours, and output synchronized");
		OK(mouse_is(p, 'h'), "  by its mode");
		pty_type(p, rows[i].key);
		if (rows[i].signal)
			pty_signal(p, rows[i].signal);
		OK(pty_wait(p, &status), "  the end");
		echo_restored(p, &before, "  the modes are restored");
		pty_end(p);
	}
}

static void test_stops(void)
{
	struct pty *p = echo_started((struct pty_how){.job = true});
	pty_type(p, "Mx");
	echo_expect(p, "M x", "the mouse is ours");
	pty_type(p, "L\x1a");
	OK(pty_wait_stopped(p) && mouse_is(p, 'l'), "stopped: the terminal's");
	pty_continue(p);
	echo_expect(p, "resumed", "back");
	OK(mouse_is(p, 'h'), "ours again");
	pty_signal(p, SIGSTOP);
	OK(pty_wait_stopped(p), "stopped without a word");
	size_t before = echo_count(p, "\x1b[?1002h");
	pty_type(p, "L");
	pty_continue(p);
	pty_type(p, "j");
	echo_expect(p, "j", "back");
	OK(echo_count(p, "\x1b[?1002h") == before + 1, "it is asked for again");
	pty_type(p, "E");
	echo_expect(p, "child 1 runs", "a child");
	OK(mouse_is(p, 'l'), "has the terminal as it was");
	pty_type(p, "\r\r");
	echo_expect(p, "tty-echo 12x70", "the screen is back");
	OK(mouse_is(p, 'h'), "and the mouse with it");
	quit(p);
}

/* ---- synchronized output ---- */

static void test_question(void)
{
	struct pty *p = echo_started((struct pty_how){0});
	EQUAL(echo_count(p, "\x1b[?2026$p"), 0, "frames ask nothing by themselves");
	pty_type(p, "P");
	echo_expect(p, "P", "a paced one");
	pty_type(p, "xyz");
	echo_expect(p, "P x y z", "and others");
	EQUAL(echo_count(p, "\x1b[?2026$p"), 1, "ask once");
	EQUAL(echo_count(p, "\x1b[?2026h"), 0, "without an answer nothing is synchronized");
	pty_type(p, "\x1b[?2026;0$y\x1b[?2026;4$yL");
	pty_until_not(p, "z");
	pty_type(p, "v");
	echo_expect(p, "v", "a terminal may say that it has none");
	EQUAL(echo_count(p, "\x1b[?2026h"), 0, "then it is not used either");
	quit(p);
}

static struct str behind_questions(struct str bytes)
{
	static const char *const questions[] = {"\x1b[?2026$p", "\x1b[5n"};
	for (size_t i = 0; i < 2; i++) {
		if (str_starts(bytes, str_of(questions[i])))
			bytes = str_from(bytes, strlen(questions[i]));
	}
	return bytes;
}

/* All of a frame stands between the two marks, and the status is asked for behind them. */
static void test_synchronized(void)
{
	static const char begin[] = "\x1b[?2026h", end[] = "\x1b[?2026l";
	struct pty *p = echo_started((struct pty_how){0});
	pty_type(p, "P\x1b[?2026;2$y");
	echo_expect(p, "P", "the terminal has synchronized output");
	pty_type(p, "R");
	echo_expect(p, "P R", "a frame");
	size_t from = str_find(pty_bytes(p), 0, str_of(begin));
	OK(from != STR_NONE, "begins with the mark");
	pty_type(p, "T");
	echo_expect(p, "P R T", "another");
	pty_type(p, "x");
	echo_expect(p, "P R T x", "and another");
	pty_settle(p, 100);
	struct str rest = str_from(pty_bytes(p), from);
	size_t frames = 0;
	bool good = true;
	while (rest.n && good) {
		size_t stop = str_find(rest, 0, str_of(end));
		good = str_starts(rest, str_of(begin)) && stop != STR_NONE &&
			str_find(rest, sizeof begin - 1, str_of(begin)) > stop;
		rest = str_from(rest, stop + sizeof end - 1);
		rest = behind_questions(rest);
		frames++;
	}
	OK(good && frames >= 3, "every byte of a frame stands between the marks");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	struct buf screen = {0};
	pty_screen(p, &screen);
	size_t made, writes;
	struct str counts =
		str_from(buf_str(&screen), str_find(buf_str(&screen), 0, STR("frames ")));
	struct str word[4];
	for (size_t i = 0; i < 4; i++)
		OK(str_next_piece(&counts, ' ', &word[i]), "counts");
	OK(str_to_size(word[1], &made) && str_to_size(word[3], &writes) && writes && made >= writes,
		"and a frame is one write at most");
	buf_done(&screen);
	checked(p);
	pty_end(p);
}

/* Another terminal may be there after a stop: it is asked anew. */
static void test_asked_again(void)
{
	struct pty *p = echo_started((struct pty_how){.job = true});
	pty_type(p, "P\x1b[?2026;1$y");
	echo_expect(p, "P", "the terminal has synchronized output");
	pty_type(p, "L\x1a");
	OK(pty_wait_stopped(p), "stopped");
	pty_continue(p);
	echo_expect(p, "resumed", "back");
	pty_type(p, "x");
	echo_expect(p, "resumed x", "a frame");
	size_t before = echo_count(p, "\x1b[?2026h");
	OK(echo_count(p, "\x1b[?2026$p") > 1, "asked again");
	pty_type(p, "y");
	echo_expect(p, "x y", "another frame");
	EQUAL(echo_count(p, "\x1b[?2026h"), before, "and not used before the answer");
	quit(p);
}

/* Old consoles print what they do not know: they are not asked. */
static void test_not_asked(void)
{
	static const char *const terms[] = {"linux", "vt100"};
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		struct pty *p = echo_started((struct pty_how){.term = terms[i]});
		pty_type(p, "PR");
		echo_expect(p, "P R", terms[i]);
		EQUAL(echo_count(p, "\x1b[?2026$p"), 0, "is not asked");
		quit(p);
	}
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_on_and_off();
	test_events();
	test_twice();
	test_pieces();
	test_ways_out();
	test_stops();
	test_question();
	test_synchronized();
	test_asked_again();
	test_not_asked();
	return t_end();
}
