#include "base/fd.h"

#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum { READ_TRIES = 3, WRITER_TRIES = 500 };

/* `size` is what the file is said to have: a read that ends right there has come to its end. */
bool fd_read(int fd, size_t size, size_t limit, struct buf *out, struct err *e)
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

bool fd_is_file(const struct stat *st, struct err *e)
{
	if (S_ISREG(st->st_mode))
		return true;
	return err_set(e, "%s, not a file",
		S_ISDIR(st->st_mode)            ? tr("a folder")
			: S_ISFIFO(st->st_mode) ? tr("a FIFO")
						: tr("a special file"));
}

bool fd_is_young(const struct stat *st, struct timespec now)
{
	const long long second = 1000000000, tick = 20000000;
	long long within = st->st_ctim.tv_nsec ? tick : 2 * second;
	long long age = (long long)(now.tv_sec - st->st_ctim.tv_sec) * second + now.tv_nsec -
		st->st_ctim.tv_nsec;
	/* Another machine's clock may be ahead: what it says tells nothing. */
	return age < within && age > -within;
}

bool fd_same_time(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static bool same_version(const struct stat *a, const struct stat *b)
{
	return a->st_size == b->st_size && fd_same_time(&a->st_mtim, &b->st_mtim) &&
		fd_same_time(&a->st_ctim, &b->st_ctim);
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
		if (!fd_read(fd, size, limit, out, e))
			return false;
		if (fstat(fd, &after) != 0)
			return err_sys(e, "cannot read");
		if (same_version(&before, &after) && out->n - start == (size_t)after.st_size)
			return true;
		buf_end_at(out, start);
	}
	return err_set(e, "another program is writing it, try again");
}

bool fd_read_file(int fd, size_t limit, struct buf *out, struct err *e)
{
	struct stat st;
	if (fstat(fd, &st) != 0)
		return err_sys(e, "cannot read");
	size_t start = out->n;
	if (fd_is_file(&st, e) && read_stable(fd, st, limit, out, e))
		return true;
	buf_end_at(out, start);
	return false;
}

int fd_open_folder(const char *path)
{
	int fd;
	do
		fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	return fd;
}

int fd_open(int dir, const char *name, int more)
{
	int fd;
	do
		fd = openat(dir, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | more);
	while (fd < 0 && errno == EINTR);
	return fd;
}

static bool has_writer(int fd)
{
	if (fcntl(fd, F_SETSIG, SIGURG) != 0)
		return false;
	if (fcntl(fd, F_SETLEASE, F_RDLCK) != 0)
		return errno == EAGAIN;
	fcntl(fd, F_SETLEASE, F_UNLCK);
	return false;
}

void fd_await_writers(int fd)
{
	const struct timespec pause = {.tv_nsec = 1000000};
	for (int i = 0; i < WRITER_TRIES && has_writer(fd); i++)
		nanosleep(&pause, NULL);
}

bool fd_write(int fd, struct str s, struct err *e)
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

bool fd_gives_back(int fd, struct str bytes, struct err *e)
{
	struct buf back = {0};
	bool done = lseek(fd, 0, SEEK_SET) == 0 || err_sys(e, "cannot read back");
	done = done && fd_read(fd, bytes.n, bytes.n, &back, e);
	if (done && !str_eq(buf_str(&back), bytes))
		done = err_set(e, "the disk gave back other bytes than were written");
	buf_done(&back);
	return done;
}
