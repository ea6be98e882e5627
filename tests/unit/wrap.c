#include "tests/t.h"

#include "base/utf8.h"
#include "render/wrap.h"

/* The lines of a flow, one a line: "=" before one that goes on after a blank, "~" where none was. */
static void wrap_flow(const struct flow *f, enum wrap_way way, size_t columns, struct buf *out)
{
	struct wrap w = {.flow = f, .way = way};
	struct wrap_line line;
	while (wrap_next(&w, columns, &line)) {
		struct sheet_maker m = {0};
		struct sheet s = {0};
		wrap_put(&w, &line, &m);
		sheet_end_line(&m, 0, 0);
		sheet_finish(&m, &s);
		buf_puts(out, line.glued ? "~" : line.goes_on ? "=" : "");
		buf_put(out, sheet_text(&s, sheet_line(&s, 0)));
		buf_putc(out, '\n');
		sheet_done(&s);
	}
}

static void is_wrapped(const char *text, enum wrap_way way, size_t columns, const char *want)
{
	struct flow f = {0};
	struct buf got = {0};
	flow_put(&f, str_of(text), ROLE_TEXT, 0);
	wrap_flow(&f, way, columns, &got);
	t_show("text", str_of(text));
	IS(buf_str(&got), want, "it is wrapped");
	buf_done(&got);
	flow_done(&f);
}

static void test_words(void)
{
	is_wrapped("", WRAP_WORDS, 5, "\n");
	is_wrapped("one two three", WRAP_WORDS, 20, "one two three\n");
	is_wrapped("one two three", WRAP_WORDS, 7, "one two\n=three\n");
	is_wrapped("one  two ", WRAP_WORDS, 4, "one\n=two\n");
	is_wrapped("  one", WRAP_WORDS, 4, "one\n");
	is_wrapped("one\ntwo\n", WRAP_WORDS, 9, "one\ntwo\n\n");
	is_wrapped("a longword b", WRAP_WORDS, 5, "a\n=longw\n~ord b\n");
	is_wrapped("ab\xc2\xa0"
		   "cd ef",
		WRAP_WORDS, 6,
		"ab\xc2\xa0"
		"cd\n=ef\n");
	is_wrapped("a—b—c", WRAP_WORDS, 3, "a—\n~b—c\n");
	is_wrapped("well-known", WRAP_WORDS, 6, "well-\n~known\n");
	is_wrapped("a-bcdefgh", WRAP_WORDS, 6, "a-bcde\n~fgh\n");
	is_wrapped("ab/cd/efghi", WRAP_WORDS, 7, "ab/cd/\n~efghi\n");
	is_wrapped("abcd</efgh>", WRAP_WORDS, 8, "abcd</ef\n~gh>\n");
	is_wrapped("well-known", WRAP_LISTING, 6, "well-k\n~nown\n");
}

static void test_wide(void)
{
	is_wrapped("日本語", WRAP_WORDS, 4, "日本\n~語\n");
	is_wrapped("日本語", WRAP_WORDS, 5, "日本\n~語\n");
	is_wrapped("日本。", WRAP_WORDS, 4, "日\n~本。\n");
	is_wrapped("日「本", WRAP_WORDS, 4, "日\n~「本\n");
	is_wrapped("日本, ab", WRAP_WORDS, 4, "日\n~本,\n=ab\n");
	is_wrapped("abc日", WRAP_WORDS, 4, "abc\n~日\n");
	is_wrapped("日abc", WRAP_WORDS, 4, "日\n~abc\n");
	is_wrapped("e\xcc\x81"
		   "e\xcc\x81",
		WRAP_WORDS, 1, "e\xcc\x81\n~e\xcc\x81\n");
	is_wrapped("\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9 x", WRAP_WORDS, 4,
		"\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\n=x\n");
}

/* What a joiner holds together stays together where there is another place to break. */
static void test_joined(void)
{
#define MAN "\xf0\x9f\x91\xa8"
#define JOIN "\xe2\x80\x8d"
	is_wrapped("a " MAN JOIN MAN, WRAP_WORDS, 5, "a\n=" MAN JOIN MAN "\n");
	is_wrapped(MAN MAN JOIN MAN, WRAP_WORDS, 5, MAN "\n~" MAN JOIN MAN "\n");
	is_wrapped(MAN JOIN MAN JOIN MAN, WRAP_WORDS, 4, MAN JOIN MAN JOIN "\n~" MAN "\n");
	is_wrapped(MAN JOIN MAN, WRAP_WORDS, 1, "?\n~?\n");
	is_wrapped(MAN JOIN, WRAP_WORDS, 12, MAN JOIN "\n");
	is_wrapped(MAN JOIN "\nb", WRAP_WORDS, 8, MAN JOIN "\nb\n");
}

