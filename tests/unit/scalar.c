#include "tests/t.h"

#include "base/buf.h"
#include "doc/scalar.h"

static const struct {
	const char *text;
	bool plain, flow; /* may it stand bare: as a value, in brackets */
} rows[] = {
	{"a", true, true},
	{"two words", true, true},
	{"it's", true, true},
	{"a\"b", true, true},
	{"caf\xc3\xa9", true, true},
	{"a#b", true, true},
	{"a -b", true, true},
	{"-a", true, false},
	{"?a", true, false},
	{":a", true, false},
	{"a:b", true, false},
	{"a, b", true, false},
	{"a]", true, false},
	{"a}", true, false},
	{"http://x", true, false},
	{"--", true, false},
	{"a...", true, true},
	{"C:\\x", true, false},
	{"", false, false},
	{" a", false, false},
	{"a ", false, false},
	{"\ta", false, false},
	{"a\tb", false, false},
	{"a\nb", false, false},
	{"a: b", false, false},
	{"a:", false, false},
	{"a #b", false, false},
	{"#a", false, false},
	{"- a", false, false},
	{"-", false, false},
	{"? a", false, false},
	{": a", false, false},
	{"...", false, false},
	{"---", false, false},
	{"a---b", false, false},
	{"[a]", false, false},
	{"{a}", false, false},
	{",a", false, false},
	{"]", false, false},
	{"&a", false, false},
	{"*a", false, false},
	{"!a", false, false},
	{"|a", false, false},
	{">a", false, false},
	{"'a", false, false},
	{"\"a", false, false},
	{"%a", false, false},
	{"@a", false, false},
	{"`a", false, false},
	{"yes", false, false},
	{"1.5", false, false},
	{"null", false, false},
	{"2024-01-01", false, false},
	{"a\xc2\x85"
	 "b",
		false, false},
	{"a\xe2\x80\xa8"
	 "b",
		false, false},
	{"a\x1b", false, false},
	{"\xef\xbb\xbf"
	 "a",
		false, false},
	{"a\x7f", false, false},
};

struct style {
	const char *text;
	enum written written;
	const char *want; /* NULL: it cannot be written so */
};

static const struct style styles[] = {
	{"a", WRITTEN_PLAIN, "a"},
	{"a: b", WRITTEN_PLAIN, NULL},
	{"it's", WRITTEN_SINGLE, "'it''s'"},
	{"", WRITTEN_SINGLE, "''"},
	{"a\tb", WRITTEN_SINGLE, "'a\tb'"},
	{"a\nb", WRITTEN_SINGLE, NULL},
	{"a\x1b", WRITTEN_SINGLE, NULL},
	{"a---b", WRITTEN_SINGLE, NULL},
	{"a", WRITTEN_DOUBLE, "\"a\""},
	{"\"\\\n\t\r", WRITTEN_DOUBLE, "\"\\\"\\\\\\n\\t\\r\""},
	{"\x1b\x7f\xc2\x85\xe2\x80\xa8\xef\xbb\xbf", WRITTEN_DOUBLE,
		"\"\\x1b\\x7f\\x85\\u2028\\ufeff\""},
	{"\xf0\x9f\xbf\xbf\xf0\x9f\x98\x80", WRITTEN_DOUBLE, "\"\\U0001ffff\xf0\x9f\x98\x80\""},
	{"---", WRITTEN_DOUBLE, "\"--\\x2d\""},
	{"------- --", WRITTEN_DOUBLE, "\"--\\x2d--\\x2d- --\""},
	{"a", WRITTEN_LITERAL, "|-\n  a"},
	{"a\n", WRITTEN_LITERAL, "|\n  a"},
	{"a\n\n", WRITTEN_LITERAL, "|+\n  a\n"},
	{"a\n\nb\n", WRITTEN_LITERAL, "|\n  a\n\n  b"},
	{"\na", WRITTEN_LITERAL, "|-\n\n  a"},
	{" a\nb", WRITTEN_LITERAL, "|2-\n   a\n  b"},
	{"\n\ta", WRITTEN_LITERAL, "|2-\n\n  \ta"},
	{"a", WRITTEN_FOLDED, NULL},
	{"", WRITTEN_LITERAL, NULL},
	{"\n", WRITTEN_LITERAL, NULL},
	{"a\rb", WRITTEN_LITERAL, NULL},
	{"a\n---", WRITTEN_LITERAL, NULL},
	{"a\x07", WRITTEN_LITERAL, NULL},
};

