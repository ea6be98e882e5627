#include "tests/t.h"

#include <stdint.h>

static void test_cut(void)
{
	static const struct {
		const char *text;
		size_t at, end;
		const char *want;
	} rows[] = {
		{"hello", 1, 3, "el"},
		{"hello", 0, 5, "hello"},
		{"hello", 2, 99, "llo"},
		{"hello", 9, 12, ""},
		{"hello", 4, 2, ""},
		{"", 0, 0, ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		IS(str_cut(str_of(rows[i].text), rows[i].at, rows[i].end), rows[i].want, "str_cut");
	IS(str_from(STR("hello"), 3), "lo", "str_from");
	IS(str_span(STR("hello"), (struct span){1, 2}), "e", "str_span");
	EQUAL(str_cut((struct str){NULL, 0}, 0, 5).n, 0, "nothing can be cut from no text");
	EQUAL(str_of(NULL).n, 0, "no C string is no bytes");
}

static void test_compare(void)
{
	const struct str with_nul = {"a\0b", 3};
	OK(str_eq(STR("ab"), STR("ab")), "equal bytes are equal");
	OK(!str_eq(STR("ab"), STR("abc")), "a prefix is not equal");
	OK(str_eq((struct str){NULL, 0}, STR("")), "no text equals the empty text");
	OK(!str_eq(with_nul, STR("a")), "a NUL does not end a text");
	OK(str_is(STR("x"), "x") && !str_is(with_nul, "a"), "str_is");
	OK(str_cmp(STR("a"), STR("b")) < 0 && str_cmp(STR("b"), STR("a")) > 0, "order by byte");
	OK(str_cmp(STR("a"), STR("ab")) < 0, "a prefix comes first");
	OK(str_cmp(STR("\xff"), STR("a")) > 0, "bytes compare without sign");
	EQUAL(str_cmp(STR(""), (struct str){NULL, 0}), 0, "empty texts are the same");
	OK(str_same_letters(STR("Tools"), STR("tOOLS")), "letters compare without case");
	OK(!str_same_letters(STR("@"), STR("`")), "what is no letter has no case");
	OK(!str_same_letters(STR("\xc3\x89"), STR("\xc3\xa9")),
		"only ASCII letters have case here");
	OK(str_starts(STR("abc"), STR("ab")) && !str_starts(STR("a"), STR("ab")), "str_starts");
	OK(str_ends(STR("abc"), STR("bc")) && !str_ends(STR("c"), STR("bc")), "str_ends");
	OK(str_starts(STR(""), STR("")) && str_ends(STR(""), STR("")), "empty ends are everywhere");
}

static void test_find(void)
{
	const struct str s = STR("one two one");
	EQUAL(str_find(s, 0, STR("one")), 0, "found at the start");
	EQUAL(str_find(s, 1, STR("one")), 8, "found behind it");
	EQUAL(str_find(s, 9, STR("one")), STR_NONE, "not found");
	EQUAL(str_find(s, 11, STR("")), 11, "the empty text is found at the end");
	EQUAL(str_find(s, 12, STR("")), STR_NONE, "not beyond it");
	EQUAL(str_find((struct str){NULL, 0}, 0, STR("x")), STR_NONE, "nothing is in no text");
	EQUAL(str_find(STR("ab"), 0, STR("abc")), STR_NONE, "a longer text is not found");
	EQUAL(str_find_byte(s, 4, 'o'), 6, "a byte is found");
	EQUAL(str_find_byte(s, 99, 'o'), STR_NONE, "not behind the end");
	EQUAL(str_find_byte((struct str){"a\0b", 3}, 0, '\0'), 1, "a NUL is a byte");
	EQUAL(str_find_any(s, 0, "wt"), 4, "one of a set is found");
	EQUAL(str_find_any((struct str){"\0x", 2}, 0, "x"), 1, "a NUL is in no set");
	EQUAL(str_find_any(s, 0, "z"), STR_NONE, "none of a set");
}

static void test_trim(void)
{
	IS(str_trim_blank(STR(" \t a b\t ")), "a b", "str_trim_blank");
	IS(str_trim_blank(STR("\na\n")), "\na\n", "line breaks are no blanks");
	IS(str_trim_blank(STR(" \t")), "", "nothing but blanks");
	IS(str_trim_end(STR(" a ")), " a", "str_trim_end");
	IS(str_trim(STR("\r\n\v\f a \n")), "a", "str_trim");
	IS(str_trim(STR("\xc2\xa0")), "\xc2\xa0", "a no-break space stays");
	OK(char_is_alnum('Z') && char_is_alnum('0') && !char_is_alnum('_'), "char_is_alnum");
	OK(!char_is_alnum('\xe9') && !char_is_space('\xa0'), "only ASCII counts");
}

static void test_lines(void)
{
	static const struct {
		const char *text, *lines[4];
	} rows[] = {
		{"", {NULL}},
		{"a", {"a"}},
		{"a\n", {"a"}},
		{"a\n\nb", {"a", "", "b"}},
		{"a\r\nb\r\n", {"a", "b"}},
		{"a\rb\r", {"a\rb\r"}},
		{"\r\n", {""}},
		{"a\r\r\n", {"a\r"}},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str rest = str_of(rows[i].text), line;
		size_t n = 0;
		for (; str_next_line(&rest, &line); n++)
			IS(line, rows[i].lines[n], "str_next_line");
		OK(n == 4 || !rows[i].lines[n], "no line is missing");
	}
}

static void test_pieces(void)
{
	static const struct {
		const char *text, *pieces[4];
	} rows[] = {
		{"a,b,c", {"a", "b", "c"}},
		{"", {""}},
		{",", {"", ""}},
		{"a,", {"a", ""}},
		{"a,,b", {"a", "", "b"}},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str rest = str_of(rows[i].text), piece;
		size_t n = 0;
		for (; str_next_piece(&rest, ',', &piece); n++)
			IS(piece, rows[i].pieces[n], "str_next_piece");
		OK(!rows[i].pieces[n], "no piece is missing");
	}
	struct str none = {NULL, 0}, piece;
	OK(!str_next_piece(&none, ',', &piece), "no text has no pieces");
}

static void test_numbers(void)
{
	static const struct {
		const char *text;
		bool good;
		size_t value;
	} rows[] = {
		{"0", true, 0},
		{"007", true, 7},
		{"18446744073709551615", true, SIZE_MAX},
		{"18446744073709551616", false, 0},
		{"99999999999999999999999", false, 0},
		{"", false, 0},
		{"-1", false, 0},
		{"+1", false, 0},
		{" 1", false, 0},
		{"1 ", false, 0},
		{"0x1", false, 0},
		{"1.0", false, 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t value = 42;
		bool good = str_to_size(str_of(rows[i].text), &value);
		EQUAL(good, rows[i].good, rows[i].text);
		OK(value == (good ? rows[i].value : 42), "its value");
	}
}

int main(void)
{
	test_cut();
	test_compare();
	test_find();
	test_trim();
	test_lines();
	test_pieces();
	test_numbers();
	return t_end();
}
