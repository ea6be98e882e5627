/* keyval.h -- "key = value" lines: themes, settings. '#' begins a comment line. */
#ifndef ROSTER_TEXT_KEYVAL_H
#define ROSTER_TEXT_KEYVAL_H

#include "base/err.h"
#include "base/str.h"

struct keyval {
	struct str rest;       /* what is still to be read: start with the whole text */
	size_t line;           /* number of the line last read, from 1 */
	struct str key, value; /* trimmed; the value may be empty */
};

/* Step to the next line with a key. False at the end, or at a line that is neither blank, comment
 * nor "key = value": then e->text is not empty (it is emptied first). */
bool keyval_next(struct keyval *kv, struct err *e);

#endif
