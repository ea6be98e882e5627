/* pattern.h -- a pattern that stands in a schema or in what is known of a host. */
#ifndef ROSTER_SCHEMA_PATTERN_H
#define ROSTER_SCHEMA_PATTERN_H

#include "base/err.h"
#include "base/json.h"
#include "text/regex.h"

/* The pattern that a text is; NULL when there is none. What is built in is taken at its word, and compiled when
 * it is first asked; of anything else, one that is none makes *good false, and *e tells why. */
struct regex *pattern_read(const struct json *text, bool *good, struct err *e);

#endif
