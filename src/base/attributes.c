#include "base/attributes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

/* User attributes and the ACL; the rest (security labels) the kernel sets by its own rules. */
static bool copy_attribute(int from, int to, const char *key, struct err *e)
{
	if (strncmp(key, "user.", 5) != 0 && strcmp(key, "system.posix_acl_access") != 0)
		return true;
	ssize_t size = fgetxattr(from, key, NULL, 0);
	if (size < 0)
		return errno == ENODATA || err_sys(e, "cannot keep its attributes");
	char *value = malloc((size_t)size + 1);
	bool done = value && (size = fgetxattr(from, key, value, (size_t)size)) >= 0 &&
		fsetxattr(to, key, value, (size_t)size, 0) == 0;
	if (!done)
		err_sys(e, "cannot keep its attributes");
	free(value);
	return done;
}

/* What a new file got from its folder. */
static bool drop_acl(int fd, struct err *e)
{
	return fremovexattr(fd, "system.posix_acl_access") == 0 || errno == ENODATA ||
		errno == ENOTSUP || err_sys(e, "cannot keep its attributes");
}

bool attributes_copy(int from, int to, struct err *e)
{
	if (!drop_acl(to, e))
		return false;
	ssize_t size = flistxattr(from, NULL, 0);
	if (size <= 0)
		return size == 0 || errno == ENOTSUP || err_sys(e, "cannot keep its attributes");
	char *keys = calloc((size_t)size + 1, 1);
	size = keys ? flistxattr(from, keys, (size_t)size) : -1;
	bool done = size >= 0 || err_sys(e, "cannot keep its attributes");
	for (const char *key = keys; done && key < keys + size; key += strlen(key) + 1)
		done = copy_attribute(from, to, key, e);
	free(keys);
	return done;
}
