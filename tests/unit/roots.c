/* Where agent files are looked for without being told: every scope of every kind, each folder once, and
 * which of two files of one name is loaded. */
#include "base/vec.h"
#include "schema/schemas.h"
#include "store/query.h"
#include "tests/agent.h"
#include "tests/stage.h"
#include "tests/t.h"

static const char listed[] =
	"{\"version\": 2, \"plugins\": {\"tidy@shop\": [{\"scope\": \"user\", \"installPath\": "
	"\"%s/.claude/plugins/cache/shop/tidy/1.1.0\"}]}}";

static void put_agent(struct stage *s, const char *path, const char *name)
{
	struct buf text = {0};
	buf_printf(&text,
		"---\nname: %s\ndescription: Reviews changes before they are merged.\n---\nYou do it.\n",
		name);
	stage_put(s, str_of(path), buf_str(&text));
	buf_done(&text);
}

/* "SCOPE LABEL" a line. */
static void tell_roots(const struct schemas *schemas, struct buf *out)
{
	struct roots roots = {0};
	roots_find(&roots, &schemas->kinds);
	for (size_t i = 0; i < roots.n; i++)
		buf_printf(out, "%s%s%s %s\n", scope_name(roots.v[i].scope),
			roots.v[i].read_only ? " read-only" : "", roots.v[i].apart ? " apart" : "",
			buf_text(&roots.v[i].label));
	roots_done(&roots);
}

static void expect_roots(const struct schemas *schemas, const char *want, const char *what)
{
	struct buf got = {0};
	tell_roots(schemas, &got);
	SAME(buf_str(&got), str_of(want), what);
	buf_done(&got);
}

static void enter(const struct stage *s, const char *name)
{
	struct buf path = {0};
	stage_path(s, str_of(name), &path);
	stage_need(chdir(buf_text(&path)) == 0, "enter", name);
	buf_done(&path);
}

static void test_scopes(const struct schemas *schemas)
{
	struct stage s;
	stage_open(&s);
	expect_roots(schemas, "", "nothing is there");
	put_agent(&s, ".claude/agents/a.md", "a");
	put_agent(&s, ".claude/skills/b/SKILL.md", "b");
	put_agent(&s, "sub/deep/.claude/agents/c.md", "c");
	put_agent(&s, "sub/.cursor/agents/d.md", "d");
	put_agent(&s, ".github/copilot-instructions.md", "e");
	put_agent(&s, "~/.claude/agents/f.md", "f");
	put_agent(&s, "~/.config/opencode/agents/g.md", "g");
	expect_roots(schemas,
		"project .claude/skills\n"
		"project .claude/agents\n"
		"project .github/copilot-instructions.md\n"
		"user ~/.claude/agents\n"
		"user ~/.config/opencode/agents\n",
		"the project's and the user's");
	enter(&s, "sub/deep");
	struct buf got = {0};
	tell_roots(schemas, &got);
	OK(str_starts(buf_str(&got), STR("project .claude/agents\nproject /")),
		"the nearest folder comes first");
	OK(str_find(buf_str(&got), 0, STR("/sub/.cursor/agents\n")) != STR_NONE &&
			str_find(buf_str(&got), 0, STR("/.claude/skills\n")) != STR_NONE,
		"and all up to the repository's own are found");
	buf_done(&got);
	enter(&s, "~/");
	expect_roots(schemas, "user .claude/agents\nuser .config/opencode/agents\n",
		"at home, there is no project");
	stage_close(&s);
}

static void test_links(const struct schemas *schemas)
{
	struct stage s;
	stage_open(&s);
	put_agent(&s, "shared/a.md", "a");
	put_agent(&s, ".claude/b.md", "b");
	stage_link(&s, STR(".claude/agents"), "../shared");
	stage_link(&s, STR(".claude/commands"), "../shared");
	expect_roots(schemas, "project .claude/agents\n",
		"a folder that two paths lead to is listed once");
	stage_close(&s);
}

