/* Moving, copying and deleting under faults: tests/mover is killed before each of its system calls, and has each of
 * them fail. What is moved is whole in one of its places after all of it. */
#include "base/leftover.h"
#include "tests/faults.h"
#include "tests/scale.h"

#include <errno.h>

/* A file, or a folder of two files. */
struct deal {
	const char *what, *action, *from, *to;
	bool folder, stays; /* it is to be at `from` in the end, too or alone */
	bool comes;         /* it is to be at `to` */
};

#define TRASHED "~/.local/state/roster/trash/files/"

static const struct deal deals[] = {
	{"a file is moved", "move", "work/a.md", "far/b.md", false, false, true},
	{"a file is moved by copy", "apart", "work/a.md", "far/b.md", false, false, true},
	{"a folder is moved by copy", "apart", "work/ship", "far/ship", true, false, true},
	{"a file is deleted and comes back", "back", "work/a.md", TRASHED "a.md", false, true,
		false},
};
enum { DEALS = sizeof deals / sizeof *deals };

static const char first[] = "---\nname: a\ndescription: What is moved.\n---\nText.\n";
static const char second[] = "Another page of it.\n";

struct trial {
	const struct deal *deal;
	struct stage stage;
	struct faults faults;
	struct buf mover, said, why;
	const char *command[6];
};

static void begin_again(const struct trial *t)
{
	static const char *const places[] = {"work", "far", "~/.local/state/roster"};
	for (size_t i = 0; i < 3; i++) {
		struct buf path = {0};
		stage_path(&t->stage, str_of(places[i]), &path);
		nftw(buf_text(&path), stage_drop_entry, 16, FTW_DEPTH | FTW_PHYS);
		if (i < 2)
			stage_make_folder(buf_str(&path));
		buf_done(&path);
	}
	if (t->deal->folder) {
		stage_put(&t->stage, STR("work/ship/SKILL.md"), str_of(first));
		stage_put(&t->stage, STR("work/ship/refs/page.md"), str_of(second));
	} else {
		stage_put(&t->stage, STR("work/a.md"), str_of(first));
	}
}

static void set_up(struct trial *t, const struct deal *deal, bool traced)
{
	*t = (struct trial){.deal = deal};
	const char *build = getenv("ROSTER_BUILDDIR");
	buf_printf(&t->mover, "%s/tests/mover", build ? build : ".");
	const char *const command[] = {buf_text(&t->mover), deal->action, deal->from, deal->to};
	stage_open(&t->stage);
	memcpy(t->command, command, sizeof command);
	/* Where it goes in the trash is not for the caller to say. */
	if (*deal->to == '~')
		t->command[3] = NULL;
	t->faults.stage = &t->stage;
	t->faults.traced = traced && faults_can_trace(&t->stage);
	begin_again(t);
}

static void tear_down(struct trial *t)
{
	vec_done(&t->faults);
	buf_done(&t->mover), buf_done(&t->said), buf_done(&t->why);
	stage_close(&t->stage);
}

/* --- what is there ---------------------------------------------------------------------------- */

enum found { NOTHING, TORN, WHOLE };

static enum found look_at(const struct trial *t, const char *place)
{
	struct buf path = {0}, one = {0}, two = {0};
	struct stat st;
	stage_path(&t->stage, str_of(place), &path);
	enum found found = lstat(buf_text(&path), &st) == 0 ? TORN : NOTHING;
	buf_printf(&one, "%s%s", place, t->deal->folder ? "/SKILL.md" : "");
	buf_printf(&two, "%s/refs/page.md", place);
	if (found && stage_holds(&t->stage, buf_text(&one), str_of(first)) &&
		(!t->deal->folder || stage_holds(&t->stage, buf_text(&two), str_of(second))))
		found = WHOLE;
	buf_done(&path), buf_done(&one), buf_done(&two);
	return found;
}

/* Names in work and far that are neither the file's nor those of temp files; *left gets how many of those there are. */
static size_t strangers(const struct trial *t, size_t *left)
{
	static const char *const folders[] = {"work", "far"};
	size_t n = 0;
	*left = 0;
	for (size_t i = 0; i < 2; i++) {
		struct buf names = {0};
		stage_names(&t->stage, folders[i], &names);
		struct str rest = buf_str(&names), name;
		while (str_next_piece(&rest, ' ', &name)) {
			bool own = str_eq(name, path_base(str_of(t->deal->from))) ||
				str_eq(name, path_base(str_of(t->deal->to)));
			*left += leftover_is(name);
			n += name.n && !own && !leftover_is(name);
		}
		buf_done(&names);
	}
	return n;
}

