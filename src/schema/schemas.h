/* schemas.h -- all that is known of agent files: hosts, schemas, and the kinds made of them. Built into
 * the program; a user's own are added from a folder, or take the place of those. */
#ifndef ROSTER_SCHEMA_SCHEMAS_H
#define ROSTER_SCHEMA_SCHEMAS_H

#include "schema/kind.h"
#include "schema/secret.h"

struct schema_list {
	struct schema **v; /* they stay where they are */
	size_t n, cap;
};

/* Files that were passed over: "PATH: why". */
struct troubles {
	struct str *v;
	size_t n, cap;
};

struct schemas {
	struct arena arena;
	struct hosts hosts;
	struct schema_list list;
	struct kinds kinds;
	struct settings settings;
	struct secrets secrets;
	struct troubles troubles;
};

enum { SCHEMA_BYTES = 1024 * 1024 }; /* a larger file is none */

/* The built-in ones; *s must stay where it is. False, with the file's name and the reason in *e, where they are broken. */
bool schemas_load(struct schemas *s, struct err *e);
void schemas_done(struct schemas *s);
/* Add every *.json of the folder, which need not exist: a schema, or below hosts/ a host. One of a kind
 * that is there already takes its place. What cannot be read is told in s->troubles. */
void schemas_add_folder(struct schemas *s, struct str folder);
/* Add one schema. Kinds found before are no longer good. */
bool schemas_add(struct schemas *s, struct str json, struct str source, struct err *e);

const struct schema *schemas_find(const struct schemas *s, struct str kind);

#endif
