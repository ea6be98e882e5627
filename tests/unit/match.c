#include "tests/t.h"

#include "base/vec.h"
#include "text/match.h"

static void test_find(void)
{
	static const struct {
		const char *text, *pattern;
		size_t from;
		bool found;
		struct span hit;
	} rows[] = {
		{"Code Reviewer", "rev", 0, true, {5, 8}},
		{"Code Reviewer", "Rev", 0, true, {5, 8}},
		{"code reviewer", "Rev", 0, false, {0, 0}},
		{"reviewer", "review", 0, true, {0, 6}},
		{"a review", "review", 3, false, {0, 0}},
		{"ab ab", "ab", 1, true, {3, 5}},
		{"abc", "", 0, false, {0, 0}},
		{"", "a", 0, false, {0, 0}},
		{"", "", 0, false, {0, 0}},
		{"abc", "abcd", 0, false, {0, 0}},
		{"aab", "ab", 0, true, {1, 3}},
		{"\xc3\x89tude", "\xc3\xa9t", 0, true, {0, 3}}, /* E acute */
		{"\xc3\xa9tude", "\xc3\x89t", 0, false, {0, 0}},
		{"x\xe1\xba\x9ey", "\xc3\x9f", 0, true, {1, 4}}, /* capital sharp s: other length */
		{"\xff"
		 "abc",
			"abc", 0, true, {1, 4}},
		{"\xfe", "\xff", 0, false, {0, 0}},
		{"a\nb", "a\nb", 0, true, {0, 3}},
		{"abc", "c", 99, false, {0, 0}},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct span hit = {0, 0};
		bool found = match_find(str_of(rows[i].text), str_of(rows[i].pattern), rows[i].from,
			&hit);
		char what[32];
		snprintf(what, sizeof what, "match_find, row %zu", i);
		EQUAL(found, rows[i].found, what);
		OK(hit.at == rows[i].hit.at && hit.end == rows[i].hit.end, "its place");
	}
}

static void test_words(void)
{
	static const struct {
		const char *text, *words;
		bool match;
	} rows[] = {
		{"code reviewer", "rev code", true},
		{"code reviewer", "rev  co ", true},
		{"code reviewer", "rev test", false},
		{"code reviewer", "", true},
		{"code reviewer", "   ", true},
		{"", "", true},
		{"", "x", false},
		{"Code", "Code c", true},
		{"code", "Code", false},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		EQUAL(match_words(str_of(rows[i].text), str_of(rows[i].words)), rows[i].match,
			rows[i].words);
	OK(match_words(STR("x"), (struct str){NULL, 0}), "no words at all");
}

static void test_rank(void)
{
	static const struct {
		const char *text, *word;
		enum match_rank rank;
		const char *letters; /* the matched ones as they stand, others as dots */
	} rows[] = {
		{"reviewer", "reviewer", MATCH_EXACT, "reviewer"},
		{"Reviewer", "reviewer", MATCH_EXACT, "Reviewer"},
		{"reviewer", "rev", MATCH_PREFIX, "rev....."},
		{"code-reviewer", "rev", MATCH_WORD_START, ".....rev....."},
		{"prev-rev", "rev", MATCH_WORD_START, ".....rev"},
		{"preview", "rev", MATCH_INSIDE, ".rev..."},
		{"code-reviewer", "cdrv", MATCH_FUZZY, "c.d..r.v....."},
		{"code-reviewer", "vrc", MATCH_NOT, "............."},
		{"code", "x", MATCH_NOT, "...."}, {"code", "", MATCH_NOT, "...."},
		{"", "x", MATCH_NOT, ""}, {"code-Reviewer", "cR", MATCH_STARTS, "c....R......."},
		{"code-reviewer", "cr", MATCH_STARTS, "c....r......."},
		{"aws-code-reviewer", "corev", MATCH_STARTS, "....co...rev....."},
		{"reviewer-expert-reader", "er", MATCH_STARTS, ".........e......r....."},
		{"scribe", "cr", MATCH_INSIDE, ".cr..."},
		{"describe-data", "eb", MATCH_FUZZY, ".e....b......"},
		{"webFetcher", "fetch", MATCH_WORD_START, "...Fetch.."},
		{"dev-eng-rev", "der", MATCH_STARTS, "de......r.."},
		{"code-reviewer", "cR", MATCH_NOT, "............."},
		{"aba", "aba", MATCH_EXACT, "aba"},
		{"x\xe2\x84\xaa", "k", MATCH_INSIDE, ".\xe2\x84\xaa"}, /* the kelvin sign */
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str text = str_of(rows[i].text), word = str_of(rows[i].word);
		struct match_spans spans = {0};
		char shown[64];
		snprintf(shown, sizeof shown, "%s", rows[i].text);
		memset(shown, '.', text.n);
		match_letters(text, word, &spans);
		for (size_t k = 0; k < spans.n; k++)
			memcpy(shown + spans.v[k].at, text.p + spans.v[k].at,
				spans.v[k].end - spans.v[k].at);
		EQUAL(match_rank(text, word), rows[i].rank, rows[i].text);
		IS(str_of(shown), rows[i].letters, "its letters");
		vec_done(&spans);
	}
}

static void test_pieces(void)
{
	EQUAL((long)match_pieces(STR("code-reviewer"), STR("review")), 1, "as it stands");
	EQUAL((long)match_pieces(STR("code-reviewer"), STR("corev")), 2, "two starts");
	EQUAL((long)match_pieces(STR("code-reviewer"), STR("cdrv")), 6,
		"letters, of which two begin a word");
	EQUAL((long)match_pieces(STR("preview"), STR("rev")), 2, "within a word");
	EQUAL((long)match_pieces(STR("database-optimizer"), STR("dbo")), 4, "a start counts less");
	EQUAL((long)match_pieces(STR("database-administrator"), STR("dbo")), 5,
		"than what is none");
	EQUAL((long)match_pieces(STR("code-reviewer"), STR("x")), 0, "nothing");
}

static void test_choice(void)
{
	static const struct {
		const char *text, *typed;
		enum match_choice fit;
	} rows[] = {
		{"add   a  Make a new file", "add", CHOICE_FIRST_WORD},
		{"add   a  Make a new file", "ad", CHOICE_FIRST},
		{"add   a  Make a new file", " Make ", CHOICE_COLUMN_WORD},
		{"add   a  Make a new file", "new", CHOICE_WORD},
		{"add   a  Make a new file", "mak", CHOICE_COLUMN},
		{"sort-age  s  the newest first", "new", CHOICE_WORD_START},
		{"sort-age  s  renewed", "new", CHOICE_INSIDE},
		{"sort-age  s  the newest first", "first the", CHOICE_APART},
		{"sort-age  s  the newest first", "first last", CHOICE_NOT},
		{"sort-age", "sort", CHOICE_FIRST},
		{"sort-age", "age", CHOICE_WORD},
		{"    Section 7", "section 7", CHOICE_FIRST_WORD},
		{"    Section 71", "section 7", CHOICE_FIRST},
		{"newer new", "new", CHOICE_FIRST},
		{"caf\xc3\xa9", "caf", CHOICE_FIRST},
		{"x", "", CHOICE_FIRST_WORD},
		{"x", "  ", CHOICE_FIRST_WORD},
		{"", "x", CHOICE_NOT},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		EQUAL(match_choice(str_of(rows[i].text), str_of(rows[i].typed)), rows[i].fit,
			rows[i].typed);
}

int main(void)
{
	test_choice();
	test_rank();
	test_pieces();
	test_find();
	test_words();
	return t_end();
}
