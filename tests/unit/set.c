/* What is said of files only together. */
#include "tests/t.h"

#include "check/set.h"
#include "schema/schemas.h"

#include <stdio.h>
#include <string.h>

enum { MOST = 8 };

struct row {
	const char *path, *kind, *name, *refers;
	size_t description;
	int winner;
};

struct test {
	const char *what;
	struct row rows[MOST];
	const char *want; /* "MEMBER RULE" a line */
};

#define AGENT(path, name)                                                                          \
	{                                                                                          \
		path, "claude-agent", name, "", 50, -1                                             \
	}

static const struct test tests[] = {
	{"two agents of one name in one folder",
		{AGENT("/p/.claude/agents/a.md", "x"), AGENT("/p/.claude/agents/sub/b.md", "x"),
			AGENT("/p/.claude/agents/c.md", "y")},
		"0 set-duplicate\n1 set-duplicate\n"},
	{"the same name in another project",
		{AGENT("/p/.claude/agents/a.md", "x"), AGENT("/q/.claude/agents/a.md", "x")}, ""},
	{"the same name in another kind",
		{AGENT("/p/.claude/agents/a.md", "x"),
			{"/p/.claude/agents/b.md", "gemini-agent", "x", "", 50, -1}},
		""},
	{"names that differ in capitals",
		{AGENT("/p/.claude/agents/a.md", "Code-Review"),
			AGENT("/p/.claude/agents/b.md", "code-review")},
		"0 set-case\n1 set-case\n"},
	{"commands are known by their path",
		{{"/p/.claude/commands/a.md", "claude-command", "x", "", 50, -1},
			{"/p/.claude/commands/b.md", "claude-command", "x", "", 50, -1}},
		""},
	{"one hides another",
		{AGENT("/p/.claude/agents/a.md", "x"),
			{"/h/.claude/agents/a.md", "claude-agent", "x", "", 50, 0}},
		"0 set-shadow\n"},
	{"descriptions beyond what the tool takes",
		{AGENT("/p/.claude/agents/a.md", "a"),
			{"/p/.claude/agents/b.md", "claude-agent", "b", "", 70000, -1}},
		"1 set-budget\n"},
	{"descriptions well below it",
		{AGENT("/p/.claude/agents/a.md", "a"),
			{"/p/.claude/agents/b.md", "claude-agent", "b", "", 20000, -1}},
		""},
	{"skills have their own number",
		{{"/p/.claude/skills/a/SKILL.md", "claude-skill", "a", "", 20000, -1},
			{"/p/.claude/skills/b/SKILL.md", "claude-skill", "b", "", 12000, -1}},
		"0 set-budget\n"},
	{"a skill that is there, and one that is not",
		{{"/p/.claude/agents/a.md", "claude-agent", "a",
			 "claude-skill skills known\nclaude-skill skills gone\n", 50, -1},
			{"/p/.claude/skills/known/SKILL.md", "claude-skill", "known", "", 50, -1}},
		"0 ref-skill\n"},
	{"an agent that is not there, one of the tool's own, one of a plugin",
		{{"/p/.claude/skills/a/SKILL.md", "claude-skill", "a",
			"claude-agent agent gone\nclaude-agent agent Explore\nclaude-agent agent team:x\n",
			50, -1}},
		"0 ref-agent\n"},
};

static size_t read_rows(struct set_member *members, const struct test *t, const struct schemas *s)
{
	size_t n = 0;
	for (; n < MOST && t->rows[n].path; n++) {
		const struct row *r = &t->rows[n];
		members[n] = (struct set_member){str_of(r->path),
			kind_find(&s->kinds, str_of(r->kind)), str_of(r->name), str_of(r->refers),
			r->description, true, false, r->winner};
	}
	return n;
}

static struct set_member member_at(const void *members, size_t i)
{
	return ((const struct set_member *)members)[i];
}

int main(void)
{
	struct schemas s;
	struct err e;
	OK(schemas_load(&s, &e), "the schemas");
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		struct set_member members[MOST];
		struct set_notes notes = {0};
		struct buf got = {0};
		const struct set_members all = {read_rows(members, &tests[i], &s), member_at,
			members};
		set_check(&all, STR("/nobody"), &notes);
		for (size_t k = 0; k < notes.n; k++)
			buf_printf(&got, "%zu %s\n", notes.v[k].member, notes.v[k].rule);
		SAME(buf_str(&got), str_of(tests[i].want), tests[i].what);
		buf_done(&got);
		set_notes_done(&notes);
	}
	schemas_done(&s);
	return t_end();
}
