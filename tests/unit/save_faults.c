/* Saving under faults: `roster set`, which saves as the screen does, is killed before each system
 * call of a save, and has each of them fail. */
#include "base/leftover.h"
#include "store/scan.h"
#include "tests/faults.h"
#include "tests/scale.h"

#include <errno.h>

static const char *const folder = "work";
static const char *const file = "work/a.md";

struct trial {
	struct stage stage;
	struct faults faults;
	const char *command[8];
	struct buf was, will; /* the file before and after */
	struct buf found, names, said, why;
	size_t runs; /* with a fault */
};

/* `traced`: by strace, if that may be; else by the preloaded library. */
static void set_up(struct trial *t, size_t size, bool traced)
{
	*t = (struct trial){.command = {stage_roster(), "set", "model=opus", "--", file, NULL}};
	stage_open(&t->stage);
	t->faults.stage = &t->stage;
	t->faults.traced = traced && faults_can_trace(&t->stage);
	buf_puts(&t->was,
		"---\nname: a\ndescription: A file that is saved under all sorts of faults.\nmodel: sonnet\n---\n");
	for (size_t i = 0; t->was.n < size; i++)
		buf_printf(&t->was, "Line %zu of a long text.\n", i);
	buf_put(&t->will, buf_str(&t->was));
	size_t at = str_find(buf_str(&t->will), 0, STR("sonnet"));
	buf_splice(&t->will, at, at + 6, STR("opus"));
	stage_put(&t->stage, str_of(file), buf_str(&t->was));
}

static void tear_down(struct trial *t)
{
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
		OK(stage_holds(&t->stage, file, buf_str(&t->will)), "and saves");
}

/* Take away what the last run left, and put the old file there. */
static void begin_again(struct trial *t)
{
	struct buf names = {0}, path = {0};
	stage_names(&t->stage, folder, &names);
	struct str rest = buf_str(&names), name;
	while (str_next_piece(&rest, ' ', &name)) {
		buf_clear(&path);
		buf_printf(&path, "%s/%.*s", folder, STR_ARG(name));
		if (name.n)
			stage_remove(&t->stage, buf_str(&path));
	}
	stage_put(&t->stage, str_of(file), buf_str(&t->was));
	buf_done(&names);
	buf_done(&path);
}

static void complain(struct trial *t, const char *what)
{
	buf_printf(&t->why, "%s%s", t->why.n ? ", " : "", what);
}

/* What is there now: the file, and what lies beside it. */
struct aftermath {
	bool is_old, is_new;
	size_t leftovers, strangers;
};

static struct aftermath look(struct trial *t)
{
	struct aftermath a = {0};
	stage_get(&t->stage, str_of(file), &t->found);
	a.is_old = str_eq(buf_str(&t->found), buf_str(&t->was));
	a.is_new = str_eq(buf_str(&t->found), buf_str(&t->will));
	buf_clear(&t->names);
	stage_names(&t->stage, folder, &t->names);
	struct str rest = buf_str(&t->names), name;
	while (str_next_piece(&rest, ' ', &name)) {
		if (name.n == 0 || str_is(name, "a.md"))
			continue;
		if (leftover_is(name) && !scan_is_agent_name(name))
			a.leftovers++;
		else
			a.strangers++;
	}
	return a;
}

/* Whatever happens: old or new, and nothing beside it but what the next start recognises. */
static void judge_always(struct trial *t, const struct aftermath *a)
{
	if (!a->is_old && !a->is_new)
		complain(t, "the file is torn");
	if (a->strangers)
		complain(t, "an unknown file lies there");
	if (a->leftovers > 1)
		complain(t, "several temp files are left");
}

static void judge_failure(struct trial *t, size_t at, int status, const struct fault *fault)
{
	struct aftermath a = look(t);
	bool unlinks = !strcmp(t->faults.v[at].name, "unlinkat") ||
		!strcmp(t->faults.v[at].name, "unlink");
	judge_always(t, &a);
	if (status == 0) {
		if (!a.is_new)
			complain(t, "status 0, but the file is not the new one");
		if (a.leftovers)
			complain(t, "status 0, but a temp file is left");
		return;
	}
	if (status != FAULTS_FAILED)
		complain(t, "the status is neither 0 nor 2");
	/* Where no write works, no message can be written. */
	bool mute = fault->for_good && !strcmp(t->faults.v[at].name, "write");
	if (!mute && !faults_told(buf_str(&t->said), fault->error))
		complain(t, "the message does not say which file and why");
	bool swapped = faults_swapped(&t->faults, at);
	if (!swapped && !a.is_old)
		complain(t, "an error before the swap, but the old file is gone");
	if (!swapped && a.leftovers && !(fault->for_good && unlinks))
		complain(t, "an error before the swap leaves a temp file");
}

