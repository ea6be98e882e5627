/* Saving from the screen under faults: each call of a save fails, and the edit stays in the form with
 * a message, the file is whole, and the next save saves. A save that is killed leaves a file that is
 * whole and a start that is clean. */
#include "tests/faults.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"

#include "store/scan.h"

#include <errno.h>

static const char *const file = ".claude/agents/agent.md";
enum { NOBODY = 65534 };

static void put_text(struct buf *out, const char *name)
{
	buf_clear(out);
	buf_printf(out,
		"---\nname: %s\ndescription: Does one thing and then another.\n---\nText.\n", name);
}

static bool holds_name(const struct stage *s, const char *name)
{
	struct buf text = {0};
	put_text(&text, name);
	bool same = stage_holds(s, file, buf_str(&text));
	buf_done(&text);
	return same;
}

static void set_up(struct stage *s)
{
	struct buf text = {0};
	stage_open(s);
	put_text(&text, "agent");
	stage_put(s, str_of(file), buf_str(&text));
	buf_done(&text);
}

static struct pty *start(const struct stage *s)
{
	struct buf faulty = {0}, preload = {0};
	buf_printf(&faulty, "FAULTY=%s/faulty", buf_text(&s->home));
	buf_printf(&preload, "LD_PRELOAD=%s", faults_preload());
	const char *env[] = {buf_text(&faulty), buf_text(&preload), faults_sanitizer, NULL};
	struct pty *p = roster_start((struct pty_how){.env = env, .w = 130});
	if (!pty_until(p, "agent: loads"))
		OK(false, "the list is shown");
	buf_done(&faulty);
	buf_done(&preload);
	return p;
}

static bool is_call(const struct faults *f, size_t i, const char *name)
{
	return i < f->n && strcmp(f->v[i].name, name) == 0;
}

static bool is_about_file(const struct faults *f, size_t i)
{
	return str_find(str_of(f->v[i].text), 0, STR("/agent.md\"")) != STR_NONE;
}

/* From the first look at the path to the sync of its folder, behind the swap: what else there is belongs to the
 * terminal, to a draft, and to reading the file that has changed. */
static void keep_to_save(struct faults *f)
{
	while (f->first < f->n && !(is_call(f, f->first, "access") && is_about_file(f, f->first)))
		f->first++;
	size_t end = f->first;
	while (end < f->n && !is_call(f, end, "renameat2"))
		end++;
	while (end < f->n && !is_call(f, end, "fsync"))
		end++;
	/* and its close() */
	f->n = end + 2 < f->n ? end + 2 : f->n;
}

/* The calls of one save. */
static bool list_calls(struct faults *f)
{
	struct stage s;
	struct buf orders = {0}, log = {0};
	struct str rest, line;
	set_up(&s);
	struct pty *p = start(&s);
	buf_printf(&orders, "log %s/calls", buf_text(&s.home));
	pty_type(p, "ex");
	bool done = pty_until(p, "1 changed");
	faults_order(&s, buf_text(&orders));
	pty_key(p, "^S");
	done = done && pty_until(p, "saved agent.md") && holds_name(&s, "agentx");
	stage_get(&s, STR("~/calls"), &log);
	rest = buf_str(&log);
	/* Frames are not counted, as what goes to a terminal does not fail. */
	while (str_next_line(&rest, &line)) {
		if (!str_is(line, "write(1"))
			faults_take_line(f, line);
	}
	keep_to_save(f);
	pty_type(p, "q");
	pty_end(p);
	stage_close(&s);
	buf_done(&orders);
	buf_done(&log);
	return done && f->n > f->first + 10;
}

static void report(const struct fault_call *c, const char *how, const char *wrong)
{
	char name[200];
	snprintf(name, sizeof name, "%s: %s %ld", how, c->name, c->nth);
	if (!OK(!wrong, name))
		printf("# %s\n", wrong);
}

/* Waits until the save has come to its end, one way or the other. */
static bool comes_to_an_end(struct pty *p)
{
	for (int i = 0; i < 1000; i++) {
		pty_settle(p, 20);
		if (pty_shows(p,
			    "agent.md"
			    " was not saved: ") ||
			pty_shows(p, " saved agent.md") || pty_shows(p, " agent.md: ") ||
			pty_shows(p, "agentx: loads") || pty_shows(p, "cannot be"))
			return true;
	}
	return false;
}

