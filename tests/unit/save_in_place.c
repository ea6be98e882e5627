/* Saving in place under faults: `roster set`, which saves as the screen does, is killed before each system call of a save
 * of a file that is written into, and has each of them fail: of a file of two names, and of one that is mounted by itself.
 * What a kill leaves, `roster recover` brings to its one or its other end. */
#include "base/leftover.h"
#include "base/record.h"
#include "store/scan.h"
#include "tests/faults.h"
#include "tests/mounted.h"
#include "tests/scale.h"

#include <errno.h>

static const char *const file = "work/a.md", *const other = "beside/b.md";
static const char *const records = "~/.local/state/roster/drafts";

struct trial {
	struct stage stage;
	struct faults faults;
	const char *command[8];
	bool mounted; /* the other name is what the file stands for */
	ino_t inode;
	struct buf was, will; /* the file before and after */
	struct buf found, names, said, why;
};

static ino_t inode(const struct trial *t, const char *name)
{
	struct stat st = {0};
	struct buf path = {0};
	stage_path(&t->stage, str_of(name), &path);
	stage_need(stat(buf_text(&path), &st) == 0, "look at", name);
	buf_done(&path);
	return st.st_ino;
}

static void give_other_name(struct trial *t)
{
	struct buf a = {0}, b = {0};
	stage_path(&t->stage, str_of(file), &a);
	stage_place(&t->stage, str_of(other), &b);
	if (t->mounted) {
		stage_put(&t->stage, str_of(other), buf_str(&t->was));
		stage_need(mounted_file(buf_text(&b), buf_text(&a)), "mount", file);
	} else {
		stage_need(link(buf_text(&a), buf_text(&b)) == 0, "link", file);
	}
	t->inode = inode(t, file);
	buf_done(&a);
	buf_done(&b);
}

/* `shrinks`: the new text is the shorter one. */
static void set_up(struct trial *t, size_t size, bool shrinks, bool mounted)
{
	*t = (struct trial){.command = {stage_roster(), "set",
				    shrinks ? "model=opus" : "model=claude-sonnet-4-5", "--", file,
				    NULL},
		.mounted = mounted};
	stage_open(&t->stage);
	t->faults.stage = &t->stage;
	buf_puts(&t->was,
		"---\nname: a\ndescription: A file that is saved under all sorts of faults.\nmodel: sonnet\n---\n");
	for (size_t i = 0; t->was.n < size; i++)
		buf_printf(&t->was, "Line %zu of a long text.\n", i);
	buf_put(&t->will, buf_str(&t->was));
	size_t at = str_find(buf_str(&t->will), 0, STR("sonnet"));
	buf_splice(&t->will, at, at + 6, str_from(str_of(t->command[2]), 6));
	stage_put(&t->stage, str_of(file), buf_str(&t->was));
	give_other_name(t);
}

static void tear_down(struct trial *t)
{
	if (t->mounted)
		umount2(file, MNT_DETACH);
	vec_done(&t->faults);
	buf_done(&t->was);
	buf_done(&t->will);
	buf_done(&t->found);
	buf_done(&t->names);
	buf_done(&t->said);
	buf_done(&t->why);
	stage_close(&t->stage);
}

static bool list_calls(struct trial *t)
{
	return OK(faults_list(&t->faults, t->command, file), "a save without faults is traced") &&
		OK(stage_holds(&t->stage, other, buf_str(&t->will)), "and saves");
}

static void complain(struct trial *t, const char *what)
{
	buf_printf(&t->why, "%s%s", t->why.n ? ", " : "", what);
}

/* The next name in what is left of t->names. */
static bool next_name(struct str *rest, struct str *name)
{
	while (str_next_piece(rest, ' ', name)) {
		if (name->n)
			return true;
	}
	return false;
}

static void remove_in(struct trial *t, const char *folder, bool all)
{
	struct buf path = {0};
	buf_clear(&t->names);
	stage_path(&t->stage, str_of(folder), &path);
	if (!path_is_folder(buf_str(&path))) {
		buf_done(&path);
		return;
	}
	stage_names(&t->stage, folder, &t->names);
	struct str rest = buf_str(&t->names), name;
	while (next_name(&rest, &name)) {
		buf_clear(&path);
		buf_printf(&path, "%s/%.*s", folder, STR_ARG(name));
		if (all || leftover_is(name))
			stage_remove(&t->stage, buf_str(&path));
	}
	buf_done(&path);
}

