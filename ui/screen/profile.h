/* profile.h -- what the card says of a file: its verdict, what is wrong, its fields. Used on the
 * screen and by `roster show`. */
#ifndef ROSTER_UI_SCREEN_PROFILE_H
#define ROSTER_UI_SCREEN_PROFILE_H

#include "render/render.h"
#include "store/store.h"

struct profile {
	struct arena arena; /* owns the texts made for it; the rest lends from the doc */
	struct card_row *v;
	size_t n, cap;
};

/* Append the rows for a file. A profile starts as {0}. */
void profile_make(struct profile *p, const struct opened *o, const struct kind *kind);
void profile_done(struct profile *p);

/* The verdict as a sentence: "loads", "dropped: no description". */
void profile_verdict(struct buf *out, const struct reading *r, const struct kind *kind);
enum role profile_role(enum verdict v);
enum role profile_severity_role(enum severity s);

#endif
