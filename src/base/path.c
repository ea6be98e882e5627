#include "base/path.h"

#include <errno.h>
#include <pwd.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void path_join(struct buf *out, struct str dir, struct str name)
{
	if (dir.n && !str_starts(name, STR("/"))) {
		buf_put(out, dir);
		if (dir.p[dir.n - 1] != '/')
			buf_putc(out, '/');
	}
	buf_put(out, name);
}

static size_t base_at(struct str path)
{
	size_t at = path.n;
	while (at && path.p[at - 1] != '/')
		at--;
	return at;
}

struct str path_base(struct str path)
{
	return str_from(path, base_at(path));
}

struct str path_dir(struct str path)
{
	size_t at = base_at(path);
	if (at == 0)
		return STR(".");
	return str_cut(path, 0, at > 1 ? at - 1 : 1);
}

struct str path_stem(struct str path)
{
	struct str base = path_base(path);
	size_t dot = str_find_byte(base, 1, '.');
	return dot == STR_NONE ? base : str_cut(base, 0, dot);
}

struct str path_tool_folder(struct str path)
{
	for (struct str dir = path_dir(path); dir.n > 1; dir = path_dir(dir)) {
		if (*path_base(dir).p == '.')
			return dir;
	}
	return path_dir(path);
}

void path_home(struct buf *out)
{
	const char *home = getenv("HOME");
	if (!home || !*home) {
		const struct passwd *user = getpwuid(getuid());
		home = user ? user->pw_dir : NULL;
	}
	struct str path = str_of(home);
	while (path.n > 1 && path.p[path.n - 1] == '/')
		path.n--;
	if (str_starts(path, STR("/")))
		buf_put(out, path);
}

static void user_folder(struct buf *out, const char *variable, const char *below_home)
{
	const char *set = getenv(variable);
	if (set && *set == '/') {
		path_join(out, str_of(set), STR("roster"));
		return;
	}
	struct buf home = {0};
	path_home(&home);
	if (home.n) {
		path_join(out, buf_str(&home), str_of(below_home));
		buf_puts(out, "/roster");
	}
	buf_done(&home);
}

void path_config(struct buf *out)
{
	user_folder(out, "XDG_CONFIG_HOME", ".config");
}

void path_state(struct buf *out)
{
	user_folder(out, "XDG_STATE_HOME", ".local/state");
}

void path_hash(struct buf *out, struct str path)
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < path.n; i++)
		hash = (hash ^ (unsigned char)path.p[i]) * 1099511628211u;
	buf_printf(out, "%016llx", (unsigned long long)hash);
}

bool path_within(struct str path, struct str folder)
{
	return str_starts(path, folder) && (path.n == folder.n || path.p[folder.n] == '/');
}

bool path_is_there(struct str path)
{
	struct stat st;
	struct buf text = {0};
	buf_put(&text, path);
	bool there = lstat(buf_text(&text), &st) == 0;
	buf_done(&text);
	return there;
}

bool path_is_folder(struct str path)
{
	struct stat st;
	struct buf text = {0};
	buf_put(&text, path);
	bool folder = stat(buf_text(&text), &st) == 0 && S_ISDIR(st.st_mode);
	buf_done(&text);
	return folder;
}

bool path_holds(struct str folder, struct str name)
{
	struct buf path = {0};
	path_join(&path, folder, name);
	bool there = access(buf_text(&path), F_OK) == 0;
	buf_done(&path);
	return there;
}

static bool lies_in(struct str path, struct str dir)
{
	return dir.n > 1 && path.n > dir.n && path_within(path, dir);
}

void path_short(struct buf *out, struct str path, struct str from)
{
	struct buf home = {0};
	path_home(&home);
	if (lies_in(path, from)) {
		buf_put(out, str_from(path, from.n + 1));
	} else if (lies_in(path, buf_str(&home))) {
		buf_putc(out, '~');
		buf_put(out, str_from(path, home.n));
	} else {
		buf_put(out, path);
	}
	buf_done(&home);
}

bool path_real(struct buf *out, const char *path, struct err *e)
{
	char *real = realpath(path, NULL);
	if (!real)
		return err_sys(e, "cannot follow the path");
	buf_puts(out, real);
	free(real);
	return true;
}

void path_here(struct buf *out)
{
	char *here = getcwd(NULL, 0);
	buf_puts(out, here ? here : ".");
	free(here);
}

bool path_make_dir(const char *path, mode_t mode, struct err *e)
{
	if (mkdir(path, mode) == 0)
		return true;
	if (errno == EEXIST) {
		struct stat st;
		if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
			return true;
		errno = ENOTDIR;
		return err_sys(e, "cannot make the folder");
	}
	if (errno != ENOENT)
		return err_sys(e, "cannot make the folder");
	struct buf above = {0};
	buf_put(&above, path_dir(str_of(path)));
	bool made = path_make_dir(buf_text(&above), mode, e);
	buf_done(&above);
	if (!made)
		return false;
	return mkdir(path, mode) == 0 || errno == EEXIST || err_sys(e, "cannot make the folder");
}
