/* scope.h -- where a tool looks for its files by itself: rows of data, the one that wins first. */
#ifndef ROSTER_SCHEMA_SCOPE_H
#define ROSTER_SCHEMA_SCOPE_H

#include "base/arena.h"
#include "base/json.h"

/* In the order in which they are listed; FOLDER is what was named. */
enum scope { SCOPE_MANAGED, SCOPE_PROJECT, SCOPE_USER, SCOPE_PLUGIN, SCOPE_FOLDER };

const char *scope_name(enum scope s); /* the contract's word: "project" */

/* `at` is a folder or a file: absolute, below each folder of the project, below the home folder, or
 * below each plugin. */
struct scope_row {
	enum scope scope;
	struct str at;
	struct str beside;   /* a file that must lie in the folder that `at` is below, or empty */
	struct str list, in; /* plugins, below the home folder: the JSON file that names them; a
				 glob of their folders where there is no such file */
};

struct scope_rows {
	struct scope_row *v;
	size_t n;
};

/* The rows of a JSON list, copied; those without a scope that is known are passed over. */
struct scope_rows scopes_read(const struct json *list, struct arena *a);
/* The place of the first row of that scope; n where there is none. */
size_t scopes_rank(const struct scope_rows *rows, enum scope scope);

#endif
