/* A file is replaced by a new one, at one stroke; where no other file may come in its place, base/inplace.h writes into it. */
#include "base/file.h"

#include "base/attributes.h"
#include "base/fd.h"
#include "base/inplace.h"
#include "base/leftover.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/record.h"
#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file about to be replaced: its folder, its name there, its path without links, the temp file beside it. */
struct swap {
	int dir;
	char *name, *real;
	struct stat st, made; /* of the file, and of the temp file */
	char temp[LEFTOVER_NAME];
	int fd;        /* of the temp file, -1 when closed */
	bool in_place; /* no other file may come in its place: it has to be written into */
};

/* A folder that takes no file. That a disk is full is none of these. */
static bool is_closed_folder(int error)
{
	return error == EACCES || error == EPERM || error == EROFS;
}

static bool temp_create(struct swap *w, struct err *e)
{
	w->fd = leftover_create(w->dir, w->temp, 0600, e);
	w->in_place = w->fd < 0 && is_closed_folder(errno);
	return w->fd >= 0;
}

static bool keep_owner(struct swap *w, struct err *e)
{
	struct stat own;
	if (fstat(w->fd, &own) != 0)
		return err_sys(e, "cannot keep its owner");
	if ((own.st_uid == w->st.st_uid && own.st_gid == w->st.st_gid) ||
		fchown(w->fd, w->st.st_uid, w->st.st_gid) == 0)
		return true;
	w->in_place = errno == EPERM;
	return err_sys(e, "cannot keep its owner");
}

static bool copy_owner_and_mode(struct swap *w, struct err *e)
{
	if (!keep_owner(w, e))
		return false;
	int old = fd_open(w->dir, w->name, O_NOFOLLOW);
	if (old < 0)
		return err_sys(e, "cannot open");
	bool done = attributes_copy(old, w->fd, e);
	close(old);
	/* The mode comes last: changing the owner clears parts of it. */
	return done &&
		(fchmod(w->fd, w->st.st_mode & 07777) == 0 || err_sys(e, "cannot keep its mode"));
}

static bool temp_fill(struct swap *w, struct str bytes, struct err *e)
{
	if (!temp_create(w, e))
		return false;
	bool done = fd_write(w->fd, bytes, e) && copy_owner_and_mode(w, e) &&
		(fsync(w->fd) == 0 || err_sys(e, "the disk did not take it (fsync)")) &&
		fd_gives_back(w->fd, bytes, e) &&
		(fstat(w->fd, &w->made) == 0 || err_sys(e, "cannot read back"));
	if (close(w->fd) != 0 && done)
		done = err_sys(e, "the disk did not take it (close)");
	w->fd = -1;
	if (!done)
		unlinkat(w->dir, w->temp, 0);
	return done;
}

