#include "base/tree.h"

#include "base/attributes.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST = 64, PIECE = 65536 };

/* --- its state -------------------------------------------------------------------------------- */

static void mix(uint64_t *sum, uint64_t value)
{
	*sum = (*sum ^ value) * UINT64_C(1099511628211);
}

/* Entries come in any order: each adds its own sum. */
static void add_state(struct tree_state *state, const struct stat *st)
{
	uint64_t own = UINT64_C(14695981039346656037);
	if (S_ISDIR(st->st_mode))
		return;
	mix(&own, st->st_ino);
	mix(&own, (uint64_t)st->st_size);
	mix(&own, (uint64_t)st->st_mtim.tv_sec);
	mix(&own, (uint64_t)st->st_mtim.tv_nsec);
	state->sum += own;
	state->bytes += (uint64_t)st->st_size;
	state->files++;
}

bool tree_same(const struct tree_state *a, const struct tree_state *b)
{
	return a->files == b->files && a->sum == b->sum;
}

static bool is_self(const char *name)
{
	return !strcmp(name, ".") || !strcmp(name, "..");
}

/* The next entry; NULL at the end, with errno 0, and where it cannot be read. */
static const struct dirent *next_entry(DIR *folder)
{
	const struct dirent *entry;
	errno = 0;
	while ((entry = readdir(folder)) && is_self(entry->d_name))
		;
	return entry;
}

static DIR *open_folder(int dir, const char *name)
{
	int fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
	if (!folder && fd >= 0)
		close(fd);
	return folder;
}

struct place {
	int dir;
	const char *name;
};

static bool is_within(const struct tree_state *state, const struct tree_limit *limit)
{
	return !limit || (state->files <= limit->files && state->bytes <= limit->bytes);
}

