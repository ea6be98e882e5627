#include "tests/t.h"

#include "doc/fence.h"

struct row {
	const char *what, *text;
	enum fence_kind kind;
	enum fence_miss miss;
	const char *front, *body;
	long cut; /* -1: none */
};

static const struct row rows[] = {
	{"a block", "---\nname: a\n---\nbody", FENCE_BLOCK, FENCE_MISS_NONE, "name: a\n", "body",
		-1},
	{"a blank line below it is body", "---\na: b\n---\n\nbody\n", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b\n", "\nbody\n", -1},
	{"an empty block", "---\n---\nx", FENCE_BLOCK, FENCE_MISS_NONE, "", "x", -1},
	{"a block that ends the file without a line end", "---\na: b\n---", FENCE_BLOCK,
		FENCE_MISS_NONE, "a: b\n", "", -1},
	{"CR LF", "---\r\na: b\r\n---\r\nx", FENCE_BLOCK, FENCE_MISS_NONE, "a: b\r\n", "x", -1},
	{"mixed line ends", "---\r\na: b\n---\r\nx", FENCE_BLOCK, FENCE_MISS_NONE, "a: b\n", "x",
		-1},
	{"a byte-order mark", "\xef\xbb\xbf---\na: b\n---\nx", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b\n", "x", -1},
	{"blanks behind the opening dashes", "--- \t\na: b\n---\nx", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b\n", "x", -1},
	{"blanks behind the closing dashes", "---\na: b\n--- \t\nx", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b\n", "x", -1},
	{"an indented end", "---\na: b\n  ---\nx", FENCE_BLOCK, FENCE_MISS_NONE, "a: b\n", "x", -1},
	{"five dashes end it, two are body", "---\na: b\n-----\nx", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b\n", "--\nx", -1},
	{"text behind the closing dashes is body", "---\na: b\n--- x\ny", FENCE_BLOCK,
		FENCE_MISS_NONE, "a: b\n", " x\ny", -1},
	{"dashes inside a value", "---\na: b --- c\n---\nx", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b --- c\n", "x", 9},
	{"dashes inside a comment", "---\n# --- c\na: b\n---\n", FENCE_BLOCK, FENCE_MISS_NONE,
		"# --- c\na: b\n", "", 6},
	{"indented dashes inside a block value", "---\na: |\n  b\n  ---\n  c\nd: e\n---\nx",
		FENCE_BLOCK, FENCE_MISS_NONE, "a: |\n  b\n  ---\n  c\nd: e\n", "x", 15},
	{"an indented end, and a ruler in the body", "---\na: b\n ---\nSome text.\n\n---\nx",
		FENCE_BLOCK, FENCE_MISS_NONE, "a: b\n", "Some text.\n\n---\nx", -1},
	{"dashes in column 1 end even a block value", "---\na: |\n  b\n---\n  c\n---\n",
		FENCE_BLOCK, FENCE_MISS_NONE, "a: |\n  b\n", "  c\n---\n", -1},
	{"the first end counts", "---\na: b\n---\nc: d\n---\n", FENCE_BLOCK, FENCE_MISS_NONE,
		"a: b\n", "c: d\n---\n", -1},

	{"nothing", "", FENCE_NONE, FENCE_MISS_NONE, "", "", -1},
	{"a byte-order mark alone", "\xef\xbb\xbf", FENCE_NONE, FENCE_MISS_NONE, "", "", -1},
	{"text", "# Title\n\nText\n", FENCE_NONE, FENCE_MISS_NONE, "", "# Title\n\nText\n", -1},
	{"a ruler below a heading", "# Title\n\n---\n\nText\n", FENCE_NONE, FENCE_MISS_NONE, "",
		"# Title\n\n---\n\nText\n", -1},
	{"two dashes", "--\na: b\n--\n", FENCE_NONE, FENCE_MISS_DASHES, "", "--\na: b\n--\n", -1},
	{"four dashes", "----\na: b\n----\n", FENCE_NONE, FENCE_MISS_DASHES, "",
		"----\na: b\n----\n", -1},
	{"text behind the opening dashes", "---yaml\na: b\n---\n", FENCE_NONE, FENCE_MISS_TEXT, "",
		"---yaml\na: b\n---\n", -1},
	{"a comment behind the opening dashes", "--- # c\na: b\n---\n", FENCE_NONE, FENCE_MISS_TEXT,
		"", "--- # c\na: b\n---\n", -1},
	{"CR alone", "---\ra: b\r---\rx\r", FENCE_NONE, FENCE_MISS_CR, "", "---\ra: b\r---\rx\r",
		-1},
	{"an indented beginning", " ---\na: b\n---\n", FENCE_NONE, FENCE_MISS_LATE, "",
		" ---\na: b\n---\n", -1},
	{"behind a comment", "<!-- c -->\n---\na: b\n---\n", FENCE_NONE, FENCE_MISS_LATE, "",
		"<!-- c -->\n---\na: b\n---\n", -1},
	{"in a listing", "```\n---\na: b\n---\n```\n", FENCE_NONE, FENCE_MISS_LATE, "",
		"```\n---\na: b\n---\n```\n", -1},
	{"behind text", "Text.\n---\na: b\n---\n", FENCE_NONE, FENCE_MISS_NONE, "",
		"Text.\n---\na: b\n---\n", -1},
	{"other marks", "+++\na = 'b'\n+++\n", FENCE_NONE, FENCE_MISS_NONE, "",
		"+++\na = 'b'\n+++\n", -1},

	{"behind a blank line its place is known", "\n---\na: b\n---\nx", FENCE_BLOCK,
		FENCE_MISS_LATE, "a: b\n", "x", -1},
	{"behind blank lines of blanks", " \t\r\n\n---\na: b\n---\nx", FENCE_BLOCK, FENCE_MISS_LATE,
		"a: b\n", "x", -1},
	{"a ruler behind a blank line", "\n---\nText\n", FENCE_NONE, FENCE_MISS_NONE, "",
		"\n---\nText\n", -1},

	{"never closed: all of it is body", "---\na: b\ntext\n", FENCE_OPEN, FENCE_MISS_NONE,
		"a: b\ntext\n", "---\na: b\ntext\n", -1},
	{"three dots close nothing", "---\na: b\n...\nx\n", FENCE_OPEN, FENCE_MISS_NONE,
		"a: b\n...\nx\n", "---\na: b\n...\nx\n", -1},
	{"a beginning alone", "---\n", FENCE_OPEN, FENCE_MISS_NONE, "", "---\n", -1},
	{"a beginning alone, without a line end", "---", FENCE_OPEN, FENCE_MISS_NONE, "", "---",
		-1},
	{"never closed, behind a byte-order mark", "\xef\xbb\xbf---\na: b\n", FENCE_OPEN,
		FENCE_MISS_NONE, "a: b\n", "---\na: b\n", -1},
};

static void check_row(const struct row *row)
{
	struct str text = str_of(row->text);
	struct fence f = fence_find(text);
	EQUAL(f.kind, row->kind, row->what);
	EQUAL(f.miss, row->miss, "  what keeps it from being read");
	IS(str_span(text, f.front), row->front, "  the frontmatter");
	IS(str_from(text, f.body), row->body, "  the body");
	EQUAL(f.cut == STR_NONE ? -1 : (long)f.cut, row->cut, "  the first dashes inside");
	OK(fence_is_read(&f) == (row->kind == FENCE_BLOCK && row->miss == FENCE_MISS_NONE),
		"  whether hosts read it");
	if (f.kind == FENCE_BLOCK)
		OK(f.open.end == f.front.at && f.front.end == f.close.at && f.close.end == f.body,
			"  its parts lie side by side");
}

int main(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		check_row(&rows[i]);
	return t_end();
}
