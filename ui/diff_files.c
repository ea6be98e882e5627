#include "ui/diff_files.h"

#include "base/path.h"
#include "base/vec.h"
#include "store/moved.h"
#include "store/scan.h"
#include "ui/batch.h"
#include "ui/report.h"

#include <stdlib.h>
#include <unistd.h>

bool diff_side_open(struct diff_side *s, struct diff_scope *scope, struct vcs_version v,
	struct str path)
{
	struct err e;
	*s = (struct diff_side){0};
	path_join(&s->place, vcs_root(scope->git), path);
	if (vcs_is_bare(scope->git))
		buf_put(&s->shown, path);
	else
		report_place(&s->shown, buf_str(&s->place));
	enum vcs_found found = vcs_read(scope->git, v, path, &s->bytes, &e);
	if (found == VCS_FOUND)
		diff_side_judge(s, scope->kinds, &scope->memo);
	if (found == VCS_FAILED)
		batch_fail(buf_str(&s->shown), e.text);
	return found != VCS_FAILED;
}

static bool lies_in(struct str path, struct str folder)
{
	return folder.n == 0 || str_eq(path, folder) ||
		(str_starts(path, folder) && path.p[folder.n] == '/');
}

/* A file that was named itself may be called as it likes. */
static bool is_asked(struct diff_scope *scope, struct str path)
{
	bool agent = scan_is_agent_name(path_base(path)), asked = scope->asked_n == 0 && agent;
	for (size_t i = 0; i < scope->asked_n; i++) {
		struct str given = buf_str(&scope->asked[i].path);
		if (!lies_in(path, given) || (!agent && !str_eq(path, given)))
			continue;
		scope->asked[i].met = true;
		asked = true;
	}
	return asked;
}

static void drop_others(struct diff_scope *scope, struct vcs_changes *changes)
{
	size_t n = 0;
	for (size_t i = 0; i < changes->n; i++) {
		const struct vcs_change c = changes->v[i];
		bool is = is_asked(scope, c.path), was = is_asked(scope, c.old_path);
		if (is || was)
			changes->v[n++] = c;
	}
	changes->n = n;
}

static void note(struct moved_files *files, const struct vcs_change *c, size_t at)
{
	vec_push(files, ((struct moved_file){.path = c->path, .at = at}));
}

/* An agent of one name that went here and came there has moved, however much else is new in it. */
static void join_moved(struct diff_scope *scope, struct vcs_changes *changes)
{
	const struct version_source from = {scope->git, scope->kinds, &scope->memo};
	struct moved_files gone = {.version = scope->from}, fresh = {.version = scope->to};
	for (size_t i = 0; i < changes->n; i++) {
		if (changes->v[i].status == VCS_DELETED)
			note(&gone, &changes->v[i], i);
		else if (changes->v[i].status == VCS_ADDED)
			note(&fresh, &changes->v[i], i);
	}
	moved_find(&from, &gone, &fresh);
	for (size_t i = 0; i < gone.n; i++) {
		if (gone.v[i].partner == STR_NONE)
			continue;
		struct vcs_change *to = &changes->v[fresh.v[gone.v[i].partner].at];
		to->status = VCS_RENAMED;
		to->old_path = gone.v[i].path;
	}
	for (size_t i = gone.n; i-- > 0;) {
		if (gone.v[i].partner != STR_NONE)
			vec_remove(changes, gone.v[i].at);
	}
	vec_done(&gone);
	vec_done(&fresh);
}

/* A path that is nowhere was mistyped. */
bool diff_files_blame(struct diff_scope *scope)
{
	bool blamed = false;
	for (size_t i = 0; i < scope->asked_n; i++) {
		const struct diff_asked *a = &scope->asked[i];
		struct buf ignored = {0};
		struct err e;
		if (!a->met && access(a->given, F_OK) != 0 &&
			vcs_read(scope->git, scope->from, buf_str(&a->path), &ignored, &e) !=
				VCS_FOUND) {
			batch_fail(str_of(a->given), "there is no such file or folder");
			blamed = true;
		}
		buf_done(&ignored);
	}
	return blamed;
}

void diff_files_choose(struct diff_scope *scope, struct vcs_changes *changes)
{
	drop_others(scope, changes);
	join_moved(scope, changes);
}

void diff_scope_done(struct diff_scope *s)
{
	for (size_t i = 0; i < s->asked_n; i++)
		buf_done(&s->asked[i].path);
	free(s->asked);
	kind_memo_done(&s->memo);
	vcs_close(s->git);
}
