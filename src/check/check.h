/* check.h -- run the rules over a file or over a value that is being typed. */
#ifndef ROSTER_CHECK_CHECK_H
#define ROSTER_CHECK_CHECK_H

#include "check/problem.h"
#include "check/verdict.h"

/* The kind of a file: by its place (an absolute path; empty: it has none), else by its fields. */
const struct kind *check_kind(const struct kinds *kinds, struct str path, const struct doc *d,
	struct kind_memo *memo);

/* Everything that is wrong with the file, sorted; its verdict goes to *reading. */
void check_doc(const struct doc *d, const struct kind *kind, struct str stem,
	struct reading *reading, struct problems *out);

/* What is wrong with one value of a field, as the form asks at each key: spans count from the
 * value's first byte. `value` NULL or empty: the field is not set. */
void check_value(const struct kind *kind, const struct field *field, const struct value *value,
	struct str stem, struct problems *out);

/* Make the fix in the doc, checked as any edit: one undo step. */
bool check_fix(struct doc *d, const struct kind *kind, const struct fix *fix, struct err *e);

#endif
