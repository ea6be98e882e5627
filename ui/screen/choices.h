/* choices.h -- what may be chosen for a field, in a box. */
#ifndef ROSTER_UI_SCREEN_CHOICES_H
#define ROSTER_UI_SCREEN_CHOICES_H

#include "ui/screen/fields.h"
#include "ui/widget/pick.h"

/* Of which file, and what there is beside it. */
struct choices_of {
	const struct kind *kind;
	const struct store *store;
	unsigned id;
	const struct doc *doc; /* as it would be saved; may be NULL */
};

/* Open the box with the field's choices if it is one of those that are chosen: one value, or several of a list. What other
 * files have comes before what else is known. False: it is typed. */
bool choices_open(struct pick *p, const struct edited *row, const struct choices_of *of);
/* Append what was chosen, as the field's text. */
void choices_taken(const struct pick *p, struct buf *out);

#endif
