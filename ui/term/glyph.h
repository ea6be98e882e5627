/* glyph.h -- what a cell becomes on this terminal: wide characters that curses counts as roster
 * does, or stand-ins of the same width. */
#ifndef ROSTER_UI_TERM_GLYPH_H
#define ROSTER_UI_TERM_GLYPH_H

#include "ui/term/canvas.h"

#include <wchar.h>

enum { GLYPH_CODES = 5 }; /* a base and four marks: curses' CCHARW_MAX */

struct glyph {
	wchar_t text[GLYPH_CODES + 1];
	int times; /* how often it is drawn, side by side */
};

/* Set the locale's text encoding. True when it is UTF-8; *forced when C.UTF-8 had to stand in for
 * a locale without it, which is taken for one that nobody set. */
bool glyph_locale(bool *forced);
/* The cell's own text where wcwidth() agrees with the cell on its width; else U+FFFD. In `ascii` a
 * look-alike for lines, bullets, quotes, dashes and arrows, '?' for the rest. */
struct glyph glyph_of(const struct cell *cell, bool ascii);

#endif
