/* staged.h -- the files of a command as the git index holds them, not as they are on the disk. */
#ifndef ROSTER_UI_STAGED_H
#define ROSTER_UI_STAGED_H

#include "store/store.h"
#include "ui/options.h"
#include "vcs/git.h"

/* What the store's files are read from; it starts as {0} and must stay where it is as long as the store. */
struct staged {
	struct vcs *git;
	struct vcs_changes files;
};

/* As batch_open(), of the repository that the first path lies in, or the working folder. False, told to standard
 * error, when there is none: the store is not open then. */
bool staged_open(struct staged *g, struct store *s, const struct schemas *schemas,
	const struct options *o, bool *failed);
void staged_done(struct staged *g);

#endif
