/* Where files of a kind may go, what they meet there, how they are switched off, and what the list makes of it. */
#include "base/file.h"
#include "base/vec.h"
#include "schema/template.h"
#include "store/fresh.h"
#include "store/heed.h"
#include "store/meet.h"
#include "store/move.h"
#include "store/plan.h"
#include "store/rename.h"
#include "tests/stage.h"
#include "tests/t.h"

struct world {
	struct stage stage;
	struct schemas schemas;
	struct store store;
};

static void put(const struct world *w, const char *path, const char *name)
{
	struct buf text = {0};
	buf_printf(&text,
		"---\nname: %s\ndescription: Reviews changes before they are merged.\n---\nYou do it.\n",
		name);
	stage_put(&w->stage, str_of(path), buf_str(&text));
	buf_done(&text);
}

static void open_store(struct world *w)
{
	struct roots roots = {0};
	roots_find(&roots, &w->schemas.kinds);
	store_open(&w->store, &w->schemas, &roots);
	w->store.off_too = true;
	while (store_find(&w->store, 100))
		;
	while (store_read_next(&w->store))
		;
	store_look_at_set(&w->store);
}

static void begin(struct world *w)
{
	struct err e;
	*w = (struct world){0};
	stage_open(&w->stage);
	stage_need(schemas_load(&w->schemas, &e), "schemas", e.text);
}

static void finish(struct world *w)
{
	schemas_done(&w->schemas);
	stage_close(&w->stage);
}

static unsigned row_of(const struct world *w, const char *name)
{
	struct buf path = {0};
	unsigned found = UINT_MAX;
	stage_path(&w->stage, str_of(name), &path);
	for (unsigned id = 0; id < w->store.rows.n; id++) {
		if (str_eq(w->store.rows.v[id].path, buf_str(&path)) && !w->store.rows.v[id].gone)
			found = id;
	}
	buf_done(&path);
	return found;
}

/* --- places ----------------------------------------------------------------------------------- */

/* A new file in each place that is offered is of the kind, and none when it is switched off by its name. */
static void test_sites_of(struct world *w, const struct kind *kind)
{
	struct sites sites = {0};
	bool fits = true, off = true;
	sites_find(&sites, &w->store, kind);
	for (size_t i = 0; i < sites.n; i++) {
		struct buf path = {0};
		template_path(&path, kind, sites.v[i].folder, STR("x"));
		fits &= kind_by_place(&w->schemas.kinds, buf_str(&path), NULL) == kind;
		buf_puts(&path, ".disabled");
		struct str says;
		off &= !kind_by_place(&w->schemas.kinds, buf_str(&path), NULL) &&
			!kind_missed(&w->schemas.kinds, buf_str(&path), &says);
		off &= kind_is_off(buf_str(&path));
		buf_done(&path);
	}
	char name[100];
	snprintf(name, sizeof name, "%.*s: %zu places, where it is found", STR_ARG(kind->id),
		sites.n);
	OK(fits, name);
	OK(off, "  and is not when it is switched off");
	bool beside = kind->scopes.n == 0 || kind->scopes.v[0].beside.n;
	OK(sites.n > 0 || beside, "  there is one");
	sites_done(&sites);
}

static void test_sites(void)
{
	struct world w;
	begin(&w);
	open_store(&w);
	for (size_t i = 0; i < w.schemas.kinds.n; i++) {
		if (kind_schema(&w.schemas.kinds.v[i]))
			test_sites_of(&w, &w.schemas.kinds.v[i]);
	}
	store_done(&w.store);
	finish(&w);
}

static void expect_sites(struct world *w, const char *want, const char *what)
{
	struct sites sites = {0};
	struct buf got = {0};
	sites_find(&sites, &w->store, kind_find(&w->schemas.kinds, STR("claude-agent")));
	for (size_t i = 0; i < sites.n; i++) {
		site_name(&sites.v[i], &got);
		buf_putc(&got, '\n');
	}
	if (!OK(str_is(buf_str(&got), want), what))
		t_show("got", buf_str(&got));
	buf_done(&got);
	sites_done(&sites);
}

static void test_site_names(void)
{
	struct world w;
	begin(&w);
	open_store(&w);
	expect_sites(&w, "project  .claude/agents  (new)\nuser     ~/.claude/agents  (new)\n",
		"both scopes where nothing is yet");
	store_done(&w.store);
	put(&w, ".claude/agents/deep/a.md", "a");
	put(&w, "~/.claude/agents/b.md", "b");
	put(&w, "sub/.claude/agents/c.md", "c");
	stage_need(chdir("sub") == 0, "chdir", "sub");
	open_store(&w);
	struct buf want = {0};
	buf_printf(&want,
		"project  .claude/agents\nproject  %.*s/.claude/agents\n"
		"project  %.*s/.claude/agents/deep\nuser     ~/.claude/agents\n",
		STR_ARG(buf_str(&w.stage.project)), STR_ARG(buf_str(&w.stage.project)));
	expect_sites(&w, buf_text(&want), "the nearest first, and what holds some");
	buf_done(&want);
	store_done(&w.store);
	finish(&w);
}

