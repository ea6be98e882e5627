/* glob.h -- path patterns. */
#ifndef ROSTER_TEXT_GLOB_H
#define ROSTER_TEXT_GLOB_H

#include "base/str.h"

/* Does the whole path match? `*` and `?` (one character) stay within a component, `**` spans any
 * number of them (also none), `{a,b}` is one of its words (no nesting). Letters compare exactly. */
bool glob_match(struct str pattern, struct str path);

#endif
