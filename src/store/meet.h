/* meet.h -- what becomes of a name in a place where others may have it already. */
#ifndef ROSTER_STORE_MEET_H
#define ROSTER_STORE_MEET_H

#include "store/store.h"

/* A file as it would be. */
struct newcomer {
	const struct kind *kind;
	enum scope scope;
	struct str path;
	struct str name; /* what its tool would call it */
	unsigned except; /* the row that it is now, or one that is none */
};

enum meeting {
	MEET_NOBODY,
	MEET_TWIN,     /* one that lies with it: which is loaded depends on the disk */
	MEET_WINS,     /* it would hide another */
	MEET_IS_HIDDEN /* another would hide it */
};

/* Where the tool loads one file of a name only: whom would it meet? *other gets that one's row. */
enum meeting meet_find(const struct store *s, const struct newcomer *one, unsigned *other);
/* Append that as a sentence without a full stop: "it hides ~/x.md"; false where there is nobody. */
bool meet_tell(const struct store *s, const struct newcomer *one, struct buf *out);

/* What becomes of a verdict by that: shadowed, or unknown beside a twin, and then why. */
void meet_judge(const struct store *s, const struct newcomer *one, enum verdict *verdict,
	struct buf *why);
/* Why that of a twin is not known. */
const char *meet_twin_says(void);

#endif
