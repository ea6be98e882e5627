/* What git status tells, and what goes on in a repository. */
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

static void take_state(const git_status_entry *s, struct vcs_states *out)
{
	const git_diff_delta *d = s->index_to_workdir ? s->index_to_workdir : s->head_to_index;
	if (!d || !are_files(s->index_to_workdir) || !are_files(s->head_to_index))
		return;
	const char *path = d->old_file.path ? d->old_file.path : d->new_file.path;
	struct vcs_state state = {.index = index_letter(s->status), .work = work_letter(s->status)};
	if (s->status & GIT_STATUS_CONFLICTED)
		state.index = state.work = 'U';
	if (state.index == ' ' && state.work == ' ')
		return;
	state.path = arena_str(&out->arena, str_of(path));
	vec_push(out, state);
}

static int by_path(const void *a, const void *b)
{
	return str_cmp(((const struct vcs_state *)a)->path, ((const struct vcs_state *)b)->path);
}

bool vcs_states(struct vcs *g, struct vcs_states *out, struct err *e)
{
	git_status_options o;
	git_status_list *list = NULL;
	g->lib.status_options_init(&o, GIT_STATUS_OPTIONS_VERSION);
	o.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
	o.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
		GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
	struct patience patience;
	patience_begin(&patience, g->ms);
	int code = g->lib.status_list_new(&list, g->repo, &o);
	patience_end(&patience);
	if (code != 0)
		return libgit_fail(&g->lib, "git status", e);
	for (size_t i = 0; i < g->lib.status_list_entrycount(list); i++)
		take_state(g->lib.status_byindex(list, i), out);
	g->lib.status_list_free(list);
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_path);
	return true;
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
