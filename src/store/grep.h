/* grep.h -- look for words in the texts below the frontmatter. */
#ifndef ROSTER_STORE_GREP_H
#define ROSTER_STORE_GREP_H

#include "store/store.h"

struct grep_hit {
	size_t line;      /* of the file, from 1 */
	struct str text;  /* of the line, around the words; lent from the file's text */
	struct span word; /* where they stand in it */
	bool cut;         /* the line begins before that */
};

struct grep_hits {
	struct grep_hit *v;
	size_t n, cap;
};

/* The text of a row's file as it is now, with what is not saved yet. False when it cannot be read. */
bool grep_text(struct store *s, unsigned id, struct buf *out);
/* Append the lines of the body in which the words occur as they stand, up to `most`. Letters match as
 * in text/match.h. */
void grep_body(struct str text, struct str words, size_t most, struct grep_hits *out);

#endif
