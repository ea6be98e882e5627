#include "tests/t.h"

#include "base/buf.h"

static bool ended(const struct buf *b)
{
	return b->p && b->p[b->n] == '\0' && b->n < b->cap;
}

static void test_put(void)
{
	struct buf b = {0};
	IS(buf_str(&b), "", "an untouched buffer is empty");
	OK(strcmp(buf_text(&b), "") == 0, "and so is its text");
	buf_put(&b, STR(""));
	OK(ended(&b), "putting nothing ends it with a NUL");
	buf_puts(&b, "ab");
	buf_putc(&b, 'c');
	buf_fill(&b, '-', 3);
	buf_fill(&b, 'x', 0);
	buf_printf(&b, "%d%s", 42, "!");
	buf_printf(&b, "%s", "");
	IS(buf_str(&b), "abc---42!", "pieces are put one behind the other");
	OK(ended(&b), "a NUL follows");
	buf_put(&b, (struct str){"\0z", 2});
	EQUAL(b.n, 11, "a NUL within counts");
	buf_clear(&b);
	IS(buf_str(&b), "", "a cleared buffer is empty");
	OK(ended(&b), "and ends with a NUL");
	buf_set(&b, STR("new"));
	IS(buf_str(&b), "new", "buf_set replaces");
	buf_done(&b);
	OK(!b.p && b.n == 0 && b.cap == 0, "buf_done leaves it as it began");
}

static void test_growth(void)
{
	struct buf b = {0};
	for (int i = 0; i < 20000; i++)
		buf_putc(&b, (char)('a' + i % 26));
	bool good = b.n == 20000 && ended(&b);
	for (int i = 0; i < 20000; i++)
		good = good && b.p[i] == 'a' + i % 26;
	OK(good, "20,000 bytes put one by one are all there");
	char *room = buf_room(&b, 5000);
	OK(room == b.p + b.n && b.cap > b.n + 5000, "buf_room says where more goes");
	OK(ended(&b), "and leaves the NUL");
	memcpy(room, "xyz", 3);
	buf_end_at(&b, b.n + 3);
	OK(b.n == 20003 && str_ends(buf_str(&b), STR("xyz")) && ended(&b),
		"buf_end_at takes it in");
	buf_end_at(&b, 2);
	IS(buf_str(&b), "ab", "and shortens");
	buf_done(&b);
	buf_printf(&b, "%0999d", 7);
	EQUAL(b.n, 999, "a long print is whole");
	buf_done(&b);
}

static void test_splice(void)
{
	static const struct {
		const char *text;
		size_t at, end;
		const char *put, *want;
	} rows[] = {
		{"hello", 1, 4, "ipp", "hippo"},
		{"hello", 0, 5, "", ""},
		{"hello", 5, 5, "!", "hello!"},
		{"hello", 0, 0, ">>", ">>hello"},
		{"ab", 1, 1, "a much longer text than there was room for",
			"aa much longer text than there was room forb"},
		{"abc", 1, 2, "", "ac"},
		{"", 0, 0, "x", "x"},
		{"", 0, 0, "", ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		buf_puts(&b, rows[i].text);
		buf_splice(&b, rows[i].at, rows[i].end, str_of(rows[i].put));
		IS(buf_str(&b), rows[i].want, "buf_splice");
		OK(ended(&b), "ends with a NUL");
		buf_done(&b);
	}
	struct buf b = {0};
	buf_splice(&b, 0, 0, STR("x"));
	IS(buf_str(&b), "x", "an untouched buffer can be spliced");
	buf_done(&b);
}

static void test_take(void)
{
	struct buf b = {0};
	buf_puts(&b, "mine");
	char *text = buf_take(&b);
	OK(strcmp(text, "mine") == 0 && !b.p && b.n == 0, "what is taken is gone from the buffer");
	free(text);
	text = buf_take(&b);
	OK(strcmp(text, "") == 0, "nothing taken is an empty text");
	free(text);
}

int main(void)
{
	test_put();
	test_growth();
	test_splice();
	test_take();
	return t_end();
}