/* --- meetings --------------------------------------------------------------------------------- */

static enum meeting meets(struct world *w, enum scope scope, const char *path, const char *name)
{
	struct buf full = {0};
	unsigned other = 0;
	stage_path(&w->stage, str_of(path), &full);
	const struct newcomer one = {kind_find(&w->schemas.kinds, STR("claude-agent")), scope,
		buf_str(&full), str_of(name), UINT_MAX};
	enum meeting how = meet_find(&w->store, &one, &other);
	buf_done(&full);
	return how;
}

static void test_meetings(void)
{
	struct world w;
	begin(&w);
	put(&w, ".claude/agents/a.md", "in-project");
	put(&w, "~/.claude/agents/b.md", "at-home");
	put(&w, "~/.claude/agents/c.md.disabled", "off");
	open_store(&w);
	EQUAL(meets(&w, SCOPE_PROJECT, ".claude/agents/x.md", "new"), MEET_NOBODY, "a new name");
	EQUAL(meets(&w, SCOPE_PROJECT, ".claude/agents/x.md", "in-project"), MEET_TWIN,
		"one that lies with it");
	EQUAL(meets(&w, SCOPE_PROJECT, ".claude/agents/x.md", "at-home"), MEET_WINS,
		"the project comes before home");
	EQUAL(meets(&w, SCOPE_USER, "~/.claude/agents/x.md", "in-project"), MEET_IS_HIDDEN,
		"and the other way round");
	EQUAL(meets(&w, SCOPE_PROJECT, ".claude/agents/x.md", "off"), MEET_NOBODY,
		"who is switched off has no name");
	EQUAL(meets(&w, SCOPE_PROJECT, "sub/.claude/agents/x.md", "in-project"), MEET_WINS,
		"the nearer one wins");
	store_done(&w.store);
	finish(&w);
}

/* --- what the list makes of it ---------------------------------------------------------------- */

static bool act(struct world *w, struct deeds *d)
{
	struct err e;
	bool done = deeds_do(d, &e);
	if (!done)
		printf("# %s\n", e.text);
	store_heed(&w->store, d);
	return done;
}

static void test_ids_stay(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct store_sum sum = {0};
	struct ids ids = {0}, none = {0};
	begin(&w);
	put(&w, ".claude/agents/a.md", "a");
	open_store(&w);
	unsigned id = row_of(&w, ".claude/agents/a.md");
	vec_push(&ids, id);
	OK(plan_is_on(&w.store, &ids), "it is on");
	store_sum_up(&w.store, &sum);
	EQUAL(sum.listed, 1, "  and listed");
	OK(plan_switch(&w.store, &ids, false, &d, &e) && act(&w, &d), "it is switched off");
	EQUAL(row_of(&w, ".claude/agents/a.md.disabled"), id, "  its row stays");
	EQUAL(store_row(&w.store, id)->verdict, VERDICT_DISABLED, "  and says so");
	OK(!plan_is_on(&w.store, &ids), "  it is off");
	w.store.leaves_out = true;
	store_sum_up(&w.store, &sum);
	EQUAL(sum.listed, 0, "  it may be left out of the list");
	EQUAL(sum.left_out, 1, "  and counted");
	OK(deeds_undo(&d, &e), "it is switched on");
	store_heed(&w.store, &d);
	EQUAL(store_row(&w.store, id)->verdict, VERDICT_LOADS, "  its row says so");
	deeds_done(&d);
	OK(rename_plan(&w.store, &(struct rename_wish){id, STR("b"), &none}, &d, &e) && act(&w, &d),
		"it is renamed");
	EQUAL(row_of(&w, ".claude/agents/b.md"), id, "  its row stays");
	OK(str_is(store_name(&w.store, id), "b"), "  with the new name");
	deeds_done(&d);
	deeds_move(&d, store_row(&w.store, id)->path, store_row(&w.store, id)->path);
	OK(!act(&w, &d), "what cannot be done");
	EQUAL(row_of(&w, ".claude/agents/b.md"), id, "  leaves the row where it is");
	deeds_done(&d);
	OK(plan_trash(&w.store, &ids, &d, &e) && act(&w, &d), "it is deleted");
	EQUAL(store_listed(&w.store), 0, "  it is not listed");
	OK(deeds_undo(&d, &e), "it comes back");
	store_heed(&w.store, &d);
	EQUAL(row_of(&w, ".claude/agents/b.md"), id, "  in its row");
	deeds_done(&d);
	vec_done(&ids);
	store_done(&w.store);
	finish(&w);
}

