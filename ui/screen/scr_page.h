/* scr_page.h -- the review of a change before it is made. */
#ifndef ROSTER_UI_SCREEN_SCR_PAGE_H
#define ROSTER_UI_SCREEN_SCR_PAGE_H

#include "ui/screen/screen.h"

/* Shows ctx->proposal as a difference. Enter accepts where it asks; ^S always steps back with
 * `accepted`. */
extern const struct screen_ops scr_review_ops;

#endif
