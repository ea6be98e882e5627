#include "tests/t.h"

#include "base/err.h"
#include "base/utf8.h"

#include <errno.h>

static void test_short(void)
{
	struct err e;
	OK(!err_set(&e, "%s: %d", "x", 7), "err_set is false");
	IS(str_of(e.text), "x: 7", "and says what was printed");
	errno = ENOENT;
	OK(!err_sys(&e, "cannot open"), "err_sys is false");
	IS(str_of(e.text), "cannot open: No such file or directory", "and says why");
}

/* A message of every length around the limit, of characters of several bytes. */
static void test_long(void)
{
	bool ended = true, dots = true, whole = true;
	char text[1300];
	for (size_t n = 90; n < 400; n++) {
		struct err e;
		for (size_t i = 0; i < n; i++)
			memcpy(text + i * 3, "\xe2\x82\xac", 4);
		err_set(&e, "%.*s%s", (int)(n % 3), "ab", text);
		struct str got = str_of(e.text);
		bool cut = n % 3 + n * 3 >= sizeof e.text;
		ended = ended && got.n < sizeof e.text;
		dots = dots && str_ends(got, STR("...")) == cut;
		whole = whole && utf8_invalid(got) == STR_NONE;
	}
	OK(ended, "a message fits its place");
	OK(dots, "one that is cut says so");
	OK(whole, "and not within a character");
}

int main(void)
{
	test_short();
	test_long();
	return t_end();
}
