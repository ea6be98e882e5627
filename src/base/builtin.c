#include "base/builtin.h"

#include <stdlib.h>

/* Made by build-aux/embed.sh, in the order of the paths. */
extern const struct builtin builtin_table[];
extern const size_t builtin_count;

const struct builtin *builtin_at(size_t i)
{
	return i < builtin_count ? &builtin_table[i] : NULL;
}

static int compare_path(const void *key, const void *item)
{
	const struct builtin *file = item;
	return str_cmp(*(const struct str *)key, str_of(file->path));
}

bool builtin_find(struct str path, struct str *bytes)
{
	const struct builtin *file =
		bsearch(&path, builtin_table, builtin_count, sizeof *file, compare_path);
	if (file)
		*bytes = (struct str){file->bytes, file->n};
	return file != NULL;
}