/* What is wrong after a save with a fault; NULL when all is well. */
static const char *try_fault(const struct stage *s, struct pty *p, int error)
{
	pty_key(p, "^S");
	if (!comes_to_an_end(p))
		return "the save does not end";
	bool in_form = pty_shows(p, "1 changed");
	/* Nor is a fault behind the save, when the file is read again. */
	if (pty_shows(p, "changed by another program"))
		return "its own save is told of as another program's";
	if (!holds_name(s, "agent") && !holds_name(s, "agentx"))
		return "the file is torn";
	if (!in_form)
		return holds_name(s, "agentx") ? NULL : "the form is left, but the file is old";
	if (!pty_shows(p, "agentx"))
		return "the edit is gone";
	if (!pty_shows(p, strerror(error)) && !pty_shows(p, "another program"))
		return "the message does not say why";
	pty_key(p, "^S");
	if (pty_until(p, "saved agent.md"))
		return holds_name(s, "agentx") ? NULL : "saved again, but not in the file";
	return "it cannot be saved again";
}

static void fail_at(const struct fault_call *c, int error)
{
	struct stage s;
	struct buf orders = {0};
	set_up(&s);
	struct pty *p = start(&s);
	buf_printf(&orders, "fail %s %ld %d", c->name, c->nth, error);
	pty_type(p, "ex");
	const char *wrong = pty_until(p, "1 changed") ? NULL : "no form";
	pty_settle(p, 60);
	faults_order(&s, buf_text(&orders));
	if (!wrong)
		wrong = try_fault(&s, p, error);
	report(c, strerror(error), wrong);
	if (wrong) {
		struct buf screen = {0};
		pty_screen(p, &screen);
		t_show("screen", buf_str(&screen));
		buf_done(&screen);
	}
	pty_signal(p, SIGKILL);
	pty_end(p);
	stage_close(&s);
	buf_done(&orders);
}

static void test_failing(const struct faults *f)
{
	static const int errors[] = {ENOSPC, EIO, EACCES};
	for (size_t i = f->first; i < f->n; i++) {
		for (size_t k = 0; k < 3; k++) {
			if (!SANITIZED || (i + k) % 6 == 0)
				fail_at(&f->v[i], errors[k]);
		}
	}
}

/* A start after a kill: the file is whole, and nothing that was left behind is taken for an agent. Work in the background
 * makes calls, too: where the one counted does not come this time, the file is saved. False then. */
static bool kill_at(const struct fault_call *c)
{
	struct stage s;
	struct buf orders = {0};
	int status = 0;
	set_up(&s);
	struct pty *p = start(&s);
	buf_printf(&orders, "kill %s %ld", c->name, c->nth);
	pty_type(p, "ex");
	const char *wrong = pty_until(p, "1 changed") ? NULL : "no form";
	pty_settle(p, 60);
	faults_order(&s, buf_text(&orders));
	pty_key(p, "^S");
	bool saved = pty_until(p, "saved agent.md");
	bool killed = !saved && pty_wait(p, &status) && status == SIGKILL;
	if (!wrong && !killed && !(saved && holds_name(&s, "agentx")))
		wrong = "it is neither killed nor saved";
	pty_signal(p, SIGKILL);
	pty_end(p);
	if (!wrong && !holds_name(&s, "agent") && !holds_name(&s, "agentx"))
		wrong = "the file is torn";
	if (!wrong) {
		p = roster_start((struct pty_how){.w = 130});
		if (!pty_until(p, "  1 agent") || !pty_until(p, "verdict"))
			wrong = "the next start does not show the one agent";
		pty_type(p, "q");
		pty_end(p);
	}
	report(c, "killed before", wrong);
	stage_close(&s);
	buf_done(&orders);
	return killed;
}

static void test_killed(const struct faults *f)
{
	size_t tried = 0, killed = 0;
	for (size_t i = f->first; i < f->n; i++) {
		if (SANITIZED && i % 6 != 0)
			continue;
		tried++;
		killed += kill_at(&f->v[i]);
	}
	OK(killed > tried / 2, "most of the calls came");
}

/* ---- rights ---- */

