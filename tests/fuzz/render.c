/* Fuzzing the renderer: the first byte is the width, the second picks the view, the rest is the file.
 *
 *	clang -fsanitize=fuzzer,address,undefined ... tests/fuzz/render.c */
#include "base/utf8.h"
#include "render/hunks.h"
#include "render/render.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void must(bool good)
{
	if (!good)
		abort();
}

static void check(const struct sheet *s, size_t width)
{
	must(sheet_valid(s));
	for (size_t i = 0; i < sheet_count(s); i++) {
		struct sheet_line line = sheet_line(s, i);
		struct str text = sheet_text(s, line);
		size_t at = 0, columns = 0;
		for (size_t k = 0; k < line.run_n; k++) {
			size_t end = at + sheet_run(s, line, k).n;
			columns += utf8_width(str_cut(text, at, end));
			at = end;
		}
		must(columns <= width);
		must(utf8_width(text) <= width);
		must(str_find_any(text, 0, "\n\t") == STR_NONE);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct lang_set *langs;
	if (!langs)
		langs = lang_set_new();
	if (n < 2)
		return 0;
	struct sheet s = {0};
	struct sheet_hits hits = {0};
	struct err e;
	struct str text = {(const char *)data + 2, n - 2};
	size_t width = (size_t)data[0] % 200 + 1;
	struct card_row row = {STR("description"), text, ROLE_CARD_TEXT, 2, true};
	struct render_ask ask = {.view = data[1] & 1 ? VIEW_SOURCE : VIEW_RENDERED,
		.rows = &row,
		.n_rows = data[1] & 2 ? 1 : 0,
		.text = text,
		.first_line = 5,
		.width = width,
		.measure = data[1] & 4 ? 60 : 0,
		.langs = langs,
		.no_colours = !(data[1] & 8)};
	if (data[1] & 16)
		hunks_sheet(str_cut(text, 0, text.n / 2), str_from(text, text.n / 2), width, &s);
	else
		render_sheet(&ask, &s, &e);
	check(&s, width);
	sheet_find(&s, str_cut(text, 0, 3), &hits);
	free(hits.v);
	sheet_done(&s);
	return 0;
}
