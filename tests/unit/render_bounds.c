/* What holds for any input: no line is wider than asked, the sheet is whole, its text holds neither
 * LF nor TAB, work ends. The inputs are real files (where there are any), made-up Markdown, and those
 * that are known to be hard on parsers. */
#include "tests/corpus.h"
#include "tests/t.h"

#include "base/file.h"
#include "base/utf8.h"
#include "render/render.h"

/* Is the sheet as it must be? Says what is not. */
static bool is_sound(const struct sheet *s, size_t width)
{
	if (!sheet_valid(s))
		return !printf("# not whole\n");
	for (size_t i = 0; i < sheet_count(s); i++) {
		struct sheet_line line = sheet_line(s, i);
		struct str text = sheet_text(s, line);
		size_t at = 0, columns = 0;
		for (size_t k = 0; k < line.run_n; k++) {
			size_t n = sheet_run(s, line, k).n;
			columns += utf8_width(str_cut(text, at, at + n));
			at += n;
		}
		if (line.flags & SHEET_CODE)
			columns = utf8_width(str_cut(text, 0, line.lead));
		else if (utf8_width(text) > width)
			columns = utf8_width(text);
		if (columns > width)
			return !printf("# line %zu takes %zu of %zu columns\n", i, columns, width);
		if (str_find_any(text, 0, "\n\t") != STR_NONE)
			return !printf("# line %zu holds LF or TAB\n", i);
		if (i == 0 && line.flags & SHEET_GOES_ON)
			return !printf("# the first line goes on\n");
	}
	return true;
}

static struct lang_set *shared_langs(bool end)
{
	static struct lang_set *langs;
	if (!langs)
		langs = lang_set_new();
	if (end) {
		lang_set_free(langs);
		langs = NULL;
	}
	return langs;
}

/* Milliseconds: for a page on the screen; for tests that are not about time. */
enum { SCREEN = 300, AMPLE = 600 * 1000 };
enum { REVEALED = 16 * 1024 /* bytes */ };

/* Render at one width, with the text as a value on the card too; true when the sheets are sound. */
static bool renders(struct str text, size_t width, unsigned budget, enum render_outcome *outcome)
{
	struct card_row row = {STR("description"), str_cut(text, 0, 2000), ROLE_CARD_TEXT, 1, true};
	struct render_ask ask = {.rows = &row,
		.n_rows = 1,
		.text = text,
		.first_line = 3,
		.width = width,
		.measure = 88,
		.budget_ms = budget,
		.langs = shared_langs(false)};
	struct sheet s = {0};
	struct err e = {.text = ""};
	*outcome = render_sheet(&ask, &s, &e);
	bool good = is_sound(&s, width);
	if (*outcome == RENDER_SOURCE && !*e.text)
		good = !printf("# given up without a reason\n");
	ask.view = VIEW_SOURCE;
	good = render_sheet(&ask, &s, &e) == RENDER_DONE && is_sound(&s, width) && good;
	/* Hidden characters shown, in texts that are not here to be slow. */
	ask.reveal = ask.number_links = true;
	for (ask.view = VIEW_RENDERED; text.n < REVEALED && ask.view <= VIEW_SOURCE; ask.view++) {
		render_sheet(&ask, &s, &e);
		good = is_sound(&s, width) && good;
	}
	ask.view = VIEW_RENDERED;
	ask.reveal = false;
	ask.whole_code = true;
	if (text.n < REVEALED) {
		render_sheet(&ask, &s, &e);
		good = is_sound(&s, width) && good;
	}
	sheet_done(&s);
	return good;
}

/* ---- real files ---- */

struct tree {
	size_t files, wrong, given_up;
};

static void try_file(const char *path, void *context)
{
	static const size_t widths[] = {1, 7, 38, 80, 200};
	struct tree *tree = context;
	struct buf text = {0};
	struct err e;
	if (!file_read(path, FILE_VIEW_LIMIT, &text, &e))
		return;
	tree->files++;
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		enum render_outcome outcome;
		if (!renders(buf_str(&text), widths[i], AMPLE, &outcome)) {
			printf("# %s at %zu\n", path, widths[i]);
			tree->wrong++;
		}
		tree->given_up += outcome == RENDER_SOURCE;
	}
	buf_done(&text);
}