/* A skill that lies in another's folder goes along with that. */
static void test_nested(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct ids ids = {0};
	begin(&w);
	put(&w, ".agents/skills/group/SKILL.md", "group");
	put(&w, ".agents/skills/group/inner/SKILL.md", "inner");
	open_store(&w);
	vec_push(&ids, row_of(&w, ".agents/skills/group/inner/SKILL.md"));
	vec_push(&ids, row_of(&w, ".agents/skills/group/SKILL.md"));
	EQUAL(plan_files(&w.store, ids.v[1]), 2, "two files lie in a skill's folder");
	OK(plan_trash(&w.store, &ids, &d, &e), "both are to go");
	EQUAL(d.n, 1, "  in one deed");
	OK(act(&w, &d), "  which can be done");
	EQUAL(store_listed(&w.store), 0, "  none is listed");
	OK(deeds_undo(&d, &e), "they come back");
	store_heed(&w.store, &d);
	EQUAL(store_listed(&w.store), 2, "  both");
	deeds_done(&d);
	vec_done(&ids);
	store_done(&w.store);
	finish(&w);
}

/* Into a folder that was not there, of a scope that was not looked through. */
static void test_new_scope(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct sites sites = {0};
	struct ids ids = {0};
	begin(&w);
	put(&w, ".claude/agents/a.md", "a");
	open_store(&w);
	unsigned id = row_of(&w, ".claude/agents/a.md");
	vec_push(&ids, id);
	move_places(&sites, &w.store, &ids);
	EQUAL(sites.n, 1, "one other place");
	OK(move_plan(&w.store, &ids, &(struct move_wish){&sites.v[0], false}, &d, &e) &&
			act(&w, &d),
		"it goes there");
	EQUAL(row_of(&w, "~/.claude/agents/a.md"), id, "  its row stays");
	EQUAL(store_root(&w.store, id)->scope, SCOPE_USER, "  in another scope");
	deeds_done(&d);
	sites_done(&sites);
	vec_done(&ids);
	store_done(&w.store);
	finish(&w);
}

static void test_links(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct sites sites = {0};
	struct ids ids = {0};
	begin(&w);
	put(&w, "elsewhere/a.md", "a");
	stage_link(&w.stage, STR(".claude/agents/a.md"), "../../elsewhere/a.md");
	open_store(&w);
	vec_push(&ids, row_of(&w, ".claude/agents/a.md"));
	move_places(&sites, &w.store, &ids);
	OK(!move_plan(&w.store, &ids, &(struct move_wish){&sites.v[0], false}, &d, &e) &&
			str_find(str_of(e.text), 0, STR("it is a link")) != STR_NONE,
		"a link that would lead elsewhere is not moved");
	deeds_done(&d);
	OK(move_plan(&w.store, &ids, &(struct move_wish){&sites.v[0], true}, &d, &e) && act(&w, &d),
		"it is copied");
	struct buf path = {0};
	struct stat st = {0};
	stage_path(&w.stage, STR("~/.claude/agents/a.md"), &path);
	OK(lstat(buf_text(&path), &st) == 0 && S_ISREG(st.st_mode), "  as a file");
	buf_done(&path);
	deeds_done(&d);
	sites_done(&sites);
	vec_done(&ids);
	store_done(&w.store);
	finish(&w);
}

/* What is not there yet is met by nobody, and keeps nobody from being listed. */
static void test_fresh(void)
{
	struct world w;
	struct err e;
	struct buf path = {0}, text = {0};
	begin(&w);
	put(&w, "~/.claude/agents/a.md", "a");
	open_store(&w);
	const struct kind *kind = kind_find(&w.schemas.kinds, STR("claude-agent"));
	fresh_text(&text, kind, STR("a"), true);
	OK(str_starts(buf_str(&text), STR("---\nname: a\n---\n")), "a bare template has the name");
	stage_path(&w.stage, STR(".claude/agents/a.md"), &path);
	unsigned id = fresh_add(&w.store, buf_str(&path), buf_str(&text));
	store_look_at_set(&w.store);
	EQUAL(store_listed(&w.store), 1, "a file that is not there is not listed");
	EQUAL(store_row(&w.store, row_of(&w, "~/.claude/agents/a.md"))->verdict, VERDICT_LOADS,
		"  and hides no other");
	OK(store_row(&w.store, id)->kind == kind, "  its kind is known");
	const struct doc *d = store_doc(&w.store, id, &e);
	OK(d && doc_is_changed(d), "  its doc is to be written");
	buf_clear(&text);
	fresh_copy(&text, STR("---\nname: 'old' # why\nmodel: opus\n---\nBody\n"), kind,
		STR("new"));
	OK(str_is(buf_str(&text), "---\nname: 'new' # why\nmodel: opus\n---\nBody\n"),
		"a copy has another name, and else the same bytes");
	fresh_drop(&w.store, id);
	store_done(&w.store);
	buf_done(&path);
	buf_done(&text);
	finish(&w);
}