static void test_narrow(void)
{
	is_wrapped("日a", WRAP_WORDS, 1, "?\n~a\n");
	is_wrapped("\x1b"
		   "a",
		WRAP_WORDS, 1, "^\n~[\n~a\n");
	is_wrapped("\xe2\x80\xae"
		   "a\nb",
		WRAP_WORDS, 3, "<U+\n~202\n~E>\n~a\nb\n");
	is_wrapped("\xff\n", WRAP_WORDS, 3, "<ff\n~>\n\n");
	is_wrapped("a \xff", WRAP_LISTING, 2, "a\n=<f\n~f>\n");
}

static void test_listing(void)
{
	is_wrapped("  a  b", WRAP_LISTING, 9, "  a  b\n");
	is_wrapped("abcd  ef", WRAP_LISTING, 6, "abcd \n=ef\n");
	is_wrapped("abcd ef", WRAP_LISTING, 4, "abcd\n=ef\n");
	is_wrapped("a bcdefghij", WRAP_LISTING, 8, "a bcdefg\n~hij\n");
	is_wrapped("abcd    ", WRAP_LISTING, 4, "abcd\n");
	is_wrapped("ab      \n c", WRAP_LISTING, 9, "ab\n c\n");
	is_wrapped("     x", WRAP_LISTING, 3, "   \n~  x\n");
}

/* Spans may cut units of display anywhere; lines never do. */
static void test_spans(void)
{
	struct flow f = {0};
	struct wrap w = {.flow = &f};
	struct wrap_line line;
	struct sheet_maker m = {0};
	struct sheet s = {0};
	flow_put(&f, STR("ae"), ROLE_CODE, 0);
	flow_put(&f, STR("\xcc\x81 \xe6"), ROLE_LINK, 0);
	flow_put(&f, STR("\x97\xa5 end"), ROLE_TEXT, MARK_EMPH);
	OK(wrap_next(&w, 80, &line), "it has a line");
	EQUAL(line.columns, 9, "whose columns are those of the whole units");
	wrap_put(&w, &line, &m);
	sheet_end_line(&m, 0, 0);
	sheet_finish(&m, &s);
	struct sheet_line first = sheet_line(&s, 0);
	EQUAL(first.run_n, 3, "each span has a run");
	EQUAL(sheet_run(&s, first, 0).n, 4, "a mark goes with its base");
	EQUAL(sheet_run(&s, first, 1).n, 4, "a sequence stays whole");
	OK(!wrap_next(&w, 80, &line), "and no other line");
	sheet_done(&s);
	flow_done(&f);
}

static void test_measure(void)
{
	struct flow f = {0};
	flow_put(&f, STR("one three\nlonger日本語 e\xcc\x81"), ROLE_TEXT, 0);
	struct wrap_measure m = wrap_measure(&f);
	EQUAL(m.line, 14, "the longest line");
	EQUAL(m.word, 6, "the longest stretch without a place to break");
	flow_clear(&f);
	m = wrap_measure(&f);
	EQUAL(m.line + m.word, 0, "of nothing");
	flow_done(&f);
}

/* Whatever is wrapped, at whatever width: no line is too wide, and put together again the lines are
 * the text. */
static void test_any_text(void)
{
	static const char *const parts[] = {"a", "word", " ", "  ", "\n", "日", "。", "「",
		"e\xcc\x81", "\xff", "\x1b", "\xe2\x80\x8e", "\xf0\x9f\x91\xa8\xe2\x80\x8d", "—",
		"\xcc\x81", "averylongword", "\xc2\xa0", "\xf0\x9f\x87\xa9", "\xed\x95\x9c"};
	unsigned seed = 1;
	size_t wide = 0, lost = 0;
	for (int round = 0; round < 3000; round++) {
		struct flow f = {0};
		struct buf got = {0};
		for (int i = 0; i < 30; i++) {
			seed = seed * 1103515245 + 12345;
			struct str part =
				str_of(parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
			flow_put(&f, part, (seed >> 8) % 3 ? ROLE_TEXT : ROLE_CODE, 0);
		}
		enum wrap_way way = round % 2 ? WRAP_WORDS : WRAP_LISTING;
		size_t columns = (size_t)round % 40 + 2;
		struct wrap w = {.flow = &f, .way = way};
		struct wrap_line line;
		while (wrap_next(&w, columns, &line)) {
			if (!line.stand_in.n)
				buf_put(&got, str_span(buf_str(&f.text), line.part));
			wide += utf8_width(str_span(buf_str(&f.text), line.part)) > columns;
		}
		for (size_t i = 0, at = 0; i < f.text.n; i++) {
			while (at < got.n && (got.p[at] == ' ' || got.p[at] == '\n'))
				at++;
			if (f.text.p[i] == ' ' || f.text.p[i] == '\n')
				continue;
			if (at < got.n && got.p[at] == f.text.p[i])
				got.p[at] = ' ';
			else if (columns >= 10)
				lost++;
		}
		buf_done(&got);
		flow_done(&f);
	}
	EQUAL(wide, 0, "no line is wider than asked");
	EQUAL(lost, 0, "nothing is lost or moved");
}

int main(void)
{
	test_words();
	test_wide();
	test_joined();
	test_narrow();
	test_listing();
	test_spans();
	test_measure();
	test_any_text();
	return t_end();
}
