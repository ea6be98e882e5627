/* Other programs and other rosters at the same file: its folder goes, it becomes something else, another roster saves
 * first, says that it is there or left that behind. */
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"
#include "tests/typing.h"

#include <signal.h>
#include <time.h>

enum { STALE = 1000 };

static void rename_folder(const struct stage *s, const char *from, const char *to)
{
	struct buf a = {0}, b = {0};
	stage_path(s, str_of(from), &a);
	stage_path(s, str_of(to), &b);
	stage_need(rename(buf_text(&a), buf_text(&b)) == 0, "rename", from);
	buf_done(&a);
	buf_done(&b);
}

static struct pty *begin(struct stage *s)
{
	typing_stage(s);
	struct pty *p = roster_start((struct pty_how){.w = 130});
	typing_form(p);
	pty_type(p, " w0.");
	echo_expect(p, "w0.", "something is typed");
	return p;
}

static void kill_it(struct pty *p)
{
	pty_signal(p, SIGKILL);
	pty_end(p);
}

/* ---- the file is another thing ---- */

/* The text stays in the form, and can be kept. */
static void keep_it(struct stage *s, struct pty *p)
{
	struct buf kept = {0};
	OK(pty_until(p, "w0."), "  what was typed is there");
	pty_key(p, "Esc");
	pty_until(p, "k draft");
	pty_type(p, "k");
	echo_expect(p, "draft kept", "  it can be kept");
	typing_kept(s, &kept);
	IS(buf_str(&kept), " w0.", "  as it was typed");
	kill_it(p);
	buf_done(&kept);
}

static void test_folder_gone(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	rename_folder(&s, ".claude/agents", ".claude/elsewhere");
	pty_settle(p, 200);
	pty_key(p, "^S");
	echo_expect(p, "another program removed it meanwhile", "the folder goes: saving says so");
	pty_type(p, "w");
	echo_expect(p, "cannot be saved: cannot open the folder: No such file or directory",
		"  nor can it be written again");
	OK(access(".claude/agents", F_OK) != 0, "  the folder is not made behind one's back");
	keep_it(&s, p);
	stage_close(&s);
}

static bool be_fifo(const char *path)
{
	return mkfifo(path, 0644) == 0;
}

static bool be_folder(const char *path)
{
	return mkdir(path, 0755) == 0;
}

static void test_replaced(bool (*make)(const char *), const char *what)
{
	struct stage s;
	struct stat st;
	struct pty *p = begin(&s);
	stage_remove(&s, str_of(typing_file));
	stage_need(make(typing_file), "replace", typing_file);
	stage_need(lstat(typing_file, &st) == 0, "look", typing_file);
	mode_t kind = st.st_mode & S_IFMT;
	pty_settle(p, 200);
	pty_key(p, "^S");
	/* In whatever words: what it says depends on whether that was heard of before. */
	for (int i = 0; i < 400 && !pty_shows(p, "saved"); i++)
		pty_settle(p, 10);
	if (!OK(pty_shows(p, "not saved") || pty_shows(p, "cannot be saved"), what))
		echo_show(p);
	OK(lstat(typing_file, &st) == 0 && (st.st_mode & S_IFMT) == kind, "  it is left alone");
	for (int i = 0; i < 50 && pty_shows(p, "Esc go on"); i++) {
		pty_key(p, "Esc");
		pty_settle(p, 60);
	}
	keep_it(&s, p);
	stage_close(&s);
}

/* A link stands there now, to a file of the user's that is none of the project's. */
static void test_link_now(void)
{
	struct stage s;
	struct buf text = {0};
	struct pty *p = begin(&s);
	typing_agent(&text, STR(""));
	stage_put(&s, STR("~/victim.md"), buf_str(&text));
	stage_remove(&s, str_of(typing_file));
	stage_link(&s, str_of(typing_file), "../../../home/victim.md");
	pty_settle(p, 200);
	pty_key(p, "^S");
	echo_expect(p, "agent.md is a link to ~/victim.md.", "a link stands there now: it asks");
	OK(stage_holds(&s, "~/victim.md", buf_str(&text)), "  before anything is written");
	pty_key(p, "Esc");
	pty_until_not(p, "is a link to");
	keep_it(&s, p);
	buf_done(&text);
	stage_close(&s);
}

