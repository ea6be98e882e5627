/* tty.h -- the terminal: only tty.c and brush.c, which it has to itself, know curses.
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
#include "ui/term/mouse.h"

#include <stdint.h>

struct tty;

enum tty_event {
	TTY_KEY,     /* *key is set */
	TTY_PASTE,   /* *paste holds the pasted text (until the next call); not keys */
	TTY_MOUSE,   /* *mouse is set */
	TTY_RESIZE,  /* the window has another size: ask tty_size() */
	TTY_ANSWER,  /* tty_busy() is over: draw the preview that was held back, if one was */
	TTY_READY,   /* a descriptor of tty_watch() can be read, or its other end is gone: *fd */
	TTY_TIMEOUT, /* nothing came in time */
	TTY_SIGNAL,  /* SIGHUP, SIGTERM or SIGINT from outside: save what is unsaved and end */
	TTY_GONE,    /* the terminal is gone (EOF, EIO, hang-up): the same */
	TTY_RESUMED  /* back from being stopped: redraw, look at the files again */
};

struct tty_input {
	enum tty_event event;
	uint32_t key;      /* ui/term/key.h */
	struct str paste;  /* line ends are LF; no control characters but TAB */
	size_t paste_lost; /* bytes left out of it: above 1 MiB, or control characters */
	struct mouse mouse;
	int fd;
};

enum { TTY_WATCH_MAX = 4 };

/* Take over the terminal on standard input and output. NULL with the reason where there is none
 * fit (not a terminal, unknown TERM). One at a time. */
struct tty *tty_open(const struct theme *theme, struct err *e);
/* Give it back (modes, main screen, cursor) and free t; NULL is nothing to close. die(), exit() and
 * crashes give it back too. */
void tty_close(struct tty *t);
void tty_size(const struct tty *t, int *h, int *w);
int tty_colours(const struct tty *t); /* 0, 8, 16, 256 or 1 << 24: PALETTE_... */
bool tty_ascii(const struct tty *t);  /* no UTF-8 here: for struct canvas's `ascii` */
/* Does a role look different from text there? */
bool tty_tells(const struct tty *t, enum role role);
/* Another theme from the next flush on; t keeps the pointer. */
void tty_theme(struct tty *t, const struct theme *theme);

/* Show the canvas: only what changed since the last frame is sent, in one write. `paced` frames
 * (previews) ask the terminal for its status afterwards; see tty_busy(). The first of them also asks
 * whether it has synchronized output, which is then used as soon as it says so. While an answer is out, a frame that is
 * not paced waits with the next one where many cells changed. */
void tty_flush(struct tty *t, const struct canvas *c, bool paced);
/* Is the answer to the last paced frame still out? Then leave the preview as it is and draw it
 * when the answer has come. Never true for a terminal that did not answer twice. */
bool tty_busy(const struct tty *t);
/* Did the last paced frame of some length take longer than a key that is held down? */
bool tty_is_slow(const struct tty *t);
void tty_redraw(struct tty *t); /* the next flush sends everything */
/* From the next flush on: does the mouse belong to the program, or to the terminal, which then
 * selects text by it? At first the terminal's. */
void tty_mouse(struct tty *t, bool on);

/* Let tty_wait() answer for this descriptor too; at most TTY_WATCH_MAX at a time. Watch before
 * TTY_READY is wanted, unwatch before closing it. */
void tty_watch(struct tty *t, int fd);
void tty_unwatch(struct tty *t, int fd);

/* Wait at most `timeout_ms` (-1: for ever, 0: not at all) for one input. Pending keys come before
 * anything else. */
struct tty_input tty_wait(struct tty *t, int timeout_ms);
bool tty_pending(struct tty *t); /* is there input that nobody has taken? */

/* Put the text on the clipboard (ui/term/clip.h); false, and why, where that cannot be. */
bool tty_copy(struct tty *t, struct str text, struct err *e);

/* Hand the terminal to another program and take it back (editor, suspend). */
void tty_leave(struct tty *t);
void tty_return(struct tty *t);
/* Stop this process and its group as the shell's job control would (^Z); returns after SIGCONT.
 * The next tty_wait() says TTY_RESUMED. */
void tty_suspend(struct tty *t);

#endif