static void test_plugins(const struct schemas *schemas)
{
	struct stage s;
	struct buf list = {0};
	stage_open(&s);
	put_agent(&s, "agents/a.md", "a");
	expect_roots(schemas, "", "a folder of a plugin's name alone is none");
	stage_put(&s, STR(".claude-plugin/plugin.json"), STR("{}"));
	expect_roots(schemas, "project apart agents\n", "a plugin that is being written");
	static const char *const places[] = {"~/.claude/plugins/cache/shop/tidy/1.0.0",
		"~/.claude/plugins/cache/shop/tidy/1.1.0"};
	for (size_t i = 0; i < 2; i++) {
		struct buf name = {0};
		buf_printf(&name, "%s/agents/a.md", places[i]);
		put_agent(&s, buf_text(&name), "a");
		buf_clear(&name);
		buf_printf(&name, "%s/.claude-plugin/plugin.json", places[i]);
		stage_put(&s, buf_str(&name), STR("{}"));
		buf_done(&name);
	}
	struct buf got = {0};
	tell_roots(schemas, &got);
	OK(str_find(buf_str(&got), 0, STR("tidy/1.0.0/agents")) != STR_NONE &&
			str_find(buf_str(&got), 0, STR("tidy/1.1.0/agents")) != STR_NONE,
		"without a list, all plugins that lie there");
	buf_done(&got);
	buf_printf(&list, listed, buf_text(&s.home));
	stage_put(&s, STR("~/.claude/plugins/installed_plugins.json"), buf_str(&list));
	expect_roots(schemas,
		"project apart agents\n"
		"plugin read-only apart ~/.claude/plugins/cache/shop/tidy/1.1.0/agents\n",
		"with a list, those that are installed");
	stage_put(&s, STR("~/.claude/plugins/installed_plugins.json"), STR("{\"plugins\": [["));
	expect_roots(schemas, "project apart agents\n", "a list that is broken names none");
	buf_done(&list);
	stage_close(&s);
}

/* "NAME: WHO WINS" a line, with a star at the one that comes next. */
static void tell_winners(const struct schemas *schemas, struct buf *out)
{
	struct store store;
	struct roots roots = {0};
	struct ids ids = {0};
	const struct query all = {.filter = {"", 0}};
	roots_find(&roots, &schemas->kinds);
	store_open(&store, schemas, &roots);
	while (store_find(&store, 100))
		;
	while (store_read_next(&store))
		;
	store_look_at_set(&store);
	query_run(&all, &store, &ids);
	for (size_t i = 0; i < ids.n; i++) {
		const struct row *row = store_row(&store, ids.v[i]);
		const struct root *root = store_root(&store, ids.v[i]);
		buf_printf(out, "%.*s %.*s", STR_ARG(buf_str(&root->label)),
			STR_ARG(store_label(&store, ids.v[i])));
		if (row->winner >= 0)
			buf_printf(out, " < %s%s",
				scope_name(store_root(&store, (unsigned)row->winner)->scope),
				row->heir ? " *" : "");
		buf_putc(out, '\n');
	}
	vec_done(&ids);
	store_done(&store);
}

static void test_winners(const struct schemas *schemas)
{
	struct stage s;
	struct buf got = {0};
	stage_open(&s);
	put_agent(&s, ".claude/agents/a.md", "same");
	put_agent(&s, "~/.claude/agents/other.md", "same");
	put_agent(&s, ".claude/skills/tidy/SKILL.md", "whatever");
	put_agent(&s, "~/.claude/skills/tidy/SKILL.md", "else");
	put_agent(&s, ".claude/skills/tidy/notes.md", "notes");
	put_agent(&s, ".claude/rules/r.md", "r");
	put_agent(&s, "~/.claude/rules/r.md", "r");
	put_agent(&s, "~/.copilot/agents/x.agent.md", "Anything");
	put_agent(&s, ".github/agents/x.agent.md", "Else");
	tell_winners(schemas, &got);
	SAME(buf_str(&got),
		STR(".claude/skills tidy/SKILL.md < user *\n"
		    ".claude/agents a.md\n"
		    ".github/agents x.agent.md < user *\n"
		    ".claude/rules r.md\n"
		    "~/.claude/skills tidy/SKILL.md\n"
		    "~/.claude/agents other.md < project *\n"
		    "~/.copilot/agents x.agent.md\n"
		    "~/.claude/rules r.md\n"),
		"each kind has its own order and its own names, and some load all");
	buf_clear(&got);
	put_agent(&s, "sub/.claude/agents/near.md", "same");
	enter(&s, "sub");
	tell_winners(schemas, &got);
	OK(str_starts(buf_str(&got), STR(".claude/agents near.md\n")), "the nearest wins");
	OK(str_find(buf_str(&got), 0, STR("/.claude/agents a.md < project *\n")) != STR_NONE,
		"then comes the one above");
	OK(str_find(buf_str(&got), 0, STR("~/.claude/agents other.md < project\n")) != STR_NONE,
		"and last the user's");
	buf_done(&got);
	stage_close(&s);
}

int main(void)
{
	struct schemas schemas;
	struct err e;
	OK(schemas_load(&schemas, &e), "the schemas");
	test_scopes(&schemas);
	test_links(&schemas);
	test_plugins(&schemas);
	test_winners(&schemas);
	schemas_done(&schemas);
	return t_end();
}
