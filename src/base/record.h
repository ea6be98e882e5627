/* record.h -- what a file held and what it is to hold, kept while it is written in place.
 *
 * Such records lie beside the drafts in roster's state folder, ID.save, 0600 in 0700, whole and on the disk before the
 * first byte of their file is written, and go when the last one is. So what is found there was cut off, or is being
 * written just now (inplace_look() knows). It is untrusted: one that is not whole, not of this user or not named after
 * its path is passed over.
 */
#ifndef ROSTER_BASE_RECORD_H
#define ROSTER_BASE_RECORD_H

#include "base/buf.h"
#include "base/err.h"

struct record {
	struct str path; /* absolute, without links */
	struct str base, after;
	long long when; /* seconds since 1970 */
};

/* Append the folder of drafts and records; false where there is no home. */
bool record_folder(struct buf *out);
/* A name in it for something about that path: HASH and the ending, HASH-2 and the ending: the first that is free. */
void record_new_id(struct buf *out, struct str path, const char *ending);
bool record_is_id(struct str id);
/* Is that the id of something about that path? */
bool record_is_named(struct str id, struct str path);

/* Keep it, and tell its id; on failure nothing is kept. */
bool record_write(const struct record *r, struct buf *id, struct err *e);
void record_drop(struct str id);
/* What *out holds is lent by *text. */
bool record_read(struct str id, struct buf *text, struct record *out);
bool record_parse(struct str text, struct record *out);

/* What the file holds beside what its record says: some of the one and some of the other is what a writing leaves that
 * was cut off. */
enum record_state {
	RECORD_OLD,
	RECORD_NEW,
	RECORD_TORN,
	RECORD_OTHER, /* another program has written it since */
	RECORD_GONE,
	RECORD_BUSY /* just being written */
};
enum record_state record_compare(const struct record *r, struct str now);

/* Is it about the file of that path, be it by another of its names? */
bool record_is_of(const struct record *r, const char *path);
bool record_has(const char *path);

/* A record that was found, with the bytes it lends. Starts as {0}. */
struct record_found {
	struct record r;
	enum record_state state;
	struct buf text, id;
};

/* Find a record of the file of that path, which holds `now`, that says it was left so: torn, else old, else new. */
bool record_find(struct record_found *f, const char *path, struct str now);
void record_found_done(struct record_found *f);
/* Did this process write it? */
bool record_is_own(struct str id);

#endif