/* As somebody who is not root. NULL where that cannot be. */
static struct pty *start_as_nobody(void)
{
	const char *command = getuid() == 0
		? "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$R\""
		: "exec \"$R\"";
	struct pty *p = roster_shell((struct pty_how){.w = 130}, command);
	if (pty_until(p, "agent: loads"))
		return p;
	pty_end(p);
	return NULL;
}

static void give(const struct stage *s, const char *name, mode_t mode)
{
	struct buf path = {0};
	stage_path(s, str_of(name), &path);
	bool given = getuid() != 0 || chown(buf_text(&path), NOBODY, NOBODY) == 0;
	stage_need(given && chmod(buf_text(&path), mode) == 0, "give away", name);
	buf_done(&path);
}

static void set_up_rights(struct stage *s, mode_t folder, mode_t mode)
{
	set_up(s);
	stage_need(chmod(buf_text(&s->top), 0755) == 0, "mode", "top");
	give(s, "~/", 0755);
	give(s, "", 0755);
	give(s, ".claude", 0755);
	give(s, file, mode);
	give(s, ".claude/agents", folder);
}

static mode_t mode_now(const struct stage *s)
{
	struct stat st = {0};
	struct buf path = {0};
	stage_path(s, str_of(file), &path);
	stat(buf_text(&path), &st);
	buf_done(&path);
	return st.st_mode & 07777;
}

/* A file that nobody is to write is asked about, and stays one. */
static void test_protected(void)
{
	struct stage s;
	set_up_rights(&s, 0755, 0444);
	struct pty *p = start_as_nobody();
	if (!p) {
		SKIP("a read-only file", "nobody cannot run the program here");
	} else {
		pty_type(p, "ex");
		pty_until(p, "1 changed");
		pty_key(p, "^S");
		echo_expect(p, "agent.md is read-only. It was not saved.",
			"a read-only file is asked about");
		OK(pty_shows(p, "agentx") && pty_shows(p, "1 changed"), "  the edit stays");
		OK(holds_name(&s, "agent"), "  the file is as it was");
		pty_type(p, "s");
		echo_expect(p, "saved agent.md", "  then it is saved");
		OK(holds_name(&s, "agentx"), "  in the file");
		EQUAL(mode_now(&s), 0444, "  which is read-only still");
		pty_type(p, "q");
		pty_end(p);
	}
	stage_close(&s);
}

/* A folder that takes no file: what lies in it may be written into, not deleted. */
static void test_closed_folder(void)
{
	struct stage s;
	set_up_rights(&s, 0555, 0644);
	struct pty *p = start_as_nobody();
	if (!p) {
		SKIP("a file in a read-only folder", "nobody cannot run the program here");
	} else {
		pty_type(p, "ex");
		pty_until(p, "1 changed");
		pty_key(p, "^S");
		echo_expect(p, "saved agent.md", "a file in a read-only folder is saved");
		OK(holds_name(&s, "agentx"), "  in place");
		pty_type(p, "d");
		echo_expect(p, "nothing was done", "  but not deleted");
		pty_type(p, "q");
		pty_end(p);
	}
	stage_close(&s);
}

/* Neither the folder nor the file may be written: the form says so, and takes nothing. */
static void test_read_only(void)
{
	struct stage s;
	set_up_rights(&s, 0555, 0444);
	struct pty *p = start_as_nobody();
	if (!p) {
		SKIP("a read-only folder", "nobody cannot run the program here");
	} else {
		pty_type(p, "e");
		echo_expect(p, "read-only: its folder is read-only",
			"a read-only folder is told of");
		pty_type(p, "x");
		echo_expect(p, "this file cannot be edited", "  nothing is taken");
		pty_key(p, "Esc");
		pty_until(p, "Enter read");
		pty_type(p, "d");
		echo_expect(p, "nothing was done", "  nor is it deleted");
		OK(holds_name(&s, "agent"), "  the file is as it was");
		pty_type(p, "q");
		pty_end(p);
	}
	stage_close(&s);
}

int main(void)
{
	struct faults f = {0};
	signal(SIGPIPE, SIG_IGN);
	if (OK(list_calls(&f), "the calls of a save from the form are known")) {
		test_failing(&f);
		test_killed(&f);
	}
	test_protected();
	test_closed_folder();
	test_read_only();
	vec_done(&f);
	return t_end();
}