static void check_style(const struct style *row)
{
	const struct scalar_place place = {.ending = STR("\n")};
	struct buf out = {0};
	bool done = scalar_write(&out, str_of(row->text), row->written, &place);
	OK(done == (row->want != NULL), row->text);
	IS(buf_str(&out), row->want ? row->want : "", "  is written so");
	buf_done(&out);
}

static void check_places(void)
{
	const struct scalar_place crlf = {.ending = STR("\r\n"),
		.indent = 4,
		.comment = STR(" # c")};
	const struct scalar_place far = {.ending = STR("\n"), .indent = 12};
	const struct scalar_place flow = {.ending = STR("\n"), .flow = true};
	struct buf out = {0};
	scalar_write(&out, STR("a\n b\n"), WRITTEN_LITERAL, &crlf);
	IS(buf_str(&out), "| # c\r\n    a\r\n     b", "a block in its place");
	buf_clear(&out);
	scalar_write(&out, STR(" a"), WRITTEN_LITERAL, &crlf);
	IS(buf_str(&out), "|4- # c\r\n     a", "its indentation told");
	buf_clear(&out);
	scalar_write(&out, STR(" a"), WRITTEN_LITERAL, &far);
	IS(buf_str(&out), "|2-\n   a", "one that no header can tell");
	buf_clear(&out);
	OK(!scalar_write(&out, STR("a\nb"), WRITTEN_LITERAL, &flow) && out.n == 0,
		"no block in brackets");
	buf_done(&out);
}

/* The styles that are tried, by their letters. */
static void check_order(const char *text, const struct value *before, const char *want)
{
	enum written tried[SCALAR_STYLES];
	char letters[SCALAR_STYLES + 1] = "";
	size_t n = scalar_styles(str_of(text), before, tried);
	for (size_t i = 0; i < n; i++)
		letters[i] = "psdlf"[tried[i]];
	IS(str_of(letters), want, text);
}

int main(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		OK(scalar_is_plain(str_of(rows[i].text), false) == rows[i].plain, rows[i].text);
		OK(scalar_is_plain(str_of(rows[i].text), true) == rows[i].flow, "  in brackets");
	}
	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
		check_style(&styles[i]);
	check_places();
	const struct value plain = {.kind = VALUE_TEXT, .text = STR("a")};
	const struct value dbl = {.kind = VALUE_TEXT, .written = WRITTEN_DOUBLE, .text = STR("a")};
	const struct value lines = {.kind = VALUE_TEXT,
		.written = WRITTEN_DOUBLE,
		.text = STR("a\nb")};
	const struct value literal = {.kind = VALUE_TEXT, .written = WRITTEN_LITERAL};
	const struct value folded = {.kind = VALUE_TEXT, .written = WRITTEN_FOLDED};
	const struct value list = {.kind = VALUE_LIST, .written = WRITTEN_DOUBLE};
	check_order("a", NULL, "psd");
	check_order("a", &plain, "psd");
	check_order("it's", &plain, "pdd");
	check_order("it's \"a\"", &plain, "psd");
	check_order("a", &dbl, "dsd");
	check_order("a\nb", &plain, "ld");
	check_order("a\nb", &dbl, "ld");
	check_order("a\nb", &lines, "d");
	check_order("a", &list, "psd");
	check_order("a", &literal, "lpsd");
	check_order("a", &folded, "fpsd");
	check_order("a\nb", &folded, "fld");
	return t_end();
}
