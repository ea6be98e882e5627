#include "base/ready.h"

#include <stdlib.h>

static int compare_path(const void *key, const void *item)
{
	const struct ready_file *file = item;
	return str_cmp(*(const struct str *)key, str_of(file->path));
}

const struct ready *ready_find(struct str path)
{
	const struct ready_file *file =
		bsearch(&path, ready_files, ready_file_count, sizeof *file, compare_path);
	return file ? &ready_rows[file->row] : NULL;
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
