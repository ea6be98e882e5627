#include "tests/t.h"
#include "text/prose.h"

static void expect(const char *old, const char *now, const char *want, const char *what)
{
	struct prose p = {0};
	struct buf got = {0};
	prose_compare(&p, str_of(old), str_of(now));
	prose_put(&got, &p, 2);
	IS(buf_str(&got), want, what);
	buf_done(&got);
	prose_done(&p);
}

static void test_counts(void)
{
	struct prose p = {0};
	prose_compare(&p, STR("a b c d"), STR("a x c\nd e"));
	EQUAL(p.same, 3, "words that stay");
	EQUAL(p.gone, 1, "words that are gone");
	EQUAL(p.fresh, 2, "words that are new");
	prose_done(&p);
}

int main(void)
{
	expect("one two three", "one 2 three", "one [-two-]{+2+} three", "a word is another");
	expect("one two\nthree four", "one\ntwo three\n\tfour ", "one two three four",
		"wrapped otherwise, it is the same");
	expect("a b c d e f g h", "a b c d X e f g h", "... c d {+X+} e f ...",
		"what is far away is left out");
	expect("a b c", "a b c", "a b c", "a short text stands whole");
	expect("", "new words", "{+new words+}", "from nothing");
	expect("old\nwords", " ", "[-old words-]", "to nothing");
	expect("", "", "", "nothing at all");
	expect("x a b c d e f y", "a b c d e f", "[-x-] a b ... e f [-y-]", "both ends");
	expect("x a b c d e y", "a b c d e", "[-x-] a b c d e [-y-]",
		"one word is not worth three dots");
	test_counts();
	return t_end();
}
