/* match.h -- finding what a person typed. Letters match without case unless the pattern holds a
 * capital. */
#ifndef ROSTER_TEXT_MATCH_H
#define ROSTER_TEXT_MATCH_H

#include "base/str.h"

/* The first occurrence of `pattern` at or after `from`. An empty pattern is never found. */
bool match_find(struct str text, struct str pattern, size_t from, struct span *hit);
/* Does every blank-separated word of `words` occur in the text? No words: true. */
bool match_words(struct str text, struct str words);

#endif
