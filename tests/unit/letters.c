/* The letters of git beside the rows: found, and found anew when files or the index change. */
#include "store/letters.h"

#include "store/query.h"
#include "base/path.h"
#include "base/vec.h"
#include "tests/agent.h"
#include "tests/repo.h"
#include "tests/t.h"

#include <poll.h>

enum { PATIENCE_MS = 20000 };

struct world {
	struct stage stage;
	struct schemas schemas;
	struct store store;
};

static void put_agent(const struct stage *s, const char *path, const char *word)
{
	struct buf text = {0};
	buf_printf(&text,
		"---\nname: %.*s\ndescription: Reviews the %s before it is merged.\n---\nYou do it.\n",
		STR_ARG(path_stem(str_of(path))), word);
	stage_put(s, str_of(path), buf_str(&text));
	buf_done(&text);
}

static void work(struct store *s)
{
	do {
		while (store_find(s, 100))
			;
		while (store_read_next(s))
			;
	} while (store_follow(s));
	while (letters_find(s))
		;
}

/* "a:M b: " by name. */
static void put_letters(struct store *s, struct buf *out)
{
	struct ids ids = {0};
	const struct query all = {.sort = SORT_NAME};
	work(s);
	query_run(&all, s, &ids);
	for (size_t i = 0; i < ids.n; i++)
		buf_printf(out, "%.*s:%c ", STR_ARG(store_name(s, ids.v[i])),
			store_row(s, ids.v[i])->git);
	vec_done(&ids);
}

/* Wait until the kernel has told of it, however long that takes. */
static void expect(struct store *s, const char *want, const char *what)
{
	struct buf got = {0};
	struct pollfd news = {.fd = store_watch_fd(s), .events = POLLIN};
	put_letters(s, &got);
	while (!str_is(buf_str(&got), want) && poll(&news, 1, PATIENCE_MS) > 0) {
		store_hear(s);
		buf_clear(&got);
		put_letters(s, &got);
	}
	IS(buf_str(&got), want, what);
	buf_done(&got);
}

static void expect_changed(struct store *s, const char *want)
{
	struct ids ids = {0};
	struct buf got = {0};
	const struct query changed = {.sort = SORT_NAME, .filter = STR("is:changed")};
	query_run(&changed, s, &ids);
	for (size_t i = 0; i < ids.n; i++)
		buf_printf(&got, "%.*s ", STR_ARG(store_name(s, ids.v[i])));
	IS(buf_str(&got), want, "is:changed");
	vec_done(&ids);
	buf_done(&got);
}

static void begin(struct world *w, bool repository)
{
	struct roots roots = {0};
	*w = (struct world){0};
	stage_open(&w->stage);
	setenv("GIT_CEILING_DIRECTORIES", buf_text(&w->stage.top), 1);
	put_agent(&w->stage, ".claude/agents/a.md", "work");
	put_agent(&w->stage, ".claude/agents/b.md", "work");
	put_agent(&w->stage, "~/.claude/agents/mine.md", "work");
	if (repository)
		repo_begin(&w->stage);
	agent_load_schemas(&w->schemas);
	roots_find(&roots, &w->schemas.kinds);
	store_open(&w->store, &w->schemas, &roots);
	store_watch(&w->store);
}

static void finish(struct world *w)
{
	store_done(&w->store);
	schemas_done(&w->schemas);
	stage_close(&w->stage);
}

static void test_following(void)
{
	struct world w;
	begin(&w, true);
	struct store *s = &w.store;
	expect(s, "a:? b:? mine:  ", "not in git, and in no repository");
	repo_do(&w.stage, "add .claude/agents/a.md");
	expect(s, "a:A b:? mine:  ", "another program stages one");
	expect_changed(s, "a b ");
	repo_commit(&w.stage, "one");
	expect(s, "a:  b:  mine:  ", "  and commits");
	expect_changed(s, "");
	put_agent(&w.stage, ".claude/agents/b.md", "rest");
	expect(s, "a:  b:M mine:  ", "a file is edited");
	put_agent(&w.stage, ".claude/agents/c.md", "new");
	expect(s, "a:  b:M c:? mine:  ", "one comes");
	repo_do(&w.stage, "add -A");
	expect(s, "a:  b:* c:A mine:  ", "all is staged");
	repo_do(&w.stage, "reset -q --hard");
	expect(s, "a:  b:  mine:  ", "all is taken back");
	repo_do(&w.stage, "add -A");
	repo_commit(&w.stage, "two");
	repo_do(&w.stage, "reset -q --soft HEAD");
	expect(s, "a:  b:  mine:  ", "nothing is new");
	repo_do(&w.stage, "update-ref -d HEAD");
	expect(s, "a:A b:A mine:  ", "the branch alone is another, the index is not");
	repo_do(&w.stage, "update-ref HEAD ORIG_HEAD");
	expect(s, "a:  b:  mine:  ", "  and is back");
	repo_do(&w.stage, "checkout -q -b side");
	stage_put(&w.stage, STR(".git/note.md"), STR("---\nname: x\ndescription: y\n---\n"));
	put_agent(&w.stage, ".claude/agents/a.md", "end");
	expect(s, "a:M b:  mine:  ", "what lies in .git is no agent");
	finish(&w);
}

