/* lang.h -- the languages of listings: which grammar a fence's word means, and its highlight query,
 * compiled when it is first asked for and kept. */
#ifndef ROSTER_RENDER_LANG_H
#define ROSTER_RENDER_LANG_H

#include "base/str.h"

struct lang_set;

struct lang_set *lang_set_new(void);
void lang_set_free(struct lang_set *set);

#endif
