#include "tests/t.h"

#include "text/alike.h"

static unsigned share(const char *a, const char *b)
{
	struct alike x = {0}, y = {0};
	alike_read(&x, str_of(a));
	alike_read(&y, str_of(b));
	unsigned found = alike_share(&x, &y);
	EQUAL(alike_share(&y, &x), found, "the same the other way round");
	alike_done(&x);
	alike_done(&y);
	return found;
}

int main(void)
{
	EQUAL(share("", ""), 0, "nothing is not like nothing");
	EQUAL(share("a\n", ""), 0, "nor like something");
	EQUAL(share("aa\nbb\n", "aa\nbb\n"), 100, "the same text");
	EQUAL(share("aa\nbb\n", "bb\naa"), 100, "in another order");
	EQUAL(share("aa\r\n\r\n  bb\r\n", "aa\nbb\n"), 100,
		"white space at the ends does not count");
	EQUAL(share("aa\nbb\n", "aa\nbbbbbb\n"), 25, "by bytes of the larger one");
	EQUAL(share("aa\naa\naa\nbb\n", "aa\nbb\n"), 50, "a line counts as often as it is there");
	EQUAL(share("aa\n", "bb\n"), 0, "nothing in common");
	return t_end();
}
