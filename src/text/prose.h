/* prose.h -- what differs between two texts, word by word: how their lines are broken does not count. */
#ifndef ROSTER_TEXT_PROSE_H
#define ROSTER_TEXT_PROSE_H

#include "base/buf.h"

enum prose_kind { PROSE_SAME, PROSE_GONE, PROSE_NEW };

/* A run of words, with the white space between them as it stands in its text. */
struct prose_run {
	enum prose_kind kind;
	struct str text; /* of the old text where it is gone, else of the new one */
	size_t words;
};

struct prose {
	struct prose_run *v;
	size_t n, cap;
	size_t same, gone, fresh; /* words in all */
};

/* Fill *out, which starts as {0}; runs lend from both texts. */
void prose_compare(struct prose *out, struct str old, struct str now);
void prose_done(struct prose *p);
/* Append on one line: what is gone as [-words-], what is new as {+words+}, and of what is the same at most
 * `context` words on each side of those, "..." for the rest. */
void prose_put(struct buf *out, const struct prose *p, size_t context);

#endif
