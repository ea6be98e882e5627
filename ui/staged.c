#include "ui/staged.h"

#include "base/path.h"
#include "base/vec.h"
#include "ui/batch.h"

#include <stdlib.h>
#include <unistd.h>

static bool read_staged(void *owner, struct str path, struct buf *out, struct err *e)
{
	struct staged *g = owner;
	struct buf name = {0};
	struct vcs_version index = {VCS_INDEX, NULL};
	bool inside = vcs_path(g->git, path, &name);
	enum vcs_found found =
		inside ? vcs_read(g->git, index, buf_str(&name), out, e) : VCS_ABSENT;
	buf_done(&name);
	return found == VCS_FOUND ||
		(found == VCS_ABSENT ? err_set(e, "not in the git index") : false);
}

/* --- what was named --------------------------------------------------------------------------- */

static bool is_staged(const struct staged *g, struct str path)
{
	for (size_t i = 0; i < g->files.n; i++) {
		if (str_eq(g->files.v[i].path, path))
			return true;
	}
	return false;
}

/* A file that is gone from the disk is one all the same where the index has it. */
static void add_gone(struct roots *roots, const struct staged *g, const char *given,
	struct str path)
{
	struct root root = {.scope = SCOPE_FOLDER, .is_file = true};
	path_join(&root.path, vcs_root(g->git), path);
	buf_puts(&root.label, given);
	vec_push(roots, root);
}

/* A file that is staged to go is no file any more, and no mistake. */
static bool is_going(const struct staged *g, struct str path)
{
	struct buf ignored = {0};
	struct err e;
	bool was = vcs_read(g->git, (struct vcs_version){VCS_REV, "HEAD"}, path, &ignored, &e) ==
		VCS_FOUND;
	buf_done(&ignored);
	return was;
}

static bool add_root(struct roots *roots, const struct staged *g, const char *given, struct err *e)
{
	struct buf path = {0};
	bool there = access(given, F_OK) == 0, done = true;
	if (!vcs_path(g->git, str_of(given), &path))
		done = err_set(e, "lies in another repository than the first");
	else if (!there && is_staged(g, buf_str(&path)))
		add_gone(roots, g, given, buf_str(&path));
	else if (there || !is_going(g, buf_str(&path)))
		done = roots_add(roots, given, e);
	buf_done(&path);
	return done;
}

static void add_named(struct roots *roots, const struct staged *g, const struct options *o,
	bool *failed)
{
	for (size_t i = 0; i < o->n; i++) {
		struct err e;
		if (!add_root(roots, g, o->args[i], &e)) {
			batch_fail(str_of(o->args[i]), e.text);
			*failed = true;
		}
	}
}

/* --- opening ---------------------------------------------------------------------------------- */

struct paths {
	struct str *v;
	size_t n, cap;
};

static void take_files(struct staged *g, struct store *s)
{
	struct paths paths = {0};
	struct source source = {read_staged, g};
	for (size_t i = 0; i < g->files.n; i++) {
		struct buf place = {0};
		path_join(&place, vcs_root(g->git), g->files.v[i].path);
		vec_push(&paths, arena_str(&g->files.arena, buf_str(&place)));
		buf_done(&place);
	}
	store_take(s, source, paths.v, paths.n);
	vec_done(&paths);
}

bool staged_open(struct staged *g, struct store *s, const struct schemas *schemas,
	const struct options *o, bool *failed)
{
	struct roots roots = {0};
	struct err e;
	struct str first = str_of(o->n ? o->args[0] : ".");
	g->git = vcs_open(first, VCS_PATIENT_MS, &e);
	if (!g->git || !vcs_files(g->git, &g->files, &e)) {
		batch_fail(o->n ? first : STR("--staged"), e.text);
		return false;
	}
	if (o->n)
		add_named(&roots, g, o, failed);
	else
		roots_find(&roots, &schemas->kinds);
	store_open(s, schemas, &roots);
	take_files(g, s);
	return true;
}

void staged_done(struct staged *g)
{
	vcs_changes_done(&g->files);
	vcs_close(g->git);
}
