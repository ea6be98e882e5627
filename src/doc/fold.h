/* fold.h -- a text as lines that a reader joins again: those of a folded block, or of a plain value
 * that goes on over lines (YAML 1.2.2 sections 6.5 and 8.1.3). */
#ifndef ROSTER_DOC_FOLD_H
#define ROSTER_DOC_FOLD_H

#include "doc/value.h"

struct fold {
	struct str *v; /* lent from the text; empty lines stand for line breaks of it */
	size_t n, cap;
};

/* Break the text, which has no line break at its ends, beside the words where `before` is broken, and
 * elsewhere so that no line is longer than the longest there (or 40 code points), if words allow it.
 * `raw` is how `before` stands in the file. False where some line could not be joined again. The
 * caller ends *out by vec_done(). */
bool fold_text(struct str text, const struct value *before, struct str raw, struct fold *out);

#endif
