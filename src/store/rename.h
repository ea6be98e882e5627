/* rename.h -- give a file another name: its path, what it says it is called, and what refers to it. */
#ifndef ROSTER_STORE_RENAME_H
#define ROSTER_STORE_RENAME_H

#include "store/deeds.h"
#include "store/query.h"

/* What is renamed, to what, and in which files that name it. */
struct rename_wish {
	unsigned id;
	struct str name;
	const struct ids *references;
};

/* Append where it goes with that name: its file, or its folder where that is what a tool knows it by. */
void rename_path(const struct store *s, unsigned id, struct str name, struct buf *out);
/* Why it cannot have that name, as far as can be told from the name; false where there is nothing against it. */
bool rename_refused(const struct store *s, unsigned id, struct str name, struct buf *why);
/* What the rules say against the name, the worst with its letter; false where that is nothing. */
bool rename_doubted(const struct store *s, unsigned id, struct str name, struct buf *why);
/* Append the files that name it. All rows are to be read. */
void rename_references(const struct store *s, unsigned id, struct ids *out);
/* Plan it: its `name:` field, the references, then its path. */
bool rename_plan(struct store *s, const struct rename_wish *wish, struct deeds *d, struct err *e);

#endif
