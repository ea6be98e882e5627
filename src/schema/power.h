/* power.h -- what a tool lets an agent do. Which tool is of which power is data: "powers" in
 * schemas/hosts/HOST.json. */
#ifndef ROSTER_SCHEMA_POWER_H
#define ROSTER_SCHEMA_POWER_H

#include "schema/words.h"

enum power {
	POWER_READ,
	POWER_WRITE,
	POWER_EXECUTE,
	POWER_NETWORK,
	POWER_SPAWN,
	POWER_EXTERNAL, /* what MCP servers offer */
	POWER_OTHER,    /* none of these */
	POWER_COUNT
};

/* Globs of tools by power; all empty where a host's tools have not been sorted. */
struct powers {
	struct words of[POWER_COUNT];
};

void powers_read(struct powers *p, const struct json *j, struct arena *a);
bool powers_known(const struct powers *p);
/* The tool's power: of those that fit, POWER_OTHER first; POWER_OTHER where none does. */
enum power powers_find(const struct powers *p, struct str tool, bool any_case);

const char *power_name(enum power power);  /* "execute" */
const char *power_words(enum power power); /* "run commands" */

#endif
