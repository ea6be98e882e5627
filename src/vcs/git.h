/* git.h -- a git repository, looked at: its versions of a file, what differs between them, the index.
 *
 * Nothing of the repository is ever executed here: no filter, hook, monitor, textconv, pager or editor,
 * whatever its config says. Line ends (core.autocrlf, "eol") and "ident" are turned as git does; what a
 * filter of the config would make of a file is not known, and such a file is not staged.
 *
 * Functions begin with "vcs_", as "git_" is libgit2's. Paths are those of git: relative to the work
 * tree, of any bytes but NUL.
 */
#ifndef ROSTER_VCS_GIT_H
#define ROSTER_VCS_GIT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

struct vcs;

enum { VCS_ID = 40 }; /* digits of an object's number */

/* How long one look may take before what waits in it fails: for who can wait, and for who cannot. */
enum { VCS_PATIENT_MS = 30000, VCS_QUICK_MS = 500 };

/* The repository that the file or folder lies in; it need not be there itself. NULL and the reason: there is none,
 * it has no work tree, it belongs to someone else. GIT_INDEX_FILE counts where it is a file of that
 * repository, as it is within a hook. */
struct vcs *vcs_open(struct str path, int ms, struct err *e);
/* The same, also of one that has no work tree; its own folder stands for that then. */
struct vcs *vcs_open_bare(struct str path, int ms, struct err *e);
bool vcs_is_bare(const struct vcs *g);
void vcs_close(struct vcs *g);            /* NULL is nothing */
struct str vcs_root(const struct vcs *g); /* its work tree, without a slash at the end; lent */
/* The folder that holds its index and HEAD, likewise: ".git" mostly. */
struct str vcs_folder(const struct vcs *g);
/* The path as git has it, of one that the user or the disk has. False when it lies outside of the work tree. */
bool vcs_path(const struct vcs *g, struct str path, struct buf *out);

/* Is it a folder that a search for a repository, begun below it, may not look in (GIT_CEILING_DIRECTORIES)? */
bool vcs_is_ceiling(struct str folder);

enum vcs_side {
	VCS_WORK, /* the files on the disk */
	VCS_INDEX,
	VCS_REV /* a commit or tree, by `rev` */
};

struct vcs_version {
	enum vcs_side side;
	const char *rev; /* "HEAD" before the first commit is empty, "" always */
};

enum vcs_found { VCS_FOUND, VCS_ABSENT, VCS_FAILED };

/* Append the content of a file as git stores it; of one that is in conflict the index has our side. Links and
 * folders are VCS_ABSENT. VCS_FAILED fills *e. */
enum vcs_found vcs_read(struct vcs *g, struct vcs_version v, struct str path, struct buf *out,
	struct err *e);
/* Append the bytes of a file on the disk as git would store them. */
bool vcs_store_form(struct vcs *g, struct str path, struct str bytes, struct buf *out,
	struct err *e);
/* Append the bytes that the disk gets of those that git stores. */
bool vcs_disk_form(struct vcs *g, struct str path, struct str bytes, struct buf *out,
	struct err *e);
/* Does the config name a filter for that file? */
bool vcs_is_filtered(struct vcs *g, struct str path);
/* Does that name a commit or tree? */
bool vcs_has_rev(struct vcs *g, const char *rev, struct err *e);

/* The last commit that both come from, as `git diff A...B` has it; false and the reason where there is none. */
bool vcs_fork(struct vcs *g, const char *a, const char *b, char id[VCS_ID + 1], struct err *e);

/* --- what differs --- */

enum vcs_status { VCS_ADDED, VCS_DELETED, VCS_MODIFIED, VCS_RENAMED };

struct vcs_change {
	enum vcs_status status;
	struct str path, old_path; /* old_path: the same, but of what was renamed */
	bool conflict;             /* a merge left it open */
};

/* It starts as {0}; texts are in the arena. */
struct vcs_changes {
	struct arena arena;
	struct vcs_change *v;
	size_t n, cap;
};

/* Append the files that differ, by path. Renames are found by content. Files that git does not track are in no list; nor are links
 * and submodules. */
bool vcs_compare(struct vcs *g, struct vcs_version from, struct vcs_version to,
	struct vcs_changes *out, struct err *e);
void vcs_changes_done(struct vcs_changes *c);

