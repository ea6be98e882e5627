/* Fuzzing the reader of themes, and the check of sheets that came from elsewhere. */
#include "render/sheet.h"
#include "render/theme.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static size_t read_through(const struct sheet *s)
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct theme theme;
	struct err e;
	theme_read((struct str){(const char *)data, n}, &theme, &e);
	struct sheet s = {n ? malloc(n) : NULL, n};
	if (s.block)
		memcpy(s.block, data, n);
	if (sheet_valid(&s))
		read_through(&s);
	sheet_done(&s);
	return 0;
}
