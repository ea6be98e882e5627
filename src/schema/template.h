/* template.h -- what a new file of a kind is called, where it lies and what stands in it at first. */
#ifndef ROSTER_SCHEMA_TEMPLATE_H
#define ROSTER_SCHEMA_TEMPLATE_H

#include "schema/kind.h"

/* Append where a file of that name belongs, below a project: ".claude/agents/NAME.md". `dir` is a folder to put it
 * into instead; empty: as the kind's first place has it. */
void template_path(struct buf *out, const struct kind *kind, struct str dir, struct str name);
/* Append a file with the fields that must be there; `bare`: only with those whose value is known. */
void template_text(struct buf *out, const struct kind *kind, struct str name, bool bare);
/* The same from a text of the user's own: every {name} is the name. */
void template_fill(struct buf *out, struct str text, struct str name);
/* Why no file may have that name; NULL when it may. It is to be one component of a path. */
const char *template_refuses(struct str name);

#endif
