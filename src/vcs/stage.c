/* The index is changed, and bytes are kept: the only part of src/vcs that writes. */
#include "vcs/git.h"

#include "base/mem.h"
#include "base/path.h"
#include "vcs/repo.h"

#include <stdlib.h>
#include <sys/stat.h>

/* What is to be done with the index. */
struct index_work {
	struct vcs *git;
	struct str bytes;
	struct str old_path; /* of a rename that is taken back */
	bool (*work)(const struct index_work *w, git_index *index, const char *path, struct err *e);
};

static bool write_index(const struct vcs *g, git_index *index, struct err *e)
{
	return g->lib.index_write(index) == 0 || libgit_fail(&g->lib, "the git index", e);
}

/* As it was in the index; of a new file as it is on the disk. */
static unsigned mode_for(const struct vcs *g, git_index *index, const char *path)
{
	struct buf place = {0};
	struct stat st;
	const git_index_entry *before = g->lib.index_get_bypath(index, path, 0);
	if (before && (before->mode & S_IFMT) == S_IFREG)
		return before->mode;
	path_join(&place, vcs_root(g), str_of(path));
	bool runs =
		lstat(buf_text(&place), &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & S_IXUSR);
	buf_done(&place);
	return runs ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
}

/* Without the size that it has on the disk: with that of the stored form git would take every file for changed whose
 * line ends are others there, and not look. */
static bool add_bytes(const struct index_work *w, git_index *index, const char *path, struct err *e)
{
	const struct vcs *g = w->git;
	struct str bytes = w->bytes;
	git_index_entry entry = {.path = path, .mode = mode_for(g, index, path)};
	if (g->lib.index_get_bypath(index, path, 0) == NULL)
		g->lib.index_conflict_remove(index, path);
	if (g->lib.blob_create_from_buffer(&entry.id, g->repo, bytes.n ? bytes.p : "", bytes.n) !=
			0 ||
		g->lib.index_add(index, &entry) != 0)
		return libgit_fail(&g->lib, "cannot be staged", e);
	return write_index(g, index, e);
}

static bool change_index(const struct index_work *w, struct str path, struct err *e)
{
	git_index *index;
	struct patience patience;
	char *name = xmemdup0(path.p, path.n);
	patience_begin(&patience, w->git->ms);
	bool done = repo_index(w->git, &index, e) && w->work(w, index, name, e);
	/* What could not be written is not to be taken for what is there. */
	if (index && !done)
		w->git->lib.index_read(index, true);
	patience_end(&patience);
	w->git->lib.index_free(index);
	free(name);
	return done;
}

bool vcs_stage(struct vcs *g, struct str path, struct str bytes, struct err *e)
{
	const struct index_work work = {.git = g, .bytes = bytes, .work = add_bytes};
	if (vcs_is_filtered(g, path))
		return err_set(e, "git stores it through a filter: stage it by `git add`");
	return change_index(&work, path, e);
}

static bool drop(const struct vcs *g, git_index *index, const char *path, struct err *e)
{
	return g->lib.index_remove_bypath(index, path) == 0 ||
		libgit_fail(&g->lib, "cannot be staged", e);
}

static bool remove_entry(const struct index_work *w, git_index *index, const char *path,
	struct err *e)
{
	return drop(w->git, index, path, e) && write_index(w->git, index, e);
}

bool vcs_stage_gone(struct vcs *g, struct str path, struct err *e)
{
	const struct index_work work = {.git = g, .work = remove_entry};
	return change_index(&work, path, e);
}

static bool put_back(const struct vcs *g, git_index *index, const git_tree_entry *from,
	const char *path, struct err *e)
{
	const git_index_entry entry = {.path = path,
		.mode = g->lib.tree_entry_filemode(from),
		.id = *g->lib.tree_entry_id(from)};
	if (g->lib.index_get_bypath(index, path, 0) == NULL)
		g->lib.index_conflict_remove(index, path);
	return g->lib.index_add(index, &entry) == 0 ||
		libgit_fail(&g->lib, "cannot be unstaged", e);
}

static bool take_from(const struct vcs *g, git_index *index, const git_tree *head, const char *path,
	struct err *e)
{
	git_tree_entry *entry = NULL;
	bool there = head && g->lib.tree_entry_bypath(&entry, head, path) == 0;
	bool done = there ? put_back(g, index, entry, path, e) : drop(g, index, path, e);
	g->lib.tree_entry_free(entry);
	return done;
}

static bool unstage(const struct index_work *w, git_index *index, const char *path, struct err *e)
{
	const struct vcs *g = w->git;
	git_tree *head;
	if (!repo_tree(g, "HEAD", &head, e))
		return false;
	char *old = xmemdup0(w->old_path.p, w->old_path.n);
	bool done = take_from(g, index, head, path, e) &&
		(!*old || take_from(g, index, head, old, e)) && write_index(g, index, e);
	free(old);
	g->lib.tree_free(head);
	return done;
}

bool vcs_unstage(struct vcs *g, struct str path, struct err *e)
{
	const struct index_work work = {.git = g, .work = unstage};
	return change_index(&work, path, e);
}

bool vcs_unstage_rename(struct vcs *g, struct str path, struct str old_path, struct err *e)
{
	const struct index_work work = {.git = g, .old_path = old_path, .work = unstage};
	return change_index(&work, path, e);
}

bool vcs_keep(struct vcs *g, struct str bytes, char id[VCS_ID + 1], struct err *e)
{
	git_oid made;
	if (g->lib.blob_create_from_buffer(&made, g->repo, bytes.n ? bytes.p : "", bytes.n) != 0)
		return libgit_fail(&g->lib, "cannot be kept", e);
	g->lib.oid_tostr(id, VCS_ID + 1, &made);
	return true;
}
