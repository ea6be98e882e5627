/* builtin.h -- data files compiled into the program (made by build-aux/embed.sh), so that it runs
 * from anywhere and opens nothing to start. */
#ifndef ROSTER_BASE_BUILTIN_H
#define ROSTER_BASE_BUILTIN_H

#include "base/str.h"

struct builtin {
	const char *path;  /* as in the source tree: "schemas/claude-agent.json" */
	const char *bytes; /* n bytes and a NUL */
	size_t n;
};

/* The i-th file, in the order of their paths; NULL behind the last. */
const struct builtin *builtin_at(size_t i);
bool builtin_find(struct str path, struct str *bytes);

#endif
