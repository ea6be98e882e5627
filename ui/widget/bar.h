/* bar.h -- the three fixed rows: title, message, hints. */
#ifndef ROSTER_UI_WIDGET_BAR_H
#define ROSTER_UI_WIDGET_BAR_H

#include "ui/term/canvas.h"
#include "ui/term/keymap.h"

/* One row over the whole width: `left`, and at the other end as much of `right` as fits. */
void bar_draw(struct canvas *c, int y, struct str left, struct str right, enum role role);
/* The same with a text that is being typed, the caret at that byte: it is in sight. */
void bar_edit(struct canvas *c, int y, struct str text, size_t caret, enum role role);
/* Append the text; where it is wider than so many columns, less of it: whole sentences or parts of them, else
 * whole words, and what stands in brackets at its end. */
void bar_brief(struct buf *out, struct str text, int columns, const char *ellipsis);
/* The text over as many rows as it takes, three at most, the last of them row y; the column behind it. */
int bar_text(struct canvas *c, int y, struct str text, enum role role);
int bar_rows(const struct canvas *c, int y, struct str text); /* how many those are */
/* "key word" pairs of the actions (ended by ACT_NONE), as many as fit, the most important first. */
void bar_hints(struct canvas *c, int y, const struct keymap *keymap, const enum key_place *places,
	const enum action *actions);
/* The action that is hinted at in that column; ACT_NONE: none. */
enum action bar_hit(const struct canvas *c, const struct keymap *keymap,
	const enum key_place *places, const enum action *actions, int column);
/* What may follow the first key of a chord, in the rows y and y + 1. */
void bar_chords(struct canvas *c, int y, const struct keymap *keymap, const enum key_place *places,
	uint32_t before);

#endif
