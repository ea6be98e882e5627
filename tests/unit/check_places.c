/* Rules that ask where a file lies and what lies beside it, in a folder made for that. The kinds are the
 * built-in ones and the job of tests/cases/check-own. */
#include "tests/agent.h"
#include "tests/stage.h"
#include "tests/t.h"

struct world {
	struct stage stage;
	struct schemas schemas;
};

static const char sound[] =
	"---\nname: %s\n"
	"description: Reviews Go code for data races. Use after a change.\n---\n\n"
	"Read the change first, then report what could race.%s\n";

/* Put an agent of that name and with that end of its text there, and judge it where it lies. */
static void place(struct world *w, const char *path, const char *name, const char *end,
	struct agent *a)
{
	struct buf text = {0}, full = {0};
	buf_printf(&text, sound, name, end);
	stage_put(&w->stage, str_of(path), buf_str(&text));
	stage_path(&w->stage, str_of(path), &full);
	*a = (struct agent){.stem = arena_str(&w->schemas.arena, buf_str(&full))};
	doc_open(&a->doc, buf_str(&text));
	a->kind = check_kind(&w->schemas.kinds, a->stem, &a->doc, NULL);
	agent_judge(a);
	buf_done(&text);
	buf_done(&full);
}

struct row {
	const char *path, *name, *end;
	const char *kind;
	const char *rule; /* what is found; NULL: nothing at all is */
	const char *says; /* a part of its message */
	const char *verdict;
};

static void try_row(struct world *w, const struct row *row)
{
	struct agent a;
	place(w, row->path, row->name, row->end, &a);
	SAME(a.kind->id, str_of(row->kind), row->path);
	SAME(str_of(verdict_name(a.reading.verdict)), str_of(row->verdict), "  its verdict");
	const struct problem *p = row->rule ? agent_problem(&a, row->rule) : NULL;
	if (!row->rule)
		EQUAL((long)a.problems.n, 0, "  and nothing to say");
	else if (OK(p != NULL, row->rule))
		OK(str_find(p->message, 0, str_of(row->says)) != STR_NONE, row->says);
	agent_done(&a);
}

static void try_rows(struct world *w, const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		try_row(w, &rows[i]);
}

#define TRY(w, rows) try_rows(w, rows, sizeof(rows) / sizeof *(rows))

#define AGENTS ".claude/agents/"

/* Where an agent is loaded from, and where nobody meant one. */
static void test_stray(struct world *w)
{
	static const struct row rows[] = {
		{AGENTS "racer.md", "racer", "", "claude-agent", NULL, "", "loads"},
		{AGENTS "go/deep/racer.md", "racer", "", "claude-agent", NULL, "", "loads"},
		{AGENTS "README.md", "README", "", "claude-agent", "set-stray",
			"README.md is loaded", "loads"},
		{AGENTS "node_modules/racer.md", "racer", "", "claude-agent", "set-stray",
			"is loaded", "loads"},
		{AGENTS ".racer.md", ".racer", "", "claude-agent", "set-stray", "is loaded",
			"loads"},
	};
	TRY(w, rows);
}

/* Files that are meant for a tool that does not look there. */
static void test_unread(struct world *w)
{
	static const struct row rows[] = {
		{"jobs/nightly.md", "nightly", "", "job", NULL, "", "loads"},
		{"jobs/nightly.markdown", "nightly", "", "job", "set-unread", "ends in .md",
			"dropped"},
		{"jobs/old/nightly.md", "nightly", "", "job", "set-unread", "no folders",
			"dropped"},
	};
	TRY(w, rows);
}

/* A skill is known by its folder. */
static void test_folder(struct world *w)
{
	static const struct row rows[] = {
		{".claude/skills/races/SKILL.md", "races", "", "claude-skill", NULL, "", "loads"},
		{".claude/skills/racing/SKILL.md", "races", "", "claude-skill", "name-file",
			"The folder is called \"racing\"", "loads"},
	};
	struct agent a;
	TRY(w, rows);
	place(w, ".claude/skills/racing/SKILL.md", "races", "", &a);
	SAME(a.reading.name, STR("racing"), "  and called so");
	agent_done(&a);
}

