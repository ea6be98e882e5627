/* faulty.so -- preloaded into a program, it makes system calls fail at chosen places.
 *
 * What to do is read from the file that $FAULTY names, as soon as that file is there; it is removed
 * then, and counting begins. One line:
 *	log FILE                append the name of each call, and its path or descriptor, to FILE
 *	fail NAME NTH ERRNO     the NTH call of NAME from now on fails, once (ERRNO is a number)
 *	fail+ NAME NTH ERRNO    it and all later ones of NAME
 *	kill NAME NTH           the program is killed just before it
 *	signal NAME NTH NUMBER  it gets that signal just before it
 *	hold NAME NTH           it takes until there are new orders
 *	clock NAME NTH SECONDS  the clock on the wall is off by so much
 *	short                   each read and write moves one byte
 *	again EVERY             each EVERY-th read, write and openat is interrupted (EINTR)
 * A new file gives new orders. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

/* Preloaded code has nowhere else to keep what it knows. */
static struct {
	char verb[8], name[32], log[4096];
	long nth, number, seen, calls;
	bool inert;
} orders;

/* NOLINTNEXTLINE(bugprone-macro-parentheses): a name can stand in none */
#define REAL(name) (__extension__(__typeof__(&name)) dlsym(RTLD_NEXT, #name))

static void be_inert(void)
{
	orders.inert = true;
}

/* The orders are for the program, not for its render process, which may come to them first. */
__attribute__((constructor)) static void begin(int argc, char *argv[])
{
	orders.inert = argc == 2 && strcmp(argv[1], "--render-worker") == 0;
	pthread_atfork(NULL, NULL, be_inert);
}

static void take_orders(void)
{
	char text[4200] = "";
	const char *path = orders.inert ? NULL : getenv("FAULTY");
	long fd = path ? syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC) : -1;
	if (fd < 0)
		return;
	syscall(SYS_read, fd, text, sizeof text - 1);
	syscall(SYS_close, fd);
	syscall(SYS_unlinkat, AT_FDCWD, path, 0);
	memset(&orders, 0, sizeof orders); /* never in an inert one */
	if (sscanf(text, "log %4095s", orders.log) == 1)
		strncat(orders.verb, "log", sizeof orders.verb - 1);
	else if (sscanf(text, "again %ld", &orders.nth) == 1)
		strncat(orders.verb, "again", sizeof orders.verb - 1);
	else
		sscanf(text, "%7s %31s %ld %ld", orders.verb, orders.name, &orders.nth,
			&orders.number);
}

