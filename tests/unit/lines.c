#include "tests/t.h"

#include "text/lines.h"

static void test_places(void)
{
	static const struct {
		const char *text;
		size_t offset, line, column, start, next;
	} rows[] = {
		{"", 0, 1, 1, 0, 0},
		{"abc", 0, 1, 1, 0, 3},
		{"abc", 3, 1, 4, 0, 3},
		{"abc", 99, 1, 4, 0, 3},
		{"a\nb\n", 1, 1, 2, 0, 2},
		{"a\nb\n", 2, 2, 1, 2, 4},
		{"a\nb\n", 4, 3, 1, 4, 4},
		{"a\r\nb", 2, 1, 3, 0, 3},
		{"a\r\nb", 3, 2, 1, 3, 4},
		{"a\rb", 2, 1, 3, 0, 3},
		{"\n\n", 1, 2, 1, 1, 2},
		{"\xc3\xa9\xf0\x9f\x98\x80x", 6, 1, 3, 0, 7},
		{"\xff\xfex", 2, 1, 3, 0, 3},
		{"a\xe2\x80\xa8"
		 "b\xc2\x85"
		 "c",
			7, 1, 5, 0, 8},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str text = str_of(rows[i].text);
		struct place place = lines_place(text, rows[i].offset);
		EQUAL(place.line, rows[i].line, "the line");
		EQUAL(place.column, rows[i].column, "the column, in code points");
		EQUAL(lines_start(text, rows[i].offset), rows[i].start, "where the line starts");
		EQUAL(lines_next(text, rows[i].offset), rows[i].next, "where the next one starts");
	}
}

static void test_offsets(void)
{
	const struct str text = STR("one\ntwo\r\nthree");
	static const size_t want[] = {0, 0, 4, 9, 14, 14};
	for (size_t line = 0; line < sizeof want / sizeof *want; line++)
		EQUAL(lines_offset(text, line), want[line], "lines_offset");
	EQUAL(lines_offset(STR("a\n"), 2), 2, "behind a last line break there is a line");
	EQUAL(lines_offset(STR(""), 1), 0, "the empty text has one line");
}

static void test_endings(void)
{
	static const struct {
		const char *text;
		size_t offset;
		const char *want;
	} rows[] = {
		{"a\nb\r\n", 0, "\n"},
		{"a\nb\r\n", 1, "\n"},
		{"a\nb\r\n", 2, "\r\n"},
		{"a\nb\r\n", 4, "\r\n"},
		{"a\r\nb", 3, "\r\n"},
		{"a\nb\r\nc", 5, "\n"},
		{"abc", 1, "\n"},
		{"", 0, "\n"},
		{"a\r", 0, "\n"},
		{"\r\n", 0, "\r\n"},
		{"\n", 0, "\n"},
		{"a\r\n\nb", 3, "\n"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		IS(lines_ending(str_of(rows[i].text), rows[i].offset), rows[i].want,
			"lines_ending");
}

int main(void)
{
	test_places();
	test_offsets();
	test_endings();
	return t_end();
}
