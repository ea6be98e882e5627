/* Texts of 16 and 32 bits a unit. */
#include "tests/t.h"
#include "text/decode.h"

struct row {
	struct str text;
	const char *name, *want; /* NULL: it is none; it is broken */
	const char *what;
};

static void test_wide(void)
{
	static const struct row rows[] = {
		{{"\xff\xfe"
		  "a\0\x3d\xd8\x00\xde",
			 8},
			"UTF-16", "a\xf0\x9f\x98\x80", "the low byte first, a pair"},
		{{"\xfe\xff\0a\xd8\x3d\xde\x00", 8}, "UTF-16", "a\xf0\x9f\x98\x80",
			"the high byte first"},
		{{"\xff\xfe\0\0a\0\0\0\x00\xf6\x01\0", 12}, "UTF-32", "a\xf0\x9f\x98\x80",
			"four bytes, the low one first"},
		{{"\0\0\xfe\xff\0\0\0a\0\x01\xf6\x00", 12}, "UTF-32", "a\xf0\x9f\x98\x80",
			"four bytes, the high one first"},
		{{"\xff\xfe", 2}, "UTF-16", "", "a mark alone"},
		{{"\xff\xfe"
		  "a\0b",
			 5},
			"UTF-16", NULL, "half a unit"},
		{{"\xff\xfe\x3d\xd8"
		  "a\0",
			 6},
			"UTF-16", NULL, "half a pair"},
		{{"\xff\xfe\x3d\xd8", 4}, "UTF-16", NULL, "half a pair at the end"},
		{{"\xff\xfe\x00\xde", 4}, "UTF-16", NULL, "the second half of a pair alone"},
		{{"\0\0\xfe\xff\0\0\xd8\x3d", 8}, "UTF-32", NULL, "half a pair in four bytes"},
		{{"\0\0\xfe\xff\0\x11\0\0", 8}, "UTF-32", NULL, "no code point"},
		{{"\0\0\xfe\xff\0\0\0", 7}, "UTF-32", NULL, "three bytes of four"},
		{{"\xef\xbb\xbfx", 4}, NULL, NULL, "the mark of UTF-8"},
		{{"x", 1}, NULL, NULL, "no mark"},
		{{"", 0}, NULL, NULL, "nothing"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *row = &rows[i];
		const char *name = decode_wide_name(row->text);
		struct buf out = {0};
		buf_puts(&out, "before ");
		bool whole = decode_wide(&out, row->text);
		OK(row->name ? name && !strcmp(name, row->name) : !name, row->what);
		OK(whole == (row->want != NULL), "  whole or not");
		IS(str_from(buf_str(&out), 7), row->want ? row->want : "", "  what it says");
		buf_done(&out);
	}
}

int main(void)
{
	test_wide();
	return t_end();
}
