/* filter.h -- what someone typed to see fewer rows: words, and terms such as "model:opus".
 *
 * All terms must hold. "-" or "!" before one turns it round. Words are looked for in name, path,
 * description, tools and model. What stands in quotes may hold blanks, and is looked for as it stands.
 */
#ifndef ROSTER_STORE_FILTER_H
#define ROSTER_STORE_FILTER_H

#include "store/tools.h"

enum filter_key {
	FILTER_WORD,
	FILTER_NAME,
	FILTER_PATH,
	FILTER_DESCRIPTION,
	FILTER_MODEL,
	FILTER_TOOL, /* what it may use, listed or inherited: store/tools.h */
	FILTER_KIND,
	FILTER_SCOPE,
	FILTER_IS,
	FILTER_CAN, /* what it lets its agent do: "can:execute" */
	FILTER_KEYS
};

struct filter_term {
	enum filter_key key;
	struct str word;
	bool inverse, quoted;
	struct tools_memo tools;
};

struct filter {
	struct filter_term *v;
	size_t n, cap;
};

enum { FILTER_MISSED = 1000 }; /* the rank of a row that does not fit */

/* Read the text; the terms lend from it. A filter starts as {0}; what it held is dropped. */
void filter_read(struct filter *f, struct str text);
/* Take the next piece off the text, up to a blank that is not in quotes; false: there is none. */
bool filter_next_piece(struct str *text, struct str *piece);
struct filter_term filter_read_term(struct str piece);
void filter_done(struct filter *f);
/* Is every row that fits `next` sure to fit `f`, as it is when one more letter was typed? */
bool filter_narrows(const struct filter *f, const struct filter *next);
/* How well the row fits: 0 is best, FILTER_MISSED not at all. */
unsigned filter_rank(struct filter *f, const struct store *s, unsigned id);
/* Append why a term cannot fit anything, or that its key is none and which was probably meant; false: all is
 * well. */
bool filter_trouble(const struct filter *f, struct buf *out);

const char *filter_key_name(enum filter_key key); /* "model"; "" of FILTER_WORD */
/* The i-th word that "is:" knows; NULL when there are no more. */
const char *filter_state(size_t i);

#endif