/* Take away what the last run left, and put the old text there. */
static void begin_again(struct trial *t)
{
	remove_in(t, "work", false);
	remove_in(t, records, true);
	stage_put(&t->stage, str_of(file), buf_str(&t->was));
}

struct aftermath {
	bool is_old, is_new;
	size_t leftovers, strangers; /* beside the file */
	size_t records;              /* that are whole, with both texts */
	char id[64];                 /* of one of them */
};

static bool is_whole_record(struct trial *t, struct str id)
{
	struct buf text = {0}, name = {0};
	struct record r;
	buf_printf(&name, "%s/%.*s", records, STR_ARG(id));
	bool whole = stage_get(&t->stage, buf_str(&name), &text) &&
		record_parse(buf_str(&text), &r) && str_eq(r.base, buf_str(&t->was)) &&
		str_eq(r.after, buf_str(&t->will));
	buf_done(&text);
	buf_done(&name);
	return whole;
}

static void look_at_records(struct trial *t, struct aftermath *a)
{
	struct buf path = {0};
	buf_clear(&t->names);
	stage_path(&t->stage, str_of(records), &path);
	if (path_is_folder(buf_str(&path)))
		stage_names(&t->stage, records, &t->names);
	struct str rest = buf_str(&t->names), name;
	while (next_name(&rest, &name)) {
		if (!record_is_id(name))
			continue;
		if (!is_whole_record(t, name))
			complain(t, "a record is not whole");
		snprintf(a->id, sizeof a->id, "%.*s", STR_ARG(name));
		a->records++;
	}
	buf_done(&path);
}

static struct aftermath look(struct trial *t)
{
	struct aftermath a = {0};
	stage_get(&t->stage, str_of(file), &t->found);
	a.is_old = str_eq(buf_str(&t->found), buf_str(&t->was));
	a.is_new = str_eq(buf_str(&t->found), buf_str(&t->will));
	buf_clear(&t->names);
	stage_names(&t->stage, "work", &t->names);
	struct str rest = buf_str(&t->names), name;
	while (next_name(&rest, &name)) {
		a.leftovers += leftover_is(name);
		a.strangers += !leftover_is(name) && !str_is(name, "a.md");
	}
	look_at_records(t, &a);
	return a;
}

/* Whatever happens: old, new, or a record of both; one file still, by both its names. */
static void judge_always(struct trial *t, const struct aftermath *a)
{
	if (!a->is_old && !a->is_new && a->records != 1)
		complain(t, "the file is torn, and there is no record");
	if (a->records > 1)
		complain(t, "several records are left");
	if (a->strangers || a->leftovers > 1)
		complain(t, "something lies beside it");
	if (inode(t, file) != t->inode || inode(t, other) != t->inode ||
		!stage_holds(&t->stage, other, buf_str(&t->found)))
		complain(t, "its two names are parted");
}

static void report(struct trial *t, size_t at, const char *what)
{
	char name[200];
	snprintf(name, sizeof name, "%s: %.80s", what, t->faults.v[at].text);
	if (!OK(t->why.n == 0, name))
		printf("# %s\n", buf_text(&t->why));
	buf_clear(&t->why);
}

/* ---- killed ---- */

/* What is left says how it goes on: with a record, to either end; without, a save saves. */
static void go_on(struct trial *t, const struct aftermath *a, bool to_new)
{
	char option[100];
	const char *argv[] = {stage_roster(), "recover", option, NULL};
	snprintf(option, sizeof option, "--%s=%s", to_new ? "finish" : "revert", a->id);
	/* What is new already, needs nothing; listing says so. */
	bool settles = a->records && !a->is_new;
	if (a->is_new)
		snprintf(option, sizeof option, "--list");
	if (a->records && stage_run(&t->stage, argv, &t->said) != 0)
		complain(t, "recover failed");
	if (settles && !stage_holds(&t->stage, other, buf_str(to_new ? &t->will : &t->was)))
		complain(t, "recover put something else there");
	struct aftermath now = look(t);
	if (now.records)
		complain(t, "the record stays");
	if (!now.is_new && stage_run(&t->stage, t->command, &t->said) != 0)
		complain(t, "and it cannot be saved any more");
}

static bool kill_at(struct trial *t, size_t at)
{
	begin_again(t);
	faults_kill(&t->faults, &t->faults.v[at], t->command);
	struct aftermath a = look(t);
	judge_always(t, &a);
	go_on(t, &a, at % 2);
	report(t, at, "killed before");
	return !a.is_old && !a.is_new;
}

