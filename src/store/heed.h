/* heed.h -- the list follows at once what roster itself did to files. */
#ifndef ROSTER_STORE_HEED_H
#define ROSTER_STORE_HEED_H

#include "store/deeds.h"
#include "store/store.h"

/* Look at the places of deeds that were done or taken back: rows come, go, or have another path; an id stays with its
 * file. */
void store_heed(struct store *s, const struct deeds *d);

#endif
