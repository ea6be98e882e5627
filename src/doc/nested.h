/* nested.h -- values within a field, by path: "hooks.PreToolUse[0].matcher". A key that holds one of ".[]" is
 * written metadata["a.b"]. A path of one step is a field; doc/wish.h gives that a value. */
#ifndef ROSTER_DOC_NESTED_H
#define ROSTER_DOC_NESTED_H

#include "doc/doc.h"

enum { NESTED_MOST_STEPS = 16 };

/* A member of a map, or an item of a list. */
struct step {
	struct str key; /* lent from the path; .p NULL: an item */
	size_t index;
};

struct steps {
	struct step v[NESTED_MOST_STEPS];
	size_t n;
};

/* Take the path apart. False, with the reason, when it is none. */
bool nested_read(struct steps *out, struct str path, struct err *e);
/* The value there; NULL when there is none. */
const struct value *nested_find(const struct doc *d, const struct steps *path);
/* Give it that value. Text stays text, a number or a switch becomes what the text reads as; what stands in [ ] or
 * { } is YAML. What is missing on the way is made, an item only right behind the last. Beside the value
 * nothing changes. */
bool nested_set(struct doc *d, const struct steps *path, struct str text, struct err *e);
/* The same, but for what stands in brackets: a text may begin and end with them. */
bool nested_set_text(struct doc *d, const struct steps *path, struct str text, struct err *e);
/* Take the member or item out, with its lines. What is not there is no error. */
bool nested_unset(struct doc *d, const struct steps *path, struct err *e);

#endif
