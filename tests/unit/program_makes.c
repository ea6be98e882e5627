/* A new agent by keyboard only, in the program itself; then all that is done to files as a whole, and all of it back. */
#include "tests/pty.h"
#include "tests/roster.h"

static const char *const made =
	"---\n"
	"name: test-writer\n"
	"description: Writes tests for what has changed. Use it after each change.\n"
	"tools: Read, Grep\n"
	"model: haiku\n"
	"---\n"
	"\n"
	"# test-writer\n"
	"\n"
	"Say here what it is to do.\n";

static void expect_holds(const struct stage *s, const char *file, const char *text,
	const char *what)
{
	struct buf now = {0};
	bool there = stage_get(s, str_of(file), &now);
	if (!OK(there && str_is(buf_str(&now), text), what))
		t_show("holds", buf_str(&now));
	buf_done(&now);
}

static void expect_names(const struct stage *s, const char *folder, const char *names,
	const char *what)
{
	struct buf now = {0};
	stage_names(s, folder, &now);
	if (!OK(str_is(buf_str(&now), names), what))
		t_show("has", buf_str(&now));
	buf_done(&now);
}

static void make_agent(struct pty *p)
{
	pty_type(p, "a");
	echo_expect(p, "what is it to be?", "a asks what it is to be");
	pty_key(p, "Enter");
	echo_expect(p, "where is it to go?", "and where it goes");
	pty_key(p, "Enter");
	echo_expect(p, "new  Claude Code agent in .claude/agents", "then the form opens");
	pty_type(p, "test-writer");
	echo_expect(p, "new  .claude/agents/test-writer.md", "its file follows its name");
	pty_key(p, "Tab");
	pty_type(p, "Writes tests for what has changed. Use it after each change.");
	pty_key(p, "Tab");
	pty_type(p, "Read, Grep");
	pty_key(p, "Tab");
	pty_key(p, "Tab");
	pty_type(p, "haiku");
	echo_expect(p, "saving makes 10 lines", "what saving makes is told");
	pty_key(p, "^S");
	echo_expect(p, "made test-writer.md", "it is saved");
}

static void act_on_it(struct pty *p, const struct stage *s)
{
	pty_type(p, "r");
	echo_expect(p, "new name: test-writer", "r asks for a name");
	pty_key(p, "^U");
	pty_type(p, "checker");
	pty_key(p, "Enter");
	echo_expect(p, "renamed test-writer to checker", "it is renamed");
	pty_type(p, "m");
	echo_expect(p, "where to?", "m asks where to");
	pty_key(p, "Enter");
	echo_expect(p, "Move or copy", "and how");
	pty_type(p, "m");
	echo_expect(p, "moved checker.md to ~/.claude/agents", "it is moved");
	expect_names(s, "~/.claude/agents", "checker.md ", "  it is there");
	pty_type(p, "x");
	echo_expect(p, "disabled checker.md", "it is switched off");
	expect_names(s, "~/.claude/agents", "checker.md.disabled ", "  by its name");
	pty_type(p, "u");
	echo_expect(p, "taken back: disabled checker.md", "and on");
	pty_type(p, "d");
	echo_expect(p, "Delete this file?", "deleting asks");
	pty_type(p, "y");
	echo_expect(p, "deleted checker.md", "it is deleted");
	expect_names(s, "~/.local/state/roster/trash/files", "checker.md ", "  to the trash");
}

static void take_all_back(struct pty *p, const struct stage *s)
{
	pty_type(p, "u");
	echo_expect(p, "taken back: deleted checker.md", "it comes back");
	pty_type(p, "u");
	echo_expect(p, "taken back: moved checker.md", "to where it was");
	pty_type(p, "u");
	echo_expect(p, "taken back: renamed test-writer to checker", "under its old name");
	expect_holds(s, ".claude/agents/test-writer.md", made, "  with every byte");
	pty_type(p, "u");
	echo_expect(p, "taken back: made test-writer.md", "and goes");
	expect_names(s, ".claude/agents", "planner.md ", "  as it was at first");
}

int main(void)
{
	struct stage s;
	stage_open(&s);
	stage_put(&s, STR(".claude/agents/planner.md"),
		STR("---\nname: planner\ndescription: Plans what others do, when asked.\n---\nPlan.\n"));
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, "planner: loads", "the list is shown");
	make_agent(p);
	expect_holds(&s, ".claude/agents/test-writer.md", made, "  as it was typed");
	echo_expect(p, ">    test-writer", "the list stands on it");
	act_on_it(p, &s);
	take_all_back(p, &s);
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	roster_checked(p, "nothing but what a terminal knows was written");
	pty_end(p);
	stage_close(&s);
	return t_end();
}
