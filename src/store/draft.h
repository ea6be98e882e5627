/* draft.h -- what was typed and not saved when the session ended, kept for the next start.
 *
 * One draft a file, in drafts/ of roster's state folder: 0600 in 0700, written whole by temp file
 * and rename. A draft found on the disk is untrusted: one that does not fit is passed over.
 */
#ifndef ROSTER_STORE_DRAFT_H
#define ROSTER_STORE_DRAFT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/buf.h"

/* One field as its editor held it. */
struct draft_field {
	struct str key, text;
	bool raw; /* the text is YAML */
};

struct draft {
	struct str id;   /* its file's name in drafts/ */
	struct str path; /* the agent file, absolute */
	struct str base; /* that file's bytes when editing began */
	double when;     /* seconds since 1970 */
	struct draft_field *fields;
	size_t n;
};

struct drafts {
	struct arena arena; /* owns all texts */
	struct draft *v;
	size_t n, cap;
};

/* Keep a draft, in place of an older one of the same file. Its `id` is made from the path. */
bool draft_write(const struct draft *d, struct err *e);
/* Forget the draft of that file, if there is one. */
void draft_drop(struct str path);
/* All drafts, the newest first. */
void drafts_read(struct drafts *out);
void drafts_done(struct drafts *d);

#endif
