/* wanted.h -- the rules that --rule names. */
#ifndef ROSTER_UI_WANTED_H
#define ROSTER_UI_WANTED_H

#include "check/problem.h"
#include "ui/options.h"

/* Is there a rule of each of those ids? Else *e says which is none, and what may have been meant. */
bool wanted_read(const struct options *o, struct err *e);
/* Is the finding of a rule that is named, or is none? */
bool wanted_has(const struct options *o, const struct problem *p);

#endif