static void complain(struct trial *t, const char *what)
{
	buf_printf(&t->why, "%s%s", t->why.n ? ", " : "", what);
}

/* Whatever happens. */
static void judge_always(struct trial *t)
{
	size_t left;
	enum found from = look_at(t, t->deal->from), to = look_at(t, t->deal->to);
	if (from == TORN || to == TORN)
		complain(t, "something torn lies there");
	if (from != WHOLE && to != WHOLE)
		complain(t, "it is nowhere whole");
	if (strangers(t, &left))
		complain(t, "an unknown file lies there");
}

static void judge_failure(struct trial *t, size_t at, int status, const struct fault *fault)
{
	enum found from = look_at(t, t->deal->from), to = look_at(t, t->deal->to);
	bool unlinks = str_starts(str_of(t->faults.v[at].name), STR("unlink"));
	size_t left;
	judge_always(t);
	strangers(t, &left);
	/* A folder goes in many steps. */
	bool clears = t->deal->folder && (fault->for_good || at > t->faults.swap);
	if (left && !unlinks && !clears)
		complain(t, "a temp file is left");
	if (status == 0) {
		if ((from == WHOLE) != t->deal->stays || (to == WHOLE) != t->deal->comes)
			complain(t, "status 0, but it was not done");
		return;
	}
	if (status != FAULTS_FAILED)
		complain(t, "the status is neither 0 nor 2");
	if (from == WHOLE && to == WHOLE && !t->deal->stays && !unlinks && !fault->for_good)
		complain(t, "it failed and is in both places");
	bool mute = fault->for_good && !strcmp(t->faults.v[at].name, "write");
	if (!mute && str_find(buf_str(&t->said), 0, STR("roster: work/")) == STR_NONE &&
		str_find(buf_str(&t->said), 0, STR("out of memory")) == STR_NONE)
		complain(t, "nothing is said");
}

static void report(struct trial *t, size_t at, const char *how)
{
	char name[600];
	snprintf(name, sizeof name, "%s, %s: %s", t->deal->what, how, t->faults.v[at].text);
	if (!OK(t->why.n == 0, name))
		printf("# %s\n", buf_text(&t->why));
	buf_clear(&t->why);
}

/* --- faults ----------------------------------------------------------------------------------- */

static bool list_calls(struct trial *t)
{
	return OK(faults_list(&t->faults, t->command, t->deal->from), t->deal->what) &&
		OK((look_at(t, t->deal->from) == WHOLE) == t->deal->stays &&
				(look_at(t, t->deal->to) == WHOLE) == t->deal->comes,
			"without faults it is done");
}

static void test_killed(const struct deal *deal)
{
	struct trial t;
	set_up(&t, deal, true);
	if (!list_calls(&t))
		exit(t_end());
	size_t step = 100 / scale(100);
	for (size_t at = t.faults.first; at < t.faults.n; at += step) {
		begin_again(&t);
		faults_kill(&t.faults, &t.faults.v[at], t.command);
		judge_always(&t);
		report(&t, at, "killed before");
	}
	tear_down(&t);
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

static void test_failing(const struct deal *deal, bool traced)
{
	static const int errors[] = {ENOSPC, EIO, EROFS, EACCES, EPERM, EINTR, ENOMEM, EMFILE,
		ESTALE, EXDEV, EINVAL};
	enum { ERRORS = sizeof errors / sizeof *errors };
	struct trial t;
	set_up(&t, deal, traced);
	if (!list_calls(&t))
		exit(t_end());
	size_t step = 2 * 100 / scale(100);
	if (t.faults.traced != traced)
		SKIP("each system call fails", "strace may not trace here");
	for (size_t at = t.faults.first; at < t.faults.n && t.faults.traced == traced; at += step) {
		fail_at(&t, at, (struct fault){errors[at / 2 % ERRORS], false});
		report(&t, at, "failing once");
		fail_at(&t, at, (struct fault){errors[at / 2 % 4], true});
		report(&t, at, "failing for good");
	}
	tear_down(&t);
}

int main(void)
{
	faults_tame_sanitizer();
	for (size_t i = 0; i < DEALS; i++) {
		test_killed(&deals[i]);
		test_failing(&deals[i], true);
		test_failing(&deals[i], false);
	}
	return t_end();
}
