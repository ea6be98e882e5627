/* near.h -- the word that was probably meant. */
#ifndef ROSTER_TEXT_NEAR_H
#define ROSTER_TEXT_NEAR_H

#include "base/str.h"

/* How many letters must be put in, taken out, changed or swapped with a neighbour to make b of a
 * (bytes; letters compare without case). Counts up to `most`, and gives most + 1 beyond it. */
size_t near_distance(struct str a, struct str b, size_t most);
/* The nearest of `words` within two such steps, and within a third of its length; NULL when there
 * is none or the nearest is the word itself. */
const struct str *near_find(struct str word, const struct str *words, size_t n);

#endif
