/* kind.h -- which sort of agent file lies where: rows of schemas/kinds.json. */
#ifndef ROSTER_SCHEMA_KIND_H
#define ROSTER_SCHEMA_KIND_H

#include "base/arena.h"
#include "base/err.h"
#include "schema/schema.h"

/* What a kind's tool does with a file whose frontmatter is missing or cannot be read. */
enum fate { FATE_UNKNOWN, FATE_DROPPED, FATE_PARTIAL, FATE_LOADS, FATE_PLAIN };

struct kind {
	struct str id, title, host_id;
	const struct schema *schema; /* NULL: not written yet */
	const struct host *host;     /* NULL: its tool is not known well enough */
	struct words globs;
	struct str beside;    /* a file that must lie in a folder above, or empty */
	enum fate bare;       /* without frontmatter */
	enum fate unreadable; /* with one that is not YAML */
	bool requotes;        /* its tool reads once more, by front_requote() */
};

struct kinds {
	struct kind *v;
	size_t n;
	struct words tails;             /* file names that a glob asks for, other than "*.md" */
	struct kind unplaced, markdown; /* by content: where no glob fits */
	struct words when_any;          /* keys that make an unplaced file one of `unplaced` */
};

/* What was found for the last folder: files of one folder mostly share their kind. */
struct kind_memo {
	struct buf folder;
	const struct kind *kind;
	bool known;
};
void kind_memo_done(struct kind_memo *m);

bool kinds_read(struct kinds *out, struct str json, struct arena *a, struct err *e);
/* The kind of the file at an absolute path, by its place; NULL when its content must tell. */
const struct kind *kind_by_place(const struct kinds *k, struct str path, struct kind_memo *memo);
/* The kind of an unplaced file that has these fields. */
const struct kind *kind_by_content(const struct kinds *k, const struct words *keys);
const struct kind *kind_find(const struct kinds *k, struct str id);

#endif
