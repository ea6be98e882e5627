#include "base/leftover.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/random.h>
#include <sys/stat.h>

enum { TRIES = 100, LETTERS = 6 };

static const char prefix[] = ".roster-", suffix[] = ".tmp";

bool leftover_name(char name[LEFTOVER_NAME], struct err *e)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
	unsigned char noise[LETTERS];
	char word[LETTERS + 1] = {0};
	if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
		return err_sys(e, "cannot make a temp name");
	for (size_t k = 0; k < sizeof noise; k++)
		word[k] = letters[noise[k] % 32];
	snprintf(name, LEFTOVER_NAME, "%s%s%s", prefix, word, suffix);
	return true;
}

int leftover_create(int dir, char name[LEFTOVER_NAME], mode_t mode, struct err *e)
{
	for (int i = 0; i < TRIES; i++) {
		if (!leftover_name(name, e))
			return -1;
		int fd =
			openat(dir, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
		if (fd >= 0)
			return fd;
		if (errno != EEXIST && errno != EINTR)
			break;
	}
	err_sys(e, "cannot make a temp file beside it");
	return -1;
}

bool leftover_make_folder(int dir, char name[LEFTOVER_NAME], struct err *e)
{
	for (int i = 0; i < TRIES; i++) {
		if (!leftover_name(name, e))
			return false;
		if (mkdirat(dir, name, 0700) == 0)
			return true;
		if (errno != EEXIST)
			break;
	}
	return err_sys(e, "cannot make a temp folder beside it");
}

bool leftover_is(struct str name)
{
	const size_t n = sizeof prefix + sizeof suffix - 2 + LETTERS;
	return name.n == n && str_starts(name, str_of(prefix)) && str_ends(name, str_of(suffix));
}
