/* rules.h -- which rules look at a file, and those over its values. For check.c and checking.c alone. */
#ifndef ROSTER_CHECK_RULES_H
#define ROSTER_CHECK_RULES_H

#include "check/check.h"
#include "check/rule.h"

/* Rules that can tell something, by what they look at. */
struct rules {
	const struct rule *v[RULE_COUNT];
	size_t n;
};

struct rule_set {
	struct rules front, value, body;
	struct rules unset; /* those over values that look at fields that are not set */
};

void rules_choose(struct rule_set *set, const struct kind *kind, bool in_form);
/* What rules over the file see of it. The reading must live as long. */
struct front_look rules_look(const struct subject *s, const struct reading *r);
void rules_over_value(struct value_look *look, const struct rules *rules, struct problems *out);
/* Number `i` of the schema's fields, as it stands in the block; false behind the last. */
bool rules_over_field(const struct front_look *front, const struct rule_set *rules, size_t i,
	struct problems *out);

#endif
