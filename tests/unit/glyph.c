#include "tests/t.h"

#include "base/utf8.h"
#include "ui/term/glyph.h"

/* The glyph as UTF-8, as often as it is drawn. */
static void shown(const char *text, bool ascii, struct buf *out)
{
	struct canvas c;
	canvas_init(&c, 1, 8);
	canvas_puts(&c, 0, 0, text, ROLE_TEXT);
	struct glyph g = glyph_of(&c.cells[0], ascii);
	for (int i = 0; i < g.times; i++) {
		for (const wchar_t *w = g.text; *w; w++)
			utf8_put(out, (uint32_t)*w);
	}
	canvas_done(&c);
}

static void test_rows(void)
{
	static const struct {
		const char *text, *wide, *ascii;
	} rows[] = {
		{"a", "a", "a"},
		{"~", "~", "~"},
		{"é", "é", "?"},
		{"e\xcc\x81", "e\xcc\x81", "?"},
		{"漢", "漢", "??"},
		{"│", "│", "|"},
		{"─", "─", "-"},
		{"┼", "┼", "+"},
		{"╭", "╭", "+"},
		{"═", "═", "-"},
		{"•", "•", "*"},
		{"…", "…", "."},
		{"“", "“", "\""},
		{"’", "’", "'"},
		{"—", "—", "-"},
		{"→", "→", ">"},
		{"▎", "▎", "|"},
		{"█", "█", "#"},
		{"✓", "✓", "v"},
		{"\xc2\xa0", "\xc2\xa0", " "},
		{"😀", "😀", "??"},
		{"\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab",
			"??"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf wide = {0}, ascii = {0};
		shown(rows[i].text, false, &wide);
		shown(rows[i].text, true, &ascii);
		IS(buf_str(&wide), rows[i].wide, "in UTF-8");
		IS(buf_str(&ascii), rows[i].ascii, "in ASCII");
		buf_done(&wide);
		buf_done(&ascii);
	}
}

/* Whatever stands in a cell, its glyph is as wide as the cell, by curses' own count. */
static void test_every_code_point(void)
{
	size_t wrong = 0, stand_ins = 0;
	for (uint32_t code = 0x20; code < 0x20000; code++) {
		struct buf text = {0};
		struct canvas c;
		utf8_put(&text, code);
		canvas_init(&c, 1, 12);
		canvas_put(&c, 0, 0, buf_str(&text), ROLE_TEXT, 0);
		struct glyph g = glyph_of(&c.cells[0], false);
		int columns = 0;
		for (size_t i = 0; g.text[i]; i++)
			columns += wcwidth(g.text[i]);
		wrong += columns * g.times != c.cells[0].width;
		bool common = code < 0x0370 || (code >= 0x0400 && code < 0x0530) ||
			(code >= 0x4e00 && code < 0xa000);
		stand_ins += common && g.text[0] == 0xfffd;
		canvas_done(&c);
		buf_done(&text);
	}
	EQUAL(wrong, 0, "no glyph is wider or narrower than its cell");
	EQUAL(stand_ins, 0, "Latin, Cyrillic and Han are all shown as themselves");
}

static void test_encodings(void)
{
	EQUAL(glyph_encoding("UTF-8"), ENCODING_UTF8, "UTF-8");
	EQUAL(glyph_encoding("ANSI_X3.4-1968"), ENCODING_UNSET, "the C locale's encoding");
	EQUAL(glyph_encoding("ISO-8859-1"), ENCODING_OTHER, "one that somebody chose");
	EQUAL(glyph_encoding("EUC-JP"), ENCODING_OTHER, "and another");
}

int main(void)
{
	bool forced;
	if (!OK(glyph_locale(&forced) && !forced, "the tests run in UTF-8"))
		return t_end();
	test_encodings();
	test_rows();
	test_every_code_point();
	return t_end();
}
