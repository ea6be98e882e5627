/* fresh.h -- what stands in a new file: the kind's template, one of the user's own, or a copy of another file. */
#ifndef ROSTER_STORE_FRESH_H
#define ROSTER_STORE_FRESH_H

#include "store/deeds.h"
#include "store/store.h"

/* What is made. */
struct fresh_wish {
	struct str path, text;
	struct str model; /* empty: it is no copy of a folder */
};

/* Append the template of the kind: the user's own, templates/KIND.md of the config folder, where there is one.
 * `bare`: without what is only there to be replaced; a form has its own words for that. */
void fresh_text(struct buf *out, const struct kind *kind, struct str name, bool bare);
/* Append the text of a file of the kind with another name in it, where it has one. */
void fresh_copy(struct buf *out, struct str text, const struct kind *kind, struct str name);
/* Does the kind's file say its name itself, so that the file's name follows? */
bool fresh_is_named(const struct kind *kind);

/* Plan the new file, with that text; with a `model`, the file of a folder that it is a copy of, all that lies beside it comes
 * along. False, and why, where that file cannot be read. */
bool fresh_plan(struct deeds *d, const struct fresh_wish *wish, struct err *e);

/* A file that is not there yet as a row that is not listed; its doc is changed until it is written. */
unsigned fresh_add(struct store *s, struct str path, struct str text);
/* It shall be that file, and hold that. */
void fresh_set(struct store *s, unsigned id, struct str path, struct str text);
/* It stands for no file for the moment: another row may be that of its path. */
void fresh_hide(struct store *s, unsigned id);
void fresh_drop(struct store *s, unsigned id);

#endif
