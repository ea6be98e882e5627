/* Display cells: the one filter between the bytes of a file or a name and the terminal. */
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { MAX_MARKS = 4, TAB_COLUMNS = 8 };

enum how {
	SHOW_PLAIN,  /* as itself */
	SHOW_MARK,   /* on the character before it */
	SHOW_CODE,   /* as <U+XXXX> */
	SHOW_CARET,  /* as ^X */
	SHOW_DROPPED /* not at all: it only styles its neighbour */
};

struct range {
	uint32_t first, last;
	enum how how;
};

/* Unicode 15; which of them are flagged and why: reliability notes, "code points to flag". The
 * emoji joiner and the variation selectors say how the character before them is drawn; terminals
 * disagree on the width of the result, so the parts are drawn one by one without them. */
static const struct range odd_ranges[] = {
	{0x0000, 0x001f, SHOW_CARET},
	{0x007f, 0x007f, SHOW_CARET},
	{0x0080, 0x009f, SHOW_CODE},
	{0x00ad, 0x00ad, SHOW_DROPPED},
	{0x034f, 0x034f, SHOW_DROPPED},
	{0x061c, 0x061c, SHOW_CODE},
	{0x115f, 0x115f, SHOW_CODE},
	{0x1160, 0x1160, SHOW_DROPPED},
	{0x1161, 0x11ff, SHOW_MARK},
	{0x17b4, 0x17b5, SHOW_CODE},
	{0x180b, 0x180f, SHOW_DROPPED},
	{0x200b, 0x200b, SHOW_CODE},
	{0x200c, 0x200d, SHOW_DROPPED},
	{0x200e, 0x200f, SHOW_CODE},
	{0x2028, 0x202e, SHOW_CODE},
	{0x2060, 0x206f, SHOW_CODE},
	{0x2800, 0x2800, SHOW_CODE},
	{0x3164, 0x3164, SHOW_CODE},
	{0xd7b0, 0xd7ff, SHOW_MARK},
	{0xfdd0, 0xfdef, SHOW_CODE},
	{0xfe00, 0xfe0f, SHOW_DROPPED},
	{0xfeff, 0xfeff, SHOW_CODE},
	{0xffa0, 0xffa0, SHOW_CODE},
	{0xfff0, 0xfffb, SHOW_CODE},
	{0xfffe, 0xffff, SHOW_CODE},
	{0x1bca0, 0x1bca3, SHOW_CODE},
	{0x1d173, 0x1d17a, SHOW_CODE},
	{0x1f3fb, 0x1f3ff, SHOW_DROPPED},
	{0xe0000, 0xe00ff, SHOW_CODE},
	{0xe0100, 0xe01ef, SHOW_DROPPED},
	{0xe01f0, 0xe0fff, SHOW_CODE},
};

static int compare_range(const void *key, const void *item)
{
	uint32_t code = *(const uint32_t *)key;
	const struct range *r = item;
	return code < r->first ? -1 : code > r->last;
}

static enum how how_shown(uint32_t code)
{
	const size_t n = sizeof odd_ranges / sizeof *odd_ranges;
	const struct range *r = bsearch(&code, odd_ranges, n, sizeof *r, compare_range);
	if (r)
		return r->how;
	if ((code & 0xfffe) == 0xfffe)
		return SHOW_CODE;
	switch ((int)utf8proc_category((utf8proc_int32_t)code)) {
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_ME:
		return SHOW_MARK;
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return SHOW_CODE;
	default:
		return SHOW_PLAIN;
	}
}

static void cell_ascii(struct utf8_cell *cell, const char *text)
{
	cell->n = cell->width = (unsigned char)strlen(text);
	memcpy(cell->text, text, cell->n);
	cell->escaped = true;
}

static void cell_code(struct utf8_cell *cell, uint32_t code)
{
	char text[16];
	snprintf(text, sizeof text, "<U+%04X>", (unsigned)code);
	cell_ascii(cell, text);
}

static void cell_bad(struct utf8_cell *cell, char byte)
{
	char text[8];
	snprintf(text, sizeof text, "<%02x>", (unsigned)(unsigned char)byte);
	cell_ascii(cell, text);
}

static void cell_caret(struct utf8_cell *cell, uint32_t code)
{
	cell_ascii(cell, (char[3]){'^', code == 0x7f ? '?' : (char)(code + '@'), '\0'});
}

static void cell_add(struct utf8_cell *cell, struct str s)
{
	memcpy(cell->text + cell->n, s.p, s.n);
	cell->n = (unsigned char)(cell->n + s.n);
}

