/* `roster --plain` in a terminal: it draws nothing, stops after each screenful, and keeps what was typed when it is
 * told to end. */
#include "tests/pty.h"
#include "tests/roster.h"

static const char agent[] =
	"---\nname: agent\ndescription: Does one thing and then another, when asked.\n---\nYou do it.\n";

static const char longer[] =
	"---\nname: agent\ndescription: Does one thing and then another, when asked.\n---\n"
	"You do it.\ndo 1\ndo 2\ndo 3\ndo 4\ndo 5\ndo 6\ndo 7\ndo 8\ndo 9\n";

static struct pty *begin(struct stage *s, const char *text, struct pty_how how)
{
	how.argv = (const char *[]){"roster", "--plain", ".claude/agents", NULL};
	how.term = "dumb";
	stage_open(s);
	stage_put(s, STR(".claude/agents/agent.md"), str_of(text));
	return roster_start(how);
}

static void end(struct stage *s, struct pty *p)
{
	OK(str_find_byte(pty_bytes(p), 0, '\x1b') == STR_NONE, "  no sequence was sent");
	pty_end(p);
	stage_close(s);
}

static void test_day(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
	echo_expect(p, "roster: 1 agent. Number reads", "it asks");
	pty_type(p, "e 1\n");
	echo_expect(p, "edit agent.md: 18 fields, nothing changed.", "a file is edited");
	pty_type(p, "model opus\n");
	echo_expect(p, "edit agent.md: 1 changed, saving changes 1 line", "a value is typed");
	pty_type(p, "save\n");
	echo_expect(p, "saved agent.md", "it is saved");
	pty_type(p, "\x04");
	echo_ended(p, EXIT_0, "^D ends it");
	end(&s, p);
}

static void test_pages(void)
{
	struct stage s;
	struct pty *p = begin(&s, longer, (struct pty_how){.h = 10, .w = 60});
	echo_expect(p, "roster: 1 agent.", "it asks");
	pty_type(p, "e 1\n");
	echo_expect(p, "9  mcpServers: (not set)", "a screenful is said");
	echo_expect(p, "Enter for more, q for no more:", "  then it asks");
	OK(!pty_shows(p, "10  hooks"), "  and no more is said");
	pty_type(p, "\n");
	echo_expect(p, "18  experimental: (not set)", "Enter says the next");
	pty_type(p, "list\n");
	echo_expect(p, "Enter for more, q for no more:", "it asks again");
	pty_type(p, "q\n");
	echo_expect(p, "edit agent.md: 18 fields, nothing changed. ? help:", "q ends the list");
	pty_type(p, "q\n");
	echo_expect(p, "roster: 1 agent, at 1 agent. ? help:", "q ends the edit");
	pty_type(p, "yd\n");
	echo_expect(p, "Does one thing and then another, when asked.",
		"what is said after it is said");
	pty_type(p, "search do\n");
	echo_expect(p, "agent, line 13: do 8", "a search fills a screen");
	pty_type(p, "\n");
	echo_expect(p, "agent, line 14: do 9", "its words stay those that were typed");
	pty_type(p, "q\n");
	echo_ended(p, EXIT_0, "ended");
	end(&s, p);
}

/* The draft is there, and offered when the file is edited again. */
static void expect_draft(void)
{
	struct pty *p = roster_start((struct pty_how){.argv = (const char *[]){"roster", "--plain",
							      ".claude/agents", NULL},
		.term = "dumb",
		.w = 120});
	echo_expect(p, "1 field not saved; editing the file offers it", "  the next start tells");
	pty_type(p, "e 1\nr\n");
	echo_expect(p, "5  model, changed: opus", "  and it can be taken up");
	pty_type(p, "q\nd\nq\n");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
}

static void test_signals(void)
{
	static const int numbers[] = {SIGTERM, SIGINT, SIGHUP};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct stage s;
		struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
		pty_type(p, "e 1\nmodel opus\n");
		echo_expect(p, "edit agent.md: 1 changed", "something is typed");
		pty_signal(p, numbers[i]);
		echo_expect(p, "1 unsaved field is kept as a draft", "  a signal keeps it");
		echo_ended(p, EXIT_2, "  and ends the program");
		expect_draft();
		end(&s, p);
	}
}

static void test_killed(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
	pty_type(p, "e 1\nmodel opus\n");
	echo_expect(p, "edit agent.md: 1 changed", "something is typed");
	pty_signal(p, SIGKILL);
	int status;
	OK(pty_wait(p, &status), "  it is killed");
	expect_draft();
	end(&s, p);
}

static void test_stop(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120, .job = true});
	echo_expect(p, "roster: 1 agent.", "it asks");
	pty_type(p, "\x1a");
	OK(pty_wait_stopped(p), "^Z stops it");
	pty_continue(p);
	pty_type(p, "1\n");
	echo_expect(p, "You do it.", "  and back");
	pty_type(p, "q\n");
	echo_ended(p, EXIT_0, "ended");
	end(&s, p);
}

static void test_editor(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent,
		(struct pty_how){.w = 120,
			.env = (const char *[]){"EDITOR=sed -i s/thing/word/", "VISUAL", NULL}});
	echo_expect(p, "roster: 1 agent.", "it asks");
	pty_type(p, "E 1\nyd\n");
	echo_expect(p, "Does one word and then another, when asked.",
		"the editor changed the file");
	pty_type(p, "e 1\nin editor 2\n");
	echo_expect(p, "edit agent.md: 18 fields, nothing changed. ? help",
		"a value it leaves is left");
	pty_type(p, "description A thing.\nin editor\n");
	echo_expect(p, "2  description, changed: A word.", "the editor changed the value");
	pty_type(p, "q\nd\nq\n");
	echo_ended(p, EXIT_0, "ended");
	end(&s, p);
}

/* Debian has no such locale unless asked for; then there is nothing to be seen. */
static void test_ascii(void)
{
	static const char *const other[] = {"LC_ALL=de_DE.ISO-8859-1", NULL};
	struct stage s;
	struct pty *p = begin(&s, "---\nname: caf\xc3\xa9\n---\n",
		(struct pty_how){.w = 120, .env = other});
	echo_expect(p, "roster: 1 agent.", "it asks");
	if (!pty_shows(p, "this locale is not UTF-8")) {
		SKIP("a locale that is not UTF-8", "there is none here");
	} else {
		pty_type(p, "source 1\n");
		echo_expect(p, "name: caf?", "only ASCII comes out");
	}
	pty_type(p, "q\n");
	echo_ended(p, EXIT_0, "ended");
	end(&s, p);
}

int main(void)
{
	test_day();
	test_pages();
	test_signals();
	test_killed();
	test_stop();
	test_editor();
	test_ascii();
	return t_end();
}
