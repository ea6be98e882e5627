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

/* Never ahead of a prompt: what is typed before it is asked for would stand anywhere on the screen. */
static void type_line(struct pty *p, const char *line, const char *then, const char *what)
{
	pty_type(p, line);
	pty_type(p, "\n");
	echo_expect(p, then, what);
}

/* Edit the file, and leave a value there. */
static void type_value(struct pty *p)
{
	echo_expect(p, "roster: 1 agent. Number reads", "it asks");
	type_line(p, "e 1", "edit agent.md: 18 fields, nothing changed.", "a file is edited");
	type_line(p, "model opus", "edit agent.md: 1 changed, saving changes 1 line",
		"a value is typed");
}

static void test_day(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
	type_value(p);
	type_line(p, "save", "saved agent.md", "it is saved");
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
	type_line(p, "e 1", "r restore it, v view it, d discard it", "  the file offers it");
	type_line(p, "r", "5  model, changed: opus", "  and it can be taken up");
	echo_expect(p, "edit agent.md: 1 changed", "  all is said");
	type_line(p, "q", "s save, d discard, k draft", "  leaving asks");
	type_line(p, "d", "roster: 1 agent, at 1 agent. ? help:", "  it is given up");
	pty_type(p, "q\n");
	echo_ended(p, EXIT_0, "  ended");
	pty_end(p);
}

static void test_signals(void)
{
	static const int numbers[] = {SIGTERM, SIGINT, SIGHUP};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct stage s;
		struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
		type_value(p);
		pty_signal(p, numbers[i]);
		echo_expect(p, "1 unsaved field is kept as a draft", "  a signal keeps it");
		echo_ended(p, EXIT_2, "  and ends the program");
		expect_draft();
		end(&s, p);
	}
}

/* ^S: the terminal takes nothing, and the program waits for it; not when it is told to end. */
static void test_held(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
	type_value(p);
	pty_type(p, "\x13?\n");
	pty_signal(p, SIGTERM);
	echo_ended(p, EXIT_2, "a terminal that is held keeps nothing from ending");
	expect_draft();
	end(&s, p);
}

static void test_killed(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
	type_value(p);
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
	type_line(p, "E 1", "roster: 1 agent, at 1 agent. ? help:", "the editor comes back");
	type_line(p, "yd", "Does one word and then another, when asked.", "  it changed the file");
	type_line(p, "e 1", "edit agent.md: 18 fields, nothing changed. Number", "its fields");
	type_line(p, "in editor 2", "edit agent.md: 18 fields, nothing changed. ? help",
		"  a value it leaves is left");
	type_line(p, "description A thing.", "2  description, changed: A thing.", "  a value");
	type_line(p, "in editor", "2  description, changed: A word.",
		"  the editor changed the value");
	type_line(p, "q", "s save, d discard, k draft", "  leaving asks");
	type_line(p, "d", "roster: 1 agent, at 1 agent. ? help:\n", "  it is given up");
	pty_type(p, "q\n");
	echo_ended(p, EXIT_0, "ended");
	end(&s, p);
}

/* A question can be left, by its word or by the end of all lines; then nothing is done. */
static void test_task(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
	echo_expect(p, "roster: 1 agent. Number reads", "it asks");
	type_line(p, "r 1", "new name: Enter takes agent, - leaves it:", "a task asks");
	type_line(p, "a/b", "a/b", "  for a name that cannot be");
	echo_expect(p, "new name: Enter takes a/b, - leaves it:", "  it asks again");
	type_line(p, "other", "renamed agent to other", "  another one does it");
	type_line(p, "d 1", "y delete, Enter leaves it:", "another task asks");
	pty_type(p, "\x04");
	echo_ended(p, EXIT_0, "^D leaves it, and ends");
	struct buf path = {0};
	stage_path(&s, STR(".claude/agents/other.md"), &path);
	OK(access(buf_text(&path), F_OK) == 0, "  nothing is deleted");
	buf_done(&path);
	end(&s, p);
}

/* What all marked files got and was not saved is a draft of each, however the program ends. */
static void test_marked(void)
{
	static const int numbers[] = {SIGTERM, SIGKILL};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct stage s;
		int status;
		struct pty *p = begin(&s, agent, (struct pty_how){.w = 120});
		echo_expect(p, "roster: 1 agent. Number reads", "it asks");
		stage_put(&s, STR(".claude/agents/other.md"), str_of(agent));
		type_line(p, "list", "roster: 2 agents. ? help:", "a second file came");
		type_line(p, "mark 1 2", "roster: 2 agents, 2 marked", "both are marked");
		type_line(p, "e", "edit 2 files: nothing changed.", "  and edited");
		type_line(p, "model opus",
			"edit 2 files: 2 changed in 2 files. ? help:", "  a value for both");
		pty_signal(p, numbers[i]);
		OK(pty_wait(p, &status), "  a signal ends it");
		pty_end(p);
		p = roster_start((struct pty_how){.argv = (const char *[]){"roster", "--plain",
							  ".claude/agents", NULL},
			.term = "dumb",
			.w = 120});
		echo_expect(p, "draft of .claude/agents/agent.md", "  the one is a draft");
		echo_expect(p, "draft of .claude/agents/other.md", "  and the other");
		echo_expect(p, "roster: 2 agents. Number reads", "  it asks");
		pty_type(p, "q\n");
		echo_ended(p, EXIT_0, "  ended");
		end(&s, p);
	}
}

/* Long lists of choices stop after a screenful as well. */
static void test_long_choice(void)
{
	struct stage s;
	struct pty *p = begin(&s, agent, (struct pty_how){.h = 10, .w = 120});
	echo_expect(p, "roster: 1 agent. Number reads", "it asks");
	type_line(p, "a", "Enter for more, q for no more:", "more kinds than lines");
	type_line(p, "", "a number or its words, ? says all", "  Enter says the next");
	type_line(p, "nowhere", "none of them is called nowhere", "  a wrong word");
	echo_expect(p, "a number or its words, ? says all", "  asks again");
	type_line(p, "", "roster: 1 agent. ? help:", "  Enter leaves it");
	pty_type(p, "q\n");
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
	test_held();
	test_killed();
	test_stop();
	test_editor();
	test_ascii();
	test_task();
	test_marked();
	test_long_choice();
	return t_end();
}
