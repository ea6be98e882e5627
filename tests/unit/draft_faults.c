/* Drafts where they cannot be written, are spoilt or not this user's; a program that ends while it writes one, and
 * signals in the midst of a save. */
#include "tests/chance.h"
#include "tests/faults.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"
#include "tests/typing.h"

#include <pwd.h>
#include <signal.h>

enum { NOBODY = 65534, NO_USER = 123456, MOST_WORDS = 4 };

/* With the preloaded library, which waits for orders. */
static struct pty *start_faulty(const struct stage *s)
{
	struct buf faulty = {0}, preload = {0};
	buf_printf(&faulty, "FAULTY=%s/faulty", buf_text(&s->home));
	buf_printf(&preload, "LD_PRELOAD=%s", faults_preload());
	const char *env[] = {buf_text(&faulty), buf_text(&preload), faults_sanitizer, NULL};
	struct pty *p = roster_start((struct pty_how){.env = env, .w = 130});
	buf_done(&faulty);
	buf_done(&preload);
	return p;
}

static void order(const struct stage *s, const char *what, const char *name, size_t nth, int number)
{
	char text[100];
	snprintf(text, sizeof text, "%s %s %zu %d", what, name, nth, number);
	faults_order(s, text);
}

static void type_words(struct pty *p, size_t from, size_t end)
{
	struct buf words = {0}, last = {0};
	typing_words(&words, from, end);
	typing_word(&last, end - 1);
	pty_type(p, buf_text(&words));
	echo_expect(p, buf_text(&last) + 1, "it is typed");
	buf_done(&words);
	buf_done(&last);
}

static void expect_kept(const struct stage *s, size_t words, const char *what)
{
	struct buf kept = {0}, want = {0};
	typing_words(&want, 0, words);
	typing_kept(s, &kept);
	SAME(buf_str(&kept), buf_str(&want), what);
	buf_done(&kept);
	buf_done(&want);
}

static void kill_it(struct pty *p)
{
	pty_signal(p, SIGKILL);
	pty_end(p);
}

/* ---- a draft that cannot be written ---- */

static void test_full_disk(void)
{
	struct stage s;
	struct buf words = {0};
	typing_stage(&s);
	struct pty *p = start_faulty(&s);
	typing_form(p);
	order(&s, "fail+", "renameat2", 1, ENOSPC);
	type_words(p, 0, 1);
	echo_expect(p, "the draft could not be kept: rename: No space left on device",
		"a full disk is told of");
	EQUAL(typing_drafts_count(&s), 0, "where no draft fits");
	type_words(p, 1, 2);
	OK(!pty_shows(p, "could not be kept"), "once: the next key takes the message away");
	faults_order(&s, "log /dev/null");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "saving is tried all the same");
	typing_words(&words, 0, 2);
	OK(typing_file_holds(&s, buf_str(&words)), "and has all that was typed");
	kill_it(p);
	buf_done(&words);
	stage_close(&s);
}

/* The state folder is no folder, may not be written to, or nobody knows where it is. */
static void test_no_folder(const char *what, const char *command)
{
	struct stage s;
	typing_stage(&s);
	stage_put(&s, STR("~/blocked/x"), STR(""));
	struct pty *p = roster_shell((struct pty_how){.w = 130}, command);
	typing_form(p);
	type_words(p, 0, 1);
	echo_expect(p, "the draft could not be kept: ", what);
	type_words(p, 1, 2);
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "  what is typed can be saved");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
	stage_close(&s);
}

/* Nobody knows of a home that such a user could have. */
static void test_no_home(void)
{
	static const char what[] = "no home at all is told of";
	if (geteuid() != 0 || getpwuid(NO_USER))
		SKIP(what, "only root can be a user whom nobody knows");
	else
		test_no_folder(what,
			"chown -R 123456:123456 . && chmod 755 .. && unset HOME XDG_STATE_HOME &&"
			" exec setpriv --reuid=123456 --regid=123456 --clear-groups \"$R\"");
}

static void test_no_folders(void)
{
	test_no_home();
	test_no_folder("a state folder that is a file is told of",
		"XDG_STATE_HOME=$HOME/blocked/x exec \"$R\"");
	test_no_folder("one that may not be written to is told of",
		"XDG_STATE_HOME=/proc/self exec \"$R\"");
}

/* ---- who may read it ---- */

static void test_private(const char *mask)
{
	struct stage s;
	struct stat st;
	struct buf name = {0}, path = {0}, command = {0};
	typing_stage(&s);
	buf_printf(&command, "umask %s; exec \"$R\"", mask);
	struct pty *p = roster_shell((struct pty_how){0}, buf_text(&command));
	typing_form(p);
	type_words(p, 0, 1);
	OK(typing_draft_comes(&s, p, STR(" w0.")), buf_text(&command));
	typing_draft(&s, &name);
	stage_path(&s, buf_str(&name), &path);
	OK(stat(buf_text(&path), &st) == 0 && (st.st_mode & 07777) == 0600,
		"  the draft is its owner's alone");
	stage_path(&s, str_of(typing_drafts), &path);
	OK(stat(buf_text(&path), &st) == 0 && (st.st_mode & 07777) == 0700, "  so is its folder");
	kill_it(p);
	buf_done(&name);
	buf_done(&path);
	buf_done(&command);
	stage_close(&s);
}

