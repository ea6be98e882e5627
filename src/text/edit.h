/* edit.h -- a change to a text is "cut these bytes, put those", and the same backwards. */
#ifndef ROSTER_TEXT_EDIT_H
#define ROSTER_TEXT_EDIT_H

#include "base/buf.h"

/* A change someone proposes. `put` is borrowed. */
struct edit {
	struct span cut;
	struct str put;
};

/* A change that was made, with the bytes it took out: all that undo needs. */
struct change {
	size_t at;
	struct buf cut, put;
};

/* Make the edit in `text` and fill *made (empty before), which the caller ends by change_done(). */
void edit_apply(struct buf *text, const struct edit *edit, struct change *made);
void change_undo(struct buf *text, const struct change *change);
void change_redo(struct buf *text, const struct change *change);
void change_done(struct change *change);

/* The one edit that turns `before` into `after`: equal ends are left out of it, character by
 * character. Borrows `after`. */
struct edit edit_between(struct str before, struct str after);

#endif
