/* Kinds and hosts of a user's own: found by their places, judged by their words, in place of built-in ones,
 * and passed over with a reason where they are none. */
#include "tests/agent.h"
#include "tests/stage.h"
#include "tests/t.h"

#include "base/builtin.h"
#include "base/json.h"

#define HEAD "\"title\": \"Note\", \"type\": \"object\", "
#define PROPERTIES "\"properties\": {\"topic\": {\"enum\": [\"sea\", \"land\"]}, \"free\": {}}, "

static const char note[] =
	"{" HEAD PROPERTIES "\"x-roster\": {\"kind\": \"note\", \"host\": \"pager\", "
	"\"rank\": 500, \"places\": [\"**/notes/*.md\"], "
	"\"not-places\": [\"**/notes/draft-*.md\"], "
	"\"misses\": [{\"glob\": \"**/note/*.md\", \"says\": \"notes/ it is\"}], "
	"\"content\": [\"topic\"], "
	"\"body\": {\"limits\": [{\"over\": 9, \"severity\": \"warning\", "
	"\"says\": \"nine fit\"}]}}}";

static const char pager[] =
	"{\"host\": \"pager\", \"title\": \"The pager\", "
	"\"frontmatter\": {\"bare\": \"dropped\", \"unknown-keys\": \"dropped\"}}";

static const char rule[] =
	"{" HEAD PROPERTIES
	"\"x-roster\": {\"kind\": \"claude-rule\", \"places\": [\"**/rules/*.md\"]}}";

static const struct {
	const char *name, *text, *why;
} broken[] = {
	{"a-comma.json", "{\"title\": \"x\",}", "line 1, column 15"},
	{"b-title.json", "{\"properties\": {\"a\": {}}, \"x-roster\": {\"kind\": \"b\"}}",
		"no \"title\""},
	{"c-fields.json", "{\"title\": \"C\", \"x-roster\": {\"kind\": \"c\"}}",
		"no \"properties\""},
	{"d-host.json",
		"{\"title\": \"D\", " PROPERTIES
		"\"x-roster\": {\"kind\": \"d\", \"host\": \"none\"}}",
		"no host is called \"none\""},
	{"e-pattern.json",
		"{\"title\": \"E\", \"properties\": {\"a\": {\"pattern\": \"(\"}}, \"x-roster\": {\"kind\": \"e\"}}",
		"the pattern of a"},
};

static void add(const struct stage *stage, struct schemas *s)
{
	struct buf folder = {0};
	stage_path(stage, STR("own"), &folder);
	schemas_add_folder(s, buf_str(&folder));
	buf_done(&folder);
}

static void put(const struct stage *stage, const char *name, const char *text)
{
	stage_put(stage, str_of(name), str_of(text));
}

static struct str kind_at(const struct schemas *s, const char *path)
{
	const struct kind *kind = kind_by_place(&s->kinds, str_of(path), NULL);
	return kind ? kind->id : STR("");
}

static void test_places(const struct schemas *s)
{
	struct str says;
	const struct words topic = {(struct str[]){STR("topic")}, 1};
	IS(kind_at(s, "/home/me/notes/tides.md"), "note", "a file of one's own kind");
	IS(kind_at(s, "/home/me/notes/draft-tides.md"), "", "but not what only seems to be one");
	IS(kind_by_content(&s->kinds, STR("/x/tides.md"), &topic)->id, "note", "by what it holds");
	IS(kind_by_content(&s->kinds, STR("/notes/draft-x.md"), &topic)->id, "markdown",
		"not where it is none");
	const struct kind *missed = kind_missed(&s->kinds, STR("/home/me/note/tides.md"), &says);
	OK(missed && str_is(missed->id, "note"), "what was meant to be one");
	IS(says, "notes/ it is", "and why it is not");
}

static void judge(const struct schemas *s, const char *text, const char *id, const char *message,
	enum verdict verdict)
{
	struct agent a;
	agent_open(&a, s, str_of(text), "note", "tides");
	const struct problem *p = agent_problem(&a, id);
	EQUAL(a.reading.verdict, verdict, "the verdict");
	IS(p ? p->message : STR("nothing"), message, id);
	agent_done(&a);
}

static void test_judging(const struct schemas *s)
{
	judge(s, "---\ntopic: see\n---\nText.\n", "value-choice",
		"\"see\" is ignored: topic must be sea or land.", VERDICT_LOADS);
	judge(s, "---\ntopic: sea\nfree: {a: [1]}\n---\nText.\n", "value-shape", "nothing",
		VERDICT_LOADS);
	judge(s, "---\ntopic: sea\nother: 1\n---\nText.\n", "key-unknown",
		"other is not known to The pager: the file is not loaded.", VERDICT_DROPPED);
	judge(s, "---\ntopic: sea\n---\nTen letters.\n", "body-long",
		"The text is 13 characters; nine fit.", VERDICT_LOADS);
	judge(s, "---\ntopic: sea\n---\nNine ch.\n", "body-long", "nothing", VERDICT_LOADS);
}

