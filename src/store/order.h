/* order.h -- how rows are put in order. */
#ifndef ROSTER_STORE_ORDER_H
#define ROSTER_STORE_ORDER_H

#include "store/query.h"

/* A row on its way into a filtered list. */
struct order_rank {
	unsigned id, root, rank;
	size_t at; /* its place so far */
};

/* All rows, by root, then as the query sorts, then by path. */
void order_make(const struct query *q, const struct store *s, struct ids *out);
/* By root, then rank, then as they stand. */
void order_by_rank(struct order_rank *rows, size_t n);

#endif
