/* query.h -- which rows are shown, in which order. */
#ifndef ROSTER_STORE_QUERY_H
#define ROSTER_STORE_QUERY_H

#include "store/store.h"

struct query {
	struct str filter;  /* words that must occur in name, file, description, model or kind */
	bool problems_only; /* rows with an error or a warning */
};

struct ids {
	unsigned *v;
	size_t n, cap;
};

/* Fill *out (emptied first) with the fitting rows, by root, then by path. */
void query_run(const struct query *q, const struct store *s, struct ids *out);

#endif
