/* inline.h -- the inlines of a block (text, emphasis, links, code) as a flow. */
#ifndef ROSTER_RENDER_INLINE_H
#define ROSTER_RENDER_INLINE_H

#include "render/targets.h"

struct cmark_node;

/* Append the inlines below `block`; plain text gets `role`. `shift` is added to cmark's line
 * numbers; links lead to `targets`. */
void inline_flow(struct cmark_node *block, enum role role, size_t shift, struct targets *targets,
	struct flow *out);

#endif
