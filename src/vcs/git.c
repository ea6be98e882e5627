#include "vcs/git.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "vcs/loose.h"

#include <stdlib.h>
#include <sys/stat.h>

/* --- opening ---------------------------------------------------------------------------------- */

static void make_absolute(struct buf *out, struct str path)
{
	struct buf here = {0};
	path_here(&here);
	path_join(out, buf_str(&here), path);
	buf_done(&here);
}

/* The nearest folder from the path up that is there. */
static void nearest_folder(struct buf *out, struct str path)
{
	struct stat st;
	make_absolute(out, path);
	while (out->n > 1 && (stat(buf_text(out), &st) != 0 || !S_ISDIR(st.st_mode))) {
		buf_end_at(out, path_dir(buf_str(out)).n);
		out->p[out->n] = '\0';
	}
}

static bool open_failed(const struct vcs *g, int code, struct err *e)
{
	if (code == GIT_ENOTFOUND)
		return err_set(e, "not in a git repository");
	if (code == GIT_EOWNER)
		return err_set(e,
			"its git repository belongs to another user (git config safe.directory)");
	return libgit_fail(&g->lib, "git", e);
}

static bool find_root(struct vcs *g, struct err *e)
{
	const char *root = g->lib.repository_workdir(g->repo);
	if (!root && g->takes_bare)
		root = g->lib.repository_path(g->repo);
	if (!root)
		return err_set(e, "its git repository is bare: it has no work tree");
	struct str path = str_of(root);
	buf_put(&g->root, str_cut(path, 0, path.n - (path.n > 1 && str_ends(path, STR("/")))));
	return true;
}

/* A hook is to look at the index that is about to be committed, which `git commit FILE` makes anew. */
static bool use_given_index(struct vcs *g, struct err *e)
{
	const char *given = getenv("GIT_INDEX_FILE");
	struct buf file = {0}, own = {0};
	struct err ignored;
	git_index *index = NULL;
	bool done = true;
	if (given && *given && path_real(&file, given, &ignored) &&
		path_real(&own, g->lib.repository_path(g->repo), &ignored) &&
		str_eq(path_dir(buf_str(&file)), buf_str(&own))) {
		done = g->lib.index_open(&index, buf_text(&file)) == 0 &&
			g->lib.repository_set_index(g->repo, index) == 0;
		if (!done)
			libgit_fail(&g->lib, "GIT_INDEX_FILE", e);
	}
	g->lib.index_free(index);
	buf_done(&file);
	buf_done(&own);
	return done;
}

static bool open_repository(struct vcs *g, struct str path, struct err *e)
{
	struct buf folder = {0};
	nearest_folder(&folder, path);
	int code = g->lib.repository_open_ext(&g->repo, buf_text(&folder), 0,
		getenv("GIT_CEILING_DIRECTORIES"));
	buf_done(&folder);
	if (code != 0)
		return open_failed(g, code, e);
	loose_guard(g);
	return find_root(g, e) && use_given_index(g, e);
}

static bool is_same_folder(struct str a, const char *b)
{
	struct buf text = {0}, real_a = {0}, real_b = {0};
	struct err ignored;
	buf_put(&text, a);
	bool same = path_real(&real_a, buf_text(&text), &ignored) &&
		path_real(&real_b, b, &ignored) && str_eq(buf_str(&real_a), buf_str(&real_b));
	buf_done(&text);
	buf_done(&real_a);
	buf_done(&real_b);
	return same;
}

bool vcs_is_ceiling(struct str folder)
{
	const char *given = getenv("GIT_CEILING_DIRECTORIES");
	struct str rest = str_of(given ? given : ""), one;
	bool is = false;
	while (!is && str_next_piece(&rest, ':', &one)) {
		char *ceiling = xmemdup0(one.p, one.n);
		is = *ceiling == '/' && is_same_folder(folder, ceiling);
		free(ceiling);
	}
	return is;
}

static struct vcs *open_one(struct str path, int ms, bool takes_bare, struct err *e)
{
	struct vcs *g = xcalloc(1, sizeof *g);
	struct patience patience;
	g->ms = ms;
	g->takes_bare = takes_bare;
	patience_begin(&patience, ms);
	bool done = libgit_open(&g->lib, e) && open_repository(g, path, e);
	patience_end(&patience);
	if (done)
		return g;
	vcs_close(g);
	return NULL;
}

struct vcs *vcs_open(struct str path, int ms, struct err *e)
{
	return open_one(path, ms, false, e);
}

struct vcs *vcs_open_bare(struct str path, int ms, struct err *e)
{
	return open_one(path, ms, true, e);
}

