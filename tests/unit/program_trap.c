/* No screen runs anything of the repository that its files lie in. */
#include "tests/roster.h"
#include "tests/trap.h"

/* A key, and what stands on the screen then. */
struct visit {
	const char *keys, *shows, *what;
};

static void visit_all(struct pty *p, const struct stage *s)
{
	static const struct visit visits[] = {{"/is:changed\r", "Agents 2 of 3", "is:changed"},
		{"\033", "Agents 3 ", "all agents"}, {"\r", "planner.md", "the reader"},
		{"2", "6  You plan.", "the source"}, {"1", "can do       only", "rendered"},
		{"h", "Enter read", "back"}, {"e", "^S save", "the form"},
		{"\033", "Enter read", "back"}, {"?", "help for the list", "the help"},
		{"q", "Enter read", "back"}, {"R", "Agents 3 ", "read again"},
		{"c", "Staged (1)", "before a commit"}, {"l", "description", "its fields"},
		{"\t", "- description: Plans the work", "as text"},
		{" ", "unstaged reviewer.md", "unstaging"},
		{" ", "git stores it through a filter", "staging"},
		{"d", "git keeps it through a filter", "discarding"}, {"q", "Agents 3 ", "back"},
		{"H", "1 commit", "the history"},
		{"\t", "+ description: Plans the work", "as text"},
		{"r", "restored, u takes it back", "restoring"}, {"u", "taken back", "undo"},
		{"q", "Agents 3 ", "back"}};
	for (size_t i = 0; i < sizeof visits / sizeof *visits; i++) {
		pty_type(p, visits[i].keys);
		echo_expect(p, visits[i].shows, visits[i].what);
		trap_quiet(s, "  runs nothing");
	}
}

int main(void)
{
	struct stage s;
	signal(SIGPIPE, SIG_IGN);
	stage_open(&s);
	if (!repo_can_be_made(&s)) {
		SKIP("a trap of a repository", "git is not installed");
		return t_end();
	}
	trap_open(&s);
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, "planner", "the list opens");
	trap_quiet(&s, "  and runs nothing");
	visit_all(p, &s);
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	trap_quiet(&s, "  and nothing was run");
	pty_end(p);
	stage_close(&s);
	return t_end();
}