static void test_files(void)
{
	struct tree tree = {0}, cases = {0};
	struct buf path = {0};
	corpus_own(&path, "tests/cases/render");
	corpus_walk(buf_str(&path), try_file, &cases);
	OK(cases.files > 10, "our own cases are there");
	EQUAL(cases.wrong, 0, "they are sound at any width");
	buf_clear(&path);
	corpus_folder(&path);
	if (corpus_walk(buf_str(&path), try_file, &tree)) {
		EQUAL(tree.wrong, 0, "real files are sound at any width");
		EQUAL(tree.given_up, 0, "and none is given up");
	} else {
		SKIP("real files are sound at any width", "../shared/corpus is not there");
	}
	buf_done(&path);
}

/* ---- made-up files ---- */

static const char *const parts[] = {"word", " ", " ", "\n", "\n\n", "- ", "1. ", "> ", "# ",
	"###### ", "*", "**", "_", "~~", "`", "``", "```\n", "~~~ rust\n", "[", "](", ")", "![",
	"<", ">", "</b>", "<!--", "-->", "|", "|-|-|\n", "|:-:|--:|\n| a | b |\n", "\t", "    ",
	"\\", "&amp;", "&#x1b;", "&#10;", "&Tab;", "[^1]", "[^1]: ", "[a]: b\n", "---\n", "===\n",
	"- [x] ", "https://example.com/a_b", "<https://a>", "\x1b[31m", "\xff", "\xc3", "日本語",
	"。", "e\xcc\x81", "\xcc\x81", "\xe2\x80\x8e", "\xe2\x80\x8d", "\xf0\x9f\x91\xa8",
	"\xf0\x9f\x87\xa9", "\r", "\r\n", "averyveryverylongword", "<example>", "</example>",
	"user: \"", "Context: ", "\\n", "fn main() {\n", "'", "\"", "  \n", "\xef\xb8\x8f"};

