/* What is typed outlives the program, also with another roster on the same file. Ends at random moments are in
 * tests/unit/drafts_killed.c. */
#include "tests/pty.h"
#include "tests/roster.h"

#include <signal.h>
#include <unistd.h>

static const char agent[] =
	"---\nname: agent\ndescription: Does what nobody else does. Use it after each change.\n---\nBody.\n";
static const char drafts[] = "~/.local/state/roster/drafts";

static struct pty *open_form(const char *shown)
{
	struct pty *p = roster_start((struct pty_how){0});
	echo_expect(p, shown, "it starts");
	pty_type(p, "e");
	echo_expect(p, "edit  agent.md", "the form is open");
	return p;
}

/* The names in the folder, which is made by the first draft. */
static void draft_names(const struct stage *s, struct buf *out)
{
	struct buf path = {0};
	stage_path(s, str_of(drafts), &path);
	if (access(buf_text(&path), F_OK) == 0)
		stage_names(s, drafts, out);
	buf_done(&path);
}

static bool there_is_a_draft(const struct stage *s)
{
	struct buf names = {0};
	draft_names(s, &names);
	bool there = str_find(buf_str(&names), 0, STR(".json")) != STR_NONE;
	buf_done(&names);
	return there;
}

/* Keep the program's loop going until the draft is there: what it waits for is time. */
static bool draft_comes(const struct stage *s, struct pty *p)
{
	for (int i = 0; i < 400 && !there_is_a_draft(s); i++)
		pty_settle(p, 50);
	return there_is_a_draft(s);
}

static void kill_it(struct pty *p)
{
	pty_signal(p, SIGKILL);
	pty_end(p);
}

static void test_killed(void)
{
	struct stage s;
	stage_open(&s);
	stage_put(&s, STR(".claude/agents/agent.md"), str_of(agent));
	struct pty *p = open_form("agent: loads");
	pty_type(p, "XY");
	echo_expect(p, "* agentXY", "a field is changed");
	OK(draft_comes(&s, p), "a draft is kept while one thinks");
	pty_key(p, "BackSpace");
	pty_key(p, "BackSpace");
	echo_expect(p, "nothing changed", "what is typed back to what it was");
	OK(!there_is_a_draft(&s), "needs no draft any more");
	pty_type(p, "Z");
	OK(draft_comes(&s, p), "there is one again");
	kill_it(p);
	p = roster_start((struct pty_how){0});
	echo_expect(p, "Draft of .claude/agents/agent.md", "after a kill the next start offers it");
	pty_type(p, "v");
	echo_expect(p, "+ name: agentZ", "and shows what it would change");
	pty_type(p, "q");
	echo_expect(p, "Draft of .claude/agents/agent.md", "then it is offered again");
	pty_type(p, "r");
	echo_expect(p, "* agentZ", "it can be taken up");
	pty_key(p, "Esc");
	echo_expect(p, "1 field is changed and not saved", "and given up");
	pty_type(p, "d");
	echo_expect(p, "1 agent", "in the form");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	OK(!there_is_a_draft(&s), "what is discarded is gone");
	pty_end(p);
	stage_close(&s);
}

static void test_two(void)
{
	struct stage s;
	stage_open(&s);
	stage_put(&s, STR(".claude/agents/agent.md"), str_of(agent));
	struct pty *one = open_form("agent: loads");
	pty_type(one, "X");
	echo_expect(one, "* agentX", "one changes a field");
	OK(draft_comes(&s, one), "its draft is kept");
	struct pty *two = roster_start((struct pty_how){0});
	echo_expect(two, "agent: loads", "another one starts");
	OK(!pty_shows(two, "Draft of"), "and is not offered what is being typed in the first");
	pty_type(two, "e");
	struct buf who = {0};
	buf_printf(&who, "roster %d has this file open, too", (int)pty_pid(one));
	echo_expect(two, buf_text(&who), "but told of it when it opens the file");
	kill_it(one);
	pty_key(two, "Esc");
	echo_expect(two, "1 agent", "when the first is killed");
	pty_type(two, "e");
	echo_expect(two, "There is a draft of this file", "its draft is offered");
	OK(!pty_shows(two, buf_text(&who)), "and it is no more said to be there");
	kill_it(two);
	buf_done(&who);
	stage_close(&s);
}

static void says(const struct stage *s, const char *option, int status, const char *text)
{
	struct buf said = {0};
	const char *argv[] = {stage_roster(), "recover", option, NULL};
	bool right = stage_run(s, argv, &said) == status &&
		str_find(buf_str(&said), 0, str_of(text)) != STR_NONE;
	if (!OK(right, option))
		printf("# %s\n", buf_text(&said));
	buf_done(&said);
}

/* The draft that nobody wanted for 30 days. */
static void make_old(const struct stage *s, struct str id)
{
	struct buf name = {0}, text = {0};
	buf_printf(&name, "%s/%.*s", drafts, STR_ARG(id));
	stage_get(s, buf_str(&name), &text);
	size_t at = str_find(buf_str(&text), 0, STR("\"when\": "));
	stage_need(at != STR_NONE, "a draft", "when");
	at += strlen("\"when\": ");
	buf_splice(&text, at, str_find_byte(buf_str(&text), at, ','), STR("1000.0"));
	stage_put(s, buf_str(&name), buf_str(&text));
	buf_done(&name);
	buf_done(&text);
}

static void test_recover(void)
{
	struct stage s;
	struct buf names = {0}, show = {0}, discard = {0};
	stage_open(&s);
	stage_put(&s, STR(".claude/agents/agent.md"), str_of(agent));
	says(&s, "--list", 0, "There are no drafts.");
	for (int round = 0; round < 2; round++) {
		struct pty *p = open_form("agent: loads");
		pty_type(p, "X");
		OK(draft_comes(&s, p), "there is a draft");
		says(&s, "--list", 0, "There are no drafts.");
		kill_it(p);
		buf_clear(&names), buf_clear(&show), buf_clear(&discard);
		draft_names(&s, &names);
		struct str id = str_trim(buf_str(&names));
		says(&s, "--list", 0, ".claude/agents/agent.md  2");
		buf_printf(&show, "--show=%.*s", STR_ARG(id));
		says(&s, buf_text(&show), 0, "+name: agentX");
		if (round == 0) {
			buf_printf(&discard, "--discard=%.*s", STR_ARG(id));
			says(&s, buf_text(&discard), 0, "");
			says(&s, buf_text(&show), 2 << 8, "there is no such draft");
		} else {
			make_old(&s, id);
		}
		says(&s, "--list", 0, "There are no drafts.");
		OK(!there_is_a_draft(&s), "it is gone");
	}
	buf_done(&names), buf_done(&show), buf_done(&discard);
	stage_close(&s);
}

int main(void)
{
	test_killed();
	test_two();
	test_recover();
	return t_end();
}
