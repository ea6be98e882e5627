/* complete.h -- how the term that is being typed into a filter may go on. */
#ifndef ROSTER_STORE_COMPLETE_H
#define ROSTER_STORE_COMPLETE_H

#include "base/arena.h"
#include "store/filter.h"

struct completion {
	struct arena arena; /* owns the texts */
	struct str *v;      /* what the term may become, sorted: "model:", or values that exist */
	size_t n, cap;
	struct str more; /* what all of them go on with; empty: nothing */
};

/* `text` is what stands before the caret. Fills *out, which starts as {0}. */
void complete_term(struct completion *out, const struct store *s, struct str text);
void completion_done(struct completion *c);

#endif
