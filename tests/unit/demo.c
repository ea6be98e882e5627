/* Each file of the demo says in its text what is wrong with it and what comes of that, and so it is. */
#include "tests/agent.h"
#include "tests/t.h"

#include "base/builtin.h"

struct row {
	const char *name;
	enum verdict verdict;
	const char *rule; /* the worst that is found; NULL: nothing */
	const char *says; /* in its text, of what comes of it */
};

static const struct row rows[] = {
	{"README", VERDICT_PLAIN, NULL, "is taken as a note"},
	{"colon", VERDICT_RESCUED, "yaml-colon", "tries again with quotes and loads it"},
	{"colon-crlf", VERDICT_DROPPED, "yaml-colon", "drops the file without a message"},
	{"cut", VERDICT_LOADS, "fm-cut", "this agent may use every tool"},
	{"empty-tools", VERDICT_LOADS, "tools-empty", "It means all of them"},
	{"escaped-lines", VERDICT_LOADS, "yaml-escape", "other tools show\nthe two characters"},
	{"late", VERDICT_DROPPED, "fm-not-first", "nothing above is read: no agent"},
	{"never-closed", VERDICT_DROPPED, "fm-unclosed", "there is no agent"},
	{"no-description", VERDICT_DROPPED, "desc-missing", "the agent is not loaded"},
	{"no-name", VERDICT_DROPPED, "name-missing", "does not load it"},
	{"number", VERDICT_DROPPED, "name-type", "the agent is not loaded"},
	{"odd-values", VERDICT_LOADS, "model-unknown", "each is ignored\nwithout a message"},
	{"reserved-name", VERDICT_DROPPED, "name-chars", "the agent is not loaded"},
	{"retired-tools", VERDICT_LOADS, "tools-retired", "passed over in silence"},
	{"sound", VERDICT_LOADS, NULL, "Nothing is wrong with this one"},
	{"spilled", VERDICT_DROPPED, "yaml-spill", "the file is dropped"},
	{"wrong-key", VERDICT_LOADS, "key-alias", "it may use every tool"},
};

enum { ROWS = sizeof rows / sizeof *rows };

static bool is_worst(const struct agent *a, const char *rule)
{
	const struct problem *p = agent_problem(a, rule);
	for (size_t i = 0; p && i < a->problems.n; i++) {
		if (a->problems.v[i].severity < p->severity)
			return false;
	}
	return p != NULL;
}

static void check_file_of(const struct schemas *s, const struct row *row)
{
	struct buf path = {0};
	struct str text = {"", 0};
	struct agent a;
	buf_printf(&path, "demo/%s.md", row->name);
	OK(builtin_find(buf_str(&path), &text), row->name);
	agent_open(&a, s, text, strcmp(row->name, "README") ? "claude-agent" : "markdown",
		row->name);
	EQUAL(a.reading.verdict, row->verdict, "  is taken as it says");
	OK(row->rule ? is_worst(&a, row->rule) : a.problems.n == 0, "  for that reason");
	OK(str_find(text, 0, str_of(row->says)) != STR_NONE, "  and says what comes of it");
	agent_done(&a);
	buf_done(&path);
}

/* As it stands in the program, so that no file is without a row. */
static size_t count_files(void)
{
	size_t n = 0;
	const struct builtin *b;
	for (size_t i = 0; (b = builtin_at(i)); i++)
		n += str_starts(str_of(b->path), STR("demo/"));
	return n;
}

int main(void)
{
	struct schemas schemas;
	agent_load_schemas(&schemas);
	for (size_t i = 0; i < ROWS; i++)
		check_file_of(&schemas, &rows[i]);
	EQUAL(count_files(), ROWS, "all files of the demo are known here");
	schemas_done(&schemas);
	return t_end();
}
