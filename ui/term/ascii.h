/* ascii.h -- a stand-in for a character on a terminal that has ASCII alone. */
#ifndef ROSTER_UI_TERM_ASCII_H
#define ROSTER_UI_TERM_ASCII_H

#include "base/str.h"

/* One unit of display (struct cell's text): itself where it is ASCII, a look-alike for lines,
 * bullets, quotes, dashes and arrows, '?' for the rest. */
char ascii_of(struct str text);

#endif
