/* A value as a person edits it, and back: lists are joined by what parts them. */
#include "tests/agent.h"
#include "tests/t.h"

#include "schema/type.h"

static const struct {
	const char *kind, *key, *written, *edited;
	bool fits;
} rows[] = {
	{"claude-skill", "arguments", "version branch", "version branch", true},
	{"claude-skill", "arguments", "[version, branch]", "version branch", true},
	{"claude-skill", "arguments", "\n  - version\n  - branch", "version branch", true},
	{"claude-skill", "arguments", "[a b, c]", "a b c", false},
	{"claude-skill", "allowed-tools", "Read Grep", "Read, Grep", true},
	{"claude-skill", "allowed-tools", "[Read, Bash(git log *)]", "Read, Bash(git log *)", true},
	{"claude-skill", "paths", "'src/a b, docs'", "src/a b, docs", true},
	{"claude-skill", "paths", "[src/a b, docs]", "src/a b, docs", true},
	{"claude-skill", "paths", "['{a,b}/**', docs]", "{a,b}/**, docs", true},
	{"copilot-agent", "agents", "[Writer, 'The Tester']", "Writer, The Tester", true},
	{"claude-agent", "maxTurns", "20", "20", true},
	{"claude-agent", "color", "null", "", true},
};

static void test_row(const struct schemas *s, size_t i)
{
	struct buf text = {0}, shown = {0}, again = {0};
	struct arena a = {0};
	struct agent agent;
	buf_printf(&text, "---\n%s: %s\n---\n", rows[i].key, rows[i].written);
	agent_open(&agent, s, buf_str(&text), rows[i].kind, "x");
	const struct field *f = schema_field(agent.kind->schema, str_of(rows[i].key));
	const struct field_span *at = doc_field(&agent.doc, f->key);
	type_print(f, &at->value, doc_raw(&agent.doc, at), &shown);
	IS(buf_str(&shown), rows[i].edited, rows[i].written);
	EQUAL(type_fits(f, &at->value), rows[i].fits, "  fits or not");
	struct value back = type_parse(f, buf_str(&shown), &a);
	type_print(f, &back, buf_str(&shown), &again);
	SAME(buf_str(&again), buf_str(&shown), "  stays what it is");
	buf_done(&text), buf_done(&shown), buf_done(&again);
	arena_done(&a);
	agent_done(&agent);
}

int main(void)
{
	struct schemas s;
	agent_load_schemas(&s);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		test_row(&s, i);
	schemas_done(&s);
	return t_end();
}
