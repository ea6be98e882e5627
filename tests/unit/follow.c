/* The store and what other programs do to its files: told by the kernel, and asked for where it is silent. */
#include "base/fd.h"
#include "store/heed.h"
#include "store/store.h"
#include "tests/agent.h"
#include "tests/stage.h"
#include "tests/t.h"

struct world {
	struct stage stage;
	struct schemas schemas;
	struct store store;
	bool silent; /* the kernel tells nothing */
};

static void put_agent(const struct world *w, const char *path, const char *name)
{
	struct buf text = {0};
	buf_printf(&text,
		"---\nname: %s\ndescription: Reviews changes before they are merged.\n---\nYou do it.\n",
		name);
	stage_put(&w->stage, str_of(path), buf_str(&text));
	buf_done(&text);
}

static void move(const struct world *w, const char *from, const char *to)
{
	struct buf a = {0}, b = {0};
	stage_place(&w->stage, str_of(from), &a);
	stage_place(&w->stage, str_of(to), &b);
	stage_need(rename(buf_text(&a), buf_text(&b)) == 0, "rename", from);
	buf_done(&a);
	buf_done(&b);
}

static void work(struct world *w)
{
	struct store *s = &w->store;
	do {
		while (store_find(s, 100))
			;
		while (store_read_next(s))
			;
	} while (store_follow(s));
}

static void begin(struct world *w, bool silent)
{
	struct roots roots = {0};
	struct err e;
	*w = (struct world){.silent = silent};
	stage_open(&w->stage);
	put_agent(w, ".claude/agents/a.md", "a");
	OK(schemas_load(&w->schemas, &e), "the schemas");
	roots_find(&roots, &w->schemas.kinds);
	store_open(&w->store, &w->schemas, &roots);
	if (silent)
		w->store.watch = (struct watch){.on = true, .fd = -1};
	store_watch(&w->store);
	work(w);
	OK(store_must_ask(&w->store) == silent, silent ? "all must be asked for" : "all is told");
}

static void finish(struct world *w)
{
	store_done(&w->store);
	schemas_done(&w->schemas);
	stage_close(&w->stage);
}

/* "NAME FILE" of each row by id, "-" for one that is gone. */
static void expect(struct world *w, const char *want, const char *what)
{
	struct buf got = {0};
	if (w->silent)
		store_ask(&w->store);
	else
		store_hear(&w->store);
	while (store_ask_on(&w->store))
		;
	work(w);
	for (unsigned id = 0; id < w->store.rows.n; id++) {
		if (store_lists(&w->store, id))
			buf_printf(&got, "%.*s %.*s\n", STR_ARG(store_name(&w->store, id)),
				STR_ARG(store_label(&w->store, id)));
		else
			buf_puts(&got, "-\n");
	}
	SAME(buf_str(&got), str_of(want), what);
	buf_done(&got);
}