static bool look(const struct place *at, int depth, const struct tree_limit *limit,
	struct tree_state *state)
{
	int dir = at->dir;
	const char *name = at->name;
	struct stat st;
	if (depth > DEEPEST || fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	add_state(state, &st);
	if (!S_ISDIR(st.st_mode) || !is_within(state, limit))
		return is_within(state, limit);
	DIR *folder = open_folder(dir, name);
	bool good = folder != NULL;
	const struct dirent *entry = NULL;
	while (good && (entry = next_entry(folder))) {
		const struct place below = {dirfd(folder), entry->d_name};
		good = look(&below, depth + 1, limit, state);
	}
	good = good && errno == 0;
	if (folder)
		closedir(folder);
	return good;
}

bool tree_look(int dir, const char *name, struct tree_state *state)
{
	*state = (struct tree_state){0};
	return look(&(struct place){dir, name}, 0, NULL, state);
}

bool tree_within(int dir, const char *name, const struct tree_limit *limit,
	struct tree_state *state)
{
	*state = (struct tree_state){0};
	return look(&(struct place){dir, name}, 0, limit, state);
}

/* --- taking away ------------------------------------------------------------------------------ */

static void remove_tree(int dir, const char *name, int depth)
{
	if (unlinkat(dir, name, 0) == 0 || depth > DEEPEST)
		return;
	DIR *folder = open_folder(dir, name);
	const struct dirent *entry;
	while (folder && (entry = next_entry(folder)))
		remove_tree(dirfd(folder), entry->d_name, depth + 1);
	if (folder)
		closedir(folder);
	unlinkat(dir, name, AT_REMOVEDIR);
}

void tree_remove(int dir, const char *name)
{
	remove_tree(dir, name, 0);
}

/* --- copying ---------------------------------------------------------------------------------- */

static bool write_piece(int fd, const char *bytes, size_t n, struct err *e)
{
	while (n) {
		ssize_t done = write(fd, bytes, n);
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return err_sys(e, "cannot write the copy");
		bytes += done;
		n -= (size_t)done;
	}
	return true;
}

static bool copy_bytes(int from, int to, struct err *e)
{
	char piece[PIECE];
	for (;;) {
		ssize_t n = read(from, piece, sizeof piece);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_sys(e, "cannot read it");
		if (n == 0)
			return true;
		if (!write_piece(to, piece, (size_t)n, e))
			return false;
	}
}

/* The owner is kept where that is allowed; the mode comes after it, for a change of owner clears parts of it, and the
 * times last. */
static bool dress(int from, int to, const struct stat *st, struct err *e)
{
	const struct timespec times[] = {st->st_atim, st->st_mtim};
	if (fchown(to, st->st_uid, st->st_gid) != 0 && errno != EPERM && errno != EINVAL)
		return err_sys(e, "cannot keep its owner");
	if (!attributes_copy(from, to, e))
		return false;
	if (fchmod(to, st->st_mode & 07777) != 0)
		return err_sys(e, "cannot keep its mode");
	if (futimens(to, times) != 0)
		return err_sys(e, "cannot keep its times");
	return fsync(to) == 0 || err_sys(e, "the disk did not take it (fsync)");
}

static bool fill_file(int from, int to, const struct stat *st, struct err *e)
{
	struct stat after;
	if (!copy_bytes(from, to, e))
		return false;
	if (fstat(from, &after) != 0)
		return err_sys(e, "cannot look at it");
	if (after.st_size != st->st_size || after.st_mtim.tv_sec != st->st_mtim.tv_sec ||
		after.st_mtim.tv_nsec != st->st_mtim.tv_nsec)
		return err_set(e, "another program is writing it, try again");
	return dress(from, to, st, e);
}

static bool copy_file(const struct tree_copy *c, struct tree_state *state, struct err *e)
{
	struct stat st;
	int from = openat(c->from_dir, c->from,
		O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (c->follow ? 0 : O_NOFOLLOW));
	if (from < 0)
		return err_sys(e, "cannot open it");
	bool done = fstat(from, &st) == 0 || err_sys(e, "cannot look at it");
	if (done && !S_ISREG(st.st_mode))
		done = err_set(e, "it is no file and no folder");
	int to = done
		? openat(c->to_dir, c->to, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)
		: -1;
	if (done && to < 0)
		done = err_sys(e, "cannot make the copy");
	done = done && fill_file(from, to, &st, e);
	if (to >= 0 && close(to) != 0 && done)
		done = err_sys(e, "the disk did not take it (close)");
	close(from);
	if (done)
		add_state(state, &st);
	return done;
}

static bool copy_link(const struct tree_copy *c, const struct stat *st, struct tree_state *state,
	struct err *e)
{
	char target[PATH_MAX + 1];
	const struct timespec times[] = {st->st_atim, st->st_mtim};
	ssize_t n = readlinkat(c->from_dir, c->from, target, sizeof target - 1);
	if (n < 0)
		return err_sys(e, "cannot read the link");
	target[n] = '\0';
	if (symlinkat(target, c->to_dir, c->to) != 0)
		return err_sys(e, "cannot make the link");
	add_state(state, st);
	return utimensat(c->to_dir, c->to, times, AT_SYMLINK_NOFOLLOW) == 0 ||
		err_sys(e, "cannot keep its times");
}

static bool copy_any(const struct tree_copy *c, int depth, struct tree_state *state, struct err *e);

static bool copy_entries(DIR *folder, int to, int depth, struct tree_state *state, struct err *e)
{
	const struct dirent *entry;
	bool done = true;
	while (done && (entry = next_entry(folder))) {
		const struct tree_copy one = {dirfd(folder), entry->d_name, to, entry->d_name,
			false};
		done = copy_any(&one, depth + 1, state, e);
	}
	return done && (errno == 0 || err_sys(e, "cannot read the folder"));
}

static bool copy_folder(const struct tree_copy *c, int depth, struct tree_state *state,
	struct err *e)
{
	struct stat st;
	DIR *folder = open_folder(c->from_dir, c->from);
	if (!folder)
		return err_sys(e, "cannot open the folder");
	int to = -1;
	bool done = (fstat(dirfd(folder), &st) == 0 && mkdirat(c->to_dir, c->to, 0700) == 0 &&
			    (to = openat(c->to_dir, c->to,
				     O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) >= 0) ||
		err_sys(e, "cannot make the folder");
	done = done && copy_entries(folder, to, depth, state, e) &&
		dress(dirfd(folder), to, &st, e);
	if (to >= 0)
		close(to);
	closedir(folder);
	return done;
}

static bool copy_any(const struct tree_copy *c, int depth, struct tree_state *state, struct err *e)
{
	struct stat st;
	if (depth > DEEPEST)
		return err_set(e, "its folders lie too deep");
	if (fstatat(c->from_dir, c->from, &st, c->follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
		return err_sys(e, "cannot look at it");
	if (S_ISDIR(st.st_mode))
		return copy_folder(c, depth, state, e);
	return S_ISLNK(st.st_mode) ? copy_link(c, &st, state, e) : copy_file(c, state, e);
}

bool tree_copy(const struct tree_copy *copy, struct tree_state *state, struct err *e)
{
	*state = (struct tree_state){0};
	return copy_any(copy, 0, state, e);
}
