#include "tests/t.h"

#include "base/vec.h"
#include "text/change.h"

/* The changed lines as "2 5 ". */
static void changed(const char *before, const char *now, const char *want, const char *what)
{
	struct line_numbers lines = {0};
	struct buf got = {0};
	change_lines(str_of(before), str_of(now), &lines);
	for (size_t i = 0; i < lines.n; i++)
		buf_printf(&got, "%zu ", lines.v[i]);
	IS(buf_str(&got), want, what);
	vec_done(&lines);
	buf_done(&got);
}

static void test_lines(void)
{
	changed("a\nb\n", "a\nb\n", "", "nothing changed");
	changed("a\nb\nc\n", "a\nx\nc\n", "2 ", "a line changed");
	changed("a\n\nc\n", "a\n\nb\n\nc\n", "3 ",
		"a paragraph more: the blank line does not count");
	changed("a\n", "a\n\n\n", "", "blank lines are nothing new");
	changed("a\nb\nc\n", "a\nc\n", "1 ", "a line is gone: the one before it");
	changed("a\n\nb\n\nc\n", "a\n\nc\n", "3 ", "a paragraph is gone: the one behind it");
	changed("a\n\nb\n", "a\n\n", "1 ", "the last is gone: the one before it");
	changed("a\n", "", "", "all is gone: there is nothing to mark");
	changed("", "a\nb\n", "1 2 ", "all is new");
	changed("a\nb\nc\nd\n", "x\nb\nc\ny\nz\n", "1 4 5 ", "several places, in order");
}

static size_t follow(const char *before, const char *now, size_t line, bool *same)
{
	struct hunks hunks = {0};
	diff_lines(str_of(before), str_of(now), &hunks);
	size_t at = change_follow(&hunks, line, same);
	hunks_done(&hunks);
	return at;
}

static void test_follow(void)
{
	const char *before = "a\nb\nc\nd\n", *now = "x\ny\na\nb\nz\nd\n";
	bool same;
	EQUAL(follow(before, now, 1, &same), 3, "lines that come above move a line down");
	OK(same, "and it is as it was");
	EQUAL(follow(before, now, 3, &same), 5, "a changed line leads to what stands for it");
	OK(!same, "which is told");
	EQUAL(follow(before, now, 4, &same), 6, "behind a change it counts on");
	OK(same, "and is as it was");
	EQUAL(follow(now, before, 3, &same), 1, "lines that go above move a line up");
	EQUAL(follow(now, before, 2, &same), 1, "one that is gone leads to what follows");
	OK(!same, "which is told");
}

int main(void)
{
	test_lines();
	test_follow();
	return t_end();
}
