/* Fuzzing the renderer: the first byte is the width, the second picks the view, the rest is the file. */
#ifndef ROSTER_TESTS_FUZZ_RENDER_H
#define ROSTER_TESTS_FUZZ_RENDER_H

#include "base/utf8.h"
#include "render/hunks.h"
#include "render/render.h"
#include "tests/fuzz/must.h"

/* `whole`: lines of code may be as wide as they are. */
static inline void fuzz_sheet(const struct sheet *s, size_t width, bool whole)
{
	MUST(sheet_valid(s));
	for (size_t i = 0; i < sheet_count(s); i++) {
		struct sheet_line line = sheet_line(s, i);
		struct str text = sheet_text(s, line);
		size_t at = 0, columns = 0;
		for (size_t k = 0; k < line.run_n; k++) {
			size_t end = at + sheet_run(s, line, k).n;
			columns += utf8_width(str_cut(text, at, end));
			at = end;
		}
		bool cut_later = whole && (line.flags & SHEET_CODE);
		MUST(columns <= width || cut_later);
		MUST(utf8_width(text) <= width || cut_later);
		MUST(str_find_any(text, 0, "\n\t") == STR_NONE);
	}
}

static inline void fuzz_render(struct str input)
{
	static struct lang_set *langs;
	if (!langs)
		langs = lang_set_new();
	if (input.n < 2)
		return;
	struct sheet s = {0};
	struct sheet_hits hits = {0};
	struct err e;
	struct str text = str_from(input, 2);
	unsigned how = (unsigned char)input.p[1];
	size_t width = (unsigned char)input.p[0] % 200u + 1;
	struct card_row row = {STR("description"), text, ROLE_CARD_TEXT, 2, true};
	struct render_ask ask = {.view = how & 1 ? VIEW_SOURCE : VIEW_RENDERED,
		.rows = &row,
		.n_rows = how & 2 ? 1 : 0,
		.text = text,
		.first_line = 5,
		.width = width,
		.measure = how & 4 ? 60 : 0,
		.langs = langs,
		.no_colours = !(how & 8)};
	if (how & 16)
		hunks_sheet(str_cut(text, 0, text.n / 2), str_from(text, text.n / 2), width,
			!(how & 8), &s);
	else
		render_sheet(&ask, &s, &e);
	fuzz_sheet(&s, width, (how & 16) && !(how & 8));
	sheet_find(&s, str_cut(text, 0, 3), &hits);
	free(hits.v);
	sheet_done(&s);
}

#endif
