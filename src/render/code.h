/* code.h -- a listing in colours. */
#ifndef ROSTER_RENDER_CODE_H
#define ROSTER_RENDER_CODE_H

#include "render/deadline.h"
#include "render/flow.h"
#include "render/lang.h"

/* Append `text` with roles by the language that `info`, the words behind a fence, names; one plain
 * look where that is unknown, or not read within 50 ms or by the deadline. Tabs become blanks; the
 * end of the last line is left out. */
void code_flow(struct lang_set *langs, struct str info, struct str text, struct deadline deadline,
	struct flow *out);

#endif
