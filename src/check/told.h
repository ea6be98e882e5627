/* told.h -- which findings are told: not those that the file or the user's settings silence, nor those
 * of rules that are off. */
#ifndef ROSTER_CHECK_TOLD_H
#define ROSTER_CHECK_TOLD_H

#include "check/check.h"

struct rule;

/* Can anything that the rule finds be told, by the rule table and the user's settings? */
bool told_is_on(const struct kind *kind, const struct rule *rule, bool in_form);

/* Leave out of the list, from number `from` on, what is not told, and fixes that would be refused. */
void told_sift(const struct subject *s, size_t from, struct problems *out);

/* The same for a value that is being edited, where no file silences anything. */
void told_sift_value(const struct kind *kind, size_t from, struct problems *out);

#endif
