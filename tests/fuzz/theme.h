/* Fuzzing the reader of themes, and the check of sheets that came from elsewhere. */
#ifndef ROSTER_TESTS_FUZZ_THEME_H
#define ROSTER_TESTS_FUZZ_THEME_H

#include "render/sheet.h"
#include "render/theme.h"
#include "tests/fuzz/must.h"

static inline size_t fuzz_read_through(const struct sheet *s)
{
	size_t sum = 0;
	for (size_t i = 0; i < sheet_count(s); i++) {
		struct sheet_line line = sheet_line(s, i);
		struct str text = sheet_text(s, line);
		for (size_t k = 0; k < text.n; k++)
			sum += (unsigned char)text.p[k];
		for (size_t k = 0; k < line.run_n; k++)
			sum += (size_t)*role_name((enum role)sheet_run(s, line, k).role);
	}
	return sum;
}

static inline void fuzz_theme(struct str input)
{
	struct theme theme;
	struct err e;
	theme_read(input, &theme, &e);
	/* A sheet owns its block. */
	struct sheet s = {input.n ? malloc(input.n) : NULL, input.n};
	if (s.block)
		memcpy(s.block, input.p, input.n);
	if (sheet_valid(&s))
		MUST(fuzz_read_through(&s) < (size_t)-1);
	sheet_done(&s);
}

#endif
