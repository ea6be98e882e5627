/* fields_nested.h -- a field that holds a map or a list of maps, as a tree of rows. The field's own row comes first, the
 * rows of its parts, once they are made, follow it; which of them are in sight is told by `nest.open` of what holds
 * them. Rows are never taken away, so that their numbers stay. */
#ifndef ROSTER_UI_SCREEN_FIELDS_NESTED_H
#define ROSTER_UI_SCREEN_FIELDS_NESTED_H

#include "ui/screen/fields.h"

/* Is it drawn as a summary that can be unfolded? */
bool nested_is_group(const struct edited *row);
/* Make the row one of a tree, where its value can be split safely. */
void nested_begin(struct fields *f, struct edited *row, const struct doc *d);
/* Show what the group holds, or hide it. Returns how many rows were made for that, right behind row i of the field. */
size_t nested_fold(struct fields *f, size_t i, bool open, const struct doc *d);
/* Between tree and YAML; false where that loses something or there is no tree. */
bool nested_toggle(struct fields *f, size_t i, const struct doc *d);
/* YAML was typed into the field's row: it is no tree any more. */
void nested_settle(struct fields *f, size_t i);

/* The field's row of a part; of a field its own. */
size_t nested_top(const struct fields *f, size_t i);
bool nested_hidden(const struct fields *f, size_t i);
/* Open all that holds the row. */
void nested_show(struct fields *f, size_t i);
/* Was any part of the field of row i changed? */
bool nested_changed(const struct fields *f, size_t i);
/* The row of that key or path, made where its field is there; else the number of rows. */
size_t nested_row(struct fields *f, struct str key, const struct doc *d);
/* Take what is open and typed in the trees of `from` over to fresh rows. */
void nested_carry(struct fields *f, const struct fields *from, const struct doc *d);

/* fields_nested_save.c: judge a part as it would stand in the doc; make the changes of all parts. */
void nested_check(struct fields *f, size_t i, const struct doc *d);
bool nested_apply(const struct fields *f, struct doc *d, size_t *at, struct err *e);
/* Is the value at that path written otherwise in the other doc, or missing in one? */
bool nested_differs(const struct doc *a, const struct doc *b, struct str path);

#endif
