#include "base/move.h"

#include "base/leftover.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A path as its folder, open, and the name there. */
struct spot {
	int dir;
	char *name;
};

static bool spot_open(struct spot *s, const char *path, struct err *e)
{
	struct str name = path_base(str_of(path)), folder = path_dir(str_of(path));
	char *dir = xmemdup0(folder.p, folder.n);
	s->name = xmemdup0(name.p, name.n);
	s->dir = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(dir);
	return s->dir >= 0 || err_sys(e, "cannot open the folder");
}

static void spot_close(struct spot *s)
{
	if (s->dir >= 0)
		close(s->dir);
	free(s->name);
}

static bool is_there(const struct spot *s)
{
	struct stat st;
	return fstatat(s->dir, s->name, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

static enum move_outcome kept(struct err *e)
{
	if (errno == EEXIST || errno == ENOTEMPTY)
		err_set(e, "is there already");
	else
		err_sys(e, "cannot move it");
	return MOVE_KEPT;
}

static enum move_outcome confirm(int dir, enum move_outcome so_far, struct err *e)
{
	if (fsync(dir) == 0)
		return so_far;
	err_sys(e, "done, but the disk did not confirm the folder (fsync)");
	return MOVE_UNCERTAIN;
}

static enum move_outcome confirm_both(const struct spot *a, const struct spot *b, struct err *e)
{
	enum move_outcome outcome = confirm(b->dir, MOVE_DONE, e);
	return confirm(a->dir, outcome, e);
}

/* Where no flags are known (some network file systems): a second name first, then the first one goes. */
static bool rename_by_link(const struct spot *a, const char *name, const struct spot *b)
{
	if (linkat(a->dir, name, b->dir, b->name, 0) == 0)
		return unlinkat(a->dir, name, 0) == 0;
	if (errno == EEXIST || errno == EXDEV || errno == ENOSPC)
		return false;
	if (is_there(b)) {
		errno = EEXIST;
		return false;
	}
	return renameat(a->dir, name, b->dir, b->name) == 0;
}

/* Give what is called `name` in a's folder b's name, if that is free. */
static bool rename_free(const struct spot *a, const char *name, const struct spot *b)
{
	if (renameat2(a->dir, name, b->dir, b->name, RENAME_NOREPLACE) == 0)
		return true;
	return (errno == EINVAL || errno == ENOSYS) && rename_by_link(a, name, b);
}

/* --- by copy ---------------------------------------------------------------------------------- */

/* A whole copy stands at b, on the disk. */
static enum move_outcome put_copy(const struct spot *a, const struct spot *b, bool follow,
	struct tree_state *state, struct err *e)
{
	char temp[LEFTOVER_NAME];
	if (is_there(b)) {
		errno = EEXIST;
		return kept(e);
	}
	if (!leftover_name(temp, e))
		return MOVE_KEPT;
	const struct tree_copy copy = {a->dir, a->name, b->dir, temp, follow};
	if (tree_copy(&copy, state, e)) {
		if (rename_free(b, temp, b))
			return confirm(b->dir, MOVE_DONE, e);
		kept(e);
	}
	tree_remove(b->dir, temp);
	return MOVE_KEPT;
}

/* Out of the way at once, then piece by piece: half a folder is never found under its name. */
static bool take_away(const struct spot *a)
{
	char temp[LEFTOVER_NAME];
	struct err ignored;
	if (unlinkat(a->dir, a->name, 0) == 0)
		return true;
	if ((errno != EISDIR && errno != EPERM) || !leftover_name(temp, &ignored) ||
		renameat(a->dir, a->name, a->dir, temp) != 0)
		return false;
	tree_remove(a->dir, temp);
	return true;
}

static enum move_outcome copy_and_remove(const struct spot *a, const struct spot *b, struct err *e)
{
	struct tree_state before = {0}, now = {0};
	enum move_outcome outcome = put_copy(a, b, false, &before, e);
	if (outcome == MOVE_KEPT)
		return outcome;
	bool same = tree_look(a->dir, a->name, &now) && tree_same(&before, &now);
	if (same && take_away(a))
		return confirm(a->dir, outcome, e);
	if (same)
		err_sys(e, "cannot take it away from where it was");
	else
		err_set(e, "another program changed it meanwhile");
	take_away(b);
	return MOVE_KEPT;
}

typedef enum move_outcome mover(const struct spot *a, const struct spot *b, struct err *e);

static enum move_outcome rename_or_copy(const struct spot *a, const struct spot *b, struct err *e)
{
	if (rename_free(a, a->name, b))
		return confirm_both(a, b, e);
	return errno == EXDEV ? copy_and_remove(a, b, e) : kept(e);
}

static enum move_outcome copy_alone(const struct spot *a, const struct spot *b, struct err *e)
{
	struct tree_state ignored = {0};
	return put_copy(a, b, true, &ignored, e);
}

static enum move_outcome with_spots(const char *from, const char *to, mover *act, struct err *e)
{
	struct spot a = {.dir = -1}, b = {.dir = -1};
	enum move_outcome outcome = MOVE_KEPT;
	if (spot_open(&a, from, e) && spot_open(&b, to, e))
		outcome = act(&a, &b, e);
	spot_close(&a);
	spot_close(&b);
	return outcome;
}

enum move_outcome move_path(const char *from, const char *to, struct err *e)
{
	return with_spots(from, to, rename_or_copy, e);
}

enum move_outcome move_apart(const char *from, const char *to, struct err *e)
{
	return with_spots(from, to, copy_and_remove, e);
}

enum move_outcome move_copy(const char *from, const char *to, struct err *e)
{
	return with_spots(from, to, copy_alone, e);
}
