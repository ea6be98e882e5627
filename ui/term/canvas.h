/* canvas.h -- a grid of cells: what a screen draws into, with no terminal in sight.
 *
 * All text enters through canvas_put(), which filters it by utf8_cell(): no content can put a
 * control character into a cell. Everything is clipped to the canvas and to the current clip.
 */
#ifndef ROSTER_UI_TERM_CANVAS_H
#define ROSTER_UI_TERM_CANVAS_H

#include "base/buf.h"
#include "render/role.h"

#include <stdint.h>

struct rect {
	int y, x, h, w;
};

/* Which neighbours a border character leads to: bits of struct cell's `line`. */
enum { LINE_UP = 1, LINE_DOWN = 2, LINE_LEFT = 4, LINE_RIGHT = 8 };

/* Only bytes, and those of `text` behind n are 0: equal cells are equal memory. */
struct cell {
	char text[24]; /* safe UTF-8, one unit of display; n is 0 right of a wide character */
	unsigned char n;
	unsigned char width; /* 1 or 2; 0 in the right half of a wide character */
	unsigned char role, marks;
	unsigned char line; /* LINE_... of a border character; 0 for text */
	unsigned char
		ink[3]; /* red, green, blue of its background whatever its role; 0 0 0: none */
};

struct canvas {
	struct cell *cells; /* h rows of w */
	int h, w;
	struct rect clip;
	int cursor_y, cursor_x; /* where the terminal's cursor rests; -1: nowhere, it is hidden */
	bool ascii; /* borders are + - | and an ellipsis is ~; set after canvas_init() */
};

void canvas_init(struct canvas *c, int h, int w);
void canvas_done(struct canvas *c);
/* New size, all blank. */
void canvas_resize(struct canvas *c, int h, int w);
/* All cells blank in ROLE_TEXT, no clip, no cursor. */
void canvas_clear(struct canvas *c);
/* Only cells inside `area` are touched from now on; returns the clip before, to put back. */
struct rect canvas_clip(struct canvas *c, struct rect area);
/* The same for what lies within the present clip as well. */
struct rect canvas_narrow(struct canvas *c, struct rect area);

/* Write text from (y, x) on; returns the column behind it, also where that is clipped. A wide
 * character that would be cut by the clip leaves a blank; one that loses a half to what is written
 * beside it becomes blank, inside the clip or not. */
int canvas_put(struct canvas *c, int y, int x, struct str text, enum role role, unsigned marks);
int canvas_puts(struct canvas *c, int y, int x, const char *text, enum role role);
/* The same within the first row of `row`: text that is longer ends in an ellipsis. Fills the rest
 * with blanks of the role. */
void canvas_field(struct canvas *c, struct rect row, struct str text, enum role role,
	unsigned marks);
void canvas_fill(struct canvas *c, struct rect area, char blank, enum role role);
/* Give cells another role, keeping their text (selection bars, search hits). */
void canvas_paint(struct canvas *c, struct rect area, enum role role);
/* Have cells stand back behind what is drawn over them: dim, without marks or colours of their own. */
void canvas_fade(struct canvas *c, struct rect area);
/* Show a colour, 0xRRGGBB, behind cells, where the terminal and the theme have any; text and role stay. */
void canvas_ink(struct canvas *c, struct rect area, uint32_t rgb);
/* Lay marks over cells, keeping text and role. */
void canvas_mark(struct canvas *c, struct rect area, unsigned marks);
/* A horizontal or vertical line of border characters; it joins the lines that it meets or crosses
 * in its own cells. */
void canvas_hline(struct canvas *c, int y, int x, int w, enum role role);
void canvas_vline(struct canvas *c, int y, int x, int h, enum role role);
/* A frame around the inside of `area`. */
void canvas_frame(struct canvas *c, struct rect area, enum role role);
/* Outside the canvas: nowhere. */
void canvas_cursor(struct canvas *c, int y, int x);

/* The screen as text, a line a row, trailing blanks cut: for tests. */
void canvas_text(const struct canvas *c, struct buf *out);

#endif
