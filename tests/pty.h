/* pty.h -- a program in a pseudo-terminal, watched through libvterm: for tests of whole programs.
 *
 *	const char *argv[] = {"./roster", NULL};
 *	struct pty *p = pty_start(&(struct pty_how){.argv = argv, .h = 24, .w = 80});
 *	pty_until(p, "3 agents");      wait for text on the screen
 *	pty_type(p, "j\r");
 *	pty_key(p, "Down");
 *	int status = pty_end(p);
 *
 * Nothing here waits for a length of time: every wait is for a condition, up to a generous limit
 * ($PTY_LIMIT seconds, 180), after which it returns false.
 */
#ifndef ROSTER_TESTS_PTY_H
#define ROSTER_TESTS_PTY_H

#include "base/buf.h"

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

struct pty_how {
	const char *const *argv; /* NULL-ended */
	const char *const *env;  /* "NAME=value", or "NAME" to unset it; NULL-ended; may be NULL */
	int h, w;                /* 0: 24 x 80 */
	const char *term;        /* NULL: xterm-256color */
	bool job;                /* under a shell-like parent: it can be stopped and continued */
	bool deaf;               /* the terminal answers no queries */
	bool keep_hangup;        /* SIGHUP is ignored in it, as by nohup */
};

struct pty;

/* Start it with a clean environment: TERM, LC_ALL=C.UTF-8, TZ=UTC, HOME and PATH as they are; no
 * LINES, COLUMNS, COLORTERM, NO_COLOR. NULL when that fails. */
struct pty *pty_start(const struct pty_how *how);
/* Close the terminal, wait for the program (killed past the limit) and free p. What waitpid()
 * said of it; -1: it had to be killed. */
int pty_end(struct pty *p);

/* Wait until the text stands on the screen (in one row), or no longer does. */
bool pty_until(struct pty *p, const char *text);
bool pty_until_not(struct pty *p, const char *text);
bool pty_until_size(struct pty *p, size_t bytes); /* until so many bytes came in all */
/* Wait for the end of the program, reading what it writes; false past the limit. */
bool pty_wait(struct pty *p, int *status);
/* Wait until the program is stopped by a signal (with .job). */
bool pty_wait_stopped(struct pty *p);
/* Read until nothing came for this long. For checks that something does not happen: a slow machine
 * makes them weaker, never fail. */
void pty_settle(struct pty *p, int ms);

bool pty_send(struct pty *p, struct str bytes);
bool pty_type(struct pty *p, const char *text);
/* A key by its name as in ui/term/key.h, as libvterm's terminal sends it now. */
bool pty_key(struct pty *p, const char *name);
bool pty_resize(struct pty *p, int h, int w);
bool pty_signal(struct pty *p, int number);
/* Put a stopped program (.job) back into the foreground and continue it, as the shell's `fg`. */
void pty_continue(struct pty *p);
/* The terminal goes away under the program. */
void pty_hang_up(struct pty *p);
/* Neither read what the program writes from now on, nor (false) leave it unread any longer. */
void pty_freeze(struct pty *p, bool frozen);

/* The screen as text, a line a row, without blanks at the ends. */
void pty_screen(struct pty *p, struct buf *out);
bool pty_shows(struct pty *p, const char *text);
/* Where the cursor is; false when it is hidden. */
bool pty_cursor(struct pty *p, int *y, int *x);
bool pty_alternate(struct pty *p); /* is the alternate screen on? */

struct pty_cell {
	char text[32]; /* UTF-8 */
	int width;
	bool bold, italic, underline, reverse;
	int fg, bg; /* 0-255, 0x1000000 + 0xrrggbb, or -1 for the terminal's own */
};
struct pty_cell pty_cell(struct pty *p, int y, int x);

/* Everything the program wrote, as it came. */
struct str pty_bytes(struct pty *p);
size_t pty_reads(struct pty *p); /* in how many pieces */
bool pty_modes(struct pty *p, struct termios *out);
/* The modes of a terminal in which nothing has run yet. */
bool pty_fresh_modes(struct termios *out);
bool pty_set_modes(struct pty *p, const struct termios *modes);
pid_t pty_pid(struct pty *p);
/* Processor time that the program has used so far, in milliseconds. */
long pty_cpu_ms(struct pty *p);

#endif