static bool is_in(const struct range *ranges, size_t n, uint32_t code)
{
	return bsearch(&code, ranges, n, sizeof *ranges, compare_range) != NULL;
}

static bool is_han(uint32_t code)
{
	static const struct range han[] = {{.first = 0x3400, .last = 0x4dbf},
		{.first = 0x4e00, .last = 0x9fff}, {.first = 0xf900, .last = 0xfaff},
		{.first = 0x20000, .last = 0x323af}};
	return is_in(han, sizeof han / sizeof *han, code);
}

/* Scripts whose letters join: from Arabic to N'Ko, those of India and their kin, Mongolian. */
static bool is_joining(uint32_t code)
{
	static const struct range scripts[] = {{.first = 0x0600, .last = 0x109f},
		{.first = 0x1780, .last = 0x18af}, {.first = 0xa800, .last = 0xabff},
		{.first = 0x10a00, .last = 0x11fff}};
	return is_in(scripts, sizeof scripts / sizeof *scripts, code) || utf8_is_pictograph(code);
}

static bool is_joiner(uint32_t code)
{
	return code == 0x200c || code == 0x200d;
}

/* Is this what the code point is for: to say how that character is drawn? Behind any other it could
 * only hide. U+FE0F and U+20E3 make keycaps of ASCII digits. */
static bool styles(uint32_t code, uint32_t base)
{
	if (code == 0xad)
		return base != 0;
	if (code == 0x1160)
		return base >= 0x1100 && base < 0x115f;
	if (code >= 0x180b && code <= 0x180f)
		return base >= 0x1820 && base <= 0x18aa;
	if (is_joiner(code))
		return is_joining(base);
	if (code >= 0xe0100)
		return is_han(base);
	if (code >= 0x1f3fb)
		return utf8_is_pictograph(base);
	if (code == 0xfe0f && base < 0x80)
		return base == '#' || base == '*' || (base >= '0' && base <= '9');
	return base >= 0x80;
}

/* England, Scotland and Wales: a black flag and tag letters that spell them, nothing else. */
static size_t flag_tags(struct str s)
{
	static const char *const flags[] = {"gbeng", "gbsct", "gbwls"};
	for (size_t f = 0; f < sizeof flags / sizeof *flags; f++) {
		struct buf want = {0};
		for (const char *c = flags[f]; *c; c++)
			utf8_put(&want, 0xe0000 + (uint32_t)(unsigned char)*c);
		utf8_put(&want, 0xe007f);
		size_t n = str_starts(s, buf_str(&want)) ? want.n : 0;
		buf_done(&want);
		if (n)
			return n;
	}
	return 0;
}

/* Marks, selectors and joiners behind a base of `at` bytes; returns the bytes of the whole unit. One
 * selector and then one joiner are silent: longer runs say nothing about the base, they carry
 * something else. What follows the unit does not count, so that a text cut between units looks the
 * same in its parts. */
static size_t take_marks(struct str s, size_t at, uint32_t base, struct utf8_cell *cell)
{
	int marks = 0, silent = 0;
	while (at < s.n && (unsigned char)s.p[at] >= 0x80) {
		uint32_t code;
		size_t n = utf8_decode(str_from(s, at), &code);
		enum how how = code == UTF8_BAD ? SHOW_CODE : how_shown(code);
		if (how == SHOW_DROPPED && styles(code, base)) {
			int order = is_joiner(code) ? 2 : 1;
			if (order <= silent)
				break;
			silent = order;
		} else if (how == SHOW_MARK) {
			if (marks++ < MAX_MARKS)
				cell_add(cell, str_cut(s, at, at + n));
			silent = 0;
		} else {
			break;
		}
		at += n;
	}
	return at;
}