/* ---- ended while it writes ---- */

/* A draft of one word is there; while that of two is written, the call comes that ends it. */
static void kill_while_keeping(const char *name, size_t nth, size_t *killed)
{
	struct stage s;
	struct buf kept = {0};
	char what[80];
	int status = -1;
	typing_stage(&s);
	struct pty *p = start_faulty(&s);
	typing_form(p);
	type_words(p, 0, 1);
	typing_draft_comes(&s, p, STR(" w0."));
	type_words(p, 1, 2);
	order(&s, "kill", name, nth, 0);
	pty_key(p, "Esc");
	pty_until(p, "not saved");
	pty_type(p, "kq");
	pty_wait(p, &status);
	*killed += status == SIGKILL;
	pty_end(p);
	typing_kept(&s, &kept);
	snprintf(what, sizeof what,
		"killed before %s %zu: the draft is the one before or the new one", name, nth);
	if (!OK(str_is(buf_str(&kept), " w0.") || str_is(buf_str(&kept), " w0. w1."), what))
		t_show("kept", buf_str(&kept));
	p = roster_start((struct pty_how){0});
	echo_expect(p, "Draft of .claude/agents/agent.md", "  and is offered");
	kill_it(p);
	buf_done(&kept);
	stage_close(&s);
}

static void test_killed_while_keeping(void)
{
	static const struct {
		const char *name;
		size_t nth;
	} rows[] = {{"openat", 1}, {"openat", 2}, {"getrandom", 1}, {"write", 1}, {"write", 2},
		{"fsync", 1}, {"close", 1}, {"renameat2", 1}, {"fsync", 2}, {"close", 2}};
	size_t killed = 0, tried = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (SANITIZED && i % 3)
			continue;
		kill_while_keeping(rows[i].name, rows[i].nth, &killed);
		tried++;
	}
	OK(killed > tried / 2, "most of the calls came");
}

/* ---- drafts that are none ---- */

/* One that was left by a kill. */
static void make_draft(struct stage *s, struct buf *name, struct buf *text)
{
	typing_stage(s);
	struct pty *p = roster_start((struct pty_how){0});
	typing_form(p);
	type_words(p, 0, MOST_WORDS);
	pty_signal(p, SIGTERM);
	pty_end(p);
	expect_kept(s, MOST_WORDS, "a draft");
	typing_draft(s, name);
	stage_get(s, buf_str(name), text);
}

/* What the command that lists them prints, and how it ends. */
static bool lists(const struct stage *s, const char *text)
{
	struct buf said = {0};
	const char *argv[] = {stage_roster(), "recover", "--list", NULL};
	bool right = stage_run(s, argv, &said) == 0 &&
		str_find(buf_str(&said), 0, str_of(text)) != STR_NONE;
	if (!right)
		printf("# %s\n", buf_text(&said));
	buf_done(&said);
	return right;
}

static void test_cut_short(void)
{
	struct stage s;
	struct buf name = {0}, text = {0};
	size_t wrong = 0;
	make_draft(&s, &name, &text);
	for (size_t i = 0; i < 20; i++) {
		stage_put(&s, buf_str(&name), str_cut(buf_str(&text), 0, i * (text.n - 2) / 20));
		wrong += !lists(&s, "is no draft that can be used");
	}
	EQUAL(wrong, 0, "one that was cut short is told of");
	struct pty *p = roster_start((struct pty_how){.w = 130});
	echo_expect(p, "is no draft that can be used", "  on the screen, too");
	OK(!pty_shows(p, "Draft of"), "  and not offered");
	kill_it(p);
	buf_done(&name);
	buf_done(&text);
	stage_close(&s);
}

/* A bit is another one: whatever that makes of it, nobody crashes, and nothing is done with it unasked. */
static void test_flipped(void)
{
	struct stage s;
	struct chance c = {45};
	struct buf name = {0}, text = {0}, said = {0};
	const char *argv[] = {stage_roster(), "recover", NULL};
	size_t wrong = 0;
	make_draft(&s, &name, &text);
	for (size_t i = 0; i < scale(100); i++) {
		size_t at = chance(&c, text.n);
		char flip = (char)(1 << chance(&c, 8));
		text.p[at] ^= flip;
		stage_put(&s, buf_str(&name), buf_str(&text));
		wrong += stage_run(&s, argv, &said) != 0;
		text.p[at] ^= flip;
	}
	EQUAL(wrong, 0, "with any bit flipped the drafts are listed");
	OK(typing_file_holds(&s, STR("")), "and the file is as it was");
	buf_done(&name);
	buf_done(&text);
	buf_done(&said);
	stage_close(&s);
}

