/* What differs between two versions, and the letters of a list. */
#include "base/mem.h"
#include "base/vec.h"
#include "vcs/git.h"
#include "vcs/repo.h"

#include <stdlib.h>

/* --- two versions ----------------------------------------------------------------------------- */

/* Submodules are repositories of their own, which nobody asked for. */
static void set_options(const struct vcs *g, git_diff_options *o)
{
	g->lib.diff_options_init(o, GIT_DIFF_OPTIONS_VERSION);
	o->flags = GIT_DIFF_IGNORE_SUBMODULES | GIT_DIFF_INCLUDE_TYPECHANGE;
	o->ignore_submodules = GIT_SUBMODULE_IGNORE_ALL;
}

static int make_diff(const struct vcs *g, git_diff **out, struct vcs_version to, git_tree *trees[2],
	git_index *index)
{
	git_diff_options o;
	set_options(g, &o);
	if (to.side == VCS_REV)
		return g->lib.diff_tree_to_tree(out, g->repo, trees[0], trees[1], &o);
	if (to.side == VCS_INDEX)
		return g->lib.diff_tree_to_index(out, g->repo, trees[0], index, &o);
	return g->lib.diff_tree_to_workdir_with_index(out, g->repo, trees[0], &o);
}

static bool run_diff(const struct vcs *g, struct vcs_version from, struct vcs_version to,
	git_diff **out, struct err *e)
{
	git_tree *trees[2] = {NULL, NULL};
	git_index *index;
	git_diff_options o;
	if (!repo_index(g, &index, e))
		return false;
	bool ready = (from.side != VCS_REV || repo_tree(g, from.rev, &trees[0], e)) &&
		(to.side != VCS_REV || repo_tree(g, to.rev, &trees[1], e));
	set_options(g, &o);
	int code = !ready                ? 0
		: from.side == VCS_INDEX ? g->lib.diff_index_to_workdir(out, g->repo, index, &o)
					 : make_diff(g, out, to, trees, index);
	if (code != 0)
		libgit_fail(&g->lib, "git diff", e);
	g->lib.tree_free(trees[0]);
	g->lib.tree_free(trees[1]);
	g->lib.index_free(index);
	return ready && code == 0;
}

