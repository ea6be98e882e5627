/* The files built into the program are those of the source tree, byte by byte. */
#include "tests/t.h"

#include "base/builtin.h"
#include "base/file.h"
#include "base/path.h"

static void test_file(const struct builtin *file)
{
	struct buf path = {0}, bytes = {0};
	struct err e = {.text = ""};
	struct str found = {NULL, 0};
	path_join(&path, str_of(getenv("ROSTER_SRCDIR")), str_of(file->path));
	OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &bytes, &e), file->path);
	SAME(((struct str){file->bytes, file->n}), buf_str(&bytes), "holds what the source has");
	EQUAL(file->bytes[file->n], 0, "with a NUL behind it");
	OK(builtin_find(str_of(file->path), &found) && found.p == file->bytes && found.n == file->n,
		"and is found by its path");
	buf_done(&path);
	buf_done(&bytes);
}

int main(void)
{
	struct str bytes = {"untouched", 9};
	size_t n = 0;
	if (!getenv("ROSTER_SRCDIR")) {
		printf("1..0 # SKIP ROSTER_SRCDIR is not set\n");
		return 0;
	}
	for (; builtin_at(n); n++) {
		test_file(builtin_at(n));
		if (n)
			OK(strcmp(builtin_at(n - 1)->path, builtin_at(n)->path) < 0,
				"paths in order");
	}
	OK(n > 0, "there are files");
	OK(!builtin_at(n) && !builtin_at((size_t)-1), "behind the last there is none");
	OK(!builtin_find(STR("schemas/"), &bytes) && !builtin_find(STR(""), &bytes) &&
			!builtin_find(STR("zzz"), &bytes),
		"other paths are not found");
	IS(bytes, "untouched", "and leave what there was");
	return t_end();
}
