/* schemas.h -- all that is known of agent files: kinds, schemas, hosts. Loaded once, from the data
 * compiled into the program. */
#ifndef ROSTER_SCHEMA_SCHEMAS_H
#define ROSTER_SCHEMA_SCHEMAS_H

#include "schema/kind.h"

struct schemas {
	struct arena arena;
	struct hosts hosts;
	struct schema *v;
	size_t n;
	struct kinds kinds;
};

/* False, with the file's name and the reason in *e, where the data is broken. */
bool schemas_load(struct schemas *s, struct err *e);
void schemas_done(struct schemas *s);
const struct schema *schemas_find(const struct schemas *s, struct str kind);

#endif
