/* tools.h -- lists of tools in words: by what an agent can do with them. */
#ifndef ROSTER_UI_SCREEN_TOOLS_H
#define ROSTER_UI_SCREEN_TOOLS_H

#include "store/store.h"

/* The field's list, a line a power, then what is retired or unknown; in the arena. Empty where the
 * field holds no list of tools whose powers are known. */
struct str tools_sorted(const struct opened *o, const struct kind *kind, const struct field *field,
	struct arena *a);
/* What the agent can do by its lists of tools, and what it cannot; empty as above. */
struct str tools_can_do(const struct opened *o, const struct kind *kind, struct arena *a);

#endif
