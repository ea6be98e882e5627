/* example.h -- an <example> in a body, which CommonMark takes apart at its blank lines. */
#ifndef ROSTER_RENDER_EXAMPLE_H
#define ROSTER_RENDER_EXAMPLE_H

#include "base/buf.h"
#include "render/md.h"

/* An example that begins in this block of HTML: appends its text, and returns the block that it ends
 * with, which may be this one. NULL, and nothing is appended, where none begins or it does not end. */
struct cmark_node *example_find(const struct md *md, struct cmark_node *node, struct buf *text);

#endif
