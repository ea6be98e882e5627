/* grant_lists.h -- the lists of tools, the rules and the fields that say what an agent may do; for grant.c and
 * grant_source.c. */
#ifndef ROSTER_CHECK_GRANT_LISTS_H
#define ROSTER_CHECK_GRANT_LISTS_H

#include "check/grant.h"
#include "check/permit.h"

/* A file, the lists and rules in it, and what comes of them. It starts with the first three. */
struct grant_lists {
	const struct doc *doc;
	const struct reading *reading;
	const struct kind *kind;
	struct entries allowed, denied;
	struct permits permits;
};

/* Its lists and rules are ended by grant_lists_done(). */
void grant_lists_read(struct grant_lists *l);
/* Only those that take tools away. */
void grant_lists_limits(struct grant_lists *l);
void grant_lists_done(struct grant_lists *l);

/* The list that its powers come from, and the one that takes some away; NULL: there is none. */
const struct field *grant_lists_giving(const struct schema *s);
const struct field *grant_lists_denying(const struct schema *s);
/* The field as it is read; NULL: it is not. */
const struct field_span *grant_lists_span(const struct grant_lists *l, const struct field *field);
/* Is it known what becomes of its tools? */
bool grant_lists_sorted(const struct grant_lists *l);

/* Is the entry's tool taken away; is any of the tools left; does that list limit nothing? */
bool grant_lists_deny(const struct grant_lists *l, struct str entry);
bool grant_lists_leave(const struct grant_lists *l, const struct words *tools);
bool grant_lists_allow_all(const struct grant_lists *l, const struct field *tools);
/* Does a field beside them, as it stands, give that, or take it away? */
bool grant_lists_give(const struct grant_lists *l, const struct field *field, enum grant g);
bool grant_lists_take(const struct grant_lists *l, const struct field *field, enum grant g);

#endif