static void test_rows(bool silent)
{
	struct world w;
	begin(&w, silent);
	expect(&w, "a a.md\n", "one file");
	put_agent(&w, ".claude/agents/b.md", "b");
	expect(&w, "a a.md\nb b.md\n", "a file that came");
	put_agent(&w, ".claude/agents/a.md", "other");
	expect(&w, "other a.md\nb b.md\n", "an edited file");
	move(&w, ".claude/agents/a.md", ".claude/agents/z.md");
	expect(&w, "other z.md\nb b.md\n", "a new name, the same row");
	move(&w, ".claude/agents/z.md", ".claude/agents/a.md");
	expect(&w, "other a.md\nb b.md\n", "and back");
	put_agent(&w, ".claude/agents/.a.tmp", "third");
	move(&w, ".claude/agents/.a.tmp", ".claude/agents/a.md");
	expect(&w, "third a.md\nb b.md\n", "another file under the same name");
	stage_remove(&w.stage, STR(".claude/agents/b.md"));
	expect(&w, "third a.md\n-\n", "a file that went");
	put_agent(&w, ".claude/agents/b.md", "again");
	expect(&w, "third a.md\nagain b.md\n", "and came again");
	put_agent(&w, ".claude/agents/deep/c.md", "c");
	expect(&w, "third a.md\nagain b.md\nc deep/c.md\n", "a folder that came");
	put_agent(&w, ".claude/agents/deep/c.md", "new");
	expect(&w, "third a.md\nagain b.md\nnew deep/c.md\n", "  is followed, too");
	move(&w, ".claude/agents/deep", ".claude/agents/down");
	expect(&w, "third a.md\nagain b.md\nnew down/c.md\n",
		"and keeps its rows under a new name");
	move(&w, ".claude/agents/down", "elsewhere");
	expect(&w, "third a.md\nagain b.md\n-\n", "a folder that went");
	put_agent(&w, ".claude/agents/notes.txt", "notes");
	put_agent(&w, ".claude/agents/.#a.md", "lock");
	expect(&w, "third a.md\nagain b.md\n-\n", "what is no agent file does not count");
	put_agent(&w, ".gemini/agents/_x.md", "x");
	put_agent(&w, ".gemini/agents/g.md", "g");
	expect(&w, "third a.md\nagain b.md\n-\ng g.md\n", "a folder of another tool");
	finish(&w);
}

/* A file that comes as another goes gets that one's inode, and is not taken for it. */
static void test_inode_again(bool silent)
{
	struct world w;
	begin(&w, silent);
	expect(&w, "a a.md\n", "one file");
	stage_remove(&w.stage, STR(".claude/agents/a.md"));
	put_agent(&w, ".claude/agents/n.md", "new");
	expect(&w, "-\nnew n.md\n", "one that came as it went is another");
	finish(&w);
}

/* As if the clock had not moved between the reading and the next change. */
static void hold_clock(struct world *w, unsigned id)
{
	struct row *row = &w->store.rows.v[id];
	struct row_stamp now;
	OK(row_look(row, &now), "the file is there");
	row->stamp = now.stamp;
	row->racy = true;
}

/* A change within one tick of the clock has the same times as the one before: what was read so early is read again. */
static void test_one_tick(bool silent)
{
	struct world w;
	begin(&w, silent);
	put_agent(&w, ".claude/agents/a.md", "b");
	hold_clock(&w, 0);
	expect(&w, "b a.md\n", "a change that has the times and the size of the one before");
	finish(&w);
}

static struct stat changed_at(long seconds, long nanoseconds)
{
	struct stat st = {0};
	st.st_ctim = (struct timespec){seconds, nanoseconds};
	return st;
}

static void test_young(void)
{
	const struct timespec now = {100, 500000000};
	struct stat st = changed_at(100, 495000000);
	OK(fd_is_young(&st, now), "changed in this tick");
	st = changed_at(100, 400000000);
	OK(!fd_is_young(&st, now), "some ticks ago");
	st = changed_at(99, 0);
	OK(fd_is_young(&st, now), "where only seconds are counted, a second ago");
	st = changed_at(98, 0);
	OK(!fd_is_young(&st, now), "  or more");
	st = changed_at(200, 1);
	OK(!fd_is_young(&st, now), "a clock that is ahead tells nothing");
}

/* More than the kernel's queue holds: all is looked at. */
static void test_lost(void)
{
	struct world w;
	begin(&w, false);
	put_agent(&w, ".claude/agents/d.md", "d");
	stage_remove(&w.stage, STR(".claude/agents/a.md"));
	struct news told = {0};
	OK(watch_take(&w.store.watch, &told) && told.n, "what was told is thrown away");
	news_done(&told);
	w.store.news.lost = true;
	store_hear(&w.store);
	work(&w);
	size_t n = store_listed(&w.store);
	OK(n == 1, "a file that came and one that went are found without being told");
	finish(&w);
}