/* One letter each: 'M' differs from the index, 'D' gone from the disk, '?' not tracked, 'A' new in the index (or there
 * under another name than in HEAD: all that is staged tells which), '*' staged and not changed since, 'U' in conflict,
 * ' ' as in HEAD, or ignored. */
bool vcs_letters(struct vcs *g, const struct str *paths, size_t n, char *letters, struct err *e);
/* Did that take longer than a look may? */
bool vcs_was_late(const struct vcs *g);

/* One file that git status tells of: how index and HEAD differ, how disk and index do. ' ' is not at all; '?' in `work`
 * is a file that git does not track; 'U' in both is a conflict. 'R' in `index` has come from `old_path`, by content; what
 * moved on the disk alone is one that went and one that came, until someone finds out (`work` 'R', `moved_from`). */
struct vcs_state {
	struct str path, old_path; /* old_path: the same, but of what was renamed */
	char index, work;
	struct str
		moved_from; /* what the index has it as: the same, but of what moved on the disk */
};

/* It starts as {0}; texts are in the arena. */
struct vcs_states {
	struct arena arena;
	struct vcs_state *v;
	size_t n, cap;
};

/* Those of all files whose index and HEAD differ, by path; not links or submodules. */
bool vcs_staged(struct vcs *g, struct vcs_states *out, struct err *e);
/* Add to them, by path, how the disk and the index differ in these files; not what is ignored. No other file is looked
 * at: all of a large repository would take as long as git status. */
bool vcs_unstaged(struct vcs *g, const struct str *files, size_t n, struct vcs_states *out,
	struct err *e);
/* What is said of that file, or NULL. */
struct vcs_state *vcs_state_of(const struct vcs_states *s, struct str path);
void vcs_states_done(struct vcs_states *s);

/* What is going on in the repository, in words ("a merge"); NULL: nothing. */
const char *vcs_busy(const struct vcs *g);
/* Append the message that git has ready for the commit of a merge and its like, without comments; nothing where it has
 * none. */
void vcs_ready_message(const struct vcs *g, struct buf *out);
bool vcs_has_commit(const struct vcs *g); /* false before the first */
/* The number of what a revision names; false: it names nothing. */
bool vcs_id(const struct vcs *g, const char *rev, char id[VCS_ID + 1]);

/* --- commits of one file --- */

struct vcs_commit {
	char id[VCS_ID + 1];
	char before[VCS_ID + 1];    /* the parent that it differs from; empty: it is the first */
	long long when;             /* seconds since 1970 */
	int offset;                 /* minutes that the author's clock was ahead of UTC */
	struct str author, subject; /* lent until the next is taken, as are these: */
	struct str path,
		old_path; /* the file's name in it, and in `before`; the same unless it was renamed */
};

struct vcs_log;

/* Those commits from HEAD back that changed the file, also under the names that it had before. NULL and the reason where there are none to walk. */
struct vcs_log *vcs_log_open(struct vcs *g, struct str path, struct err *e);
/* Look at so many commits at most. VCS_FOUND: *out is the next that changed it; VCS_ABSENT and *ended: no more are left;
 * VCS_ABSENT alone: not among these. */
enum vcs_found vcs_log_next(struct vcs_log *log, size_t most, struct vcs_commit *out, bool *ended,
	struct err *e);
/* The commit handed out last brought the file there from another path: go on under that, which *out then tells, too. */
void vcs_log_came_from(struct vcs_log *log, struct str old_path, struct vcs_commit *out);
void vcs_log_close(struct vcs_log *log); /* NULL is nothing */

/* --- writing --- */

/* Have git keep the bytes as an object of no name, as `git cat-file -p ID` gives them, until its gc; *id gets the
 * object's number. */
bool vcs_keep(struct vcs *g, struct str bytes, char id[VCS_ID + 1], struct err *e);

/* Append the files that the index holds, as VCS_ADDED, by path; those in conflict by our side. */
bool vcs_files(struct vcs *g, struct vcs_changes *out, struct err *e);

/* The index is to hold these bytes for the file, which are in the form that git stores; or no such file. */
bool vcs_stage(struct vcs *g, struct str path, struct str bytes, struct err *e);
bool vcs_stage_gone(struct vcs *g, struct str path, struct err *e);
/* The index is to hold what HEAD does. A conflict is over then. */
bool vcs_unstage(struct vcs *g, struct str path, struct err *e);
/* The same of a file and of the one that it was in HEAD, at once. */
bool vcs_unstage_rename(struct vcs *g, struct str path, struct str old_path, struct err *e);

#endif
