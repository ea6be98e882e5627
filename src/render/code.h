/* code.h -- a listing in colours. */
#ifndef ROSTER_RENDER_CODE_H
#define ROSTER_RENDER_CODE_H

#include "render/deadline.h"
#include "render/flow.h"
#include "render/lang.h"

/* Append `text` with roles by the language that the fence's first word names; one plain look where
 * the language is unknown, or the time is over before it is parsed. Tabs become blanks up to the
 * next multiple of four columns; the last line's end and blanks at the ends of lines are left out. */
void code_flow(struct lang_set *langs, struct str name, struct str text, struct deadline deadline,
	struct flow *out);

#endif
