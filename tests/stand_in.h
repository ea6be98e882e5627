/* stand_in.h -- functions of the C library that files are saved with, stood in for: each can fail. Included once, by a test
 * program, before all else. */
#ifndef ROSTER_TESTS_STAND_IN_H
#define ROSTER_TESTS_STAND_IN_H

#undef _FORTIFY_SOURCE /* with it, some of them are inline functions of the C library's headers */

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct faults {
	bool armed;
	int calls, fail_at; /* the call that fails, from 1; 0: none */
	int error;
	bool for_good; /* and each later one of its name */
	const char *failed;
	int failed_fd;           /* of an fsync() that failed, else -1 */
	bool synced_again;       /* and was called again on it */
	bool no_exchange;        /* the file system does not know RENAME_EXCHANGE */
	bool byte_by_byte;       /* writes take one byte, every second one is interrupted */
	void (*meanwhile)(void); /* what another program does during the first fsync() */
	int early_ends;          /* so many reads find the end of the file at once */
	int growing;             /* during so many reads another program adds a byte */
	int unreadable;          /* so many reads fail, with `error` */
	int same_noise;          /* so many temp names are the same one */
};

static struct faults *faults(void)
{
	static struct faults f;
	return &f;
}

static bool fails(const char *call)
{
	struct faults *f = faults();
	if (!f->armed)
		return false;
	bool again = f->for_good && f->failed && strcmp(f->failed, call) == 0;
	if (++f->calls != f->fail_at && !again)
		return false;
	f->failed = call;
	errno = f->error;
	return true;
}

/* NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the names are not ours */

int openat(int dir, const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
	va_end(args);
	return fails("openat") ? -1 : (int)syscall(SYS_openat, dir, path, flags, mode);
}

static bool still(int *times)
{
	return faults()->armed && *times > 0 && (*times)--;
}

static void grow(void)
{
	int fd = (int)syscall(SYS_openat, AT_FDCWD, "file", O_WRONLY | O_APPEND, 0);
	syscall(SYS_write, fd, "+", 1);
	syscall(SYS_close, fd);
}

ssize_t read(int fd, void *bytes, size_t n)
{
	if (fails("read"))
		return -1;
	if (still(&faults()->early_ends))
		return 0;
	if (still(&faults()->growing))
		grow();
	if (still(&faults()->unreadable)) {
		errno = faults()->error;
		return -1;
	}
	return syscall(SYS_read, fd, bytes, n);
}

ssize_t getrandom(void *bytes, size_t n, unsigned flags);
ssize_t getrandom(void *bytes, size_t n, unsigned flags)
{
	if (!still(&faults()->same_noise))
		return syscall(SYS_getrandom, bytes, n, flags);
	memset(bytes, 0, n);
	return (ssize_t)n;
}

ssize_t write(int fd, const void *bytes, size_t n)
{
	struct faults *f = faults();
	if (fails("write"))
		return -1;
	if (!f->armed || !f->byte_by_byte)
		return syscall(SYS_write, fd, bytes, n);
	errno = EINTR;
	return f->calls % 2 ? -1 : syscall(SYS_write, fd, bytes, n ? 1 : 0);
}

int close(int fd)
{
	/* As on Linux, a close() that fails has closed. */
	int status = (int)syscall(SYS_close, fd);
	return fails("close") ? -1 : status;
}

int fchmod(int fd, mode_t mode)
{
	return fails("fchmod") ? -1 : (int)syscall(SYS_fchmod, fd, mode);
}

off_t lseek(int fd, off_t at, int from)
{
	return fails("lseek") ? -1 : syscall(SYS_lseek, fd, at, from);
}

int fsync(int fd)
{
	struct faults *f = faults();
	f->synced_again = f->synced_again || (f->armed && fd == f->failed_fd);
	if (fails("fsync")) {
		f->failed_fd = fd;
		return -1;
	}
	if (f->armed && f->meanwhile) {
		void (*meanwhile)(void) = f->meanwhile;
		f->meanwhile = NULL;
		f->armed = false;
		meanwhile();
		f->armed = true;
	}
	return (int)syscall(SYS_fsync, fd);
}

int ftruncate(int fd, off_t n)
{
	return fails("ftruncate") ? -1 : (int)syscall(SYS_ftruncate, fd, n);
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	return fails("renameat") ? -1 : (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
}

int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags)
{
	if (fails("renameat2"))
		return -1;
	if (faults()->no_exchange && flags) {
		errno = EINVAL;
		return -1;
	}
	return (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
}

int unlink(const char *name)
{
	return fails("unlink") ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, name, 0);
}

int unlinkat(int dir, const char *name, int flags)
{
	return fails("unlinkat") ? -1 : (int)syscall(SYS_unlinkat, dir, name, flags);
}

/* NOLINTEND(readability-inconsistent-declaration-parameter-name) */

#endif
