/* permit.h -- rules by which a file allows its agent's tools, has it ask first, or denies them: the
 * fields whose schema says "permits". */
#ifndef ROSTER_CHECK_PERMIT_H
#define ROSTER_CHECK_PERMIT_H

#include "check/verdict.h"

/* The stricter ones are the later ones. */
enum effect { EFFECT_NONE, EFFECT_ALLOW, EFFECT_ASK, EFFECT_DENY };

struct permit {
	const struct field *field;
	struct str tool;    /* a glob; "*": all */
	struct str pattern; /* of what it is used on; empty: of whatever */
	struct str said;    /* the effect as it is written */
	enum effect effect;
	size_t rank, order;
};

/* In the order in which they count. It starts as {0} and ends by vec_done(). */
struct permits {
	struct permit *v;
	size_t n, cap;
	bool strictest; /* of those that fit the strictest counts; else the last */
};

/* What all rules together make of a tool, whatever it is used on; and of some uses of it. */
struct permit_sum {
	enum effect whole; /* EFFECT_NONE: nothing is said of it */
	bool allows_some, asks_some;
};

/* Has the kind a field of such rules? */
bool permits_kind(const struct schema *s);
/* Fill *p with the rules that are read in the file. */
void permits_read(struct permits *p, const struct doc *d, const struct reading *r,
	const struct schema *s);
/* The tool may be a glob of many, as "mcp_*". */
struct permit_sum permits_on(const struct permits *p, struct str tool);
/* Is the rule about the tool, or about some of those that the glob stands for? */
bool permit_fits(const struct permit *p, struct str tool);
/* Append "bash: ask", "bash git *: allow". */
void permit_put(struct buf *out, const struct permit *p);

#endif
