#include "base/file.h"

#include "base/attributes.h"
#include "base/leftover.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_TRIES = 3 };

/* --- reading ---------------------------------------------------------------------------------- */

/* `size` is what the file is said to have: a read that ends right there has come to its end. */
static bool read_all(int fd, size_t size, size_t limit, struct buf *out, struct err *e)
{
	size_t start = out->n, most = size && size < limit ? size + 1 : 16384;
	for (;;) {
		char *room = buf_room(out, most);
		ssize_t n = read(fd, room, most);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_sys(e, "cannot read");
		if (n == 0)
			return true;
		buf_end_at(out, out->n + (size_t)n);
		if (out->n - start > limit)
			return err_set(e, "larger than %zu bytes", limit);
		if (out->n - start == size && (size_t)n < most)
			return true;
		/* It grows: its end may never come. */
		if (size && out->n - start > size)
			return true;
	}
}

static bool is_regular(const struct stat *st, struct err *e)
{
	if (S_ISREG(st->st_mode))
		return true;
	return err_set(e, "%s, not a file",
		S_ISDIR(st->st_mode)            ? tr("a folder")
			: S_ISFIFO(st->st_mode) ? tr("a FIFO")
						: tr("a special file"));
}

static bool same_time(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static bool same_version(const struct stat *a, const struct stat *b)
{
	return a->st_size == b->st_size && same_time(&a->st_mtim, &b->st_mtim) &&
		same_time(&a->st_ctim, &b->st_ctim);
}

static bool read_stable(int fd, struct stat before, size_t limit, struct buf *out, struct err *e)
{
	size_t start = out->n;
	struct stat after;
	for (int i = 0; i < READ_TRIES; i++) {
		if (i > 0 && (lseek(fd, 0, SEEK_SET) < 0 || fstat(fd, &before) != 0))
			return err_sys(e, "cannot read");
		size_t size = before.st_size > 0 ? (size_t)before.st_size : 0;
		if (size > limit)
			return err_set(e, "larger than %zu bytes", limit);
		if (!read_all(fd, size, limit, out, e))
			return false;
		if (fstat(fd, &after) != 0)
			return err_sys(e, "cannot read");
		if (same_version(&before, &after) && out->n - start == (size_t)after.st_size)
			return true;
		buf_end_at(out, start);
	}
	return err_set(e, "another program is writing it, try again");
}

static bool read_fd(int fd, size_t limit, struct buf *out, struct err *e)
{
	struct stat st;
	if (fstat(fd, &st) != 0)
		return err_sys(e, "cannot read");
	size_t start = out->n;
	if (is_regular(&st, e) && read_stable(fd, st, limit, out, e))
		return true;
	buf_end_at(out, start);
	return false;
}

/* Its descriptor, or -1. */
static int open_folder(const char *path)
{
	int fd;
	do
		fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	return fd;
}

static int open_read(int dir, const char *name, int more)
{
	int fd;
	do
		fd = openat(dir, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | more);
	while (fd < 0 && errno == EINTR);
	return fd;
}

static bool read_once(const char *path, size_t limit, struct buf *out, struct err *e)
{
	int fd = open_read(AT_FDCWD, path, 0);
	if (fd < 0)
		return err_sys(e, "cannot open");
	errno = 0;
	bool done = read_fd(fd, limit, out, e);
	int why = errno;
	close(fd);
	errno = why;
	return done;
}

/* On a network file system the file may have been replaced since its folder was read: it is there, under another
 * handle. */
bool file_read(const char *path, size_t limit, struct buf *out, struct err *e)
{
	return read_once(path, limit, out, e) ||
		(errno == ESTALE && read_once(path, limit, out, e));
}

/* --- writing ---------------------------------------------------------------------------------- */

/* A file about to be replaced: its folder, its name there, the temp file beside it. */
struct swap {
	int dir;
	char *name;
	struct stat st;
	char temp[LEFTOVER_NAME];
	int fd; /* of the temp file, -1 when closed */
};

static bool write_all(int fd, struct str s, struct err *e)
{
	while (s.n) {
		ssize_t n = write(fd, s.p, s.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_sys(e, "cannot write");
		s = str_from(s, (size_t)n);
	}
	return true;
}

static bool temp_create(struct swap *w, mode_t mode, struct err *e)
{
	w->fd = leftover_create(w->dir, w->temp, mode, e);
	return w->fd >= 0;
}

static bool copy_owner_and_mode(struct swap *w, struct err *e)
{
	struct stat own;
	if (fstat(w->fd, &own) != 0)
		return err_sys(e, "cannot keep its owner");
	if ((own.st_uid != w->st.st_uid || own.st_gid != w->st.st_gid) &&
		fchown(w->fd, w->st.st_uid, w->st.st_gid) != 0)
		return err_sys(e, "cannot keep its owner");
	int old = open_read(w->dir, w->name, O_NOFOLLOW);
	if (old < 0)
		return err_sys(e, "cannot open");
	bool done = attributes_copy(old, w->fd, e);
	close(old);
	/* The mode comes last: changing the owner clears parts of it. */
	return done &&
		(fchmod(w->fd, w->st.st_mode & 07777) == 0 || err_sys(e, "cannot keep its mode"));
}

static bool temp_verify(struct swap *w, struct str bytes, struct err *e)
{
	struct buf back = {0};
	bool done = lseek(w->fd, 0, SEEK_SET) == 0 || err_sys(e, "cannot read back");
	done = done && read_all(w->fd, bytes.n, bytes.n, &back, e);
	if (done && !str_eq(buf_str(&back), bytes))
		done = err_set(e, "the disk gave back other bytes than were written");
	buf_done(&back);
	return done;
}

static bool temp_fill(struct swap *w, struct str bytes, struct err *e)
{
	if (!temp_create(w, 0600, e))
		return false;
	bool done = write_all(w->fd, bytes, e) && copy_owner_and_mode(w, e) &&
		(fsync(w->fd) == 0 || err_sys(e, "the disk did not take it (fsync)")) &&
		temp_verify(w, bytes, e);
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
	int fd = open_read(dir, name, O_NOFOLLOW);
	if (fd < 0)
		return errno == ENOENT || errno == ELOOP ? 0 : (err_sys(e, "cannot open"), -1);
	struct buf now = {0};
	int answer = read_fd(fd, FILE_VIEW_LIMIT, &now, e) ? str_eq(buf_str(&now), want) : -1;
	close(fd);
	buf_done(&now);
	return answer;
}

static enum file_outcome changed(struct err *e)
{
	err_set(e, "another program changed it meanwhile");
	return FILE_CHANGED;
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

/* Without RENAME_EXCHANGE (some network file systems): look once more, then rename over it. */
static enum file_outcome swap_by_rename(struct swap *w, struct str base, struct err *e)
{
	int same = holds(w->dir, w->name, base, e);
	if (same > 0 && renameat(w->dir, w->temp, w->dir, w->name) == 0)
		return finish(w, e);
	if (same > 0)
		err_sys(e, "cannot put the new file in place");
	unlinkat(w->dir, w->temp, 0);
	return same == 0 ? other(w, e) : FILE_KEPT;
}

enum { BACK_TRIES = 100 };

static bool read_temp(const struct swap *w, struct buf *out)
{
	struct err ignored;
	int fd = open_read(w->dir, w->temp, O_NOFOLLOW);
	buf_clear(out);
	if (fd < 0)
		return false;
	bool done = read_fd(fd, FILE_VIEW_LIMIT, out, &ignored);
	close(fd);
	return done;
}

/* Exchange both. True once it took out what is said to stand there; else *expected is what it put there, and a
 * still later version is beside it: that is the one to be put there. */
static bool exchange_back(const struct swap *w, struct buf *expected, bool *failed)
{
	struct buf put = {0}, out = {0};
	bool known = read_temp(w, &put);
	*failed = renameat2(w->dir, w->temp, w->dir, w->name, RENAME_EXCHANGE) != 0;
	bool done = !*failed &&
		(!known || (read_temp(w, &out) && str_eq(buf_str(&out), buf_str(expected))));
	buf_set(expected, buf_str(&put));
	buf_done(&put);
	buf_done(&out);
	return done;
}

/* `bytes` were put in place of what another program had written meanwhile; it may write on. */
static enum file_outcome swap_back(struct swap *w, struct str bytes, struct err *e)
{
	struct buf expected = {0};
	bool done = false, failed = false;
	buf_put(&expected, bytes);
	for (int i = 0; !done && !failed && i < BACK_TRIES; i++)
		done = exchange_back(w, &expected, &failed);
	buf_done(&expected);
	if (done) {
		unlinkat(w->dir, w->temp, 0);
		return changed(e);
	}
	err_set(e, "another program changed it meanwhile; its version is kept as %s: %s", w->temp,
		failed ? strerror(errno) : tr("it writes without end"));
	return FILE_UNCERTAIN;
}

static enum file_outcome swap_files(struct swap *w, struct str base, struct str bytes,
	struct err *e)
{
	if (renameat2(w->dir, w->temp, w->dir, w->name, RENAME_EXCHANGE) != 0) {
		if (errno == EINVAL || errno == ENOSYS)
			return swap_by_rename(w, base, e);
		bool missing = errno == ENOENT;
		err_sys(e, "cannot put the new file in place");
		unlinkat(w->dir, w->temp, 0);
		return missing ? gone(e) : FILE_KEPT;
	}
	struct err why;
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
	if (!is_regular(&w->st, e))
		return false;
	if (w->st.st_nlink > 1)
		return err_set(e,
			"the file has %lu names (hard links); saving would part them, so it is refused",
			(unsigned long)w->st.st_nlink);
	if (faccessat(w->dir, w->name, W_OK, AT_EACCESS) != 0)
		return err_sys(e, "the file is read-only");
	return true;
}

static bool swap_open(struct swap *w, const char *path, struct err *e)
{
	struct buf real = {0}, dir = {0};
	w->fd = w->dir = -1;
	w->name = NULL;
	if (path_real(&real, path, e)) {
		buf_put(&dir, path_dir(buf_str(&real)));
		struct str name = path_base(buf_str(&real));
		w->name = xmemdup0(name.p, name.n);
		w->dir = open_folder(buf_text(&dir));
		if (w->dir < 0)
			err_sys(e, "cannot open its folder");
	}
	buf_done(&real);
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
	if (same <= 0)
		return same == 0 ? other(w, e) : FILE_KEPT;
	return temp_fill(w, bytes, e) ? swap_files(w, base, bytes, e) : FILE_KEPT;
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
	return outcome;
}

/* --- new files -------------------------------------------------------------------------------- */

static bool put_in_place(const struct swap *w, unsigned flags, struct err *e)
{
	if (renameat2(w->dir, w->temp, w->dir, w->name, flags) == 0)
		return true;
	/* Some network file systems take no flags. */
	if (flags && (errno == EINVAL || errno == ENOSYS) &&
		linkat(w->dir, w->temp, w->dir, w->name, 0) == 0)
		return unlinkat(w->dir, w->temp, 0) == 0 || err_sys(e, "unlink");
	return err_sys(e, "rename");
}

static bool fill_new(struct swap *w, mode_t mode, unsigned flags, struct str bytes, struct err *e)
{
	if (!temp_create(w, mode, e))
		return false;
	bool done = write_all(w->fd, bytes, e) && (fsync(w->fd) == 0 || err_sys(e, "fsync"));
	if (close(w->fd) != 0 && done)
		done = err_sys(e, "close");
	done = done && put_in_place(w, flags, e);
	if (!done)
		unlinkat(w->dir, w->temp, 0);
	return done && (fsync(w->dir) == 0 || err_sys(e, "fsync"));
}

static bool write_new(const char *path, mode_t mode, unsigned flags, struct str bytes,
	struct err *e)
{
	struct str folder = path_dir(str_of(path)), name = path_base(str_of(path));
	struct swap w = {.fd = -1, .name = xmemdup0(name.p, name.n)};
	char *dir = xmemdup0(folder.p, folder.n);
	w.dir = open_folder(dir);
	bool done = w.dir >= 0 ? fill_new(&w, mode, flags, bytes, e)
			       : err_sys(e, "cannot open the folder");
	if (w.dir >= 0)
		close(w.dir);
	free(dir);
	free(w.name);
	return done;
}

bool file_create(const char *path, struct str bytes, struct err *e)
{
	return write_new(path, 0666, RENAME_NOREPLACE, bytes, e);
}

bool file_write_private(const char *path, struct str bytes, struct err *e)
{
	return write_new(path, 0600, 0, bytes, e);
}
