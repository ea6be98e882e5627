/* query.h -- which rows are shown, in which order. */
#ifndef ROSTER_STORE_QUERY_H
#define ROSTER_STORE_QUERY_H

#include "store/filter.h"

enum sort_key {
	SORT_PATH,
	SORT_NAME,
	SORT_MODEL,
	SORT_TOOLS,
	SORT_COST,    /* what is always paid, the dearest first */
	SORT_USE,     /* what is paid on use */
	SORT_AGE,     /* the file changed last first */
	SORT_VERDICT, /* the worst first */
	SORT_KIND,
	SORT_KEYS
};

struct query {
	struct str filter;  /* as store/filter.h reads it */
	bool problems_only; /* rows with an error or a warning */
	enum sort_key sort;
	bool reverse;
	bool tree; /* what lies in a folder stands together, whatever the order, and however well it fits */
};

/* Fill *out (emptied first) with the fitting rows: by root, the one with the best fit first, else by scope; then by how
 * well they fit the words of the filter, then as sorted. */
void query_run(const struct query *q, const struct store *s, struct ids *out);

/* The same again and again while someone types: what did not change is not worked out anew. */
struct query_memo {
	struct ids order; /* all rows, sorted */
	size_t rows;
	unsigned edition;
	unsigned long judged;
	enum sort_key sort;
	bool reverse, tree, problems_only, known;
	unsigned best;   /* the row that fits best, where any does */
	struct buf text; /* the filter last asked for, and which rows did not fit it */
	struct {
		bool *v;
		size_t n, cap;
	} missed;
};

void query_again(struct query_memo *m, const struct query *q, const struct store *s,
	struct ids *out);
void query_memo_done(struct query_memo *m); /* a memo starts as {0} */

const char *sort_name(enum sort_key key); /* "name" */
bool sort_find(struct str name, enum sort_key *out);

#endif