static void test_killed(size_t size, bool shrinks, bool mounted, size_t most)
{
	struct trial t;
	set_up(&t, size, shrinks, mounted);
	t.faults.traced = faults_can_trace(&t.stage);
	if (list_calls(&t)) {
		size_t calls = t.faults.n - t.faults.first, torn = 0;
		size_t points = most < calls ? most : calls;
		for (size_t i = 0; i < points; i++)
			torn += kill_at(&t, t.faults.first + i * calls / points);
		if (points == calls && shrinks)
			OK(torn, "at some of them the file is torn");
	}
	tear_down(&t);
}

/* ---- failing ---- */

static const int errors[] = {ENOSPC, EDQUOT, EIO, EROFS, EACCES, EPERM, EINTR, ENOMEM, EMFILE,
	ESTALE, EBUSY, EXDEV, ELOOP, ENAMETOOLONG, EINVAL};
enum { ERRORS = sizeof errors / sizeof *errors };

static void judge_failure(struct trial *t, size_t at, int status, const struct fault *fault)
{
	struct aftermath a = look(t);
	bool unlinks = !strncmp(t->faults.v[at].name, "unlink", 6);
	bool mute = fault->for_good && !strcmp(t->faults.v[at].name, "write");
	judge_always(t, &a);
	if (status == 0 && !a.is_new)
		complain(t, "status 0, but the file is not the new one");
	if (status == 0 && (a.leftovers || a.records) && !unlinks)
		complain(t, "status 0, but something is left behind");
	if (status == 0)
		return;
	if (status != FAULTS_FAILED)
		complain(t, "the status is neither 0 nor 2");
	if (!mute && !faults_told(buf_str(&t->said), fault->error))
		complain(t, "the message does not say which file and why");
	if (!fault->for_good && !unlinks && !a.is_old && !a.is_new)
		complain(t, "what was written is not taken back");
	if (a.leftovers && !unlinks)
		complain(t, "a temp file is left");
}

static void fail_at(struct trial *t, size_t at, struct fault fault)
{
	begin_again(t);
	size_t before = t->why.n;
	int status = faults_run(&t->faults, &t->faults.v[at], fault, t->command, &t->said);
	judge_failure(t, at, status, &fault);
	if (t->why.n > before)
		buf_printf(&t->why, " (%s%s, status %x: %s)", strerror(fault.error),
			fault.for_good ? ", for good" : "", (unsigned)status, buf_text(&t->said));
}

static void test_failing(bool traced, bool mounted, size_t each)
{
	struct trial t;
	set_up(&t, 0, mounted, mounted);
	t.faults.traced = traced && faults_can_trace(&t.stage);
	if (traced && !t.faults.traced)
		SKIP("each system call of a save in place fails", "strace may not trace here");
	else if (list_calls(&t)) {
		for (size_t at = t.faults.first; at < t.faults.n; at++) {
			for (size_t i = 0; i < each; i++)
				fail_at(&t, at,
					(struct fault){errors[(at + i * ERRORS / each) % ERRORS],
						false});
			report(&t, at, "failing once");
			fail_at(&t, at, (struct fault){errors[at % 4], true});
			report(&t, at, "failing for good");
		}
	}
	tear_down(&t);
}

/* A byte at a time, and interrupted now and then. */
static void test_short(void)
{
	static const char *const orders[] = {"short", "again 2", "again 3", "again 7"};
	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
		struct trial t;
		set_up(&t, scale(4000), i % 2, false);
		int status = faults_run_preloaded(&t.stage, orders[i], t.command, &t.said);
		struct aftermath a = look(&t);
		judge_always(&t, &a);
		if (!OK(status == 0 && a.is_new && !a.records && t.why.n == 0, orders[i]))
			t_show("said", buf_str(&t.said));
		tear_down(&t);
	}
}

static void test_mounted(void)
{
	if (!mounted_enter()) {
		SKIP("a file that is mounted by itself", "no user namespace may be made here");
		return;
	}
	test_killed(0, true, true, STR_NONE);
	test_killed(20000, false, true, scale(20));
	test_failing(true, true, scale(2));
}

int main(void)
{
	faults_tame_sanitizer();
	test_killed(0, true, false, STR_NONE);
	test_killed(160 * 1024, false, false, scale(30));
	test_failing(true, false, scale(3));
	test_failing(false, false, scale(6));
	test_short();
	test_mounted();
	return t_end();
}
