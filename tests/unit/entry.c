#include "tests/t.h"

#include "base/utf8.h"
#include "text/entry.h"

static bool between_graphemes(const struct entry *e)
{
	struct str s = entry_text(e);
	size_t at = 0;
	while (at < e->caret)
		at = utf8_next(s, at);
	return at == e->caret;
}

/* The text with a bar where the caret is. */
static void check(const struct entry *e, const char *want, const char *what)
{
	struct buf b = {0};
	buf_put(&b, str_cut(entry_text(e), 0, e->caret));
	buf_putc(&b, '|');
	buf_put(&b, str_from(entry_text(e), e->caret));
	IS(buf_str(&b), want, what);
	buf_done(&b);
}

static void type(struct entry *e, const char *text)
{
	for (struct str rest = str_of(text); rest.n;) {
		size_t n = utf8_next(rest, 0);
		entry_put(e, str_cut(rest, 0, n));
		rest = str_from(rest, n);
	}
}

static void test_typing(void)
{
	struct entry e;
	entry_init(&e, STR("old"));
	check(&e, "old|", "the caret begins at the end");
	OK(!entry_undo(&e) && !entry_redo(&e), "with nothing to undo");
	OK(entry_put(&e, STR("x")), "the first key begins a step");
	OK(!entry_put(&e, STR("y")), "the next goes on in it");
	OK(entry_put(&e, STR(" ")), "a blank begins another");
	type(&e, "z");
	check(&e, "oldxy z|", "what is typed is put in");
	OK(entry_undo(&e), "undo");
	check(&e, "oldxy|", "takes the last word");
	OK(entry_undo(&e), "undo");
	check(&e, "old|", "then the one before");
	OK(!entry_undo(&e), "and no more");
	OK(entry_redo(&e) && entry_redo(&e) && !entry_redo(&e), "redo makes both again");
	check(&e, "oldxy z|", "all of it");
	entry_undo(&e);
	type(&e, "!");
	OK(!entry_redo(&e), "typing after undo leaves nothing to redo");
	check(&e, "oldxy!|", "but what was typed");
	entry_done(&e);
}

static void test_steps(void)
{
	struct entry e;
	entry_init(&e, STR(""));
	type(&e, "ab");
	entry_go(&e, ENTRY_LEFT);
	OK(entry_put(&e, STR("x")), "typing elsewhere begins a step");
	check(&e, "ax|b", "there");
	entry_undo(&e);
	check(&e, "a|b", "undo puts the caret back where it was");
	entry_go(&e, ENTRY_END);
	OK(entry_put(&e, STR("pasted text")), "what is pasted is a step");
	OK(entry_put(&e, STR("!")), "and what is typed behind it another");
	entry_undo(&e);
	check(&e, "abpasted text|", "so undo takes one of them");
	OK(entry_set(&e, STR("abnew text")), "a whole text can be set");
	check(&e, "abnew text|", "with the caret at its end");
	OK(!entry_set(&e, STR("abnew text")), "the same text is no step");
	OK(entry_undo(&e), "it is undone as one step");
	check(&e, "abpasted text|", "to what was there");
	OK(entry_cut(&e, ENTRY_WORD_LEFT), "a word is cut");
	OK(entry_cut(&e, ENTRY_WORD_LEFT), "and another");
	check(&e, "|", "both are gone");
	OK(!entry_cut(&e, ENTRY_LEFT), "there is nothing left to cut");
	entry_undo(&e);
	check(&e, "abpasted |", "each is a step");
	entry_done(&e);
}

