/* mend.h -- the fix of a field that is more than another text of it: shown first, then made in the file, together with all
 * that is typed of it, and saved. */
#ifndef ROSTER_UI_SCREEN_MEND_H
#define ROSTER_UI_SCREEN_MEND_H

#include "ui/screen/fields.h"
#include "ui/screen/screen.h"

struct mending {
	struct ctx *ctx;
	unsigned id;
	const struct fields *fields;
	size_t row;
};

/* Show it: ctx->proposal has the file before and after, *mended the one after, to be given to mend_save(). False, and
 * said in a note, where there is no such fix. */
bool mend_propose(const struct mending *m, struct buf *mended);
/* Make and save what was shown, and nothing else. False, and said in a note, where that is not done. */
bool mend_save(const struct mending *m, struct str mended);

#endif
