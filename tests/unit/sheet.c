#include "tests/t.h"

#include "base/vec.h"
#include "render/sheet.h"

static void make(struct sheet *out)
{
	struct sheet_maker m = {0};
	sheet_puts(&m, "> ", ROLE_QUOTE);
	sheet_lead_ends(&m);
	sheet_put(&m, STR("one "), ROLE_TEXT, 0);
	sheet_put(&m, STR("two"), ROLE_TEXT, 0);
	sheet_put(&m, STR(" three"), ROLE_TEXT, MARK_STRONG);
	sheet_end_line(&m, 7, SHEET_HEADING);
	sheet_puts(&m, "> ", ROLE_QUOTE);
	sheet_lead_ends(&m);
	sheet_puts(&m, "four fi", ROLE_TEXT);
	sheet_end_line(&m, 8, SHEET_GOES_ON);
	sheet_puts(&m, "> ", ROLE_QUOTE);
	sheet_lead_ends(&m);
	sheet_puts(&m, "ve", ROLE_TEXT);
	sheet_end_line(&m, 8, SHEET_GOES_ON | SHEET_GLUED);
	sheet_end_line(&m, 0, 0);
	sheet_puts(&m, "four", ROLE_TEXT);
	sheet_finish(&m, out);
}

static void test_fill(void)
{
	struct sheet_maker m = {0};
	struct sheet s = {0};
	sheet_fill(&m, "=", 0, ROLE_TABLE);
	sheet_fill(&m, "ab", 3, ROLE_TABLE);
	sheet_fill(&m, "c", 2, ROLE_TABLE);
	sheet_fill(&m, " ", 1, ROLE_TEXT);
	sheet_finish(&m, &s);
	struct sheet_line line = sheet_line(&s, 0);
	IS(sheet_text(&s, line), "abababcc ", "the same text so many times, or never");
	EQUAL(line.run_n, 2, "of one look in one run");
	EQUAL(sheet_run(&s, line, 0).n, 8, "with all its bytes");
	OK(sheet_valid(&s), "the sheet is whole");
	sheet_done(&s);
}

static void test_lines(void)
{
	struct sheet s = {0};
	make(&s);
	EQUAL(sheet_count(&s), 5, "a line that was begun is ended by finishing");
	struct sheet_line line = sheet_line(&s, 0);
	IS(sheet_text(&s, line), "> one two three", "a line's text is its pieces");
	EQUAL(line.run_n, 3, "neighbours of one look are one run");
	EQUAL(sheet_run(&s, line, 1).n, 7, "a run counts its bytes");
	EQUAL(sheet_run(&s, line, 2).marks, MARK_STRONG, "marks make another look");
	EQUAL(line.lead, 2, "the lead is what was put before it ended");
	EQUAL(line.source, 7, "a line knows its line of the file");
	EQUAL(line.flags, SHEET_HEADING, "and its flags");
	EQUAL(sheet_line(&s, 3).n, 0, "a line may be empty");
	OK(sheet_valid(&s), "what a maker makes is valid");
	sheet_done(&s);
	EQUAL(sheet_count(&s), 0, "a sheet that is done has no lines");
	OK(sheet_valid(&s), "and is valid");
}

static void test_find(void)
{
	struct sheet s = {0};
	struct sheet_hits hits = {0};
	make(&s);
	sheet_find(&s, STR("four"), &hits);
	EQUAL(hits.n, 2, "all hits are found, in reading order");
	EQUAL(hits.v[0].line, 1, "the first");
	EQUAL(hits.v[0].where.at, 2, "behind the lead");
	EQUAL(hits.v[1].line, 4, "the second");
	hits.n = 0;
	sheet_find(&s, STR("three four five"), &hits);
	EQUAL(hits.n, 1, "a hit may run over wrapped lines, also those broken within a word");
	EQUAL(hits.v[0].line, 0, "it begins on the first of them");
	EQUAL(hits.v[0].where.at, 10, "where its word is");
	EQUAL(hits.v[0].where.end, 15, "and is cut at the line's end");
	hits.n = 0;
	sheet_find(&s, STR("five"), &hits);
	EQUAL(hits.n, 1, "a word broken at the line's end is found");
	hits.n = 0;
	sheet_find(&s, STR("> "), &hits);
	EQUAL(hits.n, 0, "the lead is not searched");
	sheet_find(&s, STR("ve four"), &hits);
	EQUAL(hits.n, 0, "no hit runs over a paragraph's end");
	sheet_find(&s, STR(""), &hits);
	EQUAL(hits.n, 0, "an empty pattern is not found");
	sheet_find(&s, STR("FOUR"), &hits);
	EQUAL(hits.n, 0, "a capital in the pattern counts");
	vec_done(&hits);
	sheet_done(&s);
}

/* Any change of a byte, and any other length, either leaves a valid sheet or is told. What is called
 * valid can be read through without harm (the sanitizers watch). */
static void test_valid(void)
{
	struct sheet s = {0};
	size_t read = 0, told = 0;
	make(&s);
	for (size_t i = 0; i < s.size; i++) {
		for (int bit = 0; bit < 8; bit++) {
			char was = s.block[i];
			s.block[i] = (char)(was ^ (1 << bit));
			told += !sheet_valid(&s);
			for (size_t k = 0; sheet_valid(&s) && k < sheet_count(&s); k++) {
				struct sheet_line line = sheet_line(&s, k);
				struct str text = sheet_text(&s, line);
				for (size_t j = 0; j < text.n; j++)
					read += (unsigned char)text.p[j];
			}
			s.block[i] = was;
		}
	}
	OK(told > 500, "damage to the head, a line or a run is told");
	OK(read > 0, "damage to the text alone is none");
	size_t shorter = 0;
	for (size_t n = 1; n < s.size; n++)
		shorter += !sheet_valid(&(struct sheet){s.block, n});
	EQUAL(shorter, s.size - 1, "a block that is cut short is told");
	sheet_done(&s);
}

static void test_drop(void)
{
	struct sheet_maker m = {0};
	struct sheet s = {0};
	make(&s);
	sheet_puts(&m, "text", ROLE_TEXT);
	sheet_end_line(&m, 1, 0);
	sheet_drop(&m);
	sheet_finish(&m, &s);
	EQUAL(sheet_count(&s), 0,
		"finishing after dropping gives no lines, and empties what was there");
	sheet_done(&s);
}

int main(void)
{
	test_fill();
	test_lines();
	test_find();
	test_valid();
	test_drop();
	return t_end();
}
