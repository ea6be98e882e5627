#include "store/servers.h"

#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"
#include "store/root.h"

/* Reading them is part of the answer to a key. */
enum { LIST_BYTES = 256 * 1024, MOST_NAMES = 200 };

static void add(struct server_names *out, struct str name)
{
	for (size_t i = 0; i < out->n; i++) {
		if (str_eq(out->v[i], name))
			return;
	}
	if (name.n && out->n < MOST_NAMES)
		vec_push(out, arena_str(&out->arena, name));
}

static void add_members(struct server_names *out, const struct json *map)
{
	struct str name;
	const struct json *value;
	for (size_t i = 0; json_kind(map) == JSON_MAP && json_member(map, i, &name, &value); i++)
		add(out, name);
}

static void read_list(struct server_names *out, struct str folder, const struct server_file *file)
{
	struct buf path = {0}, text = {0};
	struct err ignored;
	path_join(&path, folder, file->path);
	if (file_read(buf_text(&path), LIST_BYTES, &text, &ignored)) {
		struct json *j = json_read(buf_str(&text), &ignored);
		add_members(out, json_in(j, file->key.p));
		json_free(j);
	}
	buf_done(&path);
	buf_done(&text);
}

static void read_folder(struct server_names *out, const struct facts *facts, struct str folder)
{
	for (size_t i = 0; i < facts->servers_n; i++)
		read_list(out, folder, &facts->servers[i]);
}

void servers_find(struct server_names *out, const struct facts *facts, struct str folder)
{
	struct buf here = {0};
	if (!facts->servers_n)
		return;
	for (; folder.n; folder = path_dir(folder)) {
		read_folder(out, facts, folder);
		if (path_holds(folder, STR(".git")) || folder.n <= 1)
			break;
	}
	roots_repository(&here);
	read_folder(out, facts, buf_str(&here));
	buf_done(&here);
}

void servers_of(struct server_names *out, const struct value *v)
{
	for (size_t i = 0; v->kind == VALUE_MAP && i < v->n; i++)
		add(out, v->keys[i].text);
	for (size_t i = 0; v->kind == VALUE_LIST && i < v->n; i++) {
		const struct value *item = &v->items[i];
		if (item->kind == VALUE_TEXT)
			add(out, item->text);
		for (size_t k = 0; item->kind == VALUE_MAP && k < item->n; k++)
			add(out, item->keys[k].text);
	}
}

void servers_done(struct server_names *names)
{
	vec_done(names);
	arena_done(&names->arena);
	*names = (struct server_names){0};
}
