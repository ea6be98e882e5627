#include "tests/t.h"

#include "base/buf.h"
#include "text/regex.h"

static void test_matches(void)
{
	static const struct {
		const char *pattern, *text;
		bool match;
	} rows[] = {
		{"^[a-z0-9]+(-[a-z0-9]+)*$", "code-reviewer", true},
		{"^[a-z0-9]+(-[a-z0-9]+)*$", "Code Reviewer", false},
		{"^[a-z]+$", "abc\n", false},
		{"b", "abc", true},
		{"^[A-Z][A-Z\\d_]+$", "MAX_1", true},
		{"^[A-Z][A-Z\\d_]+$", "A\\", false},
		{"^.$", "\xc3\xa9", true},
		{"^.$", "\xf0\x9f\x98\x80", true},
		{"\\p{L}", "\xc3\xa9", true},
		{"a",
			"\xff"
			"a\xff",
			true},
		{"", "", true},
		{"x", "", false},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err e = {.text = ""};
		struct regex *r = regex_new(str_of(rows[i].pattern), &e);
		char what[32];
		snprintf(what, sizeof what, "pattern %zu compiles", i);
		if (OK(r, what))
			EQUAL(regex_match(r, str_of(rows[i].text)), rows[i].match,
				"against its text");
		regex_free(r);
		r = regex_later(str_of(rows[i].pattern));
		EQUAL(regex_match(r, str_of(rows[i].text)), rows[i].match, "and compiled then");
		EQUAL(regex_match(r, str_of(rows[i].text)), rows[i].match, "and once more");
		regex_free(r);
	}
	regex_free(regex_later(STR("never asked")));
}

static void test_errors(void)
{
	static const char *const rows[][2] = {
		{"(a", "at 2: "},
		{"a[", "at 2: "},
		{"*", "at 0: "},
		{"\xff", "at 0: "},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err e = {.text = ""};
		OK(!regex_new(str_of(rows[i][0]), &e), "a pattern that is none is refused");
		OK(str_starts(str_of(e.text), str_of(rows[i][1])) && strlen(e.text) > 6,
			"with place and reason");
	}
	regex_free(NULL);
}

/* Steps are counted: this would take longer than anybody waits. */
static void test_bounds(void)
{
	struct err e = {.text = ""};
	struct buf text = {0};
	struct regex *r = regex_new(STR("^(a|aa|a+)+$"), &e);
	buf_fill(&text, 'a', 60);
	buf_putc(&text, 'b');
	OK(r && !regex_match(r, buf_str(&text)), "a pattern that tries too much does not match");
	OK(r && regex_match(r, STR("aaaa")), "and matches again where it need not");
	regex_free(r);
	buf_clear(&text);
	buf_fill(&text, '(', 100000);
	OK(!regex_new(buf_str(&text), &e), "one nested too deep is refused");
	buf_done(&text);
}

int main(void)
{
	test_matches();
	test_errors();
	test_bounds();
	return t_end();
}
