/* The schemas of a repository are used only once a person has said so, and only as they were then. */
#include "tests/pty.h"
#include "tests/roster.h"

static const char schema[] =
	"{\"title\": \"Team note\", \"type\": \"object\", \"required\": [\"owner\"],"
	" \"properties\": {\"owner\": {\"type\": \"string\"}},"
	" \"x-roster\": {\"kind\": \"team-note\", \"rank\": 5, \"places\": [\"**/notes/*.md\"]}}";

static void put_files(const struct stage *s, const char *text)
{
	stage_put(s, STR(".roster/schemas/team.json"), str_of(text));
	stage_put(s, STR("notes/a.md"), STR("---\nowner: me\n---\nA note.\n"));
	stage_put(s, STR(".claude/agents/planner.md"),
		STR("---\nname: planner\ndescription: Plans the work of a week.\n---\nYou plan.\n"));
}

/* What a command says of the file's kind, and whether it says that schemas are not used. */
static void expect_kind(const struct stage *s, const char *kind, bool told, const char *what)
{
	const char *argv[] = {stage_roster(), "check", "--format=json", "notes", NULL};
	struct buf said = {0}, want = {0};
	stage_run(s, argv, &said);
	buf_printf(&want, "\"kind\": \"%s\"", kind);
	OK(str_find(buf_str(&said), 0, buf_str(&want)) != STR_NONE, what);
	OK((str_find(buf_str(&said), 0, STR("nobody has allowed")) != STR_NONE) == told,
		told ? "  and it is told that they are not used" : "  and nothing more is told");
	buf_done(&said);
	buf_done(&want);
}

static void start_and_answer(const char *answer)
{
	struct pty *p = roster_start((struct pty_how){0});
	if (answer) {
		echo_expect(p, "Use them? [y/N]", "a person is asked");
		echo_expect(p, "team.json", "  and told which");
		pty_type(p, answer);
		pty_key(p, "Enter");
	}
	echo_expect(p, "Agents 1", "the screen opens");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "  q ends it");
	pty_end(p);
}

int main(void)
{
	struct stage s;
	signal(SIGPIPE, SIG_IGN);
	stage_open(&s);
	put_files(&s, schema);
	expect_kind(&s, "markdown", true, "nobody has been asked");
	start_and_answer("n");
	expect_kind(&s, "markdown", false, "no is remembered");
	start_and_answer(NULL);
	stage_put(&s, STR(".roster/schemas/team.json"),
		STR("{\"title\": \"x\", \"type\": \"object\", \"x-roster\": {\"kind\": \"team-note\"}}"));
	expect_kind(&s, "markdown", true, "another content is another question");
	put_files(&s, schema);
	expect_kind(&s, "markdown", false, "  and the first one still has its answer");
	stage_put(&s, STR(".roster/schemas/more.json"), STR("{}"));
	start_and_answer("y");
	stage_remove(&s, STR(".roster/schemas/more.json"));
	expect_kind(&s, "markdown", true, "yes is for what was there");
	start_and_answer("y");
	expect_kind(&s, "team-note", false, "yes is remembered");
	start_and_answer(NULL);
	stage_close(&s);
	return t_end();
}
