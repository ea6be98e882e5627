/* shape.h -- what a nested value must be made of: as much of JSON Schema as schemas say about the maps
 * and lists below a field (type, enum, const, properties, required, additionalProperties, propertyNames,
 * items, anyOf, oneOf). What else stands there is passed over. */
#ifndef ROSTER_SCHEMA_SHAPE_H
#define ROSTER_SCHEMA_SHAPE_H

#include "base/json.h"
#include "doc/value.h"
#include "schema/words.h"

struct shape {
	unsigned kinds;       /* bit 1 << enum value_kind; 0: any */
	struct words choices; /* texts it may be; none: any */
	struct words keys;    /* with members[i] each */
	struct shape **members;
	struct words required;
	struct shape *others; /* what a member of another key must be; NULL: anything */
	bool closed;          /* there may be no other */
	struct shape *items;
	struct shape **any; /* one of them must fit; none: nothing more is asked */
	size_t any_n;
};

/* Where a value is not as it should be. */
struct misfit {
	struct buf path;        /* "PreToolUse[0].hooks" */
	struct buf why;         /* "must be a list, not text" */
	const struct value *at; /* lent from the value */
};

/* The bit of a JSON Schema type: "string"; 0 when it is none. */
unsigned shape_kind_bits(struct str type);
/* Read from JSON into the arena. */
struct shape *shape_read(const struct json *j, struct arena *a);
/* Does the value fit? Else *out, which starts as {0}, tells the first place where it does not; the
 * caller ends it by misfit_done() either way. */
bool shape_fits(const struct shape *s, const struct value *v, struct misfit *out);
void misfit_done(struct misfit *m);

#endif
