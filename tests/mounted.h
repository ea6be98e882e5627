/* mounted.h -- a user namespace of this program's own, in which a file can be mounted on another. */
#ifndef ROSTER_TESTS_MOUNTED_H
#define ROSTER_TESTS_MOUNTED_H

#include <fcntl.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static inline bool mounted_write(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool done = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);
	if (fd >= 0)
		close(fd);
	return done;
}

/* From here on this program and what it starts have it; false where none may be made. */
static inline bool mounted_enter(void)
{
	char uid[40], gid[40];
	snprintf(uid, sizeof uid, "0 %ld 1", (long)geteuid());
	snprintf(gid, sizeof gid, "0 %ld 1", (long)getegid());
	return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
		mounted_write("/proc/self/setgroups", "deny") &&
		mounted_write("/proc/self/uid_map", uid) &&
		mounted_write("/proc/self/gid_map", gid);
}

/* Have what `file` holds stand at `on`, which no other file can come in place of then. */
static inline bool mounted_file(const char *file, const char *on)
{
	return mount(file, on, NULL, MS_BIND, NULL) == 0;
}

#endif
