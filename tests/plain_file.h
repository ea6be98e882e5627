/* plain_file.h -- files in the working folder: made, and compared with what they should hold. */
#ifndef ROSTER_TESTS_PLAIN_FILE_H
#define ROSTER_TESTS_PLAIN_FILE_H

#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static inline void plain_make(const char *path, struct str bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
	if (fd < 0 || write(fd, bytes.p, bytes.n) != (ssize_t)bytes.n || close(fd) != 0)
		printf("Bail out! cannot make %s\n", path);
}

/* A file of two names, "hard" and "also". */
static inline void plain_make_hard(struct str bytes)
{
	plain_make("hard", bytes);
	unlink("also");
	if (link("hard", "also") != 0)
		printf("Bail out! this file system has no second names\n");
}

static inline bool plain_holds(const char *path, struct str want)
{
	struct buf now = {0};
	struct err e;
	bool same = file_read(path, FILE_VIEW_LIMIT, &now, &e) && str_eq(buf_str(&now), want);
	buf_done(&now);
	return same;
}

#endif