/* Files that the text names. */
static void test_files(struct world *w)
{
	static const struct row rows[] = {
		{AGENTS "a.md", "a", " See [it](list.md).", "claude-agent", NULL, "", "loads"},
		{AGENTS "a.md", "a", " See [it](lost.md).", "claude-agent", "ref-file",
			"lost.md does not exist", "loads"},
		{AGENTS "a.md", "a", " See [it](list.md#part).", "claude-agent", NULL, "", "loads"},
		{AGENTS "a.md", "a", " See [it](two%20words.md).", "claude-agent", NULL, "",
			"loads"},
		{AGENTS "a.md", "a", " See [it](docs/top.md).", "claude-agent", NULL, "", "loads"},
		{AGENTS "a.md", "a", " See [it](../docs/top.md).", "claude-agent", NULL, "",
			"loads"},
		{AGENTS "a.md", "a", " See @docs/top.md.", "claude-agent", NULL, "", "loads"},
		{AGENTS "a.md", "a", " See @docs/lost.md.", "claude-agent", "ref-file",
			"docs/lost.md does not exist", "loads"},
		{AGENTS "a.md", "a", " See `@docs/lost.md`.", "claude-agent", NULL, "", "loads"},
		{AGENTS "a.md", "a", " Ask @anna or @types/node.", "claude-agent", NULL, "",
			"loads"},
		{AGENTS "a.md", "a", " See [it](https://go.dev/lost.md).", "claude-agent", NULL, "",
			"loads"},
		{AGENTS "a.md", "a", " See [it](docs/<name>.md).", "claude-agent", NULL, "",
			"loads"},
		{AGENTS "a.md", "a", " See [it](docs/example.md).", "claude-agent", NULL, "",
			"loads"},
		{AGENTS "a.md", "a", "\n\n```\n[it](lost.md)\n```", "claude-agent", NULL, "",
			"loads"},
	};
	stage_put(&w->stage, STR(AGENTS "list.md"), STR("# Part\n"));
	stage_put(&w->stage, STR(AGENTS "two words.md"), STR("# Part\n"));
	stage_put(&w->stage, STR("docs/top.md"), STR("# Top\n"));
	TRY(w, rows);
}

/* A file without a block is an error among agents, and a note among its like. */
static void test_bare(struct world *w)
{
	static const char *const beside[] = {".claude/agents/x/one.md", ".claude/agents/x/two.md"};
	const char *const texts[] = {"---\nname: x\n---\n", "Just a note.\n"};
	for (size_t i = 0; i < 2; i++) {
		struct agent a = {0};
		struct buf full = {0};
		for (size_t k = 0; k < 2; k++)
			stage_put(&w->stage, str_of(beside[k]), str_of(texts[i]));
		stage_path(&w->stage, STR(".claude/agents/x/bare.md"), &full);
		a.stem = buf_str(&full);
		doc_open(&a.doc, STR("Just text.\n"));
		a.kind = check_kind(&w->schemas.kinds, a.stem, &a.doc, NULL);
		agent_judge(&a);
		const struct problem *p = agent_problem(&a, "fm-missing");
		OK(p && p->severity == (i ? SEVERITY_HINT : SEVERITY_ERROR),
			i ? "a note among notes" : "no agent among agents");
		agent_done(&a);
		buf_done(&full);
	}
	stage_remove(&w->stage, str_of(beside[0]));
	stage_remove(&w->stage, str_of(beside[1]));
}

static void load(struct schemas *s)
{
	const char *top = getenv("ROSTER_SRCDIR");
	struct buf folder = {0};
	buf_printf(&folder, "%s/tests/cases/check-own", top ? top : ".");
	agent_load_schemas(s);
	schemas_add_folder(s, buf_str(&folder));
	buf_done(&folder);
}

int main(void)
{
	struct world w;
	load(&w.schemas);
	stage_open(&w.stage);
	test_stray(&w);
	test_unread(&w);
	test_folder(&w);
	test_files(&w);
	test_bare(&w);
	stage_close(&w.stage);
	schemas_done(&w.schemas);
	return t_end();
}
