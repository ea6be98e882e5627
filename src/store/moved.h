/* moved.h -- agents that went here and came there: git takes a file for another's only where most of its text is the
 * same, roster where its tool calls both the same. */
#ifndef ROSTER_STORE_MOVED_H
#define ROSTER_STORE_MOVED_H

#include "schema/kind.h"
#include "vcs/git.h"

/* Where versions come from, and what is known of their kinds. */
struct moved_from {
	struct vcs *git;
	const struct kinds *kinds;
	struct kind_memo *memo;
};

/* A file that is gone, or one that came. */
struct moved_file {
	struct str path;
	size_t at; /* the caller's own number for it */
	size_t partner; /* index among the others: that is where it went, or came from; STR_NONE: from nowhere */
};

struct moved_files {
	struct vcs_version version; /* where they are */
	struct moved_file *v;
	size_t n, cap;
};

/* Find the partners: files of one kind with one name. Of more than some dozens none is looked at, as each is read for
 * it. */
void moved_find(const struct moved_from *from, struct moved_files *gone, struct moved_files *fresh);
/* What is staged of one agent under two names is one state, as of a file that git found to be renamed. */
void moved_join(const struct moved_from *from, struct vcs_states *states);

#endif
