/* Two hundred agents get another model in the grid: previewed, saved, taken back, to the byte. */
#include "tests/roster.h"

enum { AGENTS = 200 };

/* Each of them written in another way. */
static void agent_text(struct buf *out, int i, bool opus)
{
	static const char *const before[] = {"model: ", "model: \"", "model:   '",
		"\"model\": ", "model: "};
	static const char *const after[] = {"\n", "\"\n", "'  # why\n", "\n", " \n"};
	buf_printf(out,
		"---\nname: agent-%03d\ndescription: Does one thing, number %d, and no other.\n", i,
		i);
	buf_printf(out, "%s%s%s", before[i % 5], opus ? "opus" : "sonnet", after[i % 5]);
	buf_printf(out, "tools: [Read,   Grep]\n---\nBody %d.%s", i, i % 2 ? "\n" : "");
}

static void agent_name(struct buf *out, int i)
{
	buf_clear(out);
	buf_printf(out, ".claude/agents/agent-%03d.md", i);
}

static bool all_hold(const struct stage *s, bool opus)
{
	struct buf name = {0}, text = {0};
	int right = 0;
	for (int i = 0; i < AGENTS; i++) {
		buf_clear(&text);
		agent_name(&name, i);
		/* The first one has it already. */
		agent_text(&text, i, opus || i == 0);
		right += stage_holds(s, buf_text(&name), buf_str(&text));
	}
	buf_done(&name);
	buf_done(&text);
	return right == AGENTS;
}

int main(void)
{
	struct stage s;
	struct buf name = {0}, text = {0};
	stage_open(&s);
	for (int i = 0; i < AGENTS; i++) {
		buf_clear(&text);
		agent_name(&name, i);
		agent_text(&text, i, i == 0);
		stage_put(&s, buf_str(&name), buf_str(&text));
	}
	struct pty *p = roster_start((struct pty_how){.h = 40, .w = 120});
	echo_expect(p, "200 agents", "the list");
	pty_type(p, "*");
	echo_expect(p, "200 files are marked", "all are marked");
	pty_type(p, "e");
	echo_expect(p, "grid  200 files   nothing changed", "the grid");
	pty_type(p, "lll");
	echo_expect(p, "model: The model that runs it", "the column of the model");
	pty_type(p, "D");
	echo_expect(p, "model: the same in 199 files below", "all get the first one's");
	OK(all_hold(&s, false), "nothing is written by that");
	pty_key(p, "^S");
	echo_expect(p, "what saving changes: 199 fields in 199 files", "the preview");
	pty_key(p, "Enter");
	echo_expect(p, "saved 199 files", "saved");
	OK(all_hold(&s, true), "only the models have changed");
	pty_type(p, "u");
	echo_expect(p, "taken back in 199 of 200", "taken back");
	OK(all_hold(&s, false), "all bytes are as they were");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	roster_checked(p, "nothing strange was sent to the terminal");
	pty_end(p);
	stage_close(&s);
	buf_done(&name);
	buf_done(&text);
	return t_end();
}
