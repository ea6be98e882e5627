/* What other programs do to the files while roster runs: it is shown by itself, and the selection stays with
 * its file. */
#include "tests/pty.h"
#include "tests/roster.h"

#include <unistd.h>

static void put_agent(const struct stage *s, const char *path, const char *name, const char *body)
{
	struct buf text = {0};
	buf_printf(&text,
		"---\nname: %s\ndescription: Reviews changes before they are merged.\n---\n%s\n",
		name, body);
	stage_put(s, str_of(path), buf_str(&text));
	buf_done(&text);
}

static void rename_file(const struct stage *s, const char *from, const char *to)
{
	struct buf a = {0}, b = {0};
	stage_place(s, str_of(from), &a);
	stage_place(s, str_of(to), &b);
	stage_need(rename(buf_text(&a), buf_text(&b)) == 0, "rename", from);
	buf_done(&a);
	buf_done(&b);
}

static void expect_selected(struct pty *p, const char *name, const char *what)
{
	struct buf row = {0}, screen = {0};
	buf_printf(&row, ">    %s ", name);
	if (!OK(pty_shows(p, buf_text(&row)) && roster_cursor_before(p, ">"), what))
		echo_show(p);
	buf_done(&row);
	buf_done(&screen);
}

static struct pty *begin(struct stage *s)
{
	stage_open(s);
	put_agent(s, ".claude/agents/beta.md", "beta", "Body of beta.");
	put_agent(s, ".claude/agents/delta.md", "delta", "Body of delta.");
	put_agent(s, ".claude/agents/zeta.md", "zeta", "Body of zeta.");
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, "beta: loads", "the list is shown");
	pty_type(p, "j");
	echo_expect(p, "Body of delta.", "the second is selected");
	return p;
}

static void finish(struct pty *p, struct stage *s)
{
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	roster_checked(p, "nothing but what a terminal knows was written");
	pty_end(p);
	stage_close(s);
}

static void test_files(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	put_agent(&s, ".claude/agents/alpha.md", "alpha", "Body of alpha.");
	echo_expect(p, "4 agents", "a new file is counted");
	echo_expect(p, "alpha", "  and listed");
	expect_selected(p, "delta", "  above the selection, which stays with its file");
	put_agent(&s, ".claude/agents/delta.md", "delta", "Another text.");
	echo_expect(p, "Another text.", "an edited file is shown as it is now");
	expect_selected(p, "delta", "  the selection stays");
	put_agent(&s, ".claude/agents/.beta.tmp", "bravo", "Written beside.");
	rename_file(&s, ".claude/agents/.beta.tmp", ".claude/agents/beta.md");
	echo_expect(p, "bravo", "a file that was replaced by another is read anew");
	expect_selected(p, "delta", "  the selection stays");
	rename_file(&s, ".claude/agents/delta.md", ".claude/agents/omega.md");
	echo_expect(p, "zeta", "a renamed file");
	put_agent(&s, ".claude/agents/omega.md", "omega", "Under a new name.");
	echo_expect(p, "Under a new name.", "  is followed");
	expect_selected(p, "omega", "  by the selection");
	stage_remove(&s, STR(".claude/agents/alpha.md"));
	echo_expect(p, "3 agents", "a file that goes is listed no more");
	expect_selected(p, "omega", "  the selection stays");
	stage_remove(&s, STR(".claude/agents/omega.md"));
	echo_expect(p, "2 agents", "the selected file may go");
	echo_expect(p, "Body of zeta.", "  its neighbour is selected");
	finish(p, &s);
}

static void test_folders(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	put_agent(&s, ".claude/agents/deep/er/eta.md", "eta", "Body of eta.");
	echo_expect(p, "deep/er/eta", "a file in new folders");
	rename_file(&s, ".claude/agents/deep", ".claude/agents/other");
	echo_expect(p, "other/er/eta", "folders may be renamed");
	put_agent(&s, ".claude/agents/other/er/eta.md", "theta", "Body of eta.");
	echo_expect(p, "other/er/theta", "  and are still looked at");
	put_agent(&s, "elsewhere/iota.md", "iota", "Body of iota.");
	rename_file(&s, "elsewhere", ".claude/agents/moved");
	echo_expect(p, "moved/iota", "or come with what is in them");
	rename_file(&s, ".claude/agents/moved", "elsewhere");
	OK(pty_until_not(p, "moved/iota"), "and go with it");
	put_agent(&s, ".cursor/agents/kappa.md", "kappa", "Body of kappa.");
	echo_expect(p, "PROJECT .cursor/agents", "a folder of another tool");
	put_agent(&s, "~/.claude/agents/lambda.md", "lambda", "Body of lambda.");
	echo_expect(p, "USER ~/.claude/agents", "a folder of the user");
	expect_selected(p, "delta", "the selection has stayed all the time");
	finish(p, &s);
}

static bool is_there(const struct stage *s, const char *name)
{
	struct buf path = {0};
	stage_path(s, str_of(name), &path);
	bool there = access(buf_text(&path), F_OK) == 0;
	buf_done(&path);
	return there;
}

/* What is open and changed is not lost with its file. */
static void test_open_files(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	pty_type(p, "e");
	echo_expect(p, "nothing changed", "the form is open");
	pty_type(p, "X");
	echo_expect(p, "1 changed", "a field is changed");
	stage_remove(&s, STR(".claude/agents/delta.md"));
	put_agent(&s, ".claude/agents/last.md", "last", "Body of last.");
	/* Long enough to hear of it. */
	pty_settle(p, 300);
	pty_key(p, "^S");
	echo_expect(p, "another program removed it meanwhile",
		"saving tells that its file is gone");
	pty_type(p, "w");
	echo_expect(p, "saved delta.md", "it can be written again");
	OK(is_there(&s, ".claude/agents/delta.md"), "and is there");
	echo_expect(p, "> W  deltaX", "and in the list, which still stands on it");
	pty_type(p, "e");
	echo_expect(p, "nothing changed", "the form is open once more");
	pty_type(p, "Y");
	echo_expect(p, "1 changed", "a field is changed");
	stage_remove(&s, STR(".claude/agents/delta.md"));
	pty_key(p, "^S");
	echo_expect(p, "another program removed it meanwhile", "its file is gone again");
	pty_key(p, "Esc");
	pty_key(p, "Esc");
	pty_type(p, "d");
	echo_expect(p, "3 agents", "back in the list it is no more");
	finish(p, &s);
}

static void test_reader(void)
{
	struct stage s;
	struct pty *p = begin(&s);
	pty_key(p, "Enter");
	echo_expect(p, "delta.md", "the reader is open");
	put_agent(&s, ".claude/agents/delta.md", "delta", "Another text.");
	echo_expect(p, "Another text.", "it shows the file as it is now");
	stage_remove(&s, STR(".claude/agents/delta.md"));
	put_agent(&s, ".claude/agents/last.md", "last", "Body of last.");
	pty_type(p, "q");
	echo_expect(p, "3 agents", "the list no longer has it when it is gone");
	finish(p, &s);
}

int main(void)
{
	test_files();
	test_folders();
	test_open_files();
	test_reader();
	return t_end();
}
