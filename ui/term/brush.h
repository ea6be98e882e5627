/* brush.h -- how roles look in curses: attributes and a pair of colours for each role and its marks. */
#ifndef ROSTER_UI_TERM_BRUSH_H
#define ROSTER_UI_TERM_BRUSH_H

#include "render/theme.h"
#include "ui/term/canvas.h"

enum { BRUSH_MARKS = 16 };

struct brush {
	unsigned attributes; /* curses' */
	int pair;
	bool made;
};

struct brushes {
	const struct theme *theme; /* borrowed */
	bool italic;               /* the terminal has it; else it is underlined */
	int colours;               /* PALETTE_... */
	int pairs;                 /* taken so far */
	int default_fg, default_bg;
	struct brush v[ROLE_COUNT][BRUSH_MARKS]; /* made when they are first asked for */
	struct brush ink;                        /* of the cell asked for last that has one */
};

/* curses has started: find out which colours there are. */
void brushes_start(struct brushes *b);
/* Another theme: all looks are made anew. */
void brushes_theme(struct brushes *b, const struct theme *theme);
/* Lent until the next one is asked for. */
const struct brush *brush_of(struct brushes *b, const struct cell *cell);

#endif
