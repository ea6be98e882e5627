/* roster.h -- ./roster itself in a pseudo-terminal. */
#ifndef ROSTER_TESTS_ROSTER_H
#define ROSTER_TESTS_ROSTER_H

#include "tests/echo.h"
#include "tests/pty.h"
#include "tests/stage.h"
#include "tests/vtcheck.h"

/* With .argv: its first word is replaced by the program's path. */
static inline struct pty *roster_start(struct pty_how how)
{
	const char *argv[16] = {stage_roster(), NULL};
	for (size_t i = 1; how.argv && how.argv[i] && i < 15; i++)
		argv[i] = how.argv[i];
	how.argv = argv;
	struct pty *p = pty_start(&how);
	if (!p) {
		OK(false, "the program starts");
		exit(t_end());
	}
	return p;
}

/* Run a command line of the shell in a pseudo-terminal, "$R" being the program, to its end. */
static inline struct pty *roster_shell(struct pty_how how, const char *command)
{
	const char *argv[] = {"sh", "-c", command, NULL};
	setenv("R", stage_roster(), 1);
	how.argv = argv;
	struct pty *p = pty_start(&how);
	if (!p) {
		OK(false, "the shell starts");
		exit(t_end());
	}
	return p;
}

/* Nothing unknown was sent, and so many texts were copied. */
static inline void roster_checked_copies(struct pty *p, size_t copies, const char *what)
{
	struct vtcheck check = {.may_copy = copies};
	vtcheck_feed(&check, pty_bytes(p));
	if (!OK(vtcheck_end(&check) && !check.may_copy, what))
		printf("# %s\n", check.why);
}

static inline void roster_checked(struct pty *p, const char *what)
{
	roster_checked_copies(p, 0, what);
}

static inline bool roster_cursor_before(struct pty *p, const char *text)
{
	int y, x;
	struct buf shown = {0};
	if (!pty_cursor(p, &y, &x))
		return false;
	for (size_t i = 0; i < strlen(text); i++)
		buf_puts(&shown, pty_cell(p, y, x + (int)i).text);
	bool same = str_is(buf_str(&shown), text);
	if (!same)
		printf("# the cursor is at %d %d, before \"%s\"\n", y, x, buf_text(&shown));
	buf_done(&shown);
	return same;
}

#endif
