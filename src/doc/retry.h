/* retry.h -- what tools make of a block that is no strict YAML: each is worked out when it is first asked for. */
#ifndef ROSTER_DOC_RETRY_H
#define ROSTER_DOC_RETRY_H

#include "doc/front.h"

struct retries;

/* For a block that front_read() found at fault; NULL where nothing is, or where it is too large. The block is lent
 * until retries_free(). Every function takes NULL, and gives NULL where the try fails too. */
struct retries *retries_new(const struct front *front, struct str block);
void retries_free(struct retries *r);
/* The map with bad bytes mended; with what front_requote() or front_reblock() make of that. */
const struct value *retries_mended(struct retries *r);
const struct value *retries_requoted(struct retries *r);
const struct value *retries_reblocked(struct retries *r);

#endif
