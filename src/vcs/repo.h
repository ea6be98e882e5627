/* repo.h -- what the files of src/vcs share; for them alone. */
#ifndef ROSTER_VCS_REPO_H
#define ROSTER_VCS_REPO_H

#include "vcs/git.h"
#include "vcs/libgit.h"
#include "vcs/patience.h"

struct vcs {
	struct libgit lib;
	git_repository *repo;
	struct buf root;
	bool late;
	bool takes_bare; /* it may be without a work tree */
	int ms;          /* how long one look may take where something waits */
};

/* The tree of a revision, freed by the caller; NULL of HEAD before the first commit. */
bool repo_tree(const struct vcs *g, const char *rev, git_tree **out, struct err *e);
/* The index as it is on the disk now, freed by the caller. */
bool repo_index(const struct vcs *g, git_index **out, struct err *e);

#endif
