/* recover.h -- what a draft makes of its file. */
#ifndef ROSTER_UI_SCREEN_RECOVER_H
#define ROSTER_UI_SCREEN_RECOVER_H

#include "store/draft.h"
#include "ui/screen/screen.h"

/* Append the file as it was when the draft was typed, with the draft's fields set. False, with the reason, where they
 * cannot be set in it. */
bool recover_text(const struct draft *d, const struct kinds *kinds, struct buf *out, struct err *e);
/* The same as ctx->proposal, to be looked at; false, and said in a note, where it cannot be. */
bool recover_propose(struct ctx *c, const struct draft *d);

#endif
