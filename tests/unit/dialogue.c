#include "tests/t.h"

#include "base/buf.h"
#include "base/vec.h"
#include "render/dialogue.h"

static void is_split(const char *text, const char *want)
{
	static const char *const names[] = {"-", "context", "user", "assistant", "why"};
	struct turns turns = {0};
	struct buf got = {0};
	dialogue_split(str_of(text), &turns);
	for (size_t i = 0; i < turns.n; i++) {
		const struct turn *t = &turns.v[i];
		buf_printf(&got, "%zu %s: %.*s\n", t->example, names[t->speaker], STR_ARG(t->text));
	}
	t_show("text", str_of(text));
	IS(buf_str(&got), want, "it is split");
	vec_done(&turns);
	buf_done(&got);
}

int main(void)
{
	is_split("", "");
	is_split(" plain text ", "0 -: plain text\n");
	is_split(
		"a <example>Context: b user: \"c\" assistant: \"d\" <commentary>e</commentary></example> f",
		"0 -: a\n1 context: b\n1 user: \"c\"\n1 assistant: \"d\"\n1 why: e\n0 -: f\n");
	is_split("<example>\nUser: b c\nAgent: d\n</example>\n<example>\nuser: e\n</example>",
		"1 user: b c\n1 assistant: d\n2 user: e\n");
	is_split("<example><user_request>a</user_request>b<commentary>c</commentary></example>",
		"1 user: a\n1 -: b\n1 why: c\n");
	is_split("<EXAMPLE>CONTEXT: a slow user: 'b' Assistant: “c”</Example>",
		"1 context: a slow\n1 user: 'b'\n1 assistant: “c”\n");
	is_split("<example>a user: b, superuser: \"c\"</example>",
		"1 -: a user: b, superuser: \"c\"\n");
	is_split("user: \"outside\" <commentary>too</commentary>",
		"0 -: user: \"outside\" <commentary>too</commentary>\n");
	is_split("<example>never ends <b>x</b>", "1 -: never ends <b>x</b>\n");
	is_split("</example><example><example>x</example>", "0 -: </example>\n1 -: <example>x\n");
	is_split("<example></example>", "");
	is_split("<examples><example>x</example></examples>",
		"0 -: <examples>\n1 -: x\n0 -: </examples>\n");
	is_split("<example", "0 -: <example\n");
	is_split("<example><user>a</example>", "1 user: a\n");
	return t_end();
}
