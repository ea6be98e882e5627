/* textbox.h -- draw a text/entry, wrapped to a width, and move through it line by line. */
#ifndef ROSTER_UI_WIDGET_TEXTBOX_H
#define ROSTER_UI_WIDGET_TEXTBOX_H

#include "text/entry.h"
#include "ui/term/action.h"
#include "ui/term/canvas.h"
#include "ui/term/mouse.h"

/* The lines of a text at some width: spans of its bytes, without the line break that ends them. */
struct textbox_lines {
	struct span *v;
	size_t n, cap;
};

/* Wrap at blanks; words longer than the width are broken. Always at least one line. */
void textbox_wrap(struct str text, int width, struct textbox_lines *out);
/* The line that holds byte `at`, and the column there. */
size_t textbox_line_of(const struct textbox_lines *lines, struct str text, size_t at, int *column);

/* Draw the entry in `area`, scrolled so that the caret is in sight, and put the cursor there when
 * it has the `focus`. A text that does not fit and has no focus ends in an ellipsis. */
void textbox_draw(struct canvas *c, struct rect area, const struct entry *e, enum role role,
	bool focus);

/* Put the caret where the mouse is in what textbox_draw() drew so. */
void textbox_press(struct rect area, struct entry *e, bool focus, const struct mouse *m);

/* Move the caret a line up or down; false at the first or last line. */
bool textbox_move(struct entry *e, int width, int step);
/* Do an editing action of a line of text; false when it is none. *began is set when a new undo
 * step began. */
bool textbox_act(struct entry *e, enum action action, bool *began);
/* Is it one of those that take something out? */
bool textbox_cuts(enum action action);

#endif
