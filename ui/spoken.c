#include "ui/spoken.h"

#include "base/utf8.h"

enum { DRAWN_FIRST = 0x2500, DRAWN_LAST = 0x259f, BAR = 0x2502 };

/* May bars and rules of ours stand in a run of that role? Those in a text or a listing are the author's. */
static bool may_be_drawn(unsigned role)
{
	return role == ROLE_TABLE || role == ROLE_TABLE_HEAD || role == ROLE_CODE_FRAME ||
		role == ROLE_QUOTE || role == ROLE_RULE || role == ROLE_CARD_RULE ||
		role == ROLE_HEADING1 || role == ROLE_HEADING2 || role == ROLE_HEADING3;
}

/* What is drawn becomes a blank, a bar between cells a "|". Was anything drawn? */
static bool put_run(struct str text, unsigned role, struct buf *out)
{
	bool drawn = false;
	while (text.n) {
		uint32_t code;
		size_t n = utf8_decode(text, &code);
		bool is_drawn = code >= DRAWN_FIRST && code <= DRAWN_LAST && may_be_drawn(role);
		if (is_drawn)
			buf_putc(out, code == BAR && role == ROLE_TABLE ? '|' : ' ');
		else
			buf_put(out, str_cut(text, 0, n));
		drawn = drawn || is_drawn;
		text = str_from(text, n);
	}
	return drawn;
}

bool spoken_line(const struct sheet *s, size_t i, struct buf *out)
{
	struct sheet_line line = sheet_line(s, i);
	struct str text = sheet_text(s, line);
	struct buf words = {0};
	bool drawn = false;
	for (size_t r = 0; r < line.run_n; r++) {
		struct sheet_run run = sheet_run(s, line, r);
		drawn |= put_run(str_cut(text, 0, run.n), run.role, &words);
		text = str_from(text, run.n);
	}
	struct str said = str_trim_end(buf_str(&words));
	bool holds = said.n > 0 || !drawn;
	if (line.flags & SHEET_HEADING && said.n && said.p[0] != '#')
		buf_puts(out, "# ");
	if (holds)
		buf_put(out, said);
	buf_done(&words);
	return holds;
}
