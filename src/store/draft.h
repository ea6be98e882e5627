/* draft.h -- what was typed and not saved, kept while it is typed, for the next start; and what a save left that was cut
 * off while it wrote a file in place.
 *
 * They lie in drafts/ of roster's state folder, each a file: 0600 in 0700, written whole by temp file
 * and rename. Of one agent file there may be several: whoever keeps one replaces only what it took up.
 * A draft found on the disk is untrusted: one that does not fit is left alone, and told of. One whose roster still
 * runs (store/session.h) is passed over; what nobody wanted for DRAFT_DAYS is removed.
 */
#ifndef ROSTER_STORE_DRAFT_H
#define ROSTER_STORE_DRAFT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/buf.h"
#include "base/record.h"

enum { DRAFT_DAYS = 30 };

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
	bool fresh;      /* of a file that was not there yet */
	struct draft_field *fields;
	size_t n;
	/* Of a save that was cut off (base/record.h) there are no fields, but all that the file was to hold. */
	bool cut_off;
	struct str after;
	enum record_state state; /* of the file, when the drafts were read */
};

struct drafts {
	struct arena arena; /* owns all texts */
	struct draft *v;
	size_t n, cap;
	struct str
		unusable; /* the path of a file among them that is none, empty where there is no such */
};

/* Keep a draft under that id; where *id is empty, under a new one, which it then holds. */
bool draft_write(const struct draft *d, struct buf *id, struct err *e);
/* Is that the id of a draft of a file of that path? */
bool draft_is_of(struct str id, struct str path);
/* Forget the draft of that id, if there is one. */
void draft_drop(struct str id);
/* All drafts that wait to be taken up, the newest first. A save that was cut off when all was written is none. */
void drafts_read(struct drafts *out);
/* The newest one of that file, a save to be settled before all; NULL when there is none. */
const struct draft *drafts_find(const struct drafts *d, struct str path);
void drafts_done(struct drafts *d);
/* Append "2026-11-26 22:02: 2 fields not saved". */
void draft_tell(const struct draft *d, struct buf *out);
/* May its texts still be put into the file? Not where that holds something else by now. */
bool draft_may_settle(const struct draft *d);
/* Put the new or the old text of a save that was cut off into its file, and forget the draft. False, with the reason,
 * where that is not done; never over what another program has written since. Where *e is filled all the same, what
 * came after it failed. */
bool draft_settle(const struct draft *d, bool to_new, struct err *e);

#endif
