#include "tests/t.h"

#include "base/buf.h"
#include "text/glob.h"

static const struct {
	const char *pattern, *path;
	bool match;
} rows[] = {
	{"a.md", "a.md", true},
	{"a.md", "A.md", false},
	{"a.md", "xa.md", false},
	{"", "", true},
	{"", "a", false},
	{"a", "", false},

	{"*.md", "a.md", true},
	{"*.md", ".md", true},
	{"*.md", "d/a.md", false},
	{"*", "", true},
	{"*", "a/b", false},
	{"*/*.md", "d/a.md", true},
	{"*/*.md", "a.md", false},
	{"a*b*c", "axbxxc", true},
	{"a*b*c", "axbxx", false},
	{"a*", "ab/c", false},
	{"*a*", "banana", true},

	{"?.md", "a.md", true},
	{"?.md", ".md", false},
	{"?.md", "\xc3\xa9.md", true},
	{"??.md", "\xc3\xa9.md", false},
	{"a?b", "a/b", false},

	{"**/agents/*.md", "agents/a.md", true},
	{"**/agents/*.md", "x/y/agents/a.md", true},
	{"**/agents/*.md", "x/myagents/a.md", false},
	{"**/agents/*.md", "agents/x/a.md", false},
	{".claude/agents/**/*.md", ".claude/agents/a.md", true},
	{".claude/agents/**/*.md", ".claude/agents/x/y/a.md", true},
	{".claude/agents/**/*.md", ".claude/a.md", false},
	{"a/**", "a/b/c", true},
	{"a/**", "a/", true},
	{"a/**", "a", false},
	{"a/**", "ab", false},
	{"**", "", true},
	{"**", "a/b", true},
	{"**/", "a/", true},
	{"**/**/a", "a", true},
	{"**/a/**/b", "x/a/y/z/b", true},
	{"**/a/**/b", "x/a/y/z/c", false},
	{"a/**/b", "a/b", true},
	{"a/**/b", "axb", false},

	{"*.{md,mdc}", "a.md", true},
	{"*.{md,mdc}", "a.mdc", true},
	{"*.{md,mdc}", "a.m", false},
	{"{a,ab}c", "abc", true},
	{"{ab,a}bc", "abc", true},
	{"{,x}y", "y", true},
	{"{}y", "y", true},
	{"{a", "{a", true},
	{"{*,b}", "*", true},
	{"{*,b}", "a", false},
	{"{.github,.vscode}/**/*.agent.md", ".github/x/a.agent.md", true},
	{"a}", "a}", true},
	{"**/{long,x}/a", "x/a", true},
	{"**/**/{long,x}*", "y/x1", true},
	{"***/long/a", "long/a", false},
	{"{a/long", "{a/long", true},
	{"?long?", "along", false},
};

/* What would take years, were each star tried against each other. */
static void test_hostile(void)
{
	struct buf pattern = {0}, path = {0};
	for (int i = 0; i < 60; i++) {
		buf_puts(&pattern, "*a{a,a,}**/");
		buf_puts(&path, "aaaaaaaaaaaaaaaaaaaaaaaaaaaa/");
	}
	buf_puts(&pattern, "b");
	OK(!glob_match(buf_str(&pattern), buf_str(&path)), "a pattern of many stars has an answer");
	buf_done(&pattern);
	buf_done(&path);
}

int main(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char what[120];
		snprintf(what, sizeof what, "%s against %s (row %zu)", rows[i].pattern,
			rows[i].path, i);
		EQUAL(glob_match(str_of(rows[i].pattern), str_of(rows[i].path)), rows[i].match,
			what);
	}
	test_hostile();
	return t_end();
}
