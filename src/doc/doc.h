/* doc.h -- one agent file: its bytes, its fields, its undo list.
 *
 * A doc owns everything it hands out. Every struct str, field and value taken from it is lent until
 * the next change (set, unset, edit, undo, redo) or doc_done(); doc->rev differs whenever a loan
 * has ended.
 *
 * A change is a splice of bytes that is checked before it is kept: the field reads back as asked,
 * every other field keeps its bytes and its value, the body keeps its bytes, no "---" comes in that
 * ends the block early for some hosts, and what was strict YAML still is (what a host read only by
 * its retry may become strict, never worse). A change that fails the check is refused with the
 * reason and leaves the doc as it was.
 */
#ifndef ROSTER_DOC_DOC_H
#define ROSTER_DOC_DOC_H

#include "base/err.h"
#include "doc/retry.h"
#include "text/edit.h"

/* What the bytes mean, rebuilt at each change. */
struct parse {
	struct arena arena;
	struct fence fence;
	struct front front;      /* no fields without FENCE_BLOCK */
	struct retries *retries; /* of `front`; NULL: it is strict YAML */
	struct front early;      /* the same up to fence.cut, where there is a cut */
	struct retries *early_retries;
};

struct changes {
	struct change *v;
	size_t n, cap;
};

struct doc {
	struct buf bytes; /* as they are now */
	struct buf saved; /* as they are on the disk, once they differ */
	bool differs;     /* or did, since they were last the same */
	struct parse parse;
	struct changes undo;
	size_t done; /* undo.v[0, done) are made; the rest can be redone */
	unsigned rev;
};

/* Read the file, or take the bytes as they are. End by doc_done(), also after a failed load. */
bool doc_load(struct doc *d, const char *path, struct err *e);
void doc_open(struct doc *d, struct str bytes);
void doc_done(struct doc *d);

struct str doc_text(const struct doc *d);
struct str doc_body(const struct doc *d);
size_t doc_body_line(const struct doc *d); /* number of the body's first line, from 1 */
const struct field_span *doc_field(const struct doc *d, struct str key);
struct str doc_raw(const struct doc *d, const struct field_span *f); /* the value's bytes */
bool doc_is_strict(const struct doc *d);
struct str doc_saved(const struct doc *d); /* the bytes on the disk */
bool doc_is_changed(const struct doc *d);  /* against these */
/* The present bytes are on the disk now. */
void doc_mark_saved(struct doc *d);
/* Nothing is on the disk yet. */
void doc_mark_new(struct doc *d);

/* What a change is for: the one field it may touch, and whether it came out as meant. */
struct intent {
	struct str key;
	struct str renamed; /* the key it shall have then; empty: the same */
	bool (*fulfilled)(const struct parse *p, const void *context);
	const void *context;
};

/* Make one edit for that field, as one undo step. doc/wish.h works them out. */
bool doc_change(struct doc *d, const struct edit *edit, const struct intent *intent, struct err *e);
/* Give the doc other bytes, as one undo step: what concerns more than one field. Refused where that
 * changes what it `keeps`. */
enum {
	DOC_KEEPS_FIELDS = 1, /* every field that is read has the same value, in the same order */
	DOC_KEEPS_BODY = 2    /* the text below the block has the same bytes */
};
bool doc_rewrite(struct doc *d, struct str text, unsigned keeps, struct err *e);
/* Join the undo steps from number `from` on (doc->done at some time before) into one. */
void doc_join_steps(struct doc *d, size_t from);

bool doc_undo(struct doc *d);
bool doc_redo(struct doc *d);
/* What was taken back shall not be made again. */
void doc_forget_redo(struct doc *d);

/* Why no field of this file may be edited; NULL when edits are welcome. *at gets the offset. */
const char *doc_locked(const struct doc *d, size_t *at);
/* The same as an error: false, and where and why in *e. */
bool doc_may_edit(const struct doc *d, struct err *e);

#endif
