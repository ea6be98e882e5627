/* Which rows a filter lets through, in which order: asked anew, and letter by letter. */
#include "tests/agent.h"
#include "tests/stage.h"
#include "tests/t.h"

#include "base/vec.h"
#include "store/query.h"

static void put(const struct stage *stage, const char *name, const char *head, const char *body)
{
	struct buf path = {0}, text = {0};
	buf_printf(&path, ".claude/agents/%s.md", name);
	buf_printf(&text, "---\n%s---\n%s", head, body);
	stage_put(stage, buf_str(&path), buf_str(&text));
	buf_done(&path);
	buf_done(&text);
}

static void put_all(const struct stage *stage)
{
	put(stage, "code-reviewer",
		"name: code-reviewer\ndescription: Looks at changes before they are merged, and says so at "
		"such length that nobody who has one row of a list before him would see in it that it knows "
		"of gearboxes.\n"
		"tools: Read, Bash\nmodel: opus\n",
		"You look.\n");
	put(stage, "deep/planner",
		"name: planner\ndescription: Plans the work; a review at the end.\ntools: Read\n",
		"You plan, at length, what others do later.\n");
	put(stage, "rev",
		"name: rev\ndescription: Turns an engine round and round.\nmodel: haiku\n",
		"You turn.\n");
	put(stage, "writer", "name: writer\n", "You write.\n");
}

static void show(const struct store *s, const struct ids *ids, struct buf *out)
{
	for (size_t i = 0; i < ids->n; i++)
		buf_printf(out, "%s%.*s", i ? " " : "", STR_ARG(store_name(s, ids->v[i])));
}

/* Letter by letter, the same rows must come out as when all of it is asked at once. */
static void type_filter(const struct store *s, struct query q, struct ids *ids)
{
	struct query_memo m = {0};
	struct str all = q.filter;
	for (size_t n = 0; n <= all.n; n++) {
		q.filter = str_cut(all, 0, n);
		query_again(&m, &q, s, ids);
	}
	query_memo_done(&m);
}

static void ask(const struct store *s, struct query q, const char *want)
{
	struct ids ids = {0};
	struct buf got = {0};
	query_run(&q, s, &ids);
	show(s, &ids, &got);
	IS(buf_str(&got), want, q.filter.n ? q.filter.p : sort_name(q.sort));
	buf_clear(&got);
	type_filter(s, q, &ids);
	show(s, &ids, &got);
	IS(buf_str(&got), want, "the same letter by letter");
	buf_done(&got);
	vec_done(&ids);
}