/* A copy of a skill that is switched off is on, and has all that lies in its folder. */
static void test_folder_copy(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct buf model = {0}, path = {0};
	begin(&w);
	put(&w, ".claude/skills/a/SKILL.md.disabled", "a");
	put(&w, ".claude/skills/a/more/x.md", "x");
	stage_path(&w.stage, STR(".claude/skills/a/SKILL.md.disabled"), &model);
	stage_path(&w.stage, STR(".claude/skills/b/SKILL.md"), &path);
	const struct fresh_wish wish = {buf_str(&path), STR("new"), buf_str(&model)};
	OK(fresh_plan(&d, &wish, &e) && deeds_do(&d, &e), "a folder is copied");
	OK(stage_holds(&w.stage, ".claude/skills/b/SKILL.md", STR("new")), "  with its own text");
	OK(path_is_there(STR(".claude/skills/b/more/x.md")), "  and all that lies there");
	OK(!path_is_there(STR(".claude/skills/b/SKILL.md.disabled")), "  nothing twice");
	OK(deeds_undo(&d, &e) && !path_is_there(STR(".claude/skills/b")), "  and taken back");
	deeds_done(&d);
	buf_set(&model, STR("nowhere/SKILL.md"));
	OK(!fresh_plan(&d, &(struct fresh_wish){buf_str(&path), STR(""), buf_str(&model)}, &e),
		"not where the file is gone");
	deeds_done(&d);
	buf_done(&model);
	buf_done(&path);
	finish(&w);
}

static void test_too_much(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct ids ids = {0};
	struct sites sites = {0};
	size_t files;
	begin(&w);
	put(&w, ".claude/skills/a/SKILL.md", "a");
	put(&w, ".claude/skills/a/big", "big");
	open_store(&w);
	vec_push(&ids, row_of(&w, ".claude/skills/a/SKILL.md"));
	OK(plan_may_copy(&w.store, ids.v[0], &files, &e), "a folder may be copied");
	EQUAL(files, 2, "  with two files");
	stage_need(truncate(".claude/skills/a/big", 65 * 1024 * 1024) == 0, "truncate", "big");
	OK(!plan_may_copy(&w.store, ids.v[0], &files, &e), "not one of 65 MB");
	move_places(&sites, &w.store, &ids);
	OK(sites.n && !move_plan(&w.store, &ids, &(struct move_wish){&sites.v[0], true}, &d, &e),
		"  nor to another scope");
	OK(move_plan(&w.store, &ids, &(struct move_wish){&sites.v[0], false}, &d, &e),
		"  it may be moved");
	deeds_done(&d);
	sites_done(&sites);
	vec_done(&ids);
	store_done(&w.store);
	finish(&w);
}

/* Which agents it may start is written within its tools; so are names that are no agents. */
static void test_startable(void)
{
	struct world w;
	struct deeds d = {0};
	struct err e;
	struct ids named = {0};
	struct buf text = {0};
	begin(&w);
	put(&w, ".claude/agents/a.md", "a");
	stage_put(&w.stage, STR(".claude/agents/b.md"),
		STR("---\nname: b\ndescription: Starts others.\n"
		    "tools: Agent(c, a), Task(a), Bash(a), Read # a\n---\nGo.\n"));
	open_store(&w);
	unsigned id = row_of(&w, ".claude/agents/a.md"), other = row_of(&w, ".claude/agents/b.md");
	rename_references(&w.store, id, &named);
	EQUAL(named.n, 1, "an agent that may start it names it");
	EQUAL(store_row(&w.store, other)->counts[SEVERITY_WARNING], 1,
		"  and one that is not there is told");
	OK(rename_plan(&w.store, &(struct rename_wish){id, STR("new"), &named}, &d, &e) &&
			act(&w, &d),
		"it is renamed");
	OK(file_read(".claude/agents/b.md", 1000, &text, &e) &&
			str_find(buf_str(&text), 0,
				STR("tools: Agent(c, new), Task(new), Bash(a), Read # a\n")) !=
				STR_NONE,
		"  there too, and nothing else");
	deeds_done(&d);
	vec_done(&named);
	buf_done(&text);
	store_done(&w.store);
	finish(&w);
}

int main(void)
{
	test_startable();
	test_folder_copy();
	test_too_much();
	test_sites();
	test_site_names();
	test_meetings();
	test_ids_stay();
	test_new_scope();
	test_nested();
	test_links();
	test_fresh();
	return t_end();
}
