#include "store/plugins.h"

#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"

#include <glob.h>

enum { LIST_BYTES = 4 * 1024 * 1024, LIST_DEPTH = 8 };

static void add(struct plugins *p, struct str folder)
{
	for (size_t i = 0; i < p->n; i++) {
		if (str_eq(p->v[i], folder))
			return;
	}
	if (str_starts(folder, STR("/")))
		vec_push(p, arena_str(&p->arena, folder));
}

/* Lists of different years nest it differently; the member's name has stayed. */
static void add_listed(struct plugins *p, const struct json *j, int depth)
{
	struct str key;
	const struct json *inner;
	if (depth == 0)
		return;
	for (size_t i = 0; json_kind(j) == JSON_LIST && i < json_count(j); i++)
		add_listed(p, json_nth(j, i), depth - 1);
	for (size_t i = 0; json_kind(j) == JSON_MAP && json_member(j, i, &key, &inner); i++) {
		if (str_is(key, "installPath"))
			add(p, json_str(inner));
		else
			add_listed(p, inner, depth - 1);
	}
}

static bool read_list(struct plugins *p, struct str path)
{
	struct buf name = {0}, text = {0};
	struct err ignored;
	buf_put(&name, path);
	bool good = file_read(buf_text(&name), LIST_BYTES, &text, &ignored);
	struct json *j = good ? json_read(buf_str(&text), &ignored) : NULL;
	add_listed(p, j, LIST_DEPTH);
	json_free(j);
	buf_done(&name);
	buf_done(&text);
	return good;
}

/* The home folder's name is no pattern. */
static void put_escaped(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (str_find_byte(STR("*?[\\"), 0, s.p[i]) != STR_NONE)
			buf_putc(out, '\\');
		buf_putc(out, s.p[i]);
	}
}

static void add_matching(struct plugins *p, struct str home, struct str pattern)
{
	struct buf text = {0};
	glob_t found;
	put_escaped(&text, home);
	buf_putc(&text, '/');
	buf_put(&text, pattern);
	if (glob(buf_text(&text), GLOB_NOSORT | GLOB_ONLYDIR, NULL, &found) == 0) {
		for (size_t i = 0; i < found.gl_pathc; i++)
			add(p, str_of(found.gl_pathv[i]));
		globfree(&found);
	}
	buf_done(&text);
}

void plugins_find(struct plugins *p, const struct scope_row *row, struct str home)
{
	struct buf list = {0};
	path_join(&list, home, row->list);
	bool listed = row->list.n && read_list(p, buf_str(&list));
	if (!listed && row->in.n)
		add_matching(p, home, row->in);
	buf_done(&list);
}

void plugins_done(struct plugins *p)
{
	vec_done(p);
	arena_done(&p->arena);
	*p = (struct plugins){0};
}