static void test_not_ours(void)
{
	struct stage s;
	struct buf name = {0}, text = {0}, path = {0}, elsewhere = {0};
	make_draft(&s, &name, &text);
	stage_path(&s, buf_str(&name), &path);
	OK(lists(&s, ".claude/agents/agent.md  20"), "a draft is listed");
	if (geteuid() == 0 && chown(buf_text(&path), NOBODY, NOBODY) == 0)
		OK(lists(&s, "There are no drafts."), "not when another user wrote it");
	else
		SKIP("not when another user wrote it", "only root can give a file away");
	stage_remove(&s, buf_str(&name));
	stage_put(&s, STR("~/elsewhere.json"), buf_str(&text));
	stage_path(&s, STR("~/elsewhere.json"), &elsewhere);
	stage_link(&s, buf_str(&name), buf_text(&elsewhere));
	OK(lists(&s, "There are no drafts."), "nor when a link leads to it");
	stage_remove(&s, buf_str(&name));
	stage_put(&s, STR("~/.local/state/roster/drafts/0123456789abcdef.json"), buf_str(&text));
	OK(lists(&s, "There are no drafts."), "nor under another file's name");
	OK(typing_file_holds(&s, STR("")), "and the file is as it was");
	buf_done(&name);
	buf_done(&text);
	buf_done(&path);
	buf_done(&elsewhere);
	stage_close(&s);
}

/* ---- a signal in the midst of a save ---- */

static void signal_while_saving(const char *name, size_t nth, int number)
{
	struct stage s;
	struct buf words = {0};
	char what[80];
	int status = -1;
	typing_stage(&s);
	struct pty *p = start_faulty(&s);
	typing_form(p);
	type_words(p, 0, MOST_WORDS);
	typing_words(&words, 0, MOST_WORDS);
	order(&s, "signal", name, nth, number);
	pty_key(p, "^S");
	snprintf(what, sizeof what, "%s before %s %zu of a save ends it", strsignal(number), name,
		nth);
	OK(pty_wait(p, &status) && status == EXIT_2, what);
	pty_end(p);
	if (typing_file_holds(&s, STR("")))
		expect_kept(&s, MOST_WORDS, "  the file is the old one, and the draft is whole");
	else
		OK(typing_file_holds(&s, buf_str(&words)), "  the file is the new one");
	buf_done(&words);
	stage_close(&s);
}

static void test_signals_while_saving(void)
{
	static const struct {
		const char *name;
		size_t nth;
	} rows[] = {{"write", 1}, {"fchmod", 1}, {"fsync", 1}, {"renameat2", 1}, {"unlinkat", 1},
		{"fsync", 2}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		signal_while_saving(rows[i].name, rows[i].nth, SIGHUP);
		signal_while_saving(rows[i].name, rows[i].nth, SIGTERM);
	}
}

/* ---- a disk that takes its time ---- */

/* While the sync of a save is on its way: that is said, keys wait, and no other save begins. */
static void test_slow_disk(void)
{
	struct stage s;
	struct buf words = {0};
	typing_stage(&s);
	struct pty *p = start_faulty(&s);
	typing_form(p);
	type_words(p, 0, 1);
	order(&s, "hold", "fsync", 1, 0);
	pty_key(p, "^S");
	echo_expect(p, "saving agent.md", "a save that takes long is told of");
	pty_key(p, "^S");
	pty_type(p, "e\t w1.");
	pty_settle(p, 100);
	OK(pty_shows(p, "saving agent.md") && typing_file_holds(&s, STR("")),
		"meanwhile the file is the old one, and nothing else is begun");
	faults_order(&s, "log /dev/null");
	echo_expect(p, "w0. w1.", "what was typed meanwhile comes then");
	OK(typing_file_holds(&s, STR(" w0.")), "the file is the new one");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "and the next save is another one");
	typing_words(&words, 0, 2);
	OK(typing_file_holds(&s, buf_str(&words)), "with both");
	kill_it(p);
	buf_done(&words);
	stage_close(&s);
}

/* ---- the clock ---- */

static void test_clock(void)
{
	struct stage s;
	struct buf words = {0};
	typing_stage(&s);
	struct pty *p = start_faulty(&s);
	typing_form(p);
	order(&s, "clock", "-", 1, -3600);
	type_words(p, 0, 1);
	OK(typing_draft_comes(&s, p, STR(" w0.")),
		"with the clock an hour back a draft is kept in time");
	order(&s, "clock", "-", 1, 3 * 24 * 3600);
	type_words(p, 1, 2);
	typing_words(&words, 0, 2);
	OK(typing_draft_comes(&s, p, buf_str(&words)), "and with it three days on");
	kill_it(p);
	p = roster_start((struct pty_how){0});
	echo_expect(p, "Draft of .claude/agents/agent.md", "from which it is offered");
	pty_type(p, "r");
	echo_expect(p, "draft taken up", "and taken up");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "and saved");
	OK(typing_file_holds(&s, buf_str(&words)), "as it was typed");
	kill_it(p);
	buf_done(&words);
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	faults_tame_sanitizer();
	test_full_disk();
	test_no_folders();
	test_private("000");
	test_private("077");
	test_killed_while_keeping();
	test_cut_short();
	test_flipped();
	test_not_ours();
	test_signals_while_saving();
	test_slow_disk();
	test_clock();
	return t_end();
}