static void test_filters(const struct store *s)
{
	static const char *const rows[][2] = {
		{"", "code-reviewer planner rev writer"},
		{"rev", "rev code-reviewer planner"},
		{"crv", "code-reviewer"},
		{"review look", "code-reviewer"},
		{"deep", "planner"},
		{"bash", "code-reviewer"},
		{"opus", "code-reviewer"},
		{"model:opus", "code-reviewer"},
		{"-model:opus", "planner rev writer"},
		{"!model:opus rev", "rev planner"},
		{"tool:Read", "code-reviewer planner rev"},
		{"tool:read -tool:bash", "planner"},
		{"tool:all", "rev"},
		{"kind:claude", "code-reviewer planner rev writer"},
		{"kind:skill", ""},
		{"scope:project", "code-reviewer planner rev writer"},
		{"scope:user", ""},
		{"is:error", "writer"},
		{"is:dropped", "writer"},
		{"is:loads", "code-reviewer planner rev"},
		{"-is:loads", "writer"},
		{"can:execute", "code-reviewer rev"},
		{"can:exec -can:write", "code-reviewer"},
		{"-can:read", "writer"},
		{"can:hooks", ""},
		{"name:rev", "code-reviewer rev"},
		{"path:deep/", "planner"},
		{"description:engine", "rev"},
		{"description:gearbox", "code-reviewer"},
		{"gearbox", "code-reviewer"},
		{"model:", "code-reviewer planner rev writer"},
		{"-", "code-reviewer planner rev writer"},
		{"-rev", "writer"},
		{"is:changed", ""},
		{"nokey:x", ""},
		{"MODEL:opus", "code-reviewer"},
		{"\"a review\"", "planner"},
		{"a review", "code-reviewer planner"},
		{"description:\"the work\"", "planner"},
		{"-description:\"the work\" deep", ""},
		{"-\"a review\" rev", "rev code-reviewer"},
		{"\"crv\"", ""},
		{"\"viewer\"", "code-reviewer"},
		{"\"model:opus\"", ""},
		{"\"a rev", "planner"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ask(s, (struct query){.filter = str_of(rows[i][0])}, rows[i][1]);
}

static void test_sorts(const struct store *s)
{
	static const struct {
		enum sort_key key;
		bool reverse;
		const char *want;
	} rows[] = {
		{SORT_PATH, false, "code-reviewer planner rev writer"},
		{SORT_PATH, true, "writer rev planner code-reviewer"},
		{SORT_NAME, true, "writer rev planner code-reviewer"},
		{SORT_MODEL, false, "rev code-reviewer planner writer"},
		{SORT_TOOLS, false, "rev writer code-reviewer planner"},
		{SORT_TOOLS, true, "planner code-reviewer rev writer"},
		{SORT_COST, false, "code-reviewer planner rev writer"},
		{SORT_USE, false, "planner code-reviewer rev writer"},
		{SORT_VERDICT, true, "code-reviewer planner rev writer"},
		{SORT_KIND, false, "code-reviewer planner rev writer"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ask(s,
			(struct query){.filter = STR(""),
				.sort = rows[i].key,
				.reverse = rows[i].reverse},
			rows[i].want);
	ask(s, (struct query){.filter = STR(""), .problems_only = true}, "writer");
	for (int key = 0; key < SORT_KEYS; key++) {
		enum sort_key found;
		OK(sort_find(str_of(sort_name((enum sort_key)key)), &found) && (int)found == key,
			sort_name((enum sort_key)key));
	}
}

/* What lies in a folder stands together. */
static void test_tree(const struct store *s)
{
	static const struct {
		const char *filter;
		enum sort_key key;
		bool reverse;
		const char *want;
	} rows[] = {
		{"", SORT_PATH, false, "code-reviewer planner rev writer"},
		{"", SORT_PATH, true, "writer rev planner code-reviewer"},
		{"", SORT_MODEL, false, "planner rev code-reviewer writer"},
		{"", SORT_MODEL, true, "planner writer code-reviewer rev"},
		{"rev", SORT_PATH, false, "code-reviewer planner rev"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ask(s,
			(struct query){.filter = str_of(rows[i].filter),
				.sort = rows[i].key,
				.reverse = rows[i].reverse,
				.tree = true},
			rows[i].want);
}

/* Rows go, come back and are called otherwise, while the query is the same. */
static void test_edition(struct store *s)
{
	static const char *const want[] = {"rev code-reviewer planner", "code-reviewer planner",
		"rev code-reviewer planner"};
	const struct query q = {.filter = STR("rev")};
	struct query_memo m = {0};
	struct ids ids = {0};
	query_again(&m, &q, s, &ids);
	unsigned rev = ids.v[0];
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		struct buf got = {0};
		s->rows.v[rev].gone = i == 1;
		s->edition++;
		query_again(&m, &q, s, &ids);
		show(s, &ids, &got);
		IS(buf_str(&got), want[i], i == 1 ? "a row that went" : "rows that are there");
		buf_done(&got);
	}
	query_memo_done(&m);
	vec_done(&ids);
}

static void test_cost(const struct store *s)
{
	static const struct {
		unsigned tokens;
		const char *text;
	} rows[] = {{0, "0"}, {999, "999"}, {1000, "1.0k"}, {1949, "1.9k"}, {1950, "2.0k"},
		{9949, "9.9k"}, {9950, "10k"}, {31499, "31k"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf text = {0};
		cost_put(&text, rows[i].tokens);
		IS(buf_str(&text), rows[i].text, "a cost in short");
		buf_done(&text);
	}
	for (unsigned id = 0; id < s->rows.n; id++) {
		const struct row *row = store_row(s, id);
		if (str_is(row_text(row, ROW_NAME), "rev")) {
			EQUAL(row->cost.always, 9, "name and description, four letters a token");
			EQUAL(row->cost.on_use, 3, "the body on use");
		}
		if (row->verdict == VERDICT_DROPPED)
			EQUAL(row->cost.always + row->cost.on_use, 0, "what is dropped is free");
	}
}

static void test_narrowing(void)
{
	static const struct {
		const char *before, *after;
		bool narrows;
	} rows[] = {{"", "x", true}, {"x", "xy", true}, {"x", "x y", true}, {"xy", "x", false},
		{"mode", "mode:o", true}, {"model", "model:o", false}, {"-a", "-ab", false},
		{"-a b", "-a bc", true}, {"a b", "a", false}, {"is:e", "is:er", true},
		{"model:", "model:o", true}, {"tool:B", "tool:B", true},
		{"tool:B", "tool:Ba", false}, {"\"a", "\"a b", true}, {"a", "\"a", false},
		{"\"a b", "\"a b\" c", true}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct filter a = {0}, b = {0};
		filter_read(&a, str_of(rows[i].before));
		filter_read(&b, str_of(rows[i].after));
		EQUAL(filter_narrows(&a, &b), rows[i].narrows, rows[i].after);
		filter_done(&a);
		filter_done(&b);
	}
}

static void open_store(struct store *s, const struct schemas *schemas)
{
	struct roots roots = {0};
	roots_find(&roots, &schemas->kinds);
	store_open(s, schemas, &roots);
	while (store_find(s, 100))
		;
	while (store_read_next(s))
		;
}

/* Who may use a tool: listed, inherited, taken away. */
static void test_tools(const struct stage *stage, const struct schemas *schemas)
{
	static const char *const rows[][2] = {
		{"tool:Bash", "code-reviewer git-only no-github rev"},
		{"-tool:Bash", "planner no-shell writer"},
		{"tool:Edit", "no-github no-shell rev"},
		{"tool:nonsense", "no-github"},
		{"tool:mcp__github__list", "no-shell rev"},
		{"tool:mcp__other__list", "no-github no-shell rev"},
		{"tool:all", "no-github no-shell rev"},
		{"tool:bash can:execute", "code-reviewer git-only no-github rev"},
	};
	struct store s;
	put(stage, "no-shell",
		"name: no-shell\ndescription: D.\ndisallowedTools: Bash, PowerShell\n", "B\n");
	put(stage, "no-github",
		"name: no-github\ndescription: D.\ntools: nonsense, *\n"
		"disallowedTools: mcp__github__*\n",
		"B\n");
	put(stage, "git-only", "name: git-only\ndescription: D.\ntools: Bash(git *)\n", "B\n");
	open_store(&s, schemas);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ask(&s, (struct query){.filter = str_of(rows[i][0])}, rows[i][1]);
	store_done(&s);
}

int main(void)
{
	struct stage stage;
	struct schemas schemas;
	struct store s;
	stage_open(&stage);
	put_all(&stage);
	agent_load_schemas(&schemas);
	open_store(&s, &schemas);
	test_filters(&s);
	test_sorts(&s);
	test_tree(&s);
	test_edition(&s);
	test_cost(&s);
	test_narrowing();
	store_done(&s);
	test_tools(&stage, &schemas);
	schemas_done(&schemas);
	stage_close(&stage);
	return t_end();
}
