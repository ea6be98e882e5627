/* can_do.h -- what one agent may do, a power a line, with what it comes by. */
#ifndef ROSTER_UI_SCREEN_CAN_DO_H
#define ROSTER_UI_SCREEN_CAN_DO_H

#include "store/store.h"

/* 'A' 'L' 'P' 'Q' 'F' as the way is; '-': not granted; '?': nobody knows. */
char can_do_letter(bool sorted, enum grant g, enum grant_way way);
/* The letters and what they mean, in a line. */
const char *can_do_legend(void);
/* As many of the legend's letters as one row has room for, taken off its front. */
struct str can_do_letters(struct str *legend, int width);

/* Fill *out with the lines. */
void can_do_sheet(const struct opened *o, const struct kind *kind, size_t width, struct sheet *out);
/* Append " can run commands: Bash", " cannot ...", or that nobody knows. */
void can_do_tell(const struct opened *o, const struct row *row, enum grant g, struct buf *out);
/* Append " costs 40 tokens in every session, 300 more on use". */
void can_do_tell_cost(const struct row *row, struct buf *out);

#endif