/* Nothing is typed yet: the form follows. */
static void test_unchanged_form(void)
{
	struct stage s;
	struct buf text = {0};
	typing_stage(&s);
	struct pty *p = roster_start((struct pty_how){.w = 130});
	typing_form(p);
	typing_agent(&text, STR(" Theirs."));
	stage_put(&s, STR(".claude/agents/.new"), buf_str(&text));
	rename_folder(&s, ".claude/agents/.new", typing_file);
	echo_expect(p, "agent.md was changed by another program", "a form without changes follows");
	OK(pty_until(p, "Theirs."), "  and shows what is there now");
	pty_type(p, " w0.");
	echo_expect(p, "w0.", "  what is typed goes behind that");
	pty_key(p, "^S");
	echo_expect(p, "saved agent.md", "  and is saved without a question");
	OK(typing_file_holds(&s, STR(" Theirs. w0.")), "  with both");
	kill_it(p);
	buf_done(&text);
	stage_close(&s);
}

/* A folder in which any user may rename files: that is told of, not where a sticky bit keeps them apart. */
static void test_open_folder(void)
{
	for (int sticky = 0; sticky <= 1; sticky++) {
		struct stage s;
		typing_stage(&s);
		stage_need(chmod(".claude/agents", sticky ? 01777 : 0777) == 0, "chmod", "agents");
		struct pty *p = roster_start((struct pty_how){.w = 130});
		echo_expect(p, "agent: loads", "the list is shown");
		pty_type(p, "e");
		echo_expect(p, "F1 help", "the form is open");
		if (!OK(pty_shows(p, "its folder may be written to by all") == !sticky,
			    sticky ? "one with a sticky bit is not told of"
				   : "a folder that all may write to is told of"))
			echo_show(p);
		kill_it(p);
		stage_close(&s);
	}
}

/* ---- two rosters ---- */

static void test_both_save(void)
{
	struct stage s;
	struct pty *one = begin(&s);
	struct pty *two = roster_start((struct pty_how){.w = 130});
	typing_form(two);
	pty_type(two, " w1.");
	echo_expect(two, "w1.", "another one types, too");
	pty_key(one, "^S");
	echo_expect(one, "saved agent.md", "one saves");
	echo_expect(two, "description too: saving asks", "the other one hears of it");
	pty_key(two, "^S");
	echo_expect(two, "another program made it", "  and is asked");
	OK(typing_file_holds(&s, STR(" w0.")), "  before anything is overwritten");
	pty_type(two, "m");
	echo_expect(two, "saved agent.md", "  and saves its own on its word");
	OK(typing_file_holds(&s, STR(" w1.")), "  as it was typed");
	kill_it(one);
	kill_it(two);
	stage_close(&s);
}

/* ---- who says that it is there ---- */

static const char claims[] = "~/.local/state/roster/open";

/* The claim of a roster that has the file open: its name up to the process, and its words. */
struct claim {
	struct buf start, boot, host;
};

static void take_word(struct str *rest, struct buf *out)
{
	struct str word;
	str_next_piece(rest, ' ', &word);
	buf_put(out, word);
}

static void read_claim(const struct stage *s, struct claim *c)
{
	struct buf names = {0}, name = {0}, text = {0}, ignored = {0};
	struct str rest, line;
	stage_names(s, claims, &names);
	buf_put(&c->start, str_cut(buf_str(&names), 0, str_find_byte(buf_str(&names), 0, '-') + 1));
	buf_printf(&name, "%s/%.*s", claims, STR_ARG(str_trim(buf_str(&names))));
	OK(stage_get(s, buf_str(&name), &text), "a roster says which file it has open");
	rest = buf_str(&text);
	str_next_line(&rest, &line);
	take_word(&line, &c->boot);
	take_word(&line, &ignored);
	take_word(&line, &ignored);
	take_word(&line, &c->host);
	buf_done(&names);
	buf_done(&name);
	buf_done(&text);
	buf_done(&ignored);
}

static void claim_done(struct claim *c)
{
	buf_done(&c->start);
	buf_done(&c->boot);
	buf_done(&c->host);
}

static void put_claim(const struct stage *s, const struct claim *c, const char *name,
	const char *text)
{
	struct buf path = {0};
	buf_printf(&path, "%s/%s%s", claims, buf_text(&c->start), name);
	stage_put(s, buf_str(&path), str_of(text));
	buf_done(&path);
}

static size_t count_claims(const struct stage *s)
{
	struct buf names = {0};
	size_t n = 0;
	stage_names(s, claims, &names);
	for (size_t i = 0; i < names.n; i++)
		n += names.p[i] == ' ';
	buf_done(&names);
	return n;
}

/* The form says that somebody has it open, or nothing of it. */
static void expect_told(const char *said, const char *what)
{
	struct pty *p = roster_start((struct pty_how){.w = 130});
	echo_expect(p, "agent: loads", "a start");
	pty_type(p, "e");
	echo_expect(p, "F1 help", "opens the form");
	if (said)
		OK(pty_until(p, said), what);
	else
		OK(!pty_shows(p, "has this file open"), what);
	pty_key(p, "Esc");
	echo_expect(p, "1 agent", "  and is not in the way");
	pty_type(p, "q");
	pty_end(p);
}

