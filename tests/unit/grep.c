/* Words in the texts below the frontmatter: their lines, and what is shown of long ones. */
#include "tests/t.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "store/grep.h"

static void look(const char *text, const char *words, size_t most, const char *want)
{
	struct grep_hits hits = {0};
	struct buf got = {0};
	grep_body(str_of(text), str_of(words), most, &hits);
	for (size_t i = 0; i < hits.n; i++)
		buf_printf(&got, "%zu:%.*s[%.*s]\n", hits.v[i].line, STR_ARG(hits.v[i].text),
			STR_ARG(str_span(hits.v[i].text, hits.v[i].word)));
	IS(buf_str(&got), want, words);
	buf_done(&got);
	vec_done(&hits);
}

static void test_long_line(void)
{
	struct buf text = {0};
	struct grep_hits hits = {0};
	for (int i = 0; i < 500; i++)
		buf_puts(&text, "\xc3\xa9");
	buf_puts(&text, "needle");
	for (int i = 0; i < 500; i++)
		buf_puts(&text, "\xc3\xa9");
	grep_body(buf_str(&text), STR("needle"), 9, &hits);
	EQUAL(hits.n, 1, "found in a long line");
	OK(hits.v[0].text.n < 400, "a part of it is shown");
	EQUAL(utf8_invalid(hits.v[0].text), STR_NONE, "of whole characters");
	IS(str_span(hits.v[0].text, hits.v[0].word), "needle", "around the words");
	vec_done(&hits);
	buf_done(&text);
}

/* What is far before the words is left out up to the beginning of one, and that is told. */
static void test_front(void)
{
	struct buf text = {0};
	struct grep_hits hits = {0};
	for (int i = 0; i < 30; i++)
		buf_puts(&text, "seven77 ");
	buf_puts(&text, "needle here\nneedle\n   needle");
	grep_body(buf_str(&text), STR("needle"), 9, &hits);
	EQUAL(hits.n, 3, "found thrice");
	OK(str_starts(hits.v[0].text, STR("seven77 seven77 ")), "no word is shown by half");
	OK(hits.v[0].cut && !hits.v[1].cut && !hits.v[2].cut,
		"blanks that are left out are no text");
	vec_done(&hits);
	buf_done(&text);
}

int main(void)
{
	look("---\nname: needle\n---\na\n  b needle c\n\nNEEDLE needle\n", "needle", 9,
		"5:b needle c[needle]\n7:NEEDLE needle[NEEDLE]\n");
	look("a needle\r\nb", "needle", 9, "1:a needle[needle]\n");
	look("needle", "needle", 9, "1:needle[needle]\n");
	look("needle\nneedle\nneedle\n", "needle", 2, "1:needle[needle]\n2:needle[needle]\n");
	look("Needle needle", "Needle", 9, "1:Needle needle[Needle]\n");
	look("needle", "Needle", 9, "");
	look("", "x", 9, "");
	look("x", "", 9, "");
	test_long_line();
	test_front();
	return t_end();
}
