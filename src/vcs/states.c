/* What git status tells, and what goes on in a repository. */
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "vcs/git.h"
#include "vcs/patience.h"
#include "vcs/repo.h"

#include <stdlib.h>

static char index_letter(unsigned status)
{
	if (status & GIT_STATUS_INDEX_NEW)
		return 'A';
	if (status & GIT_STATUS_INDEX_RENAMED)
		return 'R';
	if (status & GIT_STATUS_INDEX_DELETED)
		return 'D';
	return status & (GIT_STATUS_INDEX_MODIFIED | GIT_STATUS_INDEX_TYPECHANGE) ? 'M' : ' ';
}

static char work_letter(unsigned status)
{
	if (status & GIT_STATUS_WT_NEW)
		return '?';
	if (status & GIT_STATUS_WT_DELETED)
		return 'D';
	return status & (GIT_STATUS_WT_MODIFIED | GIT_STATUS_WT_TYPECHANGE) ? 'M' : ' ';
}

static bool is_file(unsigned mode)
{
	return mode == 0 || mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

static bool are_files(const git_diff_delta *d)
{
	return !d || (is_file(d->old_file.mode) && is_file(d->new_file.mode));
}

static int by_path(const void *a, const void *b)
{
	return str_cmp(((const struct vcs_state *)a)->path, ((const struct vcs_state *)b)->path);
}

static void sort_states(struct vcs_states *out)
{
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_path);
}

struct vcs_state *vcs_state_of(const struct vcs_states *s, struct str path)
{
	const struct vcs_state key = {.path = path};
	return s->n ? bsearch(&key, s->v, s->n, sizeof *s->v, by_path) : NULL;
}

/* What is known of the file, from those that were in order before any was added; else a new one. */
static struct vcs_state *take_up(struct vcs_states *out, size_t known, struct str path)
{
	const struct vcs_states ordered = {.v = out->v, .n = known};
	struct vcs_state *there = vcs_state_of(&ordered, path);
	if (there)
		return there;
	struct str own = arena_str(&out->arena, path);
	const struct vcs_state fresh = {own, own, ' ', ' ', own};
	vec_push(out, fresh);
	return &out->v[out->n - 1];
}

static void take_state(const git_status_entry *s, struct vcs_states *out, size_t known)
{
	const git_diff_delta *d = s->index_to_workdir ? s->index_to_workdir : s->head_to_index;
	char index = index_letter(s->status), work = work_letter(s->status);
	bool conflict = s->status & GIT_STATUS_CONFLICTED;
	if (!d || !are_files(d) || (index == ' ' && work == ' ' && !conflict))
		return;
	bool renamed = index == 'R';
	struct vcs_state *state = take_up(out, known,
		str_of(d->old_file.path && !renamed ? d->old_file.path : d->new_file.path));
	if (renamed)
		state->old_path = arena_str(&out->arena, str_of(d->old_file.path));
	if (index != ' ')
		state->index = index;
	if (work != ' ')
		state->work = work;
	if (conflict)
		state->index = state->work = 'U';
}

static bool add_states(struct vcs *g, git_status_options *o, struct vcs_states *out, struct err *e)
{
	git_status_list *list = NULL;
	struct patience patience;
	size_t known = out->n;
	patience_begin(&patience, g->ms);
	int code = g->lib.status_list_new(&list, g->repo, o);
	patience_end(&patience);
	if (code != 0)
		return libgit_fail(&g->lib, "git status", e);
	for (size_t i = 0; i < g->lib.status_list_entrycount(list); i++)
		take_state(g->lib.status_byindex(list, i), out, known);
	g->lib.status_list_free(list);
	sort_states(out);
	return true;
}

bool vcs_staged(struct vcs *g, struct vcs_states *out, struct err *e)
{
	git_status_options o;
	g->lib.status_options_init(&o, GIT_STATUS_OPTIONS_VERSION);
	o.show = GIT_STATUS_SHOW_INDEX_ONLY;
	o.flags = GIT_STATUS_OPT_EXCLUDE_SUBMODULES | GIT_STATUS_OPT_RENAMES_HEAD_TO_INDEX;
	return add_states(g, &o, out, e);
}

bool vcs_unstaged(struct vcs *g, const struct str *files, size_t n, struct vcs_states *out,
	struct err *e)
{
	git_status_options o;
	/* No path at all would be all of them. */
	if (n == 0)
		return true;
	char **names = xcalloc(n, sizeof *names);
	for (size_t i = 0; i < n; i++)
		names[i] = xmemdup0(files[i].p, files[i].n);
	g->lib.status_options_init(&o, GIT_STATUS_OPTIONS_VERSION);
	o.show = GIT_STATUS_SHOW_WORKDIR_ONLY;
	o.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
		GIT_STATUS_OPT_EXCLUDE_SUBMODULES | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
	o.pathspec = (git_strarray){names, n};
	bool done = add_states(g, &o, out, e);
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
	return done;
}

void vcs_states_done(struct vcs_states *s)
{
	vec_done(s);
	arena_done(&s->arena);
	*s = (struct vcs_states){0};
}

const char *vcs_busy(const struct vcs *g)
{
	switch (g->lib.repository_state(g->repo)) {
	case GIT_REPOSITORY_STATE_NONE:
		return NULL;
	case GIT_REPOSITORY_STATE_MERGE:
		return N_("a merge");
	case GIT_REPOSITORY_STATE_REVERT:
	case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
		return N_("a revert");
	case GIT_REPOSITORY_STATE_CHERRYPICK:
	case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
		return N_("a cherry-pick");
	case GIT_REPOSITORY_STATE_BISECT:
		return N_("a bisect");
	default:
		return N_("a rebase");
	}
}

void vcs_ready_message(const struct vcs *g, struct buf *out)
{
	struct buf path = {0}, text = {0}, kept = {0};
	struct err ignored;
	struct str rest, line;
	path_join(&path, vcs_folder(g), STR("MERGE_MSG"));
	file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &ignored);
	rest = buf_str(&text);
	while (str_next_line(&rest, &line)) {
		if (!str_starts(line, STR("#")))
			buf_printf(&kept, "%.*s\n", STR_ARG(line));
	}
	buf_put(out, str_trim(buf_str(&kept)));
	buf_done(&kept);
	buf_done(&path);
	buf_done(&text);
}

bool vcs_has_commit(const struct vcs *g)
{
	return g->lib.repository_head_unborn(g->repo) == 0;
}

bool vcs_id(const struct vcs *g, const char *rev, char id[VCS_ID + 1])
{
	git_object *found = NULL;
	bool there = g->lib.revparse_single(&found, g->repo, rev) == 0;
	if (there)
		g->lib.oid_tostr(id, VCS_ID + 1, g->lib.object_id(found));
	g->lib.object_free(found);
	return there;
}
