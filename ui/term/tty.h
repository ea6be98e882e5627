/* tty.h -- the terminal: the only file that knows curses.
 *
 * curses draws into memory; each frame reaches the terminal in one write(). Flow control is off,
 * ESC answers within 25 ms (or $ESCDELAY), LINES and COLUMNS do not count, the locale's text is
 * UTF-8 or ASCII with visible substitutes. The terminal's modes are restored on every way out.
 */
#ifndef ROSTER_UI_TERM_TTY_H
#define ROSTER_UI_TERM_TTY_H

#include "base/err.h"
#include "render/theme.h"
#include "ui/term/canvas.h"

#include <stdint.h>

struct tty;

enum tty_event {
	TTY_KEY,     /* *key is set */
	TTY_PASTE,   /* *paste holds the pasted text (until the next call); not keys */
	TTY_RESIZE,  /* the window has another size: ask tty_size() */
	TTY_TIMEOUT, /* nothing came in time */
	TTY_SIGNAL,  /* SIGHUP, SIGTERM or SIGINT from outside: save what is unsaved and end */
	TTY_GONE,    /* the terminal is gone (EOF, EIO, hang-up): the same */
	TTY_RESUMED  /* back from being stopped: redraw, look at the files again */
};

struct tty_input {
	enum tty_event event;
	uint32_t key; /* ui/term/key.h */
	struct str paste;
};

/* Take over the terminal on standard input and output. NULL with the reason where there is none
 * fit (not a terminal, unknown TERM). One at a time. */
struct tty *tty_open(const struct theme *theme, struct err *e);
/* Give it back: modes, main screen, cursor. Safe to call twice; also done by die(). */
void tty_close(struct tty *t);
void tty_size(const struct tty *t, int *h, int *w);
int tty_colours(const struct tty *t); /* 0, 8, 16, 256 or 1 << 24 */

/* Show the canvas: only what changed since the last frame is sent, in one write. `paced` frames
 * (previews) ask the terminal for its status afterwards; see tty_busy(). */
void tty_flush(struct tty *t, const struct canvas *c, bool paced);
/* Is the answer to the last paced frame still out? Then leave the preview as it is and draw it
 * when the answer has come. Never true for a terminal that did not answer twice. */
bool tty_busy(const struct tty *t);
void tty_redraw(struct tty *t); /* the next flush sends everything */

/* Wait at most `timeout_ms` (-1: for ever, 0: not at all) for one input. Pending keys come before
 * anything else. */
struct tty_input tty_wait(struct tty *t, int timeout_ms);
bool tty_pending(struct tty *t); /* is there input that nobody has taken? */

/* Hand the terminal to another program and take it back (editor, suspend). */
void tty_leave(struct tty *t);
void tty_return(struct tty *t);
/* Stop this process as the shell's job control would (^Z); returns after SIGCONT. */
void tty_suspend(struct tty *t);

#endif