static void test_filter(void)
{
	static const char *const rows[][2] = {
		{"a\x1b[31mb", "a[31mb"},
		{"a\r\nb\tc", "a\nb\tc"},
		{"\x7f\xc2\x9b\x01", ""},
		{"\xff"
		 "a\xe2\x82"
		 "b",
			"ab"},
		{"\xed\xa0\x80", ""},
		{"h\xc3\xa9llo \xf0\x9f\x98\x80", "h\xc3\xa9llo \xf0\x9f\x98\x80"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct entry e;
		entry_init(&e, STR(""));
		EQUAL(entry_put(&e, str_of(rows[i][0])), rows[i][1][0] != '\0',
			"is there text in it?");
		IS(entry_text(&e), rows[i][1], "what may not stand in a value is left out");
		entry_done(&e);
	}
	struct entry e;
	entry_init(&e, STR(""));
	entry_put(&e, (struct str){"a\0b", 3});
	IS(entry_text(&e), "ab", "nor may a NUL");
	entry_done(&e);
}

static void test_moves(void)
{
	static const struct {
		const char *text;
		size_t caret;
		enum entry_move move;
		const char *want;
	} rows[] = {
		{"ab", 1, ENTRY_LEFT, "|ab"},
		{"ab", 0, ENTRY_LEFT, "|ab"},
		{"ab", 1, ENTRY_RIGHT, "ab|"},
		{"ab", 2, ENTRY_RIGHT, "ab|"},
		{"e\xcc\x81x", 3, ENTRY_LEFT, "|e\xcc\x81x"},
		{"e\xcc\x81x", 0, ENTRY_RIGHT, "e\xcc\x81|x"},
		{"one two", 7, ENTRY_WORD_LEFT, "one |two"},
		{"one two", 4, ENTRY_WORD_LEFT, "|one two"},
		{"one, two", 0, ENTRY_WORD_RIGHT, "one|, two"},
		{"one, two", 3, ENTRY_WORD_RIGHT, "one, two|"},
		{"h\xc3\xa9llo x", 0, ENTRY_WORD_RIGHT, "h\xc3\xa9llo| x"},
		{"  ", 2, ENTRY_WORD_LEFT, "|  "},
		{"  ", 0, ENTRY_WORD_RIGHT, "  |"},
		{"a\nbc\nd", 4, ENTRY_LINE_START, "a\n|bc\nd"},
		{"a\nbc\nd", 2, ENTRY_LINE_END, "a\nbc|\nd"},
		{"a\nbc\nd", 4, ENTRY_LINE_END, "a\nbc|\nd"},
		{"a\nbc", 3, ENTRY_LINE_END, "a\nbc|"},
		{"a\nbc\nd", 3, ENTRY_START, "|a\nbc\nd"},
		{"a\nbc\nd", 3, ENTRY_END, "a\nbc\nd|"},
		{"", 0, ENTRY_WORD_LEFT, "|"},
		{"", 0, ENTRY_WORD_RIGHT, "|"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct entry e;
		char what[32];
		snprintf(what, sizeof what, "entry_go, row %zu", i);
		entry_init(&e, str_of(rows[i].text));
		e.caret = rows[i].caret;
		entry_go(&e, rows[i].move);
		check(&e, rows[i].want, what);
		entry_done(&e);
	}
}

static void test_cut(void)
{
	static const struct {
		const char *text;
		size_t caret;
		enum entry_move move;
		const char *want;
	} rows[] = {
		{"abc", 1, ENTRY_RIGHT, "a|c"},
		{"abc", 1, ENTRY_LEFT, "|bc"},
		{"abc", 1, ENTRY_END, "a|"},
		{"abc", 1, ENTRY_START, "|bc"},
		{"ab\ncd", 4, ENTRY_LINE_START, "ab\n|d"},
		{"ab\ncd", 1, ENTRY_LINE_END, "a|\ncd"},
		{"e\xcc\x81", 3, ENTRY_LEFT, "|"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct entry e;
		entry_init(&e, str_of(rows[i].text));
		e.caret = rows[i].caret;
		OK(entry_cut(&e, rows[i].move), "something is cut");
		check(&e, rows[i].want, "up to where the move goes");
		OK(entry_undo(&e), "undone");
		IS(entry_text(&e), rows[i].text, "it is back");
		EQUAL(e.caret, rows[i].caret, "and so is the caret");
		entry_done(&e);
	}
}

/* A change can join what stood apart; the caret does not stay within it. */
static void test_joined(void)
{
	struct entry e;
	entry_init(&e, STR("\xcc\x81x"));
	entry_go(&e, ENTRY_START);
	entry_put(&e, STR("e"));
	OK(between_graphemes(&e), "a letter typed before a mark");
	entry_done(&e);

	entry_init(&e, STR("\xf0\x9f\x87\xa9-\xf0\x9f\x87\xaa"));
	e.caret = 4;
	entry_cut(&e, ENTRY_RIGHT);
	OK(between_graphemes(&e), "two halves of a flag that come together");
	entry_done(&e);

	entry_init(&e, STR("\xc3\xa9"));
	entry_set(&e, STR("\xc4\xa9"));
	entry_undo(&e);
	entry_redo(&e);
	OK(between_graphemes(&e), "characters that share a byte");
	entry_done(&e);
}

/* One random key. */
static void press(struct entry *e)
{
	static const char *const parts[] = {"a", " ", "\xcc\x81", "\xf0\x9f\x87\xa9",
		"\xe2\x80\x8d", "\xf0\x9f\x91\xa8", "\n", "pasted \xc3\xa9", "\xff"};
	switch (rand() % 6) {
	case 0:
		entry_go(e, (enum entry_move)(rand() % (ENTRY_END + 1)));
		break;
	case 1:
		entry_cut(e, (enum entry_move)(rand() % (ENTRY_END + 1)));
		break;
	case 2:
		entry_undo(e);
		break;
	case 3:
		entry_redo(e);
		break;
	default:
		entry_put(e, str_of(parts[(size_t)rand() % (sizeof parts / sizeof *parts)]));
	}
}

/* Whatever is pressed: the text is whole, the caret between graphemes, and undo leads back to the
 * start and redo to the end. */
static void test_random(void)
{
	bool whole = true, resting = true, back = true, again = true;
	srand(5);
	for (int round = 0; round < 300; round++) {
		struct entry e;
		struct buf last = {0};
		entry_init(&e, STR("st\xc3\xa1rt"));
		for (int i = 0; i < 60; i++) {
			press(&e);
			whole = whole && utf8_invalid(entry_text(&e)) == STR_NONE;
			resting = resting && between_graphemes(&e);
		}
		while (entry_redo(&e))
			continue;
		buf_put(&last, entry_text(&e));
		while (entry_undo(&e))
			resting = resting && between_graphemes(&e);
		back = back && str_is(entry_text(&e), "st\xc3\xa1rt");
		while (entry_redo(&e))
			resting = resting && between_graphemes(&e);
		again = again && str_eq(entry_text(&e), buf_str(&last));
		buf_done(&last);
		entry_done(&e);
	}
	OK(whole, "the text is always valid UTF-8");
	OK(resting, "the caret is always between graphemes");
	OK(back, "undo leads back to the first text");
	OK(again, "and redo to the last");
}

static void test_line(void)
{
	struct entry e;
	struct buf text = {0};
	entry_init(&e, STR(""));
	entry_put_line(&e, STR("a name\nand more"));
	OK(str_is(entry_text(&e), "a name"), "a line ends at its break");
	buf_fill(&text, 'x', ENTRY_LINE - 8);
	entry_put_line(&e, buf_str(&text));
	entry_put_line(&e, STR("z\u00e4y"));
	EQUAL(entry_text(&e).n, ENTRY_LINE - 1, "one that is too long is cut between characters");
	entry_put_line(&e, STR("yy"));
	EQUAL(entry_text(&e).n, ENTRY_LINE, "  and takes no more");
	OK(str_ends(entry_text(&e), STR("xzy")), "  than fits");
	entry_done(&e);
	buf_done(&text);
}

int main(void)
{
	test_line();
	test_typing();
	test_steps();
	test_filter();
	test_moves();
	test_cut();
	test_joined();
	test_random();
	return t_end();
}
