/* versions.h -- where versions of agents come from, and what is known of their kinds. */
#ifndef ROSTER_STORE_VERSIONS_H
#define ROSTER_STORE_VERSIONS_H

#include "vcs/git.h"

struct kinds;
struct kind_memo;

struct version_source {
	struct vcs *git;
	const struct kinds *kinds;
	struct kind_memo *memo;
};

#endif
