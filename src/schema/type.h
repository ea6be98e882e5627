/* type.h -- a field's value as text that a person edits, and back. Nothing is refused here: text
 * that is no number or no choice becomes text, and the rules (check) say what is wrong with it. */
#ifndef ROSTER_SCHEMA_TYPE_H
#define ROSTER_SCHEMA_TYPE_H

#include "doc/wish.h"
#include "schema/schema.h"

/* The value that the text stands for: a list is split at the field's own separators, where it has none
 * at commas and line ends, outside brackets. Lends from `text` and the arena. */
struct value type_parse(const struct field *f, struct str text, struct arena *a);
/* Append the value as text for editing; NULL and null give nothing. `raw` is how it stands in the
 * file: what WIDGET_RAW edits. */
void type_print(const struct field *f, const struct value *v, struct str raw, struct buf *out);
/* Does the text that type_print() gives parse back to the same value? Else it is edited raw. */
bool type_fits(const struct field *f, const struct value *v);

/* The value as the kind's tool sees it: a list that is written as one text is a list. `f` may be NULL. Lends
 * from the value and the arena. */
struct value type_seen(const struct field *f, const struct value *v, struct arena *a);

/* The wish to give the field this value. Without a field of the schema: `f` NULL, the text is YAML
 * where `raw`, else plain text. */
struct wish type_wish(const struct schema *s, const struct field *f, struct str key,
	const struct value *value);

#endif