static void test_made_up(void)
{
	unsigned seed = 7;
	size_t wrong = 0, given_up = 0;
	for (int round = 0; round < 2000; round++) {
		struct buf text = {0};
		size_t n = (size_t)round % 120 + 1;
		for (size_t i = 0; i < n; i++) {
			seed = seed * 1103515245 + 12345;
			buf_puts(&text, parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
		}
		enum render_outcome outcome;
		size_t width = (size_t)(seed >> 20) % 200 + 1;
		if (!renders(buf_str(&text), width, AMPLE, &outcome)) {
			t_show("text", buf_str(&text));
			printf("# at %zu\n", width);
			wrong++;
		}
		given_up += outcome == RENDER_SOURCE;
		buf_done(&text);
	}
	EQUAL(wrong, 0, "made-up files are sound at any width");
	EQUAL(given_up, 0, "and none is given up");
}

/* ---- what is hard on parsers ---- */

struct hard {
	const char *once; /* first */
	const char *many; /* then this, n times */
	size_t n;
	const char *then; /* then this, then_n times */
	size_t then_n;
};

static const struct hard hard[] = {
	{"", "- ", 30000, "x\n\n\n\n", 10000},
	{"> ", "- ", 90, "x\n>\n", 30000},
	{"", "- ", 90, "\n", 60000},
	{"", ">", 100000, "a*", 100000},
	{"", "![[]()", 160000, "", 0},
	{"", "*a **a ", 65000, " a** a*", 65000},
	{"", "a_ ", 65000, "_a ", 65000},
	{"", "*a_ ", 50000, "", 0},
	{"a**b", "c* ", 50000, "", 0},
	{"", "*a ", 20000, "_a*_ ", 20000},
	{"", "a]", 65000, "[a", 65000},
	{"", "[", 50000, "]", 50000},
	{"", "[ (](", 80000, "[ a_", 50000},
	{"", "[a](<b", 30000, "[a](b", 30000},
	{"</", "<!--", 250000, "", 0},
	{"", "<a ", 100000, "<![CDATA[", 50000},
	{"x ", "<?", 100000, "", 0},
	{"x ", "<!A ", 50000, "<![CDATA[", 20000},
	{"<div>\n", "<a ", 300000, "", 0},
	{"", "> ", 50000, "a", 1},
	{"|\n-|\n", "|", 100000, "", 0},
	{"", "x|", 65537, "\n-|", 1},
	{"", "aaa\rbbb\n-\v\n", 30000, "", 0},
	{"|a|b|c|d|e|f|g|h|i|j|\n|-|-|-|-|-|-|-|-|-|-|\n", "|\n", 100000, "", 0},
	{"", "[0]: u\n", 80000, "[0] ", 50000},
	{"", "~~a ~~~b ", 30000, "", 0},
	{"", "a@a.", 50000, "www.", 50000},
	{"", "http://", 50000, "http://a ", 50000},
	{"http://a", ")", 500000, "", 0},
	{"", "- [ ] ", 20000, "", 0},
	{"", "- [ ] x\n", 30000, "", 0},
	{"[^1]: x\n\n", "[^1] ", 20000, "", 0},
	{"", "&", 300000, "&#", 100000},
	{"", "\\", 300000, "", 0},
	{"", "a", 2000000, "", 0},
	{"", "\n", 100000, "x", 1},
	{"", "#", 500000, "", 0},
	{"```\n", "x\n", 60000, "", 0},
	{"", "```\n", 50000, "", 0},
	{"", "`", 100000, "", 0},
	{"```rust\n", "\"'", 100000, "", 0},
	{"```json\n", "[", 300000, "", 0},
	{"```make\n", "\t\t x", 20000, "", 0},
	{"", "\t", 100000, "x", 1},
	{"", " ", 500000, "x", 1},
	{"", "\r", 500000, "", 0},
	{"[(https://example.com/foo[bar]\n", "[foo](*https://example.com\n", 2, "[", 256},
	{"", "---\n", 3000, "* * *\n", 3000},
	{"", "\xcc\x81", 60000, "", 0},
	{"", "\x01", 200000, "\xff", 50000},
	{"", "- a\n\n", 60000, "1. a\n", 60000},
	{"", "![a ", 20000, "[b](c) ", 20000},
	{"", "<example>", 60000, "</example>", 60000},
	{"", "1", 500000, ". a\n", 1},
};

static void fill(struct buf *out, const struct hard *h)
{
	buf_puts(out, h->once);
	for (size_t i = 0; i < h->n; i++)
		buf_puts(out, h->many);
	for (size_t i = 0; i < h->then_n; i++)
		buf_puts(out, h->then);
}

static void test_hard(void)
{
	struct buf text = {0};
	size_t wrong = 0;
	enum render_outcome outcome;
	for (size_t i = 0; i < sizeof hard / sizeof *hard; i++) {
		buf_clear(&text);
		fill(&text, &hard[i]);
		if (!renders(buf_str(&text), 80, SCREEN, &outcome)) {
			printf("# hard text %zu: %s...\n", i, hard[i].many);
			wrong++;
		}
	}
	EQUAL(wrong, 0, "what is hard on parsers ends in a sound sheet");
	buf_clear(&text);
	for (size_t i = 0; i < 400; i++) {
		for (size_t k = 0; k < i; k++)
			buf_puts(&text, "  ");
		buf_puts(&text, "* a\n");
	}
	OK(renders(buf_str(&text), 80, SCREEN, &outcome), "so do nested lists");
	OK(outcome == RENDER_SOURCE, "which are given up when they are too deep");
	buf_clear(&text);
	for (size_t i = 1; i < 1300; i++) {
		buf_putc(&text, 'e');
		buf_fill(&text, '`', i);
	}
	OK(renders(buf_str(&text), 80, SCREEN, &outcome), "so do runs of ticks");
	buf_done(&text);
}

static void test_reasons(void)
{
	struct buf text = {0};
	struct sheet s = {0};
	struct err e = {.text = ""};
	struct card_row row = {STR("name"), STR("x"), ROLE_CARD_TEXT, 1, false};
	buf_fill(&text, 'a', 1024 * 1024 + 1);
	struct render_ask ask = {.rows = &row, .n_rows = 1, .text = buf_str(&text), .width = 80};
	OK(render_sheet(&ask, &s, &e) == RENDER_SOURCE, "a body above 1 MB is given up");
	IS(str_of(e.text), "it is longer than 1 MB", "with the reason");
	OK(sheet_line(&s, 0).flags & SHEET_CARD, "the card stays");
	EQUAL(sheet_line(&s, sheet_count(&s) - 1).source, 1, "above the source");
	buf_clear(&text);
	for (int i = 0; i < 200000; i++)
		buf_puts(&text, "*a ");
	ask.text = buf_str(&text);
	ask.budget_ms = 1;
	OK(render_sheet(&ask, &s, &e) == RENDER_SOURCE, "so is what takes longer than the budget");
	ask.text = STR("# fine");
	ask.budget_ms = 0;
	OK(render_sheet(&ask, &s, &e) == RENDER_DONE, "and what comes after is rendered again");
	buf_done(&text);
	sheet_done(&s);
}

int main(void)
{
	test_files();
	test_made_up();
	test_hard();
	test_reasons();
	shared_langs(true);
	return t_end();
}
