#include "tests/t.h"

#include "text/white.h"

static void is_line(const char *line, const char *other, const char *want, const char *what)
{
	struct buf got = {0};
	struct span part = {0};
	if (white_differs(str_of(line), str_of(other)))
		part = white_part(str_of(line), str_of(other));
	white_line(&got, str_of(line), part);
	IS(buf_str(&got), want, what);
	buf_done(&got);
}

static void test_differs(void)
{
	OK(white_differs(STR("a b"), STR("a  b")), "a blank more");
	OK(white_differs(STR("\ta"), STR("    a")), "a tab for blanks");
	OK(white_differs(STR("a\r\n"), STR("a\n")), "another line end");
	OK(white_differs(STR("a\n"), STR("a")), "no line end");
	OK(white_differs(STR("  "), STR("")), "an empty line");
	OK(!white_differs(STR("a b"), STR("a b")), "the same is no difference");
	OK(!white_differs(STR("a b"), STR("a c")), "another word");
	OK(!white_differs(STR("a"), STR("ab")), "a longer word");
	OK(!white_differs(STR("ab"), STR("a")), "a shorter one");
}

static void test_lines(void)
{
	is_line("a  b", "a b", "a _b", "the blank that came");
	is_line("\ta b", "    a b", ">---a b", "a tab");
	is_line("    a b", "\ta b", "____a b", "blanks");
	is_line("a \t", "a", "a_>---", "at the end");
	is_line("a b  ", "c", "a b__", "at the end of a line with other words");
	is_line("a b\r", "a b", "a b^M", "a carriage return");
	is_line("a b", "a c", "a b", "nothing else");
	is_line("  ", "x", "__", "a line of blanks alone");
}

static void test_partner(void)
{
	const struct str lines[] = {STR("x"), STR("a  b"), STR("a   b")};
	OK(white_partner(lines, 3, STR("a b"), 0) == &lines[1], "another line of the change");
	OK(white_partner(lines, 3, STR("a b"), 2) == &lines[2], "the one at the same place first");
	OK(!white_partner(lines, 3, STR("b"), 0), "there is none");
}

static void test_patch(void)
{
	struct buf got = {0};
	white_patch(&got,
		STR("--- a/x\n+++ b/x\n@@ -1,4 +1,4 @@\n a \n-b\t\n-c d\n+b\n+c  d\n e\n-f\n"
		    "\\ No newline at end of file\n+f\n"));
	IS(buf_str(&got),
		"--- a/x\n+++ b/x\n@@ -1,4 +1,4 @@\n a \n-b>---\n-c d\n+b\n+c _d\n e\n-f\n"
		"\\ No newline at end of file\n+f\n",
		"a patch: what stays is as it is");
	buf_clear(&got);
	white_patch(&got, STR("@@ -1 +1 @@\n--- x\n+--  x\n-y \n"));
	IS(buf_str(&got), "@@ -1 +1 @@\n--- x\n+-- _x\n-y_\n", "lines that look like its head");
	buf_done(&got);
}

int main(void)
{
	test_differs();
	test_lines();
	test_partner();
	test_patch();
	return t_end();
}
