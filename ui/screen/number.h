/* number.h -- a number in a field, a step up or down. */
#ifndef ROSTER_UI_SCREEN_NUMBER_H
#define ROSTER_UI_SCREEN_NUMBER_H

#include "schema/schema.h"

/* Append the number that comes before (-1) or after (1) the text, within the field's bounds: by one, or by a tenth where it need
 * not be whole. False where the text is no such number; of an empty one only the first is known. */
bool number_step(const struct field *f, struct str text, int step, struct buf *out);

#endif
