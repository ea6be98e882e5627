/* pathological.h -- texts that Markdown parsers are slow at, each made as large as is asked. The patterns are
 * those of reports about cmark, cmark-gfm and tree-sitter-markdown. */
#ifndef ROSTER_TESTS_PATHOLOGICAL_H
#define ROSTER_TESTS_PATHOLOGICAL_H

#include "base/buf.h"

struct pathological {
	const char *name;
	const char *before, *piece, *between, *piece_2, *after; /* NULL: nothing */
};

/* `piece` fills the first half of the text where there is a `piece_2`, which fills the second. */
static const struct pathological pathological[] = {
	{"m01", "", "- ", "x", "\n", ""},
	{"m02", "> ", "- ", "x\n", ">\n", ""},
	{"m03", "", ">", "", "a*", ""},
	{"m04", "", "![[]()", NULL, NULL, ""},
	{"m05", "", "*a **a ", "b", " a** a*", ""},
	{"m06a", "", "a_ ", NULL, NULL, ""},
	{"m06b", "", "_a ", NULL, NULL, ""},
	{"m06c", "", "*a_ ", NULL, NULL, ""},
	{"m06d", "a**b", "c* ", NULL, NULL, ""},
	{"m07", "", "*a ", "", "_a*_ ", ""},
	{"m08a", "", "a]", NULL, NULL, ""},
	{"m08b", "", "[a", NULL, NULL, ""},
	{"m08c", "", "[", "a", "]", ""},
	{"m08d", "", "[ a_", NULL, NULL, ""},
	{"m08e", "", "[ (](", NULL, NULL, ""},
	{"m09a", "", "[a](<b", NULL, NULL, ""},
	{"m09b", "", "[a](b", NULL, NULL, ""},
	{"m10a", "</", "<!--", NULL, NULL, ""},
	{"m10b", "", "<a ", NULL, NULL, ""},
	{"m10c", "", "<![CDATA[", NULL, NULL, ""},
	{"m10d", "", "<?", NULL, NULL, ""},
	{"m11", "", "> ", NULL, NULL, "a"},
	{"m14", "", "x|", "\n", "-|", "\n"},
	{"m15", "|\n-|\n", "|\n", NULL, NULL, ""},
	{"m15b", "", "aaa\rbbb\n-\v\n", NULL, NULL, ""},
	{"m16", "", "[i]: u\n", "\n", "[0] ", ""},
	{"m17a", "", "~~a ~~~b ", NULL, NULL, ""},
	{"m17b", "", "a@a.", NULL, NULL, ""},
	{"m17c", "", "www.", NULL, NULL, ""},
	{"m17d", "", "http://", NULL, NULL, ""},
	{"m17e", "", "- [ ] ", NULL, NULL, ""},
	{"m17f", "", "[^a]", "\n\n", "[^a]: b\n", ""},
	{"m18a", "", "&", NULL, NULL, ""},
	{"m18b", "", "&#", NULL, NULL, ""},
	{"m18c", "", "\\", NULL, NULL, ""},
	{"m19a", "", "x", NULL, NULL, ""},
	{"m19b", "", "\n", NULL, NULL, ""},
	{"m19c", "", "#", NULL, NULL, ""},
	{"m19d", "```\n", "code\n", NULL, NULL, ""},
	{"m19e", "", "```\n", NULL, NULL, ""},
	{"m19f", "", "`", NULL, NULL, ""},
	{"m21", "", "[foo](*https://example.com\n", NULL, NULL, ""},
	{"m22", "", "---\n", NULL, NULL, ""},
	{"python", "```python\n", "((((", NULL, NULL, ""},
	{"bash", "```bash\n", "$(\"", NULL, NULL, ""},
	{"md", "```markdown\n", "[foo](*https://example.com\n", NULL, NULL, ""},
};

enum { PATHOLOGICAL_COUNT = sizeof pathological / sizeof *pathological };

static inline void pathological_fill(struct buf *out, const char *piece, size_t upto)
{
	while (piece && *piece && out->n < upto)
		buf_puts(out, piece);
}

/* Append an agent with that text of about `size` bytes. */
static inline void pathological_put(struct buf *out, const struct pathological *p, size_t size)
{
	buf_printf(out, "---\nname: %s\ndescription: Slow to read, as %s is.\n---\n%s", p->name,
		p->name, p->before);
	pathological_fill(out, p->piece, out->n + (p->piece_2 ? size / 2 : size));
	buf_puts(out, p->between ? p->between : "");
	if (p->piece_2)
		pathological_fill(out, p->piece_2, out->n + size / 2);
	buf_puts(out, p->after);
}

#endif
