/* fd.h -- what is asked of open files again where a call is interrupted or comes short. */
#ifndef ROSTER_BASE_FD_H
#define ROSTER_BASE_FD_H

#include "base/buf.h"
#include "base/err.h"

#include <sys/stat.h>

/* Open a folder, or a file in the folder open as `dir`, to read it; O_RDWR and O_NOFOLLOW go into `more`. Nothing waits for
 * a FIFO. The descriptor, or -1 and errno. */
int fd_open_folder(const char *path);
int fd_open(int dir, const char *name, int more);

/* Append what is left to read, at most `limit` bytes. `size` is what the file is said to have: a read that ends right
 * there has come to its end. */
bool fd_read(int fd, size_t size, size_t limit, struct buf *out, struct err *e);
/* Append the whole of a regular file; one that changes while it is read is read again. */
bool fd_read_file(int fd, size_t limit, struct buf *out, struct err *e);
bool fd_same_time(const struct timespec *a, const struct timespec *b);
bool fd_is_file(const struct stat *st, struct err *e);
/* Was it changed so shortly before `now` that another change would have the same time? File systems count in ticks of the
 * clock, some of them in whole seconds. */
bool fd_is_young(const struct stat *st, struct timespec now);

/* Wait, about half a second at most, until nobody has it open for writing: what another program began to write stands
 * there then. For a file that can no longer be reached by its name. Where there are no leases (fcntl(2), F_SETLEASE:
 * some file systems; a file of somebody else) nothing can be told, and nothing is waited for. A lease that is broken
 * sends SIGURG, which does nothing. */
void fd_await_writers(int fd);

/* Write all of it. */
bool fd_write(int fd, struct str s, struct err *e);
/* Does the file hold those bytes, from its start? */
bool fd_gives_back(int fd, struct str bytes, struct err *e);

#endif