static bool is_half_flag(uint32_t code)
{
	return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/* Two columns where Unicode says so, and for the few signs that it calls ambiguous or, up to version 15, narrow
 * and that terminals draw wide. */
static unsigned char width_of(uint32_t code)
{
	if (is_half_flag(code))
		return 1;
	if ((code >= 0x4dc0 && code <= 0x4dff) || (code >= 0x3248 && code <= 0x324f))
		return 2;
	return utf8proc_charwidth((utf8proc_int32_t)code) == 2 ? 2 : 1;
}

/* The other half of a flag, right behind the first: then they are one unit. */
static size_t other_half(struct str s, struct utf8_cell *cell)
{
	uint32_t code;
	size_t n = s.n ? utf8_decode(s, &code) : 0;
	if (n == 0 || !is_half_flag(code))
		return 0;
	cell_add(cell, str_cut(s, 0, n));
	cell->width = 2;
	cell->flag = true;
	return n;
}

static size_t cell_plain(struct str s, uint32_t code, size_t n, struct utf8_cell *cell)
{
	cell->width = width_of(code);
	cell_add(cell, str_cut(s, 0, n));
	if (is_half_flag(code))
		n += other_half(str_from(s, n), cell);
	size_t used = take_marks(s, n, code, cell);
	if (code == 0x1f3f4)
		used += flag_tags(str_from(s, used));
	return used;
}

size_t utf8_cell(struct str s, struct utf8_cell *cell)
{
	unsigned char first = (unsigned char)s.p[0];
	cell->n = cell->width = 0;
	cell->escaped = cell->flag = false;
	if (first >= 0x20 && first < 0x7f && (s.n == 1 || (unsigned char)s.p[1] < 0x80)) {
		cell->text[0] = s.p[0];
		cell->n = cell->width = 1;
		return 1;
	}
	uint32_t code;
	size_t n = utf8_decode(s, &code);
	if (code == UTF8_BAD) {
		cell_bad(cell, s.p[0]);
		return n;
	}
	switch (how_shown(code)) {
	case SHOW_CARET:
		cell_caret(cell, code);
		return n;
	case SHOW_DROPPED:
	case SHOW_MARK:
	case SHOW_CODE:
		cell_code(cell, code);
		return n;
	case SHOW_PLAIN:
		break;
	}
	return cell_plain(s, code, n, cell);
}

/* Printable ASCII at the start of s, of one column each; its last byte may yet get a mark. */
static size_t plain_cells(struct str s)
{
	size_t n = utf8_skip_printable(s, 0);
	return n && n < s.n ? n - 1 : n;
}

size_t utf8_width(struct str s)
{
	size_t width = 0, plain;
	for (struct utf8_cell cell; s.n; width += cell.width) {
		plain = plain_cells(s);
		width += plain;
		s = str_from(s, plain);
		cell.width = 0;
		if (s.n)
			s = str_from(s, utf8_cell(s, &cell));
	}
	return width;
}

struct str utf8_fit(struct str s, size_t columns, size_t *used)
{
	size_t at = 0, width = 0;
	while (at < s.n) {
		struct utf8_cell cell;
		size_t room = columns - width;
		struct str rest = str_from(s, at);
		size_t plain = plain_cells(rest.n > room ? str_cut(rest, 0, room + 1) : rest);
		plain = plain < room ? plain : room;
		width += plain;
		at += plain;
		if (at == s.n)
			break;
		size_t n = utf8_cell(str_from(s, at), &cell);
		if (width + cell.width > columns)
			break;
		width += cell.width;
		at += n;
	}
	*used = width;
	return str_cut(s, 0, at);
}

static bool is_box(struct str s, size_t at)
{
	return s.p && at + 3 <= s.n && s.p[at] == '\xe2' && (s.p[at + 1] & '\xfe') == '\x94' &&
		(s.p[at + 2] & '\xc0') == '\x80';
}

/* Bytes of box drawing at the start of s, which rules and tables are made of; its last sign may yet get a
 * mark. */
static size_t box_run(struct str s)
{
	size_t n = 0;
	while (is_box(s, n))
		n += 3;
	return n && n < s.n && (unsigned char)s.p[n] >= 0x80 ? n - 3 : n;
}

void utf8_show(struct buf *out, struct str s)
{
	if (utf8_skip_printable(s, 0) == s.n) {
		buf_put(out, s);
		return;
	}
	for (struct utf8_cell cell; s.n;) {
		size_t plain = plain_cells(s);
		plain = plain ? plain : box_run(s);
		buf_put(out, str_cut(s, 0, plain));
		s = str_from(s, plain);
		cell.n = 0;
		if (s.n)
			s = str_from(s, utf8_cell(s, &cell));
		buf_put(out, (struct str){cell.text, cell.n});
	}
}

void utf8_show_text(struct buf *out, struct str s)
{
	size_t column = 0;
	for (struct utf8_cell cell; s.n;) {
		size_t blanks = TAB_COLUMNS - column % TAB_COLUMNS;
		if (*s.p == '\n') {
			buf_putc(out, '\n');
			column = 0;
			s = str_from(s, 1);
		} else if (*s.p == '\t') {
			buf_fill(out, ' ', blanks);
			column += blanks;
			s = str_from(s, 1);
		} else {
			s = str_from(s, utf8_cell(s, &cell));
			buf_put(out, (struct str){cell.text, cell.n});
			column += cell.width;
		}
	}
}
