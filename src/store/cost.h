/* cost.h -- what an agent costs in tokens: an estimate, four characters a token. */
#ifndef ROSTER_STORE_COST_H
#define ROSTER_STORE_COST_H

#include "base/buf.h"
#include "check/verdict.h"

struct cost {
	unsigned always; /* name and description, which every session reads */
	unsigned on_use; /* the text below the frontmatter */
};

unsigned cost_tokens(size_t letters);
struct cost cost_of(const struct reading *r, struct str body);
/* Append "410", "2.1k", "31k". */
void cost_put(struct buf *out, unsigned tokens);

#endif
