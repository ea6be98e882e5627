/* delta.h -- what differs between two versions of a file, as a person would tell it: what its agent may do, its
 * fields, its text by heading. It is in this room because it needs what a file's tool reads in it
 * (check/verdict.h) and what that lets it do (check/grant.h).
 */
#ifndef ROSTER_CHECK_DELTA_H
#define ROSTER_CHECK_DELTA_H

#include "check/check.h"
#include "check/grant.h"

enum delta_change { DELTA_ADDED, DELTA_REMOVED, DELTA_CHANGED };

/* One field. Values are as the file's tool sees them: a list in one text is a list. */
struct delta_field {
	enum delta_change change;
	struct str key;
	struct value old, now;      /* of kind VALUE_NULL where it is not there */
	bool list;                  /* both are lists, or one is and the other is not there */
	struct value *gone, *fresh; /* of lists: the items that differ */
	size_t gone_n, fresh_n;
};

/* A part of the text, from a heading to the next. */
struct delta_section {
	struct str heading; /* its words; empty: what stands before the first heading */
	int level;          /* 1 to 6, or 0 */
	size_t added, removed;
};

struct delta_line {
	bool added;      /* else it was removed */
	struct str text; /* without its line end */
	struct str end;  /* that: "\n", "\r\n"; empty at the end of a text without one */
	size_t at;       /* index among the lines of its text */
	size_t section;  /* index */
	size_t order;    /* among all */
};

/* It starts as {0}. Texts lend from both docs and the arena. */
struct delta {
	struct arena arena;
	struct {
		struct delta_field *v;
		size_t n, cap;
	} fields;
	struct {
		struct delta_section *v; /* those that changed, in the order of the new text */
		size_t n, cap;
	} sections;
	struct {
		struct delta_line *v; /* by section, then in order */
		size_t n, cap;
	} lines;
	size_t added, removed; /* lines of the text below the block */
	struct grants before, after;
	bool otherwise;                      /* the blocks' bytes differ, but no field does */
	struct str old_trouble, now_trouble; /* why a block is not YAML, or is none; else empty */
	bool whole; /* one of them is no block: fields are not compared, and lines are the whole file's */
};

/* A version, or {.doc = NULL} where there is none. */
void delta_make(struct delta *d, const struct subject *old, const struct subject *now);
void delta_done(struct delta *d);
/* The same for the lines of both blocks: into one that starts as {0}. */
void delta_blocks(struct delta *d, const struct doc *old, const struct doc *now);
/* The part of it that is about the lines of two texts. */
void delta_text(struct delta *d, struct str old, struct str now);
/* Is there nothing to tell? */
bool delta_is_empty(const struct delta *d);
/* -1: lost; 1: gained; 0: as before, or not known of one version. Of GRANT_UNASKED also for one power. */
int delta_power(const struct delta *d, enum grant g);
/* A value as one line of words: items with commas between them, a map as JSON. */
void delta_put_value(struct buf *out, const struct value *v);

#endif
