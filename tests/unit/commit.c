/* Commits made on the screen: by file and by field, with hooks that say no and yes; git agrees afterwards. */
#include "tests/repo.h"
#include "tests/roster.h"

#define PLANNER ".claude/agents/planner.md"
#define TESTER ".claude/agents/tester.md"

static void put_agent(const struct stage *s, const char *name, const char *tools, const char *model)
{
	struct buf path = {0}, text = {0};
	buf_printf(&path, ".claude/agents/%s.md", name);
	buf_printf(&text,
		"---\nname: %s\ndescription: Plans the work of a week, and of a day.\n"
		"tools: %s\nmodel: %s # why\n---\nYou plan.\n",
		name, tools, model);
	stage_put(s, buf_str(&path), buf_str(&text));
	buf_done(&path);
	buf_done(&text);
}

/* What git says; lines of the trees. */
static void expect_git(const struct stage *s, const char *words, const char *said, const char *what)
{
	struct buf out = {0};
	repo_ask(s, &out, words);
	IS(buf_str(&out), said, what);
	buf_done(&out);
}

static void expect_status(const struct stage *s, const char *said, const char *what)
{
	expect_git(s, "status --porcelain", said, what);
}

static void put_hook(const struct stage *s, const char *text)
{
	struct buf path = {0};
	stage_put(s, STR(".git/hooks/pre-commit"), str_of(text));
	stage_path(s, STR(".git/hooks/pre-commit"), &path);
	stage_need(chmod(buf_text(&path), 0755) == 0, "chmod", "pre-commit");
	buf_done(&path);
}

static void test_fields(struct pty *p, const struct stage *s)
{
	expect_status(s, " M " PLANNER "\n M " TESTER "\n", "two files differ");
	pty_type(p, "c");
	echo_expect(p, "Not staged (2)", "c shows what differs");
	echo_expect(p, "gains        run commands", "  what an agent may do comes first");
	pty_type(p, "l");
	echo_expect(p, "       model", "its fields stand below it");
	pty_type(p, "jj ");
	echo_expect(p, "staged planner.md: model", "a field is staged");
	expect_status(s, "MM " PLANNER "\n M " TESTER "\n", "  and git has it so");
	expect_git(s, "diff --cached --numstat", "1\t1\t" PLANNER "\n", "  only that line");
	expect_git(s, "show :" PLANNER,
		"---\nname: planner\ndescription: Plans the work of a week, and of a day.\n"
		"tools: Read\nmodel: opus # why\n---\nYou plan.\n",
		"  to the byte");
}

static void test_files(struct pty *p, const struct stage *s)
{
	pty_type(p, "G ");
	echo_expect(p, "staged tester.md", "a file is staged");
	expect_status(s, "MM " PLANNER "\nM  " TESTER "\n", "  and git has it so");
	pty_type(p, "gj ");
	echo_expect(p, "unstaged tester.md", "and unstaged");
	expect_status(s, "MM " PLANNER "\n M " TESTER "\n", "  and git has it so");
	pty_type(p, "Gd");
	echo_expect(p, "discarded; u takes it back", "what is not wanted is discarded");
	expect_status(s, "MM " PLANNER "\n", "  and git has it so");
	pty_type(p, "u");
	echo_expect(p, "taken back: tester.md", "and taken back");
	expect_status(s, "MM " PLANNER "\n M " TESTER "\n", "  and git has it so");
}

static void test_hook_that_fails(struct pty *p, const struct stage *s)
{
	put_hook(s, "#!/bin/sh\necho the hook says no\nexit 1\n");
	pty_type(p, "c");
	echo_expect(p, "planner: model opus", "the message is filled in");
	pty_key(p, "^S");
	echo_expect(p, "the hook says no", "what a hook says is seen");
	echo_expect(p, "Press a key", "  until a key is pressed");
	expect_git(s, "log --format=%s", "one\n", "  nothing is committed");
	pty_type(p, "x");
	echo_expect(p, "not committed, the message is kept: git ended with status 1",
		"  and it is told");
	echo_expect(p, "planner: model opus", "  with the message as it was");
	expect_status(s, "MM " PLANNER "\n M " TESTER "\n", "  and nothing is lost");
}

static void test_hook_that_passes(struct pty *p, const struct stage *s)
{
	put_hook(s, "#!/bin/sh\necho yes >hooked\nexit 0\n");
	pty_type(p, ", for the week");
	echo_expect(p, "model opus, for the week", "more is written");
	pty_key(p, "^S");
	echo_expect(p, "planner: model opus, for the week", "it is committed");
	pty_until(p, "committed ");
	expect_git(s, "log --format=%B -n1", "planner: model opus, for the week\n\n",
		"  with that message");
	OK(stage_holds(s, "hooked", STR("yes\n")), "  by way of the hook");
	expect_status(s, " M " PLANNER "\n M " TESTER "\n?? hooked\n", "  and nothing else");
	expect_git(s, "diff --numstat HEAD~1 HEAD", "1\t1\t" PLANNER "\n",
		"  one line of one file");
	echo_expect(p, "Not staged (2)", "what is left is shown");
}

static void test_history(struct pty *p, const struct stage *s)
{
	pty_type(p, "q");
	echo_expect(p, "Agents 2", "back in the list");
	pty_type(p, "gH");
	echo_expect(p, "2 commits", "the history");
	echo_expect(p, "(model opus)", "  with what was changed");
	pty_type(p, "Gr");
	echo_expect(p, "restored, u takes it back: planner.md", "a version is restored");
	expect_git(s, "diff --numstat HEAD~1 -- " PLANNER, "", "  to the byte");
	pty_type(p, "u");
	echo_expect(p, "taken back: planner.md", "and taken back");
	expect_git(s, "diff --numstat HEAD -- " PLANNER, "1\t1\t" PLANNER "\n", "  likewise");
	pty_type(p, "q");
	echo_expect(p, "Agents 2", "back in the list");
}

int main(void)
{
	struct stage s;
	signal(SIGPIPE, SIG_IGN);
	stage_open(&s);
	if (!repo_can_be_made(&s)) {
		SKIP("commits", "git is not installed");
		return t_end();
	}
	repo_begin(&s);
	repo_do(&s, "config user.name t");
	repo_do(&s, "config user.email t@example.org");
	put_agent(&s, "planner", "Read", "sonnet");
	put_agent(&s, "tester", "Read", "sonnet");
	repo_commit(&s, "one");
	put_agent(&s, "planner", "Read, Bash", "opus");
	put_agent(&s, "tester", "Read, Grep", "sonnet");
	struct pty *p = roster_start((struct pty_how){.h = 40, .w = 120});
	echo_expect(p, "planner", "the list opens");
	test_fields(p, &s);
	test_files(p, &s);
	test_hook_that_fails(p, &s);
	test_hook_that_passes(p, &s);
	test_history(p, &s);
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	pty_end(p);
	stage_close(&s);
	return t_end();
}
