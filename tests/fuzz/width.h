/* Fuzzing the width of text: the first byte is the number of columns, the rest the text. */
#ifndef ROSTER_TESTS_FUZZ_WIDTH_H
#define ROSTER_TESTS_FUZZ_WIDTH_H

#include "base/utf8.h"
#include "tests/fuzz/must.h"

/* Text of a unit: whole code points, none of them a control, few enough for a cell of curses. */
static inline void fuzz_unit_text(const struct utf8_cell *cell)
{
	struct str rest = {cell->text, cell->n};
	size_t codes = 0;
	for (uint32_t code; rest.n; codes++) {
		rest = str_from(rest, utf8_decode(rest, &code));
		MUST(code != UTF8_BAD && code >= 0x20 && (code < 0x7f || code > 0x9f));
	}
	MUST(cell->escaped || codes <= (cell->flag ? 6 : 5));
}

/* The unit that starts there; returns its bytes. */
static inline size_t fuzz_unit(struct str s, size_t at, struct utf8_cell *cell)
{
	size_t n = utf8_cell(str_from(s, at), cell);
	MUST(n > 0 && n <= s.n - at);
	MUST(cell->n > 0 && cell->n <= sizeof cell->text);
	MUST(cell->escaped ? cell->width == cell->n : cell->width == 1 || cell->width == 2);
	MUST(!cell->flag || (cell->width == 2 && cell->n >= 8));
	fuzz_unit_text(cell);
	return n;
}

/* A prefix that fits has the columns it says, and one unit more would not fit. */
static inline void fuzz_fit(struct str s, size_t columns)
{
	size_t used;
	struct utf8_cell next;
	struct str shown = utf8_fit(s, columns, &used);
	MUST(used <= columns && shown.p == s.p && shown.n <= s.n);
	MUST(utf8_width(shown) == used);
	if (shown.n == s.n)
		return;
	fuzz_unit(s, shown.n, &next);
	MUST(used + next.width > columns);
	MUST(used + utf8_width(str_from(s, shown.n)) == utf8_width(s));
}

static inline void fuzz_steps(struct str s)
{
	for (size_t at = 0, next; at < s.n; at = next) {
		next = utf8_next(s, at);
		MUST(next > at && next <= s.n);
		MUST(utf8_back(s, next) < next);
	}
}

static inline void fuzz_width(struct str input)
{
	if (input.n == 0)
		return;
	size_t columns = (unsigned char)*input.p, width = 0;
	struct str s = must_copy(str_from(input, 1));
	struct buf units = {0}, shown = {0}, again = {0};
	for (size_t at = 0; at < s.n;) {
		struct utf8_cell cell;
		at += fuzz_unit(s, at, &cell);
		width += cell.width;
		buf_put(&units, (struct str){cell.text, cell.n});
	}
	MUST(utf8_width(s) == width);
	utf8_show(&shown, s);
	MUST(str_eq(buf_str(&shown), buf_str(&units)));
	/* What was shown is shown as it is, and as wide. */
	utf8_show(&again, buf_str(&shown));
	MUST(str_eq(buf_str(&again), buf_str(&shown)));
	MUST(utf8_width(buf_str(&shown)) == width);
	fuzz_fit(s, columns);
	fuzz_fit(s, columns % 8);
	fuzz_steps(s);
	buf_done(&units);
	buf_done(&shown);
	buf_done(&again);
	free((void *)(uintptr_t)s.p);
}

#endif
