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

/* How it comes; of several ways, the last of these. */
enum grant_way {
	WAY_NONE,
	WAY_FIELD,    /* by a field beside the lists of tools */
	WAY_ASKED,    /* each time only when it has asked */
	WAY_PATTERN,  /* listed with something in brackets: Bash(git *) */
	WAY_LISTED,   /* a tool of that power is listed */
	WAY_INHERITED /* no list limits it */
};

struct grants {
	bool sorted; /* its tools' powers are known; else nothing is told of them */
	bool all;    /* nothing limits it but what is taken away */
	bool can[GRANT_COUNT];
	enum grant_way way[GRANT_COUNT];
	bool unasked[POWER_OTHER]; /* the file says that it need not ask before it does that */
};

/* A file that its tool drops grants nothing. */
struct grants grants_of(const struct doc *d, const struct reading *r, const struct kind *kind);

/* Append by what it comes: the tools, the field and its value; or what takes it away. Nothing where there is nothing
 * to say. */
void grant_source(struct buf *out, const struct doc *d, const struct reading *r,
	const struct kind *kind, enum grant g);

/* Append the tools that are taken away from it, a line each: "Bash", "mcp__github__*". */
void grant_taken_away(struct buf *out, const struct doc *d, const struct reading *r,
	const struct kind *kind);

/* The same in a few bits, to be kept for many files; 0 is of none that was looked at. */
unsigned grants_pack(const struct grants *g);
enum grant_way grants_packed(unsigned packed, enum grant g);
bool grants_packed_sorted(unsigned packed);
bool grants_packed_all(unsigned packed); /* nothing limits it but what is taken away */

/* Groups of a list of tools: the powers, then these. */
enum { GROUP_RETIRED = POWER_COUNT, GROUP_UNKNOWN, GROUP_ALL, GROUPS };

/* Is the field a list of tools, picked from some, whose powers are known? */
bool grants_sorts(const struct kind *kind, const struct field *field);
/* Its entries, ended by vec_done(); none where it is not read. */
struct entries grants_list(const struct doc *d, const struct reading *r, const struct kind *kind,
	const struct field *field);
int grants_group(const struct kind *kind, const struct entry_at *entry);

#endif
