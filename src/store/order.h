/* order.h -- how rows are put in order. */
#ifndef ROSTER_STORE_ORDER_H
#define ROSTER_STORE_ORDER_H

#include "store/query.h"

/* A row on its way into a filtered list. */
struct order_rank {
	unsigned id, rank;
	unsigned long group; /* as order_group() has it */
	size_t at;           /* its place so far */
};

/* Where its root stands among all: by scope, then as they are numbered, for a root may have come later than others of
 * its scope, and of wider ones. */
unsigned long order_group(const struct store *s, unsigned id);
unsigned long order_groups(const struct store *s); /* above all of them */
/* All rows, by group, in a tree then by folder, then as the query sorts, then by path. */
void order_make(const struct query *q, const struct store *s, struct ids *out);
/* By group, then rank, then as they stand. */
void order_by_rank(struct order_rank *rows, size_t n);

#endif
