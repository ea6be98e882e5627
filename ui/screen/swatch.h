/* swatch.h -- the colour that a field's value names, behind it. */
#ifndef ROSTER_UI_SCREEN_SWATCH_H
#define ROSTER_UI_SCREEN_SWATCH_H

#include "schema/schema.h"
#include "ui/term/canvas.h"

/* Columns that it takes behind the value; 0: that names no colour. */
int swatch_columns(const struct field *field, struct str value);
/* Draw it in the first row of `at`, which begins with the value, where it has room there; a caret keeps its place
 * between them. */
void swatch_draw(struct canvas *cv, struct rect at, const struct field *field, struct str value);

#endif
