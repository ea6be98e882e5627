/* site.h -- the folders into which files of a kind may go. */
#ifndef ROSTER_STORE_SITE_H
#define ROSTER_STORE_SITE_H

#include "store/store.h"

struct site {
	const struct kind *kind;
	enum scope scope;
	struct str folder; /* absolute; names below it as template_path() makes them */
	bool there;
};

struct sites {
	struct arena arena; /* of the paths; sites start as {0} */
	struct site *v;
	size_t n, cap;
};

/* Append those of the kind, the nearest first: where its tool looks in the project, then the user's; what was named; and
 * folders in these that hold some already. None that cannot be written to. */
void sites_find(struct sites *out, const struct store *s, const struct kind *kind);
void sites_done(struct sites *s);
/* "project  .claude/agents" */
void site_name(const struct site *s, struct buf *out);

#endif
