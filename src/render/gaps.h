/* gaps.h -- the lines of a document that no block of it shows: cmark keeps definitions of links, and
 * footnotes that nobody refers to, out of its tree. Nothing that is in a file is to be hidden. */
#ifndef ROSTER_RENDER_GAPS_H
#define ROSTER_RENDER_GAPS_H

#include "base/str.h"

struct gaps {
	bool *shown; /* by line, from 1 */
	size_t n;
	size_t next; /* the first line that was not asked for */
};

void gaps_init(struct gaps *g, size_t lines);
void gaps_done(struct gaps *g);
/* A block shows these lines. */
void gaps_note(struct gaps *g, size_t first, size_t last);
/* The next line before `end` that nothing shows; each is given once. False when there is none. */
bool gaps_next(struct gaps *g, size_t end, size_t *line);
/* What stands on a line behind the marks of quotes and list items. */
struct str gaps_text(struct str line);

#endif
