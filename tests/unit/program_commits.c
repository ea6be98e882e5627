/* The screen before a commit, in a terminal: where nothing differs, nothing is told of a file, from the first frame on. */
#include "tests/repo.h"
#include "tests/roster.h"

static void test_nothing_differs(void)
{
	const char *argv[] = {"roster", NULL};
	struct pty *p = roster_start((struct pty_how){.argv = argv, .h = 20, .w = 110});
	echo_expect(p, "helper: i 3:14", "the agent is there");
	pty_type(p, "c");
	echo_expect(p, "no agent differs", "there is nothing to commit");
	pty_settle(p, 100);
	OK(!pty_shows(p, "the file is"), "and no file of which something could be told");
	pty_type(p, "Q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
}

int main(void)
{
	struct stage s;
	stage_open(&s);
	if (repo_can_be_made(&s)) {
		repo_begin(&s);
		stage_put(&s, STR(".claude/agents/helper.md"),
			STR("---\nname: helper\ndescription: Helps.\n---\nHelp.\n"));
		repo_commit(&s, "one");
		test_nothing_differs();
	} else {
		SKIP("nothing to commit", "there is no git program");
	}
	stage_close(&s);
	return t_end();
}