static bool is_file(const git_diff_file *f)
{
	return f->mode == GIT_FILEMODE_BLOB || f->mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

/* A link that became a file has come, and a file that became one has gone. */
static bool read_delta(const git_diff_delta *d, struct vcs_change *out)
{
	bool was = is_file(&d->old_file), is = is_file(&d->new_file);
	*out = (struct vcs_change){.path = str_of(is ? d->new_file.path : d->old_file.path),
		.old_path = str_of(was ? d->old_file.path : d->new_file.path),
		.conflict = d->status == GIT_DELTA_CONFLICTED};
	out->status = d->status == GIT_DELTA_RENAMED             ? VCS_RENAMED
		: d->status == GIT_DELTA_ADDED || (is && !was)   ? VCS_ADDED
		: d->status == GIT_DELTA_DELETED || (was && !is) ? VCS_DELETED
								 : VCS_MODIFIED;
	if (out->conflict)
		out->status = VCS_MODIFIED;
	return was || is || (out->conflict && out->path.n);
}

static int by_path(const void *a, const void *b)
{
	return str_cmp(((const struct vcs_change *)a)->path, ((const struct vcs_change *)b)->path);
}

static void take_deltas(const struct vcs *g, const git_diff *diff, struct vcs_changes *out)
{
	size_t first = out->n;
	for (size_t i = 0; i < g->lib.diff_num_deltas(diff); i++) {
		struct vcs_change c;
		if (!read_delta(g->lib.diff_get_delta(diff, i), &c))
			continue;
		c.path = arena_str(&out->arena, c.path);
		c.old_path = arena_str(&out->arena, c.old_path);
		vec_push(out, c);
	}
	if (out->n - first > 1)
		qsort(out->v + first, out->n - first, sizeof *out->v, by_path);
}

bool vcs_compare(struct vcs *g, struct vcs_version from, struct vcs_version to,
	struct vcs_changes *out, struct err *e)
{
	git_diff *diff = NULL;
	git_diff_find_options o;
	struct patience patience;
	g->lib.diff_find_options_init(&o, GIT_DIFF_FIND_OPTIONS_VERSION);
	o.flags = GIT_DIFF_FIND_RENAMES;
	patience_begin(&patience, g->ms);
	bool done = run_diff(g, from, to, &diff, e) &&
		(g->lib.diff_find_similar(diff, &o) == 0 || libgit_fail(&g->lib, "git diff", e));
	patience_end(&patience);
	if (done)
		take_deltas(g, diff, out);
	g->lib.diff_free(diff);
	return done;
}

static bool find_commit(const struct vcs *g, const char *rev, git_oid *out, struct err *e)
{
	git_object *found = NULL, *commit = NULL;
	bool good = g->lib.revparse_single(&found, g->repo, rev) == 0 &&
		g->lib.object_peel(&commit, found, GIT_OBJECT_COMMIT) == 0;
	if (good)
		*out = *g->lib.object_id(commit);
	g->lib.object_free(found);
	g->lib.object_free(commit);
	return good || libgit_fail(&g->lib, "no such revision", e);
}

bool vcs_fork(struct vcs *g, const char *a, const char *b, char id[VCS_ID + 1], struct err *e)
{
	git_oid one, two, base;
	struct patience patience;
	patience_begin(&patience, g->ms);
	bool found = find_commit(g, a, &one, e) && find_commit(g, b, &two, e) &&
		(g->lib.merge_base(&base, g->repo, &one, &two) == 0 ||
			err_set(e, "%s and %s have no commit in common", a, b));
	patience_end(&patience);
	if (found)
		g->lib.oid_tostr(id, VCS_ID + 1, &base);
	return found;
}

void vcs_changes_done(struct vcs_changes *c)
{
	vec_done(c);
	arena_done(&c->arena);
}

/* --- the files of the index ---------------------------------------------------------------------- */

static void take_entry(const git_index_entry *entry, struct vcs_changes *out)
{
	enum { MERGED, BASE, OURS };
	unsigned stage = (entry->flags & GIT_INDEX_ENTRY_STAGEMASK) >> GIT_INDEX_ENTRY_STAGESHIFT;
	const git_diff_file file = {.mode = (uint16_t)entry->mode};
	bool meant = entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD;
	if (meant || !is_file(&file) || (stage != MERGED && stage != OURS))
		return;
	struct str path = arena_str(&out->arena, str_of(entry->path));
	vec_push(out, ((struct vcs_change){VCS_ADDED, path, path, stage == OURS}));
}

bool vcs_files(struct vcs *g, struct vcs_changes *out, struct err *e)
{
	git_index *index;
	struct patience patience;
	patience_begin(&patience, g->ms);
	bool done = repo_index(g, &index, e);
	patience_end(&patience);
	for (size_t i = 0; done && i < g->lib.index_entrycount(index); i++)
		take_entry(g->lib.index_get_byindex(index, i), out);
	g->lib.index_free(index);
	return done;
}

/* --- letters ---------------------------------------------------------------------------------- */

static char letter_of(unsigned status)
{
	if (status & GIT_STATUS_CONFLICTED)
		return 'U';
	if (status & GIT_STATUS_WT_DELETED)
		return 'D';
	if (status & (GIT_STATUS_WT_MODIFIED | GIT_STATUS_WT_TYPECHANGE | GIT_STATUS_WT_RENAMED))
		return 'M';
	if (status & GIT_STATUS_INDEX_NEW)
		return 'A';
	if (status & GIT_STATUS_WT_NEW)
		return '?';
	if (status &
		(GIT_STATUS_INDEX_MODIFIED | GIT_STATUS_INDEX_RENAMED |
			GIT_STATUS_INDEX_TYPECHANGE))
		return '*';
	return status & GIT_STATUS_INDEX_DELETED ? 'D' : ' ';
}

struct asked {
	struct str path;
	size_t at;
};

static int by_name(const void *a, const void *b)
{
	return str_cmp(((const struct asked *)a)->path, ((const struct asked *)b)->path);
}

static void note_letter(const git_status_entry *s, const struct asked *asked, size_t n,
	char *letters)
{
	const git_diff_delta *d = s->index_to_workdir ? s->index_to_workdir : s->head_to_index;
	if (!d)
		return;
	struct asked key = {str_of(d->old_file.path ? d->old_file.path : d->new_file.path), 0};
	const struct asked *found = bsearch(&key, asked, n, sizeof *asked, by_name);
	if (found)
		letters[found->at] = letter_of(s->status);
}

static bool walk(const struct vcs *g, char **names, const struct asked *asked, size_t n,
	char *letters)
{
	git_status_options o;
	git_status_list *list = NULL;
	g->lib.status_options_init(&o, GIT_STATUS_OPTIONS_VERSION);
	o.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
	o.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
		GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH | GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
	o.pathspec = (git_strarray){names, n};
	if (g->lib.status_list_new(&list, g->repo, &o) != 0)
		return false;
	for (size_t i = 0; i < g->lib.status_list_entrycount(list); i++)
		note_letter(g->lib.status_byindex(list, i), asked, n, letters);
	g->lib.status_list_free(list);
	return true;
}

bool vcs_letters(struct vcs *g, const struct str *paths, size_t n, char *letters, struct err *e)
{
	char **names = xcalloc(n + 1, sizeof *names);
	struct asked *asked = xcalloc(n + 1, sizeof *asked);
	struct patience patience;
	for (size_t i = 0; i < n; i++) {
		names[i] = xmemdup0(paths[i].p, paths[i].n);
		asked[i] = (struct asked){paths[i], i};
		letters[i] = ' ';
	}
	if (n > 1)
		qsort(asked, n, sizeof *asked, by_name);
	patience_begin(&patience, g->ms);
	bool done = n == 0 || walk(g, names, asked, n, letters) ||
		libgit_fail(&g->lib, "git status", e);
	g->late = !patience_end(&patience);
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
	free(asked);
	return done;
}

bool vcs_was_late(const struct vcs *g)
{
	return g->late;
}