/* What was changed here and not saved outlives its file. */
static void test_unsaved(void)
{
	struct world w;
	struct err e;
	begin(&w, false);
	unsigned id = 0;
	struct doc *d = store_doc(&w.store, id, &e);
	struct buf text = {0};
	buf_put(&text, doc_text(d));
	buf_puts(&text, "More.\n");
	OK(doc_rewrite(d, buf_str(&text), 0, &e) && doc_is_changed(d), "something is changed");
	buf_done(&text);
	stage_remove(&w.stage, STR(".claude/agents/a.md"));
	store_hear(&w.store);
	work(&w);
	OK(store_lists(&w.store, id) && store_is_changed(&w.store, id), "the file is still listed");
	finish(&w);
}

/* "SCOPE FILE" of each row that is listed. */
static void expect_places(struct world *w, const char *want, const char *what)
{
	struct buf got = {0};
	store_hear(&w->store);
	work(w);
	for (unsigned id = 0; id < w->store.rows.n; id++) {
		if (store_lists(&w->store, id))
			buf_printf(&got, "%s %.*s\n", scope_name(store_root(&w->store, id)->scope),
				STR_ARG(store_label(&w->store, id)));
	}
	SAME(buf_str(&got), str_of(want), what);
	buf_done(&got);
}

static void begin_empty(struct world *w)
{
	struct roots roots = {0};
	struct err e;
	*w = (struct world){0};
	stage_open(&w->stage);
	OK(schemas_load(&w->schemas, &e), "the schemas");
	roots_find(&roots, &w->schemas.kinds);
	OK(roots.n == 0 && roots_stand_in(&roots, &e) && roots.n == 1,
		"where nothing is found the working folder stands in");
	store_open(&w->store, &w->schemas, &roots);
	store_watch(&w->store);
	work(w);
}

/* What comes is at once where a new start would list it. */
static void test_stand_in(void)
{
	struct world w;
	begin_empty(&w);
	expect_places(&w, "", "no file");
	put_agent(&w, ".claude/agents/a.md", "a");
	expect_places(&w, "project a.md\n", "the first file is the project's");
	OK(store_listed_roots(&w.store) == 1, "and nothing stands in any more");
	store_restart(&w.store);
	expect_places(&w, "project a.md\n", "a new start lists the same");
	put_agent(&w, ".claude/agents/b.md", "b");
	expect_places(&w, "project a.md\nproject b.md\n", "the next lies beside it");
	finish(&w);
	begin_empty(&w);
	put_agent(&w, "notes/c.md", "c");
	expect_places(&w, "folder notes/c.md\n", "what lies elsewhere is listed meanwhile");
	put_agent(&w, ".claude/agents/a.md", "a");
	expect_places(&w, "folder notes/c.md\nproject a.md\n", "and does not vanish then");
	finish(&w);
}

/* The same where roster itself makes the file. */
static void test_made_here(void)
{
	struct world w;
	struct deeds deeds = {0};
	struct buf path = {0};
	struct err e;
	begin_empty(&w);
	stage_path(&w.stage, STR(".claude/agents/a.md"), &path);
	deeds_make(&deeds, buf_str(&path), STR("---\nname: a\n---\nYou do it.\n"));
	OK(deeds_do(&deeds, &e), "a file is made");
	store_heed(&w.store, &deeds);
	OK(w.store.rows.n == 1 && store_root(&w.store, 0)->scope == SCOPE_PROJECT,
		"it is the project's before anything is told of it");
	expect_places(&w, "project a.md\n", "and stays so");
	deeds_done(&deeds);
	buf_done(&path);
	finish(&w);
}

int main(void)
{
	test_rows(false);
	test_inode_again(false);
	test_inode_again(true);
	test_rows(true);
	test_one_tick(false);
	test_one_tick(true);
	test_young();
	test_lost();
	test_unsaved();
	test_stand_in();
	test_made_here();
	return t_end();
}
