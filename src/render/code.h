/* code.h -- a listing in colours. */
#ifndef ROSTER_RENDER_CODE_H
#define ROSTER_RENDER_CODE_H

#include "render/deadline.h"
#include "render/flow.h"
#include "render/lang.h"

/* How long colouring may take. */
struct code_time {
	struct deadline at_last; /* from then on listings are plain */
	int64_t each;    /* microseconds to parse one, and again to look for patterns in it */
	unsigned within; /* how many listings (of Markdown) this one lies in */
};

/* Append `text` with roles by the language that `info`, the words behind a fence, names; one plain
 * look where that is unknown or takes too long. Tabs become blanks; the end of the last line is left
 * out. */
void code_flow(struct lang_set *langs, struct str info, struct str text, struct code_time time,
	struct flow *out);

#endif
