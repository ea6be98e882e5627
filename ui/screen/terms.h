/* terms.h -- a filter that is being typed: how its term may go on. */
#ifndef ROSTER_UI_SCREEN_TERMS_H
#define ROSTER_UI_SCREEN_TERMS_H

#include "text/entry.h"
#include "ui/screen/screen.h"

/* Complete the term before the caret as far as there is one way on, and leave a note with the ways there are. Did the
 * text change? */
bool terms_complete(struct ctx *c, struct entry *filter);

#endif
