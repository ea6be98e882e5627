/* diff_files.h -- which of the files that differ `roster diff` tells of. */
#ifndef ROSTER_UI_DIFF_FILES_H
#define ROSTER_UI_DIFF_FILES_H

#include "ui/screen/diffs.h"

/* A path that was named, as git has it; whether anything that differs lies there. */
struct diff_asked {
	const char *given;
	struct buf path;
	bool met;
};

/* Two versions of a repository, and the paths that were named; none: all of it. */
struct diff_scope {
	const struct kinds *kinds;
	struct vcs *git;
	struct vcs_version from, to;
	struct diff_asked *asked;
	size_t asked_n;
	struct kind_memo memo;
};

/* False when it cannot be read, which has been told then. */
bool diff_side_open(struct diff_side *s, struct diff_scope *scope, struct vcs_version v,
	struct str path);
/* Keep what was asked for; what went here and came there under one name has moved. */
void diff_files_choose(struct diff_scope *scope, struct vcs_changes *changes);
/* Is there a path that is nowhere? Told of to standard error. */
bool diff_files_blame(struct diff_scope *scope);
void diff_scope_done(struct diff_scope *s);

#endif
