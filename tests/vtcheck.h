/* vtcheck.h -- is this stream of bytes one that roster may send to a terminal?
 *
 * A small VT parser with an allow list: printable UTF-8, the controls that curses moves by, the CSI
 * sequences of curses and the terminfo entries in use, our own mode settings and CSI 5 n. Nothing
 * else: no OSC, DCS, APC, PM, SOS, no queries, titles or C1, no invisible characters. */
#ifndef ROSTER_TESTS_VTCHECK_H
#define ROSTER_TESTS_VTCHECK_H

#include "base/buf.h"

struct vtcheck {
	enum { VT_GROUND, VT_UTF8, VT_ESCAPE, VT_DESIGNATE, VT_CSI } state;
	char sequence[64]; /* since ESC, or the bytes of a character */
	size_t n, left;
	size_t at;         /* bytes taken so far */
	size_t printed;    /* characters among them */
	size_t questions;  /* CSI 5 n */
	size_t bad_at;     /* behind the first byte that is not allowed */
	char why[160];     /* "" while all is well */
};

/* A vtcheck starts as {0}; the stream may come in any pieces. Returns whether all is well. */
bool vtcheck_feed(struct vtcheck *v, struct str bytes);
/* The same, and nothing is left unfinished. */
bool vtcheck_end(struct vtcheck *v);

#endif
