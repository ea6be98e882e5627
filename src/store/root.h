/* root.h -- the folders that are looked through, in the order in which they win. */
#ifndef ROSTER_STORE_ROOT_H
#define ROSTER_STORE_ROOT_H

#include "base/buf.h"
#include "base/err.h"

enum scope { SCOPE_MANAGED, SCOPE_PROJECT, SCOPE_USER, SCOPE_PLUGIN, SCOPE_FOLDER };

const char *scope_name(enum scope s); /* the contract's word: "project" */

struct root {
	struct buf path;  /* absolute */
	struct buf label; /* as a person would write it: relative to here, or from "~" */
	enum scope scope;
	bool is_file; /* one file that was named, not a folder */
	bool linked;  /* a file that a link led to: read, not listed */
};

struct roots {
	struct root *v;
	size_t n, cap;
};

/* Every .claude/agents from the working directory up to the repository's root, then the user's
 * own. Nothing is added where there is none. */
void roots_find(struct roots *r);
/* The nearest folder, from the working one up, that is a repository; the working one where none is. */
void roots_repository(struct buf *out);
/* A folder or file that was named. */
bool roots_add(struct roots *r, const char *path, struct err *e);
void roots_done(struct roots *r);

#endif
