/* What tests/bench/highlight.sh measures with: highlight FILE.code... -- for each file a row: how long
 * its language takes the first time, and a listing of 200 lines from then on. */
#include "base/file.h"
#include "render/code.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { LINES = 200, RUNS = 9 };

/* Milliseconds of processor time. */
static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double colour(struct lang_set *langs, struct str word, struct str text)
{
	struct flow flow = {0};
	struct code_time time = {.at_last = deadline_in(60 * 1000 * 1000),
		.each = 10 * 1000 * 1000};
	double start = now();
	code_flow(langs, word, text, time, &flow);
	double took = now() - start;
	flow_done(&flow);
	return took;
}

/* The file again and again, up to so many lines. */
static void put_lines(struct str file, struct buf *out)
{
	struct str rest = file, line;
	for (size_t i = 0; i < LINES && file.n; i++) {
		if (!str_next_line(&rest, &line)) {
			rest = file;
			str_next_line(&rest, &line);
		}
		buf_put(out, line);
		buf_putc(out, '\n');
	}
}

static struct str word_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct str name = str_of(slash ? slash + 1 : path);
	return str_cut(name, 0, str_find_byte(name, 0, '.'));
}

static bool measure(const char *path)
{
	struct buf file = {0}, text = {0};
	struct err e;
	struct lang_set *langs = lang_set_new();
	if (!file_read(path, FILE_VIEW_LIMIT, &file, &e)) {
		fprintf(stderr, "highlight: %s: %s\n", path, e.text);
		return false;
	}
	put_lines(buf_str(&file), &text);
	double first = colour(langs, word_of(path), buf_str(&file)), later = 1e9;
	for (int i = 0; i < RUNS; i++) {
		double took = colour(langs, word_of(path), buf_str(&text));
		later = took < later ? took : later;
	}
	printf("%-16.*s %8.2f %8.2f\n", STR_ARG(word_of(path)), first, later);
	lang_set_free(langs);
	buf_done(&file), buf_done(&text);
	return true;
}

int main(int argc, char **argv)
{
	bool good = true;
	printf("%-16s %8s %8s\n", "language", "first ms", "later ms");
	for (int i = 1; i < argc; i++)
		good = measure(argv[i]) && good;
	return !good;
}
