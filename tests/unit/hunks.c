#include "tests/t.h"

#include "base/utf8.h"
#include "render/hunks.h"

static void show(struct buf *out, const struct sheet *s)
{
	for (size_t i = 0; i < sheet_count(s); i++) {
		struct sheet_line line = sheet_line(s, i);
		struct str text = sheet_text(s, line);
		size_t at = 0;
		buf_printf(out, "%u%s ", (unsigned)line.source,
			line.flags & SHEET_GOES_ON ? "+" : "");
		for (size_t k = 0; k < line.run_n; k++) {
			struct sheet_run run = sheet_run(s, line, k);
			bool part =
				run.role == ROLE_DIFF_CUT_PART || run.role == ROLE_DIFF_ADD_PART;
			buf_puts(out, part ? "[" : "");
			utf8_show(out, str_cut(text, at, at + run.n));
			buf_puts(out, part ? "]" : "");
			at += run.n;
		}
		buf_putc(out, '\n');
	}
}

static void is_diff(const char *before, const char *after, const char *want, const char *what)
{
	struct sheet s = {0};
	struct buf got = {0};
	hunks_sheet(str_of(before), str_of(after), 30, true, &s);
	show(&got, &s);
	IS(buf_str(&got), want, what);
	OK(sheet_valid(&s), "the sheet is whole");
	buf_done(&got);
	sheet_done(&s);
}

#define TEN "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"

int main(void)
{
	is_diff("a\nb\n", "a\nb\n", "0 no difference\n", "equal texts");
	is_diff("", "", "0 no difference\n", "empty texts");
	is_diff("", "a\n", "1 + a\n", "all is new");
	is_diff("a\n", "", "0 - a\n", "all is gone");
	is_diff("model: sonnet\n", "model: opus\n", "0 - model: [sonnet]\n1 + model: [opus]\n",
		"one line for one line: the part that differs");
	is_diff("a quick fox\n", "Not alike at all\n", "0 - a quick fox\n1 + Not alike at all\n",
		"none where they have too little in common");
	is_diff("na\xc3\xafve\n", "na\xc3\xaeve\n", "0 - na[\xc3\xaf]ve\n1 + na[\xc3\xae]ve\n",
		"no character is split");
	is_diff(TEN, "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n",
		"2 @@ line 2 @@\n2   2\n3   3\n4   4\n0 - 5\n5 + five\n6   6\n7   7\n8   8\n",
		"three lines around a change");
	is_diff(TEN "11\n12\n", "0\n" TEN "11\n13\n",
		"1 + 0\n2   1\n3   2\n4   3\n10 @@ line 10 @@\n10   9\n11   10\n12   11\n"
		"0 - 1[2]\n13 + 1[3]\n",
		"a mark between distant changes, counted in the new text");
	is_diff("x\n1\n2\n3\n4\n5\n6\ny\n", "1\n2\n3\n4\n5\n6\n",
		"0 - x\n1   1\n2   2\n3   3\n4   4\n5   5\n6   6\n0 - y\n",
		"none where nothing is left out between");
	is_diff("a\n", "a", "0 - a\n1 + a\n1 (no line break at the end)\n", "the last line's end");
	is_diff("a\r\nb\r\n", "a\r\nc\r\n", "1   a\n0 - b\n2 + c\n",
		"line ends that are all alike");
	is_diff("ab\r\n", "ab\n", "0 - ab[^M]\n1 + ab\n", "line ends that differ");
	is_diff("", "a long line that has to be wrapped at this width\n",
		"1 + a long line that has to be\n1+   wrapped at this width\n",
		"long lines are wrapped");
	is_diff("a b\n", "a  b\n", "0 - a b\n1 + a [_]b\n", "a blank that came");
	is_diff("\tab\n", "    ab\n", "0 - >---ab\n1 + [____]ab\n", "a tab for blanks");
	is_diff("a\n", "a \t\n", "0 - a\n1 + a[_]>-\n", "blanks at the end");
	is_diff("a b \nx\n", "a c \nx\n", "0 - a [b]_\n1 + a [c]_\n2   x\n",
		"blanks at the end of a line with other words");
	is_diff("x\na b\n", "a  b\n", "0 - x\n0 - a b\n1 + a [_]b\n",
		"as many lines or not, white space is compared");
	is_diff("a line that stays and is wider than that \nb\n",
		"a line that stays and is wider than that \nc\n",
		"1   a line that stays and is wider than that\n0 - b\n2 + c\n",
		"what stays is neither wrapped nor cut, and no blanks are shown");
	is_diff("", "\ta\tb\x1b[31m\xff\n", "1 +     a   b^[[31m<ff>\n", "tabs and controls");
	return t_end();
}
