/* servers.h -- the MCP servers that a project has, by the files in which their tool looks for them. */
#ifndef ROSTER_STORE_SERVERS_H
#define ROSTER_STORE_SERVERS_H

#include "doc/value.h"
#include "schema/host.h"

struct server_names {
	struct arena arena; /* starts as {0} */
	struct str *v;
	size_t n, cap;
};

/* Append the names in such files of the folder and of those above it, up to the repository's; and of the repository
 * that is worked in. Each once; what cannot be read has none. */
void servers_find(struct server_names *out, const struct facts *facts, struct str folder);
/* Append those that a value lists: the keys of a map, the texts of a list, the keys of its maps. */
void servers_of(struct server_names *out, const struct value *v);
void servers_done(struct server_names *names);

#endif
