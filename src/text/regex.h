/* regex.h -- patterns of schemas and queries; the only door to PCRE2. */
#ifndef ROSTER_TEXT_REGEX_H
#define ROSTER_TEXT_REGEX_H

#include "base/err.h"
#include "base/str.h"

struct regex;

/* Compile; $ is the end of the text alone. NULL and "at N: why" on failure. */
struct regex *regex_new(struct str pattern, struct err *e);
/* The same of a pattern that is known to be one, and stays where it is: compiled when a text is first asked. */
struct regex *regex_later(struct str pattern);
void regex_free(struct regex *r);
/* Does it match anywhere in the text? Work is bounded: a text that would need more than 100,000
 * steps does not match. */
bool regex_match(struct regex *r, struct str text);
/* The same; *where gets the place of the first match. */
bool regex_find(struct regex *r, struct str text, struct span *where);

#endif