/* 1: `name` holds `want`; 0: something else, or nothing; -1: cannot tell, *e filled. */
static int holds(int dir, const char *name, struct str want, struct err *e)
{
	struct stat st;
	if (fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT ? 0 : (err_sys(e, "cannot look at it"), -1);
	if (!S_ISREG(st.st_mode) || (size_t)st.st_size != want.n)
		return 0;
	int fd = fd_open(dir, name, O_NOFOLLOW);
	if (fd < 0)
		return errno == ENOENT || errno == ELOOP ? 0 : (err_sys(e, "cannot open"), -1);
	struct buf now = {0};
	int answer = fd_read_file(fd, FILE_VIEW_LIMIT, &now, e) ? str_eq(buf_str(&now), want) : -1;
	close(fd);
	buf_done(&now);
	return answer;
}

static enum file_outcome changed(struct err *e)
{
	err_set(e, "another program changed it meanwhile");
	return FILE_CHANGED;
}

static enum file_outcome write_into(const struct swap *w, struct str base, struct str bytes,
	struct err *e)
{
	const struct inplace target = {w->dir, w->name, w->real, w->st.st_mode};
	enum file_outcome outcome = inplace_write(&target, base, bytes, e);
	return outcome == FILE_CHANGED ? changed(e) : outcome;
}

static enum file_outcome gone(struct err *e)
{
	err_set(e, "another program removed it meanwhile");
	return FILE_GONE;
}

/* It does not hold what it should. */
static enum file_outcome other(const struct swap *w, struct err *e)
{
	struct stat st;
	bool missing = fstatat(w->dir, w->name, &st, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
	return missing ? gone(e) : changed(e);
}

static enum file_outcome finish(struct swap *w, struct err *e)
{
	if (fsync(w->dir) == 0)
		return FILE_REPLACED;
	err_sys(e, "saved, but the disk did not confirm the folder (fsync)");
	return FILE_UNCERTAIN;
}

/* What another file system is mounted on, a single file in a container, takes the new bytes but no other file. */
static enum file_outcome not_swapped(const struct swap *w, struct str base, struct str bytes,
	struct err *e)
{
	int error = errno;
	err_sys(e, "cannot put the new file in place");
	unlinkat(w->dir, w->temp, 0);
	if (error == EBUSY)
		return write_into(w, base, bytes, e);
	return error == ENOENT ? gone(e) : FILE_KEPT;
}

/* Without RENAME_EXCHANGE (some network file systems): look once more, then rename over it. */
static enum file_outcome swap_by_rename(struct swap *w, struct str base, struct str bytes,
	struct err *e)
{
	int same = holds(w->dir, w->name, base, e);
	if (same > 0 && renameat(w->dir, w->temp, w->dir, w->name) == 0)
		return finish(w, e);
	if (same > 0)
		return not_swapped(w, base, bytes, e);
	unlinkat(w->dir, w->temp, 0);
	return same == 0 ? other(w, e) : FILE_KEPT;
}

enum { BACK_TRIES = 100 };

/* What a name held: which file, and its bytes where they can be read. */
struct version {
	dev_t device;
	ino_t inode;
	bool readable;
	struct buf bytes;
};

static bool is_same(const struct version *a, const struct version *b)
{
	return a->device == b->device && a->inode == b->inode && a->readable == b->readable &&
		str_eq(buf_str(&a->bytes), buf_str(&b->bytes));
}

/* No program finds it by its name any more; one may still be writing into it. */
static void let_finish(const struct swap *w)
{
	int fd = fd_open(w->dir, w->temp, O_NOFOLLOW);
	if (fd < 0)
		return;
	fd_await_writers(fd);
	close(fd);
}

static struct version look_at_temp(const struct swap *w)
{
	struct version v = {0};
	struct err ignored;
	struct stat st;
	int fd = fd_open(w->dir, w->temp, O_NOFOLLOW);
	if (fd >= 0) {
		fd_await_writers(fd);
		v.readable = fd_read_file(fd, FILE_VIEW_LIMIT, &v.bytes, &ignored);
		close(fd);
	}
	if (fstatat(w->dir, w->temp, &st, AT_SYMLINK_NOFOLLOW) == 0) {
		v.device = st.st_dev;
		v.inode = st.st_ino;
	}
	return v;
}

/* Exchange both. True once it took out what is said to stand there; else *expected is what it put there, and a
 * still later version is beside it: that is the one to be put there. */
static bool exchange_back(const struct swap *w, struct version *expected, bool *failed)
{
	struct version put = look_at_temp(w), out = {0};
	*failed = renameat2(w->dir, w->temp, w->dir, w->name, RENAME_EXCHANGE) != 0;
	if (!*failed)
		out = look_at_temp(w);
	bool done = !*failed && is_same(&out, expected);
	buf_done(&expected->bytes);
	buf_done(&out.bytes);
	*expected = put;
	return done;
}

/* `bytes` were put in place of what another program had written meanwhile; it may write on. */
static enum file_outcome swap_back(struct swap *w, struct str bytes, struct err *e)
{
	struct version expected = {.device = w->made.st_dev,
		.inode = w->made.st_ino,
		.readable = true};
	bool done = false, failed = false;
	buf_put(&expected.bytes, bytes);
	for (int i = 0; !done && !failed && i < BACK_TRIES; i++)
		done = exchange_back(w, &expected, &failed);
	int error = errno;
	buf_done(&expected.bytes);
	if (done) {
		unlinkat(w->dir, w->temp, 0);
		return changed(e);
	}
	err_set(e, "another program changed it meanwhile; its version is kept as %s: %s", w->temp,
		failed ? strerror(error) : tr("it writes without end"));
	return FILE_UNCERTAIN;
}

static enum file_outcome swap_files(struct swap *w, struct str base, struct str bytes,
	struct err *e)
{
	if (renameat2(w->dir, w->temp, w->dir, w->name, RENAME_EXCHANGE) != 0) {
		if (errno == EINVAL || errno == ENOSYS)
			return swap_by_rename(w, base, bytes, e);
		return not_swapped(w, base, bytes, e);
	}
	struct err why;
	let_finish(w);
	int same = holds(w->dir, w->temp, base, &why);
	if (same == 0)
		return swap_back(w, bytes, e);
	if (same < 0) {
		err_set(e,
			"saved; what stood there before could not be read (%.200s) and is kept as %s",
			why.text, w->temp);
		return FILE_UNCERTAIN;
	}
	if (unlinkat(w->dir, w->temp, 0) != 0) {
		err_set(e, "saved, but the old version stays behind as %s: %s", w->temp,
			strerror(errno));
		return FILE_UNCERTAIN;
	}
	return finish(w, e);
}

static bool may_replace(struct swap *w, struct err *e)
{
	if (!fd_is_file(&w->st, e))
		return false;
	bool may = faccessat(w->dir, w->name, W_OK, AT_EACCESS) == 0;
	/* Root may write what nobody is to write, and asks for it no more than others do. */
	if (may && !(w->st.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH))) {
		errno = EACCES;
		may = false;
	}
	return may || err_sys(e, "the file is read-only");
}

static bool swap_open(struct swap *w, const char *path, struct err *e)
{
	struct buf real = {0}, dir = {0};
	*w = (struct swap){.fd = -1, .dir = -1};
	if (path_real(&real, path, e)) {
		buf_put(&dir, path_dir(buf_str(&real)));
		struct str name = path_base(buf_str(&real));
		w->name = xmemdup0(name.p, name.n);
		w->dir = fd_open_folder(buf_text(&dir));
		if (w->dir < 0)
			err_sys(e, "cannot open its folder");
	}
	w->real = buf_take(&real);
	buf_done(&dir);
	return w->dir >= 0;
}

static enum file_outcome replace(struct swap *w, struct str base, struct str bytes, struct err *e)
{
	if (fstatat(w->dir, w->name, &w->st, AT_SYMLINK_NOFOLLOW) != 0) {
		err_sys(e, "cannot look at it");
		return FILE_KEPT;
	}
	if (!may_replace(w, e))
		return FILE_KEPT;
	int same = holds(w->dir, w->name, base, e);
	if (same < 0)
		return FILE_KEPT;
	/* It may be an earlier save that left it so, for which there is a record then. */
	if (w->st.st_nlink > 1 || same == 0)
		return same == 0 && !record_has(w->real) ? other(w, e)
							 : write_into(w, base, bytes, e);
	if (temp_fill(w, bytes, e))
		return swap_files(w, base, bytes, e);
	return w->in_place ? write_into(w, base, bytes, e) : FILE_KEPT;
}

enum file_outcome file_replace(const char *path, struct str base, struct str bytes, struct err *e)
{
	struct swap w;
	enum file_outcome outcome = FILE_KEPT;
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return gone(e);
	if (swap_open(&w, path, e))
		outcome = replace(&w, base, bytes, e);
	if (w.dir >= 0)
		close(w.dir);
	free(w.name);
	free(w.real);
	return outcome;
}
