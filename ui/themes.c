#include "ui/themes.h"

#include "base/builtin.h"
#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { THEME_BYTES = 256 * 1024 };

static int is_theme(const struct dirent *entry)
{
	return *entry->d_name != '.' && str_ends(str_of(entry->d_name), STR(".theme"));
}

static void own_folder(struct buf *out)
{
	struct buf config = {0};
	path_config(&config);
	if (config.n)
		path_join(out, buf_str(&config), STR("themes"));
	buf_done(&config);
}

static void add(struct theme_names *names, struct str name)
{
	for (size_t i = 0; i < names->n; i++) {
		if (str_eq(names->v[i], name))
			return;
	}
	vec_push(names, arena_str(&names->arena, name));
}

static void add_own(struct theme_names *names)
{
	struct buf folder = {0};
	struct dirent **found;
	own_folder(&folder);
	int n = folder.n ? scandir(buf_text(&folder), &found, is_theme, alphasort) : -1;
	for (int i = 0; i < n; i++) {
		struct str name = str_of(found[i]->d_name);
		add(names, str_cut(name, 0, name.n - STR(".theme").n));
		free(found[i]);
	}
	if (n >= 0)
		free(found);
	buf_done(&folder);
}

static int by_letters(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

void themes_list(struct theme_names *names)
{
	const struct builtin *file;
	for (size_t i = 0; (file = builtin_at(i)); i++) {
		struct str path = str_of(file->path);
		if (str_starts(path, STR("themes/")))
			add(names, path_stem(path));
	}
	add_own(names);
	qsort(names->v, names->n, sizeof *names->v, by_letters);
}

void theme_names_done(struct theme_names *names)
{
	vec_done(names);
	arena_done(&names->arena);
}

static bool read_own(const char *path, struct theme *out, struct err *e)
{
	struct buf text = {0};
	struct err why;
	bool good =
		file_read(path, THEME_BYTES, &text, &why) && theme_read(buf_str(&text), out, &why);
	buf_done(&text);
	return good || err_set(e, "%s: %.300s", path, why.text);
}

bool themes_find(struct str name, struct theme *out, struct err *e)
{
	struct buf path = {0};
	bool named = name.n && str_find_any(name, 0, "/\x1b") == STR_NONE;
	own_folder(&path);
	if (path.n)
		buf_printf(&path, "/%.*s.theme", STR_ARG(name));
	bool own = named && path.n && access(buf_text(&path), F_OK) == 0;
	bool good = own ? read_own(buf_text(&path), out, e)
			: (named && theme_builtin(name, out)) ||
			err_set(e, "there is no theme \"%.*s\"", STR_ARG(name));
	buf_done(&path);
	return good;
}