/* Else whoever asks for it again and again would never be done. */
static void test_gone(void)
{
	struct world w;
	struct err e;
	begin(&w, false);
	while (store_find(&w.store, 100))
		;
	while (letters_find(&w.store))
		;
	OK(letters_known(&w.store), "the letters are known");
	stage_remove(&w.stage, STR(".claude/agents/a.md"));
	for (unsigned id = 0; id < w.store.rows.n; id++) {
		bool gone = str_is(path_base(store_row(&w.store, id)->path), "a.md");
		if (gone)
			OK(!store_doc(&w.store, id, &e), "a file that is gone cannot be read");
	}
	OK(letters_known(&w.store), "  and they are known still");
	finish(&w);
}

/* What lies in a folder of its own repository is told of by that one. */
static void test_nested(void)
{
	struct world w;
	begin(&w, true);
	repo_commit(&w.stage, "one");
	put_agent(&w.stage, ".claude/agents/own/d.md", "work");
	repo_do(&w.stage, "init -q .claude/agents/own");
	repo_do(&w.stage, "-C .claude/agents/own add -A");
	expect(&w.store, "a:  b:  d:A mine:  ", "a repository within another");
	finish(&w);
}

static void test_none(void)
{
	struct world w;
	begin(&w, false);
	expect(&w.store, "a:  b:  mine:  ", "no repository, no letters");
	/* There may be one above the build folder, too. */
	size_t n = w.store.letters.n;
	letters_forget_all(&w.store);
	expect(&w.store, "a:  b:  mine:  ", "nor later");
	EQUAL(w.store.letters.n, n, "  a .git that is none is looked at once");
	finish(&w);
}

/* A repository above a folder that git is told not to look in has no letter for anyone. */
static void test_ceiling(void)
{
	struct world w;
	begin(&w, false);
	stage_need(rmdir(".git") == 0, "rmdir", ".git");
	repo_do(&w.stage, "init -q ..");
	expect(&w.store, "a:  b:  mine:  ", "a repository above GIT_CEILING_DIRECTORIES");
	EQUAL(w.store.letters.n, 0, "  is not looked for");
	stage_make_folder(STR("../below"));
	setenv("GIT_CEILING_DIRECTORIES", "below:/nowhere:", 1);
	letters_forget_all(&w.store);
	expect(&w.store, "a:? b:? mine:? ", "  but for other folders it is");
	EQUAL(w.store.letters.n, 1, "  once");
	finish(&w);
}

/* Each row has the letter of its own repository, wherever that lies. */
static void test_several(void)
{
	struct world w;
	begin(&w, true);
	repo_commit(&w.stage, "one");
	repo_do(&w.stage, "init -q ../home");
	put_agent(&w.stage, ".claude/agents/b.md", "rest");
	expect(&w.store, "a:  b:M mine:? ", "the project and the home are each one");
	repo_do(&w.stage, "-C ../home add -A");
	expect(&w.store, "a:  b:M mine:A ", "  heard of for itself");
	EQUAL(w.store.letters.n, 2, "  two repositories");
	finish(&w);
}

int main(void)
{
	struct stage s;
	stage_open(&s);
	bool can = repo_can_be_made(&s);
	stage_close(&s);
	test_none();
	if (can) {
		test_following();
		test_gone();
		test_nested();
		test_ceiling();
		test_several();
	} else {
		SKIP("letters of a repository", "git is not installed");
	}
	return t_end();
}
