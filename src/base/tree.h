/* tree.h -- a file, a link, or a folder with all that lies in it: copy it, take it away, see whether it is as it was. */
#ifndef ROSTER_BASE_TREE_H
#define ROSTER_BASE_TREE_H

#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

/* What tells one state of it from another: how much there is, and a sum over sizes, times and inodes. */
struct tree_state {
	size_t files;   /* what is no folder */
	uint64_t bytes; /* in them */
	uint64_t sum;
};

/* How much of it is looked at. */
struct tree_limit {
	size_t files;
	uint64_t bytes;
};

struct tree_copy {
	int from_dir;
	const char *from;
	int to_dir;
	const char *to;
	bool follow; /* a link at the top: copy what it leads to */
};

/* Make the copy, on the disk when it returns, with modes, times, attributes, and owners where that may be. Its
 * folder is not synced. On failure some of it may be there. *state gets what was copied. */
bool tree_copy(const struct tree_copy *copy, struct tree_state *state, struct err *e);
/* Take it away as far as possible. */
void tree_remove(int dir, const char *name);
bool tree_look(int dir, const char *name, struct tree_state *state);
/* The same, but not further than the limit; false also where there is more. */
bool tree_within(int dir, const char *name, const struct tree_limit *limit,
	struct tree_state *state);
bool tree_same(const struct tree_state *a, const struct tree_state *b);

#endif
