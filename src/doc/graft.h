/* graft.h -- give a doc a part of another version of it: one field's bytes, or the text below the block. */
#ifndef ROSTER_DOC_GRAFT_H
#define ROSTER_DOC_GRAFT_H

#include "doc/doc.h"

/* Have the field as `from` has it, to the byte; where it has none, none. A field that comes stands behind the one that it
 * stands behind there. One undo step, checked and refused as any. */
bool graft_field(struct doc *d, const struct doc *from, struct str key, struct err *e);
/* Have the text below the block as `from` has it. */
bool graft_body(struct doc *d, const struct doc *from, struct err *e);

#endif
