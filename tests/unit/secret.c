/* Each known sort of key is found, by each of its starts, and little else is. */
#include "tests/agent.h"
#include "tests/t.h"

#include "base/json.h"

/* So many letters and digits stand behind the start. */
static const struct {
	const char *start, *end;
	size_t letters;
	const char *title; /* NULL: it is none */
} rows[] = {
	{"AKIA", "", 16, "an AWS access key"},
	{"ASIA", "", 16, "an AWS access key"},
	{"ASIA", "", 15, NULL},
	{"xASIA", "", 16, NULL},
	{"ghp_", "", 36, "a GitHub token"},
	{"gho_", "", 36, "a GitHub token"},
	{"ghu_", "", 36, "a GitHub token"},
	{"ghs_", "", 36, "a GitHub token"},
	{"ghr_", "", 36, "a GitHub token"},
	{"ghx_", "", 36, NULL},
	{"glpat-", "", 20, "a GitLab token"},
	{"xoxb-1234567890-", "", 24, "a Slack token"},
	{"xoxs-1234567890-", "", 24, "a Slack token"},
	{"sk-ant-api03-", "AA", 86, "an Anthropic API key"},
	{"sk-proj-", "T3BlbkFJ22222222222222222222", 20, "an OpenAI API key"},
	{"sk-", "T3BlbkFJ22222222222222222222", 20, "an OpenAI API key"},
	{"AIza", "", 35, "a Google API key"},
	{"rk_live_", "", 24, "a Stripe live key"},
	{"sk_live_", "", 24, "a Stripe live key"},
	{"npm_", "", 36, "an npm token"},
	{"hf_", "", 34, NULL}, /* digits stand in none of these */
	{"-----BEGIN EC PRIVATE KEY-----\n", "", 40, "a private key"},
	{"-----BEGIN PRIVATE KEY-----\n", "", 39, NULL},
	{"ask for AKIA and gh, hf_, npm_ ", "", 3, NULL},
};

static void test_row(const struct schemas *s, size_t i)
{
	struct buf text = {0};
	struct span where = {0, 0};
	char what[80];
	buf_puts(&text, "Text - sk ");
	size_t start = text.n;
	buf_puts(&text, rows[i].start);
	buf_fill(&text, '2', rows[i].letters);
	buf_puts(&text, rows[i].end);
	size_t end = text.n;
	buf_puts(&text, "\nand more");
	const struct secret *found = secrets_find(&s->secrets, buf_str(&text), &where);
	snprintf(what, sizeof what, "%.40s and %zu letters", rows[i].start, rows[i].letters);
	IS(found ? found->title : STR(""), rows[i].title ? rows[i].title : "", what);
	OK(!found || (where.at == start && where.end == end), "its place is told");
	buf_done(&text);
}

static void test_refused(const char *json, const char *why)
{
	struct secrets s;
	struct arena a = {0};
	struct err e = {""};
	struct json *j = json_read(str_of(json), &e);
	OK(j && !secrets_read(&s, j, &a, &e) && *e.text, why);
	secrets_done(&s);
	json_free(j);
	arena_done(&a);
}

int main(void)
{
	struct schemas s;
	agent_load_schemas(&s);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		test_row(&s, i);
	schemas_done(&s);
	test_refused("{\"secrets\": [{\"title\": \"x\", \"pattern\": \"abc\"}]}",
		"a pattern that does not say how it starts is refused");
	test_refused("{\"secrets\": [{\"title\": \"x\", \"starts\": [\"a\"], \"pattern\": \"a\"}]}",
		"so is a start of one letter");
	test_refused(
		"{\"secrets\": [{\"title\": \"x\", \"starts\": [\"ab\"], \"pattern\": \"(\"}]}",
		"and a pattern that is none");
	return t_end();
}
