/* fields.h -- the fields of one file while they are being edited: their texts, what is wrong with
 * them, and what saving makes of them. No drawing. */
#ifndef ROSTER_UI_SCREEN_FIELDS_H
#define ROSTER_UI_SCREEN_FIELDS_H

#include "store/draft.h"
#include "store/store.h"
#include "text/entry.h"

/* What a row is in the tree of a field that holds a map, or a list of maps. */
enum nest_part {
	NEST_NONE,  /* it has no tree, or is shown as YAML */
	NEST_FIELD, /* the field: a summary, its text stays the YAML */
	NEST_GROUP, /* a map or list within: its text can only be emptied, which takes it out */
	NEST_LEAF,
	NEST_ADD /* what is typed there is added to the group above */
};

struct nest {
	enum nest_part part;
	unsigned depth; /* 0: a field; else the row belongs to the field above */
	bool open;
	struct str label, summary;
};

struct edited {
	struct field field; /* of the schema; made up for a key it does not know */
	bool known;         /* the schema has it */
	struct nest nest;   /* in a tree, field.key is the path of doc/nested.h */
	struct entry entry;
	struct buf disk;          /* the text the file gives */
	bool raw;                 /* the text is YAML */
	bool ends_in_break;       /* the value has a line break behind the text */
	struct problems problems; /* of the text as it stands now */
	bool mended_outside;      /* one of them has a fix that is more than another text */
};

struct edited_list {
	struct edited *v;
	size_t n, cap;
};

struct fields {
	struct arena arena;
	const struct kind *kind;
	const struct schema *schema; /* for the order of new fields; may be NULL */
	struct str stem;
	struct str base;         /* the file's bytes when its fields were taken up */
	struct edited_list rows; /* the schema's in its order, then the others as they stand */
	struct str locked;       /* why nothing can be edited; empty: it can */
};

/* Take the fields up from the doc. End by fields_done(). */
void fields_make(struct fields *f, const struct opened *o, const struct kind *kind,
	struct str stem);
void fields_done(struct fields *f);
/* The file on the disk is another now: its texts become the base, typed ones stay, undo is gone. */
void fields_rebase(struct fields *f, const struct opened *o);

/* The file is to be a new one, and has another name: what was not touched follows the doc. */
void fields_follow(struct fields *f, const struct doc *d, struct str stem);

/* The row of that key, or the number of rows. */
size_t fields_row(const struct fields *f, struct str key);
/* Is nothing typed that could be a value? */
bool fields_is_blank(const struct edited *row);
bool fields_changed(const struct fields *f, size_t i);
size_t fields_change_count(const struct fields *f);
/* Judge the text of row i as it stands now. `d` is the doc as it is on the disk. */
void fields_check(struct fields *f, size_t i, const struct doc *d);
/* What would be wrong with that text in the row, by itself; not for YAML. */
void fields_check_text(const struct fields *f, const struct edited *row, struct str text,
	struct problems *out);
/* The worst of a row; NULL when all is well. */
const struct problem *fields_problem(const struct fields *f, size_t i);
/* The first changed row, or of all rows the first, with an error; the number of rows where there is none. */
size_t fields_first_error(const struct fields *f, bool of_all);

/* Switch row i between its widget and YAML text; false where that loses something. */
bool fields_toggle_raw(struct fields *f, size_t i, const struct doc *d);
/* The fix of the row's first problem that has one, as text for the row. False: there is none, or it
 * is more than a text (mended_outside). */
bool fields_fix(const struct fields *f, size_t i, struct buf *out);

/* Say why the row's YAML cannot be put in: what is wrong with it by itself, else *e. */
void fields_tell_raw(struct edited *row, const struct err *e);

/* Add what is wrong in the doc with the field of that row, as far as it was not said yet. */
void fields_take_found(const struct fields *f, struct edited *row, const struct doc *d);

/* Make all changes in the doc, as one undo step. On failure the doc is as it was, *at is the row. */
bool fields_apply(const struct fields *f, struct doc *d, size_t *at, struct err *e);

/* The changed rows as a draft; the texts lend from the rows, the array is the arena's. */
void fields_to_draft(struct fields *f, struct draft *out);
/* Take up a draft's texts, and what the file was when they were typed; keys that the form does not
 * have are passed over. */
void fields_from_draft(struct fields *f, const struct draft *draft, const struct doc *d);

#endif
