/* sgr.h -- curses changes colours and attributes one at a time, a sequence each; a slow line is better off with one. */
#ifndef ROSTER_UI_TERM_SGR_H
#define ROSTER_UI_TERM_SGR_H

#include "base/buf.h"

/* Join each run of SGR sequences (ECMA-48 section 8.3.117: CSI, numbers, m) in what was put from byte `from` on, and leave out
 * what a later one of the run undoes. All else stays as it is. */
void sgr_join(struct buf *b, size_t from);

#endif
