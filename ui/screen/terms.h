/* terms.h -- a filter that is being typed: how its term may go on. */
#ifndef ROSTER_UI_SCREEN_TERMS_H
#define ROSTER_UI_SCREEN_TERMS_H

#include "text/entry.h"
#include "ui/screen/screen.h"

/* Complete the term before the caret as far as there is one way on, and leave a note with the ways there are. Did the
 * text change? */
bool terms_complete(struct ctx *c, struct entry *filter);

/* A kept filter that `/` asks for again is offered as a whole: what is typed takes its place, any other way of editing
 * goes on from it. */
void terms_replace(struct entry *filter, bool *offered);
/* Do an editing action of the filter's line; false where it is none. */
bool terms_edit(struct entry *filter, bool *offered, enum action a);

#endif
