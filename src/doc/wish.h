/* wish.h -- give a field a value, in the manner the file is written in. */
#ifndef ROSTER_DOC_WISH_H
#define ROSTER_DOC_WISH_H

#include "doc/doc.h"

/* What a field shall be. */
struct wish {
	struct str key;
	struct value value; /* span unused; a list's `written` is the form for a new field */
	bool raw;           /* value.text is YAML, its lines as raw_get() gives them */
	bool one_line;      /* a text without line breaks goes on one line, whatever stood there */
	const char *separators; /* lists may also be one text, split at these; NULL: they may not */
	const struct str *order; /* keys in the schema's order: where a new field goes */
	size_t order_n;
};

/* Replace the value's span, in the style it had; where that cannot hold the new value, in the
 * nearest that can. A field that is not there yet goes where the order puts it, and a file without
 * a frontmatter gets one. */
bool wish_set(struct doc *d, const struct wish *w, struct err *e);
/* Give the field another key, in its place. Refused where that key stands already. */
bool wish_rename(struct doc *d, struct str key, struct str name, struct err *e);
/* Take the field's lines out. A key that is not there is no error. */
bool wish_unset(struct doc *d, struct str key, struct err *e);

#endif
