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

/* What an encoding's name (nl_langinfo(3)) says of the terminal: ASCII is that of a locale that nobody set. */
enum encoding { ENCODING_UTF8, ENCODING_UNSET, ENCODING_OTHER };
enum encoding glyph_encoding(const char *name);
/* Set the locale's text encoding. True when it is UTF-8; *forced when C.UTF-8 had to stand in for a locale that
 * nobody set. Where somebody chose another encoding, the terminal is taken to have it. */
bool glyph_locale(bool *forced);
/* The cell's own text where wcwidth() agrees with the cell on its width; else U+FFFD. In `ascii` a
 * look-alike for lines, bullets, quotes, dashes and arrows, '?' for the rest. */
struct glyph glyph_of(const struct cell *cell, bool ascii);

#endif
