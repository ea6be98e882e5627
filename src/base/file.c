#include "base/file.h"

#include "base/fd.h"
#include "base/leftover.h"
#include "base/mem.h"
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool read_once(const char *path, size_t limit, struct buf *out, struct err *e)
{
	int fd = fd_open(AT_FDCWD, path, 0);
	if (fd < 0)
		return err_sys(e, "cannot open");
	errno = 0;
	bool done = fd_read_file(fd, limit, out, e);
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

/* --- new files -------------------------------------------------------------------------------- */

/* A file that is being made: its folder, its name there, the temp file that becomes it. */
struct newcomer {
	int dir;
	char *name;
	char temp[LEFTOVER_NAME];
};

static bool put_in_place(const struct newcomer *w, unsigned flags, struct err *e)
{
	if (renameat2(w->dir, w->temp, w->dir, w->name, flags) == 0)
		return true;
	/* Some network file systems take no flags. */
	if (flags && (errno == EINVAL || errno == ENOSYS) &&
		linkat(w->dir, w->temp, w->dir, w->name, 0) == 0)
		return unlinkat(w->dir, w->temp, 0) == 0 || err_sys(e, "unlink");
	return err_sys(e, "rename");
}

static bool fill_new(struct newcomer *w, mode_t mode, unsigned flags, struct str bytes,
	struct err *e)
{
	int fd = leftover_create(w->dir, w->temp, mode, e);
	if (fd < 0)
		return false;
	bool done = fd_write(fd, bytes, e) && (fsync(fd) == 0 || err_sys(e, "fsync"));
	if (close(fd) != 0 && done)
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
	struct newcomer w = {.name = xmemdup0(name.p, name.n)};
	char *dir = xmemdup0(folder.p, folder.n);
	w.dir = fd_open_folder(dir);
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

bool file_create_private(const char *path, struct str bytes, struct err *e)
{
	return write_new(path, 0600, RENAME_NOREPLACE, bytes, e);
}

bool file_write_private(const char *path, struct str bytes, struct err *e)
{
	return write_new(path, 0600, 0, bytes, e);
}
