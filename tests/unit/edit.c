#include "tests/t.h"

#include "base/utf8.h"
#include "text/edit.h"

static void test_apply(void)
{
	static const struct {
		const char *text;
		struct span cut;
		const char *put, *want;
	} rows[] = {
		{"model: opus\n", {7, 11}, "haiku", "model: haiku\n"},
		{"abc", {0, 0}, "x", "xabc"},
		{"abc", {3, 3}, "x", "abcx"},
		{"abc", {0, 3}, "", ""},
		{"", {0, 0}, "x", "x"},
		{"abc", {1, 1}, "", "abc"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf text = {0};
		struct change made = {0};
		const struct edit edit = {rows[i].cut, str_of(rows[i].put)};
		buf_puts(&text, rows[i].text);
		edit_apply(&text, &edit, &made);
		IS(buf_str(&text), rows[i].want, "an edit is made");
		change_undo(&text, &made);
		IS(buf_str(&text), rows[i].text, "undone");
		change_redo(&text, &made);
		IS(buf_str(&text), rows[i].want, "and made again");
		change_done(&made);
		buf_done(&text);
	}
}

static void test_between(void)
{
	static const struct {
		const char *before, *after;
		struct span cut;
		const char *put;
	} rows[] = {
		{"same", "same", {4, 4}, ""},
		{"", "", {0, 0}, ""},
		{"", "new", {0, 0}, "new"},
		{"old", "", {0, 3}, ""},
		{"one two three", "one 2 three", {4, 7}, "2"},
		{"aaa", "aaaa", {3, 3}, "a"},
		{"aaaa", "aaa", {3, 4}, ""},
		{"abab", "ab", {2, 4}, ""},
		{"x\xc3\xa9y", "x\xc3\xa8y", {1, 3}, "\xc3\xa8"}, /* one first byte */
		{"x\xc3\xa9y", "x\xc4\xa9y", {1, 3}, "\xc4\xa9"}, /* one last byte */
		{"\xc3\xa9", "\xc3\xa9\xc4\xa9", {2, 2}, "\xc4\xa9"},
		{"\xff\xff", "\xff", {1, 2}, ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct edit edit = edit_between(str_of(rows[i].before), str_of(rows[i].after));
		OK(edit.cut.at == rows[i].cut.at && edit.cut.end == rows[i].cut.end, "what is cut");
		IS(edit.put, rows[i].put, "what is put");
	}
}

/* Random texts of few letters, so that much of them is equal: the edit leads from one to the other
 * and cuts no character. */
static void test_random(void)
{
	static const char *const parts[] = {"a", "b", "\xc3\xa9", "\xc4\xa9", "\xe2\x82\xac",
		"\xe2\x82\xad"};
	bool leads = true, whole = true;
	srand(11);
	for (int round = 0; round < 5000; round++) {
		struct buf before = {0}, after = {0}, text = {0};
		for (int i = rand() % 6; i-- > 0;)
			buf_puts(&before, parts[rand() % 6]);
		for (int i = rand() % 6; i-- > 0;)
			buf_puts(&after, parts[rand() % 6]);
		struct edit edit = edit_between(buf_str(&before), buf_str(&after));
		struct change made = {0};
		buf_put(&text, buf_str(&before));
		edit_apply(&text, &edit, &made);
		leads = leads && str_eq(buf_str(&text), buf_str(&after));
		whole = whole && utf8_invalid(edit.put) == STR_NONE &&
			utf8_invalid(buf_str(&made.cut)) == STR_NONE;
		change_undo(&text, &made);
		leads = leads && str_eq(buf_str(&text), buf_str(&before));
		change_done(&made);
		buf_done(&before);
		buf_done(&after);
		buf_done(&text);
	}
	OK(leads, "the edit between two texts leads from one to the other and back");
	OK(whole, "and cuts no character in two");
}

int main(void)
{
	test_apply();
	test_between();
	test_random();
	return t_end();
}
