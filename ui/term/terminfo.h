/* terminfo.h -- what the terminal database says about the terminal. The only file with term.h. */
#ifndef ROSTER_UI_TERM_TERMINFO_H
#define ROSTER_UI_TERM_TERMINFO_H

#include "base/err.h"
#include "ui/term/input.h"

struct terminfo {
	int colours; /* of the entry: 0 to 1 << 24 */
	bool italic;
	struct buf
		enter; /* what to send before curses enters the screen: plain looks, keypad mode */
	struct buf leave;  /* to leave it without curses: modes, main screen, cursor */
	struct buf cursor; /* to show it, as it was before */
};

/* Read the entry of $TERM. False where it is unset, unknown or cannot place a cursor. To be done
 * with before curses is started, which keeps an entry of its own. */
bool terminfo_load(struct terminfo *t, struct err *e);
void terminfo_done(struct terminfo *t);
/* The strings that the terminal's keys send. After terminfo_load(). */
void terminfo_keys(struct input *in);
/* The loaded entry as curses is to have it, in the form that $TERMINFO takes ("hex:..."): without
 * the line-drawing character set, which UTF-8 has no use for and which costs bytes with every
 * change of looks; and (`rgb`) with 24-bit colours, numbered by terminfo_rgb(). */
void terminfo_describe(struct buf *out, bool rgb);
/* The number in such an entry of one of the first 256 colours, or of COLOUR_RGB + 0xrrggbb. */
int terminfo_rgb(int colour);

#endif
