#include "base/ready.h"

const struct ready *ready_find(struct str path)
{
	for (const struct ready_file *file = ready_files; file->path; file++) {
		if (str_is(path, file->path))
			return &ready_rows[file->row];
	}
	return NULL;
}

struct str ready_str(const struct ready *r)
{
	return (struct str){ready_texts + r->at, r->n};
}

const struct ready *ready_nth(const struct ready *list, size_t i)
{
	return i < list->n ? &ready_rows[list->at + i] : NULL;
}

const struct ready *ready_value(const struct ready *map, size_t i, struct str *key)
{
	const struct ready *row = &ready_rows[map->at + 2 * i];
	*key = ready_str(row);
	return row + 1;
}

const struct ready *ready_in(const struct ready *map, const char *key)
{
	struct str name, wanted = str_of(key);
	for (size_t i = 0; i < map->n; i++) {
		const struct ready *value = ready_value(map, i, &name);
		if (str_eq(name, wanted))
			return value;
	}
	return NULL;
}