/* In the trace of the last run: a descriptor whose fsync failed is not synced again. */
static void judge_fsync(struct trial *t)
{
	struct buf trace = {0};
	struct str rest, line, failed = {NULL, 0};
	stage_get(&t->stage, STR("~/trace"), &trace);
	rest = buf_str(&trace);
	while (str_next_line(&rest, &line)) {
		struct str call = str_cut(line, 0, str_find_byte(line, 0, ' '));
		if (failed.p && str_starts(line, STR("close(")) &&
			str_ends(failed, str_from(call, 5)))
			failed = (struct str){NULL, 0};
		if (failed.p && str_eq(call, failed))
			complain(t, "a failed fsync is tried again");
		if (str_starts(line, STR("fsync(")) &&
			str_find(line, 0, STR("(INJECTED)")) != STR_NONE)
			failed = call;
	}
	buf_done(&trace);
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

static void kill_at(struct trial *t, size_t at)
{
	begin_again(t);
	faults_kill(&t->faults, &t->faults.v[at], t->command);
	struct aftermath a = look(t);
	judge_always(t, &a);
	bool swapped = faults_swapped(&t->faults, at);
	if (!swapped && !a.is_old)
		complain(t, "before the swap the file is not the old one");
	if (swapped && !a.is_new)
		complain(t, "after the swap the file is not the new one");
	report(t, at, "killed before");
}

static void test_killed(size_t size, size_t most)
{
	struct trial t;
	set_up(&t, size, true);
	if (!list_calls(&t))
		exit(t_end());
	size_t calls = t.faults.n - t.faults.first, points = most < calls ? most : calls;
	printf("# %zu calls from the start of a save of %zu bytes\n", calls, t.was.n);
	for (size_t i = 0; i < points; i++)
		kill_at(&t, t.faults.first + i * calls / points);
	tear_down(&t);
}

/* What a killed save leaves is no agent to roster, and the next save is not in its way. */
static void test_after_a_kill(void)
{
	static const char *const list[] = {NULL, "list", "--format=tsv", "work", NULL};
	const char *argv[5];
	struct trial t;
	set_up(&t, 0, true);
	memcpy(argv, list, sizeof argv);
	argv[0] = stage_roster();
	if (list_calls(&t)) {
		begin_again(&t);
		faults_kill(&t.faults, &t.faults.v[t.faults.swap], t.command);
		EQUAL(look(&t).leftovers, 1,
			"a save that was killed before the swap leaves its temp file");
		EQUAL(stage_run(&t.stage, argv, &t.said), 0, "the list goes on without it");
		OK(str_find(buf_str(&t.said), 0, STR("\ta\t")) != STR_NONE &&
				str_find(buf_str(&t.said), 0, STR(".roster-")) == STR_NONE,
			"and has the agent alone");
		EQUAL(stage_run(&t.stage, t.command, &t.said), 0, "the next save saves");
		OK(look(&t).is_new, "the file");
	}
	tear_down(&t);
}

/* ---- failing ---- */

static const int errors[] = {ENOSPC, EDQUOT, EIO, EROFS, EACCES, EPERM, EINTR, ENOMEM, EMFILE,
	ESTALE, EBUSY, EXDEV, ELOOP, ENAMETOOLONG, EINVAL};
enum { ERRORS = sizeof errors / sizeof *errors };

static void fail_at(struct trial *t, size_t at, struct fault fault)
{
	begin_again(t);
	size_t before = t->why.n;
	t->runs++;
	int status = faults_run(&t->faults, &t->faults.v[at], fault, t->command, &t->said);
	judge_failure(t, at, status, &fault);
	if (t->faults.traced)
		judge_fsync(t);
	if (t->why.n > before)
		buf_printf(&t->why, " (%s%s, status %x: %s)", strerror(fault.error),
			fault.for_good ? ", for good" : "", (unsigned)status, buf_text(&t->said));
}

static void test_failing(bool traced, size_t each)
{
	struct trial t;
	set_up(&t, 0, traced);
	if (!list_calls(&t))
		exit(t_end());
	if (traced && !t.faults.traced)
		SKIP("each system call of a save fails", "strace may not trace here");
	for (size_t at = t.faults.first; at < t.faults.n && t.faults.traced == traced; at++) {
		for (size_t i = 0; i < each; i++)
			fail_at(&t, at,
				(struct fault){errors[(at + i * ERRORS / each) % ERRORS], false});
		report(&t, at, "failing once");
		fail_at(&t, at, (struct fault){errors[at % 4], true});
		report(&t, at, "failing for good");
	}
	printf("# %zu runs\n", t.runs);
	tear_down(&t);
}

/* The same by what no tracer can do: a byte at a time, and interrupted now and then. */
static void test_short(void)
{
	static const char *const orders[] = {"short", "again 2", "again 3", "again 7"};
	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
		struct trial t;
		set_up(&t, scale(4000), false);
		int status = faults_run_preloaded(&t.stage, orders[i], t.command, &t.said);
		struct aftermath a = look(&t);
		OK(status == 0 && a.is_new && a.leftovers + a.strangers == 0, orders[i]);
		if (status)
			t_show("said", buf_str(&t.said));
		tear_down(&t);
	}
}

int main(void)
{
	faults_tame_sanitizer();
	test_killed(0, STR_NONE);
	test_killed(160 * 1024, scale(30));
	test_killed(1024 * 1024, scale(20));
	test_after_a_kill();
	test_failing(true, scale(3));
	test_failing(false, scale(ERRORS));
	test_short();
	return t_end();
}
