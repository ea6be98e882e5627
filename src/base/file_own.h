/* file_own.h -- what reading, replacing and making files share: for the files of base/file.h alone. */
#ifndef ROSTER_BASE_FILE_OWN_H
#define ROSTER_BASE_FILE_OWN_H

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

/* Append all there is; `size` is what the file is said to have: a read that ends right there has come to its
 * end. */
bool file_read_all(int fd, size_t size, size_t limit, struct buf *out, struct err *e);
/* Append the content as it stands while nobody writes it. On failure *out holds what it held before. */
bool file_read_fd(int fd, size_t limit, struct buf *out, struct err *e);
bool file_is_regular(const struct stat *st, struct err *e);
/* A descriptor, or -1. */
int file_open_folder(const char *path);

/* A file about to be replaced: its folder, its name there, the temp file beside it. */
struct swap {
	int dir;
	char *name;
	struct stat st;
	char temp[32];
	int fd; /* of the temp file, -1 when closed */
};

bool file_write_all(int fd, struct str s, struct err *e);
/* Make the temp file, under a name that was free. */
bool file_temp_create(struct swap *w, mode_t mode, struct err *e);

/* Here, so that its flags are known where it is called: else the C library looks at them first, by a function
 * that tests do not stand in for. A descriptor, or -1. */
static inline int file_open_read(int dir, const char *name, int more)
{
	int fd;
	do
		fd = openat(dir, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | more);
	while (fd < 0 && errno == EINTR);
	return fd;
}

#endif