bool vcs_is_bare(const struct vcs *g)
{
	return g->lib.repository_workdir(g->repo) == NULL;
}

void vcs_close(struct vcs *g)
{
	if (!g)
		return;
	if (g->repo)
		g->lib.repository_free(g->repo);
	libgit_close(&g->lib);
	buf_done(&g->root);
	free(g);
}

struct str vcs_root(const struct vcs *g)
{
	return buf_str(&g->root);
}

struct str vcs_folder(const struct vcs *g)
{
	struct str path = str_of(g->lib.repository_path(g->repo));
	return str_cut(path, 0, path.n - (path.n > 1 && str_ends(path, STR("/"))));
}

/* Links above the file are followed, as they are for the work tree; the file itself may be one. */
static void real_place(struct buf *out, struct str path)
{
	struct buf absolute = {0}, folder = {0}, real = {0};
	struct err ignored;
	make_absolute(&absolute, path);
	nearest_folder(&folder, path);
	size_t known = folder.n - str_ends(buf_str(&folder), STR("/"));
	if (path_real(&real, buf_text(&folder), &ignored) && real.n > 1)
		buf_put(out, buf_str(&real));
	buf_put(out, str_from(buf_str(&absolute), known));
	if (out->n > 1 && str_ends(buf_str(out), STR("/")))
		buf_end_at(out, out->n - 1);
	buf_done(&absolute);
	buf_done(&folder);
	buf_done(&real);
}

bool vcs_path(const struct vcs *g, struct str path, struct buf *out)
{
	struct buf place = {0};
	struct str root = vcs_root(g);
	real_place(&place, path);
	struct str rest = str_from(buf_str(&place), root.n == 1 ? 0 : root.n);
	bool inside = str_starts(buf_str(&place), root) && (rest.n == 0 || *rest.p == '/');
	if (inside)
		buf_put(out, str_from(rest, 1));
	buf_done(&place);
	return inside;
}

/* --- reading ---------------------------------------------------------------------------------- */

bool repo_tree(const struct vcs *g, const char *rev, git_tree **out, struct err *e)
{
	git_object *found = NULL, *tree = NULL;
	*out = NULL;
	if (!*rev || (str_is(str_of(rev), "HEAD") && g->lib.repository_head_unborn(g->repo) == 1))
		return true;
	bool good = g->lib.revparse_single(&found, g->repo, rev) == 0 &&
		g->lib.object_peel(&tree, found, GIT_OBJECT_TREE) == 0;
	g->lib.object_free(found);
	*out = (git_tree *)tree;
	return good || libgit_fail(&g->lib, "no such revision", e);
}

bool vcs_has_rev(struct vcs *g, const char *rev, struct err *e)
{
	git_tree *tree;
	struct patience patience;
	patience_begin(&patience, g->ms);
	bool good = repo_tree(g, rev, &tree, e);
	patience_end(&patience);
	g->lib.tree_free(tree);
	return good;
}

bool repo_index(const struct vcs *g, git_index **out, struct err *e)
{
	*out = NULL;
	if (g->lib.repository_index(out, g->repo) == 0 && g->lib.index_read(*out, 0) == 0)
		return true;
	g->lib.index_free(*out);
	*out = NULL;
	return libgit_fail(&g->lib, "the git index", e);
}