static void note(const char *name, int fd, const char *path)
{
	char line[4200];
	long out = syscall(SYS_openat, AT_FDCWD, orders.log,
		O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	int n = path ? snprintf(line, sizeof line, "%s(%d, \"%s\"\n", name, fd, path)
		     : snprintf(line, sizeof line, "%s(%d\n", name, fd);
	if (out >= 0 && n > 0)
		syscall(SYS_write, out, line, (size_t)n);
	syscall(SYS_close, out);
}

static bool is(const char *verb)
{
	return strcmp(orders.verb, verb) == 0;
}

static bool are_there_orders(void)
{
	const char *path = getenv("FAULTY");
	return path && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;
}

/* What comes over the call that is meant, beside failing. */
static void disturb(void)
{
	const struct timespec moment = {.tv_nsec = 5000000};
	if (is("kill"))
		syscall(SYS_kill, getpid(), SIGKILL);
	if (is("signal"))
		syscall(SYS_kill, getpid(), (int)orders.number);
	while (is("hold") && !are_there_orders())
		nanosleep(&moment, NULL);
}

/* Is this call to fail? errno is set then. */
static bool fails(const char *name, int fd, const char *path)
{
	int before = errno;
	take_orders();
	if (is("log"))
		note(name, fd, path);
	errno = before;
	if (is("again")) {
		bool one = strcmp(name, "read") == 0 || strcmp(name, "write") == 0 ||
			strcmp(name, "openat") == 0;
		errno = EINTR;
		return one && ++orders.calls % orders.nth == 0;
	}
	if (strcmp(orders.name, name) != 0 || ++orders.seen < orders.nth)
		return false;
	if (orders.seen == orders.nth)
		disturb();
	errno = (int)orders.number;
	return is("fail+") || (is("fail") && orders.seen == orders.nth);
}

static size_t one_byte(size_t n)
{
	return is("short") && n ? 1 : n;
}

/* NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the names are not ours */

ssize_t read(int fd, void *to, size_t n)
{
	/* How often keys are read off the terminal is a matter of time. */
	bool keys = fd == STDIN_FILENO && strcmp(orders.verb, "again") != 0;
	return !keys && fails("read", fd, NULL) ? -1 : REAL(read)(fd, to, one_byte(n));
}

ssize_t write(int fd, const void *from, size_t n)
{
	/* How many frames go to the terminal is one, too. */
	bool screen = isatty(fd) && !is("again") && !is("log");
	return !screen && fails("write", fd, NULL) ? -1 : REAL(write)(fd, from, one_byte(n));
}

static mode_t mode_of(int flags, va_list args)
{
	return flags & O_CREAT ? va_arg(args, mode_t) : 0;
}

int openat(int dir, const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = mode_of(flags, args);
	va_end(args);
	return fails("openat", dir, path) ? -1 : REAL(openat)(dir, path, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = mode_of(flags, args);
	va_end(args);
	return fails("openat", AT_FDCWD, path) ? -1 : REAL(open)(path, flags, mode);
}

/* What the two become where the C library checks its callers. */
int __openat_2(int dir, const char *path, int flags);
int __open_2(const char *path, int flags);

int __openat_2(int dir, const char *path, int flags)
{
	return fails("openat", dir, path) ? -1 : REAL(openat)(dir, path, flags);
}

int __open_2(const char *path, int flags)
{
	return fails("openat", AT_FDCWD, path) ? -1 : REAL(open)(path, flags);
}

int close(int fd)
{
	/* A close that fails has closed all the same. */
	bool failing = fails("close", fd, NULL);
	int error = errno, result = REAL(close)(fd);
	if (!failing)
		return result;
	errno = error;
	return -1;
}

int clock_gettime(clockid_t clock, struct timespec *t)
{
	int result = REAL(clock_gettime)(clock, t);
	take_orders();
	if (is("clock") && clock == CLOCK_REALTIME)
		t->tv_sec += orders.number;
	return result;
}

time_t time(time_t *out)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	if (out)
		*out = t.tv_sec;
	return t.tv_sec;
}

int fsync(int fd)
{
	return fails("fsync", fd, NULL) ? -1 : REAL(fsync)(fd);
}

off_t lseek(int fd, off_t to, int whence)
{
	return fails("lseek", fd, NULL) ? -1 : REAL(lseek)(fd, to, whence);
}

int fstat(int fd, struct stat *st)
{
	return fails("fstat", fd, NULL) ? -1 : REAL(fstat)(fd, st);
}

int fstatat(int dir, const char *restrict path, struct stat *restrict st, int flags)
{
	return fails("fstatat", dir, path) ? -1 : REAL(fstatat)(dir, path, st, flags);
}

int access(const char *path, int mode)
{
	return fails("access", AT_FDCWD, path) ? -1 : REAL(access)(path, mode);
}

int faccessat(int dir, const char *path, int mode, int flags)
{
	return fails("faccessat", dir, path) ? -1 : REAL(faccessat)(dir, path, mode, flags);
}

char *realpath(const char *restrict path, char *restrict to)
{
	return fails("realpath", AT_FDCWD, path) ? NULL : REAL(realpath)(path, to);
}

int ftruncate(int fd, off_t n)
{
	return fails("ftruncate", fd, NULL) ? -1 : REAL(ftruncate)(fd, n);
}

int fchmod(int fd, mode_t mode)
{
	return fails("fchmod", fd, NULL) ? -1 : REAL(fchmod)(fd, mode);
}

int fchown(int fd, uid_t owner, gid_t group)
{
	return fails("fchown", fd, NULL) ? -1 : REAL(fchown)(fd, owner, group);
}

ssize_t getrandom(void *to, size_t n, unsigned flags);
ssize_t getrandom(void *to, size_t n, unsigned flags)
{
	return fails("getrandom", -1, NULL) ? -1 : REAL(getrandom)(to, n, flags);
}

ssize_t flistxattr(int fd, char *list, size_t n);
ssize_t flistxattr(int fd, char *list, size_t n)
{
	return fails("flistxattr", fd, NULL) ? -1 : REAL(flistxattr)(fd, list, n);
}

ssize_t fgetxattr(int fd, const char *name, void *value, size_t n);
ssize_t fgetxattr(int fd, const char *name, void *value, size_t n)
{
	return fails("fgetxattr", fd, name) ? -1 : REAL(fgetxattr)(fd, name, value, n);
}

int fsetxattr(int fd, const char *name, const void *value, size_t n, int flags);
int fsetxattr(int fd, const char *name, const void *value, size_t n, int flags)
{
	return fails("fsetxattr", fd, name) ? -1 : REAL(fsetxattr)(fd, name, value, n, flags);
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	return fails("renameat", from_dir, from) ? -1 : REAL(renameat)(from_dir, from, to_dir, to);
}

int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags)
{
	return fails("renameat2", from_dir, from)
		? -1
		: REAL(renameat2)(from_dir, from, to_dir, to, flags);
}

int unlink(const char *path)
{
	return fails("unlink", AT_FDCWD, path) ? -1 : REAL(unlink)(path);
}

int unlinkat(int dir, const char *path, int flags)
{
	return fails("unlinkat", dir, path) ? -1 : REAL(unlinkat)(dir, path, flags);
}

int mkdir(const char *path, mode_t mode)
{
	return fails("mkdir", AT_FDCWD, path) ? -1 : REAL(mkdir)(path, mode);
}

/* NOLINTEND(readability-inconsistent-declaration-parameter-name) */
