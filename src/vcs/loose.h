/* loose.h -- a look at loose objects before libgit2 reads them: of one that is cut off, up to 1.5 reads for ever. */
#ifndef ROSTER_VCS_LOOSE_H
#define ROSTER_VCS_LOOSE_H

#include "vcs/repo.h"

/* From now on such an object of the repository cannot be read, which is what libgit2 then says. Those of other
 * repositories that this one borrows from are not looked at. */
void loose_guard(const struct vcs *g);

#endif
