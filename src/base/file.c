#include "base/file.h"

#include "base/file_own.h"
#include "base/mem.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_TRIES = 3, NAME_TRIES = 100 };

static const char leftover_prefix[] = ".roster-", leftover_suffix[] = ".tmp";

/* --- reading ---------------------------------------------------------------------------------- */

bool file_read_all(int fd, size_t size, size_t limit, struct buf *out, struct err *e)
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
	}
}

bool file_is_regular(const struct stat *st, struct err *e)
{
	if (S_ISREG(st->st_mode))
		return true;
	return err_set(e, "%s, not a file",
		S_ISDIR(st->st_mode)            ? "a folder"
			: S_ISFIFO(st->st_mode) ? "a FIFO"
						: "a special file");
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
		if (!file_read_all(fd, size, limit, out, e))
			return false;
		if (fstat(fd, &after) != 0)
			return err_sys(e, "cannot read");
		if (same_version(&before, &after) && out->n - start == (size_t)after.st_size)
			return true;
		buf_end_at(out, start);
	}
	return err_set(e, "another program is writing it, try again");
}

bool file_read_fd(int fd, size_t limit, struct buf *out, struct err *e)
{
	struct stat st;
	if (fstat(fd, &st) != 0)
		return err_sys(e, "cannot read");
	size_t start = out->n;
	if (file_is_regular(&st, e) && read_stable(fd, st, limit, out, e))
		return true;
	buf_end_at(out, start);
	return false;
}

int file_open_folder(const char *path)
{
	int fd;
	do
		fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	return fd;
}

bool file_read(const char *path, size_t limit, struct buf *out, struct err *e)
{
	int fd = file_open_read(AT_FDCWD, path, 0);
	if (fd < 0)
		return err_sys(e, "cannot open");
	bool done = file_read_fd(fd, limit, out, e);
	close(fd);
	return done;
}

/* --- writing ---------------------------------------------------------------------------------- */

bool file_write_all(int fd, struct str s, struct err *e)
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

bool file_temp_create(struct swap *w, mode_t mode, struct err *e)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
	for (int i = 0; i < NAME_TRIES; i++) {
		unsigned char noise[6];
		if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
			return err_sys(e, "cannot make a temp name");
		char word[7] = {0};
		for (size_t k = 0; k < sizeof noise; k++)
			word[k] = letters[noise[k] % 32];
		snprintf(w->temp, sizeof w->temp, "%s%s%s", leftover_prefix, word, leftover_suffix);
		w->fd = openat(w->dir, w->temp, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			mode);
		if (w->fd >= 0)
			return true;
		if (errno != EEXIST && errno != EINTR)
			break;
	}
	return err_sys(e, "cannot make a temp file beside it");
}

bool file_is_leftover(struct str name)
{
	const size_t n = sizeof leftover_prefix + sizeof leftover_suffix - 2 + 6;
	return name.n == n && str_starts(name, str_of(leftover_prefix)) &&
		str_ends(name, str_of(leftover_suffix));
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
	if (!file_temp_create(w, mode, e))
		return false;
	bool done = file_write_all(w->fd, bytes, e) && (fsync(w->fd) == 0 || err_sys(e, "fsync"));
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
	w.dir = file_open_folder(dir);
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