static void test_broken(const struct stage *stage, struct schemas *s)
{
	size_t n = sizeof broken / sizeof *broken;
	for (size_t i = 0; i < n; i++) {
		struct buf name = {0};
		buf_printf(&name, "own/%s", broken[i].name);
		put(stage, buf_text(&name), broken[i].text);
		buf_done(&name);
	}
	put(stage, "own/hosts/nobody.json", "{\"title\": \"Nobody\"}");
	size_t before = s->kinds.n;
	add(stage, s);
	EQUAL(s->kinds.n, before, "what is broken is no kind");
	EQUAL(s->troubles.n, n + 1, "each is told");
	OK(str_find(s->troubles.v[0], 0, STR("nobody.json: no \"host\"")) != STR_NONE, "a host");
	for (size_t i = 0; i < n; i++) {
		struct str told = s->troubles.v[i + 1];
		OK(str_find(told, 0, str_of(broken[i].name)) != STR_NONE, broken[i].name);
		OK(str_find(told, 0, str_of(broken[i].why)) != STR_NONE, "  and why");
	}
}

static const char claude[] =
	"{\"host\": \"claude\", \"title\": \"My own\", \"frontmatter\": "
	"{\"bare\": \"loads\"}, \"tools\": {\"known\": [\"Reed\"], \"patterns\": [\"\"]}}";

/* Kinds that are built in, and hosts that say to have the same, follow a host of the user's own. */
static void test_host(const struct stage *stage)
{
	struct schemas s;
	agent_load_schemas(&s);
	const struct kind *plugin = kind_find(&s.kinds, STR("claude-plugin-agent"));
	OK(facts_know(&plugin->host->tools, STR("Read")), "a host has the tools of another");
	put(stage, "own/hosts/claude.json", claude);
	add(stage, &s);
	const struct kind *kind = kind_find(&s.kinds, STR("claude-agent"));
	IS(kind->host->title, "My own", "a built-in kind has the user's host");
	EQUAL(kind->bare, FATE_DROPPED, "what its schema says stays");
	EQUAL(kind->unreadable, FATE_DROPPED, "here, too");
	EQUAL(kind_find(&s.kinds, STR("claude-rule"))->bare, FATE_UNKNOWN,
		"a kind of the user's own without a host has none");
	plugin = kind_find(&s.kinds, STR("claude-plugin-agent"));
	OK(facts_know(&plugin->host->tools, STR("Reed")), "who has the same has it still");
	OK(!facts_know(&plugin->host->tools, STR("Read")), "and nothing else");
	EQUAL(s.troubles.n, 0, "nothing is broken by it");
	schemas_done(&s);
}

/* What is built in is taken at its word: each of its patterns is one that a user may write, too. */
static void test_built_in(void)
{
	const struct builtin *b;
	struct schemas s;
	struct secrets secrets;
	struct err e = {.text = ""};
	agent_load_schemas(&s);
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		const struct str path = str_of(b->path), text = {b->bytes, b->n};
		struct json *j = str_ends(path, STR(".json")) ? json_read(text, &e) : NULL;
		if (json_in(j, "host"))
			OK(host_read(&s.hosts, j, &s.arena, &e), b->path);
		else if (json_in(j, "x-roster"))
			OK(schemas_add(&s, text, path, &e), b->path);
		else if (json_in(j, "secrets"))
			OK(secrets_read(&secrets, j, &s.arena, &e), b->path);
		json_free(j);
	}
	IS(str_of(e.text), "", "nothing is wrong with any");
	OK(secrets.n > 5, "secrets were among them");
	secrets_done(&secrets);
	schemas_done(&s);
}

int main(void)
{
	struct stage stage;
	struct schemas s;
	stage_open(&stage);
	agent_load_schemas(&s);
	size_t before = s.kinds.n;
	put(&stage, "own/note.json", note);
	put(&stage, "own/rule.json", rule);
	put(&stage, "own/hosts/pager.json", pager);
	put(&stage, "own/.hidden.json", "{");
	add(&stage, &s);
	EQUAL(s.troubles.n, 0, "all of it is good");
	EQUAL(s.kinds.n, before + 1, "one more kind, and one in place of another");
	IS(kind_find(&s.kinds, STR("claude-rule"))->title, "Note",
		"the user's own is the one in force");
	OK(schema_field(schemas_find(&s, STR("claude-rule")), STR("topic")), "and its fields");
	test_host(&stage);
	test_built_in();
	test_places(&s);
	test_judging(&s);
	test_broken(&stage, &s);
	schemas_done(&s);
	stage_close(&stage);
	return t_end();
}
