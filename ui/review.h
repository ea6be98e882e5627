/* review.h -- roster --review: look at files of others, line by line, before they are let in. */
#ifndef ROSTER_UI_REVIEW_H
#define ROSTER_UI_REVIEW_H

#include "schema/schemas.h"
#include "ui/options.h"

/* Say of each file that was named ("-": standard input) what it is, what it may do, what is hidden in it, what is
 * wrong, and which names here it would meet; then ask where to put it. Nothing is changed before that is answered, and
 * nothing is ever overwritten. Returns the exit status. */
int review_run(const struct schemas *schemas, const struct options *o);

#endif