static bool is_file(unsigned mode)
{
	return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

/* Its size is looked at first: some kilobytes may unpack to gigabytes. */
static bool is_small(struct vcs *g, const git_oid *id, struct err *e)
{
	git_odb *odb = NULL;
	git_object_t type = GIT_OBJECT_INVALID;
	size_t size = 0;
	bool known = g->lib.repository_odb(&odb, g->repo) == 0 &&
		g->lib.odb_read_header(&size, &type, odb, id) == 0;
	g->lib.odb_free(odb);
	if (!known)
		return libgit_fail(&g->lib, "git object", e);
	return size <= FILE_VIEW_LIMIT || err_set(e, "too large (%zu MB)", size >> 20);
}

static enum vcs_found read_blob(struct vcs *g, const git_oid *id, struct buf *out, struct err *e)
{
	git_blob *blob = NULL;
	if (!is_small(g, id, e))
		return VCS_FAILED;
	if (g->lib.blob_lookup(&blob, g->repo, id) != 0) {
		libgit_fail(&g->lib, "git object", e);
		return VCS_FAILED;
	}
	buf_put(out, (struct str){g->lib.blob_rawcontent(blob), (size_t)g->lib.blob_rawsize(blob)});
	g->lib.blob_free(blob);
	return VCS_FOUND;
}

static enum vcs_found read_rev(struct vcs *g, const char *rev, const char *path, struct buf *out,
	struct err *e)
{
	git_tree *tree;
	git_tree_entry *entry = NULL;
	if (!repo_tree(g, rev, &tree, e))
		return VCS_FAILED;
	enum vcs_found found = VCS_ABSENT;
	int code = tree ? g->lib.tree_entry_bypath(&entry, tree, path) : GIT_ENOTFOUND;
	if (code == 0 && is_file(g->lib.tree_entry_filemode(entry))) {
		found = read_blob(g, g->lib.tree_entry_id(entry), out, e);
	} else if (code != 0 && code != GIT_ENOTFOUND) {
		libgit_fail(&g->lib, "git tree", e);
		found = VCS_FAILED;
	}
	g->lib.tree_entry_free(entry);
	g->lib.tree_free(tree);
	return found;
}

static enum vcs_found read_index(struct vcs *g, const char *path, struct buf *out, struct err *e)
{
	enum { MERGED, OURS = 2 };
	git_index *index;
	if (!repo_index(g, &index, e))
		return VCS_FAILED;
	const git_index_entry *entry = g->lib.index_get_bypath(index, path, MERGED);
	if (!entry)
		entry = g->lib.index_get_bypath(index, path, OURS);
	enum vcs_found found = VCS_ABSENT;
	bool meant = entry && (entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD);
	if (entry && !meant && is_file(entry->mode))
		found = read_blob(g, &entry->id, out, e);
	g->lib.index_free(index);
	return found;
}

static bool turn(struct vcs *g, git_filter_mode_t way, struct str path, struct str bytes,
	struct buf *out, struct err *e)
{
	git_filter_list *list = NULL;
	git_buf turned = {0};
	char *name = xmemdup0(path.p, path.n);
	struct patience patience;
	patience_begin(&patience, g->ms);
	/* Only those that are built into libgit2 are there to be run: line ends and "ident". */
	bool done = g->lib.filter_list_load(&list, g->repo, NULL, name, way,
			    GIT_FILTER_ALLOW_UNSAFE) == 0 &&
		g->lib.filter_list_apply_to_buffer(&turned, list, bytes.n ? bytes.p : "",
			bytes.n) == 0;
	patience_end(&patience);
	if (done)
		buf_put(out, (struct str){turned.ptr, turned.size});
	else
		libgit_fail(&g->lib, "line ends", e);
	g->lib.buf_dispose(&turned);
	g->lib.filter_list_free(list);
	free(name);
	return done;
}

bool vcs_store_form(struct vcs *g, struct str path, struct str bytes, struct buf *out,
	struct err *e)
{
	return turn(g, GIT_FILTER_TO_ODB, path, bytes, out, e);
}

bool vcs_disk_form(struct vcs *g, struct str path, struct str bytes, struct buf *out, struct err *e)
{
	return turn(g, GIT_FILTER_TO_WORKTREE, path, bytes, out, e);
}

static enum vcs_found read_work(struct vcs *g, struct str path, struct buf *out, struct err *e)
{
	struct buf place = {0}, bytes = {0};
	struct stat st;
	enum vcs_found found = VCS_ABSENT;
	path_join(&place, vcs_root(g), path);
	if (lstat(buf_text(&place), &st) == 0 && S_ISREG(st.st_mode))
		found = file_read(buf_text(&place), FILE_VIEW_LIMIT, &bytes, e) &&
				vcs_store_form(g, path, buf_str(&bytes), out, e)
			? VCS_FOUND
			: VCS_FAILED;
	buf_done(&place);
	buf_done(&bytes);
	return found;
}

enum vcs_found vcs_read(struct vcs *g, struct vcs_version v, struct str path, struct buf *out,
	struct err *e)
{
	struct patience patience;
	char *name = xmemdup0(path.p, path.n);
	patience_begin(&patience, g->ms);
	enum vcs_found found = v.side == VCS_WORK ? read_work(g, path, out, e)
		: v.side == VCS_INDEX             ? read_index(g, name, out, e)
						  : read_rev(g, v.rev, name, out, e);
	patience_end(&patience);
	free(name);
	return found;
}

bool vcs_is_filtered(struct vcs *g, struct str path)
{
	const char *value = NULL;
	char *name = xmemdup0(path.p, path.n);
	struct patience patience;
	patience_begin(&patience, g->ms);
	bool named = g->lib.attr_get(&value, g->repo, GIT_ATTR_CHECK_FILE_THEN_INDEX, name,
			     "filter") == 0 &&
		g->lib.attr_value(value) == GIT_ATTR_VALUE_STRING;
	patience_end(&patience);
	free(name);
	return named;
}