/* A process that was, and is no more. */
static pid_t dead_process(void)
{
	pid_t child = fork();
	if (child == 0)
		_exit(0);
	waitpid(child, NULL, 0);
	return child;
}

/* A start is asked nothing else. */
static void drop_drafts(const struct stage *s)
{
	struct buf draft = {0};
	while (typing_drafts_count(s)) {
		typing_draft(s, &draft);
		stage_remove(s, buf_str(&draft));
	}
	buf_done(&draft);
}

static void put_stale(const struct stage *s, const struct claim *c, const char *text)
{
	for (size_t i = 0; i < STALE; i++) {
		char name[20];
		snprintf(name, sizeof name, "%zu", i + 10);
		put_claim(s, c, name, i % 2 ? text : "\xff\x01 nonsense");
	}
}

static void test_claims(void)
{
	struct stage s;
	struct claim c = {{0}, {0}, {0}};
	struct buf text = {0};
	long long now = (long long)time(NULL);
	struct pty *p = begin(&s);
	read_claim(&s, &c);
	kill_it(p);
	EQUAL(count_claims(&s), 1, "killed, it leaves that behind");
	drop_drafts(&s);
	expect_told(NULL, "the next start knows that it is over");
	EQUAL(count_claims(&s), 0, "and takes it away");
	pid_t dead = dead_process();
	const struct {
		const char *boot, *host;
		long pid, start;
		long long age;
		const char *said, *what;
	} rows[] = {
		{buf_text(&c.boot), buf_text(&c.host), dead, 1, 0, NULL, "a dead process is over"},
		{buf_text(&c.boot), buf_text(&c.host), getpid(), 1, 0, NULL,
			"so is one whose number another has"},
		{"another-boot", buf_text(&c.host), getpid(), 1, 0, NULL,
			"or that was before the last boot"},
		{"a-boot", "far-away", 42, 1, 60, "roster 42 on far-away has this file open, too",
			"one on another host may live"},
		{"a-boot", "far-away", 42, 1, 100000, NULL, "for a day"},
		{"", "", 0, 0, 0, NULL, "nonsense is over"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		buf_clear(&text);
		buf_printf(&text, "%s %ld %ld %s\n%lld\n", rows[i].boot, rows[i].pid, rows[i].start,
			rows[i].host, now - rows[i].age);
		put_claim(&s, &c, "1", buf_text(&text));
		expect_told(rows[i].said, rows[i].what);
		EQUAL(count_claims(&s), rows[i].said ? 1 : 0, "  and stays or goes");
	}
	buf_clear(&text);
	buf_printf(&text, "%s %ld 1 %s\n%lld\n", buf_text(&c.boot), (long)dead, buf_text(&c.host),
		now);
	put_stale(&s, &c, buf_text(&text));
	expect_told(NULL, "a thousand that are over keep nobody waiting");
	EQUAL(count_claims(&s), 0, "and are taken away");
	buf_done(&text);
	claim_done(&c);
	stage_close(&s);
}

/* ---- the editor ---- */

static void test_editor(const char *script, const char *shown, const char *what)
{
	struct stage s;
	struct buf editor = {0};
	typing_stage(&s);
	stage_put(&s, STR("~/editor"), str_of(script));
	stage_put(&s, STR("~/victim.md"), STR("---\nname: victim\n---\n"));
	buf_printf(&editor, "VISUAL=sh %s/editor", buf_text(&s.home));
	const char *env[] = {buf_text(&editor), NULL};
	struct pty *p = roster_start((struct pty_how){.env = env, .w = 130});
	echo_expect(p, "agent: loads", "the list is shown");
	pty_type(p, "E");
	echo_expect(p, shown, what);
	OK(stage_holds(&s, "~/victim.md", STR("---\nname: victim\n---\n")),
		"  nothing else is written");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
	buf_done(&editor);
	stage_close(&s);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	test_folder_gone();
	test_replaced(be_fifo, "a FIFO stands there now: it is not saved");
	test_replaced(be_folder, "a folder stands there now: it is not saved");
	test_link_now();
	test_unchanged_form();
	test_open_folder();
	test_both_save();
	test_claims();
	test_editor("rm -- \"$1\"\n", "  0 agents", "an editor that deletes the file");
	test_editor("ln -sf \"$HOME/victim.md\" \"$1\"\n", "victim",
		"one that puts a link in its place");
	test_editor("stty raw -echo; printf '\\033[?1049h\\033[31m'; kill -9 $$\n",
		"sh was killed by signal 9", "one that is killed, and leaves the terminal raw");
	return t_end();
}
