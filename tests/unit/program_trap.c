/* No screen runs anything of the repository that its files lie in. */
#include "tests/roster.h"
#include "tests/trap.h"

/* A key, and what stands on the screen then. */
struct visit {
	const char *keys, *shows, *what;
};

static void visit(struct pty *p, const struct stage *s, const struct visit *visits, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		pty_type(p, visits[i].keys);
		echo_expect(p, visits[i].shows, visits[i].what);
		trap_quiet(s, "  runs nothing");
	}
}

static void visit_git(struct pty *p, const struct stage *s)
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
	visit(p, s, visits, sizeof visits / sizeof *visits);
}

static void visit_views(struct pty *p, const struct stage *s)
{
	static const struct visit visits[] = {{"g\r", "h back", "the reader"},
		{"3", "Nothing is wrong with this file", "the problems of a file"},
		{"4", "Not staged", "its difference"}, {"5", "reach the network", "what it may do"},
		{"1o", "no headings", "the outline"}, {"h", "Enter read", "back"},
		{"W", "what agents may do", "the matrix"}, {"q", "Agents 3 ", "back"},
		{"P", "problems", "all problems"}, {"q", "Agents 3 ", "back"},
		{"\007You plan", "3 hits", "a search of all texts"}, {"\r", "1 of 1", "  read"},
		{"q", "planner.md:6", "  back"}, {"q", "Agents 3 ", "back"},
		{":", "move-down", "actions by name"}, {"\033", "Agents 3 ", "back"}};
	visit(p, s, visits, sizeof visits / sizeof *visits);
}

/* What is done to files as a whole, and taken back. */
static void visit_deeds(struct pty *p, const struct stage *s)
{
	static const struct visit visits[] = {{"ge", "^S save", "the form"},
		{"\t x\017", "what saving changes", "what a save would change"},
		{"\023", "saved planner.md", "saving"}, {"u", "taken back: planner.md", "undo"},
		{"a", "what is it to be?", "a new file"}, {"\033", "planner: loads", "back"},
		{"r", "new name: planner", "renaming"}, {"\033", "planner: loads", "back"},
		{"m", "where to?", "moving"}, {"\033", "planner: loads", "back"},
		{"d", "Delete this file?", "asking"}, {"y", "deleted", "deleting"},
		{"u", "taken back", "undo"}, {"x", "disabled planner.md", "disabling"},
		{"u", "taken back: disabled", "undo"}, {"*", "3 marked", "marking"},
		{"e", "grid  3 files", "the fields of all"}, {"q", "Agents 3 ", "back"},
		{"*", "nothing is marked", "no marks"}};
	visit(p, s, visits, sizeof visits / sizeof *visits);
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
	visit_git(p, &s);
	visit_views(p, &s);
	visit_deeds(p, &s);
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "q ends it");
	trap_quiet(&s, "  and nothing was run");
	pty_end(p);
	stage_close(&s);
	return t_end();
}
