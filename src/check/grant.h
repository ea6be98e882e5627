/* grant.h -- what a file lets its agent do: by its lists of tools, and by the fields beside them. */
#ifndef ROSTER_CHECK_GRANT_H
#define ROSTER_CHECK_GRANT_H

#include "check/entries.h"
#include "check/verdict.h"

/* What may be granted: the powers of tools but POWER_OTHER, and what comes with other fields. */
enum grant {
	GRANT_UNASKED = POWER_OTHER, /* it runs without asking */
	GRANT_HOOKS,
	GRANT_MCP, /* it starts servers of its own */
	GRANT_COUNT
};

const char *grant_name(enum grant g);  /* the contract's word: "execute", "runs-without-asking" */
const char *grant_words(enum grant g); /* "run commands" */

struct grants {
	bool sorted; /* its tools' powers are known; else nothing is told of them */
	bool all;    /* nothing limits it but what is taken away */
	bool can[GRANT_COUNT];
};

/* A file that its tool drops grants nothing. */
struct grants grants_of(const struct doc *d, const struct reading *r, const struct kind *kind);

/* Groups of a list of tools: the powers, then these. */
enum { GROUP_RETIRED = POWER_COUNT, GROUP_UNKNOWN, GROUP_ALL, GROUPS };

/* Is the field a list of tools whose powers are known? */
bool grants_sorts(const struct kind *kind, const struct field *field);
/* Its entries, ended by vec_done(); none where it is not read. */
struct entries grants_list(const struct doc *d, const struct reading *r, const struct kind *kind,
	const struct field *field);
int grants_group(const struct kind *kind, const struct entry_at *entry);

#endif
