/* plugins.h -- the folders of a tool's installed plugins. */
#ifndef ROSTER_STORE_PLUGINS_H
#define ROSTER_STORE_PLUGINS_H

#include "base/buf.h"
#include "schema/scope.h"

struct plugins {
	struct arena arena;
	struct str *v; /* absolute folders */
	size_t n, cap;
};

/* Those that the row's list names; where there is no list, those in the folders that it gives. */
void plugins_find(struct plugins *p, const struct scope_row *row, struct str home);
void plugins_done(struct plugins *p);

#endif
