#include "ui/diff_files.h"

#include "base/path.h"
#include "base/vec.h"
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

/* What a tool calls the agent of that version: kind and name. Empty where it has none. */
static void put_identity(struct diff_scope *scope, struct vcs_version v, struct str path,
	struct buf *out)
{
	struct diff_side s;
	if (diff_side_open(&s, scope, v, path) && s.subject.doc) {
		const struct reading reading = check_reading(&s.subject);
		if (s.subject.kind->schema && reading.name.n)
			buf_printf(out, "%.*s %.*s", STR_ARG(s.subject.kind->id),
				STR_ARG(reading.name));
	}
	diff_side_done(&s);
}

static bool is_same_agent(struct diff_scope *scope, const struct vcs_change *gone,
	const struct vcs_change *fresh)
{
	struct buf was = {0}, is = {0};
	put_identity(scope, scope->from, gone->path, &was);
	put_identity(scope, scope->to, fresh->path, &is);
	bool same = was.n && str_eq(buf_str(&was), buf_str(&is));
	buf_done(&was);
	buf_done(&is);
	return same;
}

static size_t find_same(struct diff_scope *scope, const struct vcs_changes *changes, size_t gone)
{
	for (size_t i = 0; i < changes->n; i++) {
		if (changes->v[i].status == VCS_ADDED &&
			is_same_agent(scope, &changes->v[gone], &changes->v[i]))
			return i;
	}
	return changes->n;
}

/* An agent of one name that went here and came there has moved, however much else is new in it. Of many none is
 * looked at: each is read for it. */
static void join_moved(struct diff_scope *scope, struct vcs_changes *changes)
{
	enum { MOST = 50 };
	size_t gone = 0, fresh = 0;
	for (size_t i = 0; i < changes->n; i++) {
		gone += changes->v[i].status == VCS_DELETED;
		fresh += changes->v[i].status == VCS_ADDED;
	}
	for (size_t i = 0; gone <= MOST && fresh <= MOST && i < changes->n;) {
		size_t to = changes->v[i].status == VCS_DELETED ? find_same(scope, changes, i)
								: changes->n;
		if (to == changes->n) {
			i++;
			continue;
		}
		changes->v[to].status = VCS_RENAMED;
		changes->v[to].old_path = changes->v[i].path;
		vec_remove(changes, i);
	}
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
