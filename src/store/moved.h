/* moved.h -- agents that went here and came there: git takes a file for another's only where it is staged and most of its
 * text is the same, roster also where its tool calls both the same. */
#ifndef ROSTER_STORE_MOVED_H
#define ROSTER_STORE_MOVED_H

#include "schema/kind.h"
#include "store/versions.h"

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

/* Find the partners: files of one kind with one name, else those that have most of their text in common. Of more than a
 * hundred none is looked at, as each is read for it. */
void moved_find(const struct version_source *from, struct moved_files *gone, struct moved_files *fresh);
/* What is staged of one agent under two names is one state, as of a file that git found to be renamed. */
void moved_join(const struct version_source *from, struct vcs_states *states);
/* The same of what went and came on the disk alone. */
void moved_join_disk(const struct version_source *from, struct vcs_states *states);

/* The agents that the index has and the disk has not, while they are looked for. Starts as {0}. */
struct moved_hunt {
	struct vcs_changes index; /* until all of it was looked at */
	struct arena arena;
	struct moved_files gone;
	size_t next;
	bool begun;
};

/* Look at so many more files of the index; false: that was all. */
bool moved_hunt_on(const struct version_source *from, struct moved_hunt *h, size_t files);
void moved_hunt_done(struct moved_hunt *h);
/* Append the path that the index has the file by; false: the same. */
bool moved_in_index(const struct version_source *from, struct str path, struct buf *out);
/* Append the path that the file had in HEAD, before it was moved, on the disk or in the index; the same where it was
 * not. */
void moved_in_head(const struct version_source *from, struct str path, struct buf *out);
/* Append the path that the agent which came with a commit had in the one before; false: it is new, or was there. */
bool moved_in_commit(const struct version_source *from, const struct vcs_commit *commit,
	struct buf *out);
/* Append the path in the index of the agent that the file, which git does not track, was before it went there; false:
 * none. */
bool moved_source(const struct version_source *from, struct str path, struct buf *out);

#endif
