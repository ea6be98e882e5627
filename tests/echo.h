/* echo.h -- tests/tty-echo in a pseudo-terminal: what the terminal's tests have in common. */
#ifndef ROSTER_TESTS_ECHO_H
#define ROSTER_TESTS_ECHO_H

#include "tests/pty.h"
#include "tests/t.h"

#include <signal.h>

static inline const char *echo_path(void)
{
	static char path[4096];
	const char *build = getenv("ROSTER_BUILDDIR");
	snprintf(path, sizeof path, "%s/tests/tty-echo", build ? build : ".");
	return path;
}

/* 12 rows of 70 columns, unless told otherwise. */
static inline struct pty *echo_start(struct pty_how how)
{
	const char *argv[] = {echo_path(), NULL};
	if (!how.argv)
		how.argv = argv;
	if (!how.h) {
		how.h = 12;
		how.w = 70;
	}
	struct pty *p = pty_start(&how);
	if (!p) {
		OK(false, "the program starts");
		exit(t_end());
	}
	return p;
}

static inline struct pty *echo_started(struct pty_how how)
{
	struct pty *p = echo_start(how);
	OK(pty_until(p, "end"), "the screen is painted");
	return p;
}

static inline void echo_show(struct pty *p)
{
	struct buf screen = {0};
	pty_screen(p, &screen);
	t_show("screen", buf_str(&screen));
	buf_done(&screen);
}

static inline void echo_expect(struct pty *p, const char *text, const char *what)
{
	if (!OK(pty_until(p, text), what))
		echo_show(p);
}

static inline bool echo_same_modes(const struct termios *a, const struct termios *b)
{
	return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag &&
		a->c_lflag == b->c_lflag && !memcmp(a->c_cc, b->c_cc, sizeof a->c_cc);
}

/* The last of a mode's settings in what was written: 'h', 'l', or 0. */
static inline char echo_mode(struct pty *p, const char *mode)
{
	char last = 0;
	struct str bytes = pty_bytes(p), prefix = str_of(mode);
	for (size_t at = 0; (at = str_find(bytes, at, prefix)) != STR_NONE;) {
		at += prefix.n;
		if (at < bytes.n && (bytes.p[at] == 'h' || bytes.p[at] == 'l'))
			last = bytes.p[at];
	}
	return last;
}

/* How often that was written. */
static inline size_t echo_count(struct pty *p, const char *what)
{
	size_t n = 0;
	struct str bytes = pty_bytes(p), needle = str_of(what);
	for (size_t at = 0; (at = str_find(bytes, at, needle)) != STR_NONE; at += needle.n)
		n++;
	return n;
}

/* A terminal as it was: main screen, cursor, paste mode, mouse, keypad, modes. */
static inline void echo_restored(struct pty *p, const struct termios *before, const char *what)
{
	struct termios now = {0};
	OK(pty_modes(p, &now) && echo_same_modes(before, &now), what);
	OK(!pty_alternate(p), "  the main screen is back");
	OK(echo_mode(p, "\x1b[?2004") == 'l', "  bracketed paste is off");
	OK(echo_mode(p, "\x1b[?1002") == 'l' && echo_mode(p, "\x1b[?1006") == 'l',
		"  the mouse is the terminal's");
	OK(echo_mode(p, "\x1b[?2026") == 'l', "  what is written shows");
	OK(echo_mode(p, "\x1b[?1") == 'l', "  the cursor keys are in their own mode");
	int y, x;
	OK(pty_cursor(p, &y, &x), "  the cursor is shown");
}

static inline void echo_ended(struct pty *p, int wanted, const char *what)
{
	int status = -1;
	OK(pty_wait(p, &status) && status == wanted, what);
	if (status != wanted)
		printf("# status %x, wanted %x\n", (unsigned)status, (unsigned)wanted);
}

enum { EXIT_0 = 0, EXIT_2 = 2 << 8, EXIT_3 = 3 << 8 };

#endif
