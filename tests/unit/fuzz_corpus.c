/* Each input that the fuzzers are given or that once upset them (fuzz/corpus/NAME/) passes. */
#include "tests/fuzz/fuzz.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/path.h"
#include "tests/corpus.h"

#include <dirent.h>

static void replay(const struct fuzzer *fuzzer, struct str folder)
{
	struct buf path = {0}, input = {0};
	struct err e;
	size_t n = 0;
	char what[80];
	DIR *dir = opendir(folder.p);
	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		buf_clear(&path);
		buf_clear(&input);
		path_join(&path, folder, str_of(entry->d_name));
		if (*entry->d_name == '.' ||
			!file_read(buf_text(&path), FILE_VIEW_LIMIT, &input, &e))
			continue;
		/* It may end the program: say whose input it was. */
		printf("# %s\n", buf_text(&path));
		fflush(stdout);
		fuzzer->run(buf_str(&input));
		n++;
	}
	if (dir)
		closedir(dir);
	snprintf(what, sizeof what, "%s: %zu inputs", fuzzer->name, n);
	OK(n > 0, what);
	buf_done(&path);
	buf_done(&input);
}

int main(void)
{
	for (size_t i = 0; i < sizeof fuzzers / sizeof *fuzzers; i++) {
		struct buf folder = {0};
		corpus_own(&folder, "tests/fuzz/corpus/");
		buf_puts(&folder, fuzzers[i].name);
		replay(&fuzzers[i], (struct str){buf_text(&folder), folder.n});
		buf_done(&folder);
	}
	return t_end();
}
