/* parcel.h -- what is asked of the renderer, and what it answers, as bytes for the render process. */
#ifndef ROSTER_RENDER_PARCEL_H
#define ROSTER_RENDER_PARCEL_H

#include "base/vec.h"
#include "render/outline.h"
#include "render/render.h"

/* Append the ask; its langs and md stay behind. */
void parcel_put_ask(struct buf *out, const struct render_ask *ask);

struct parcel_rows {
	struct card_row *v;
	size_t n, cap;
};

/* An ask that came: its texts are lent from the bytes, its rows from `rows`, which the caller ends by
 * vec_done(). False when the bytes are none. */
bool parcel_ask(struct str bytes, struct render_ask *ask, struct parcel_rows *rows);

/* What came of it. Starts as {0}. */
struct rendered {
	enum render_outcome outcome;
	bool missed;    /* listings are plain that can have colours */
	struct err why; /* RENDER_SOURCE, RENDER_FAILED */
	struct sheet sheet;
	struct outline outline; /* of the text, where it was parsed */
};

void rendered_done(struct rendered *r);
void parcel_put_answer(struct buf *out, const struct rendered *r);
/* False when the bytes are no answer, or the sheet in them is not sound; *r is empty then. */
bool parcel_answer(struct str bytes, struct rendered *r);

#endif
