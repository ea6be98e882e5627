/* Whoever says that a file is dropped also says why: the verdict "dropped" comes with an error at least,
 * but where the file only lies in a wrong place. For every kind, every field is given every sort of
 * value, and our cases and the real files are looked at, too. */
#include "tests/agent.h"
#include "tests/corpus.h"
#include "tests/t.h"

#include <unistd.h>

static const char *const values[] = {"word", "two words, and more", "'12'", "12", "0", "-1", "1.5",
	"true", "yes", "", "''", "null", "[]", "[word, Read]", "[12, {a: b}]", "{}", "{a: b}",
	"{type: 4}", "#123456", "'#12345'", "read_file", "[read_file, grep_search]", "a/b", "-x",
	"a:b", "|\n  lines\n  of text", "2026-11-20", "[word", "a: b", "*x", "@x"};

/* Fields that make a file whole, so that the one on trial decides. */
static const char *const frames[] = {"", "name: a-name\ndescription: What it is for.\n",
	"name: a-name\ndescription: What it is for.\nkind: remote\n",
	"name: a-name\nkind: remote\n"};

struct count {
	const struct schemas *schemas;
	size_t files, dropped, silent;
};

static void judge(struct count *c, struct agent *a, const char *what)
{
	const struct problem *worst;
	agent_judge(a);
	worst = problems_worst(&a->problems);
	c->files++;
	if (a->reading.verdict != VERDICT_DROPPED || agent_problem(a, "set-unread"))
		return;
	c->dropped++;
	if (worst && worst->severity == SEVERITY_ERROR)
		return;
	c->silent++;
	printf("# %s, %.*s: %s, and no error\n", what, STR_ARG(a->kind->id), a->reading.why);
	t_show("text", doc_text(&a->doc));
}

static void judge_text(struct count *c, const struct kind *kind, struct str text)
{
	struct agent a = {.kind = kind, .stem = STR("a-name")};
	doc_open(&a.doc, text);
	judge(c, &a, "made up");
	agent_done(&a);
}

static bool sets(const char *frame, struct str key)
{
	struct str rest = str_of(frame), line;
	while (str_next_line(&rest, &line)) {
		if (str_starts(line, key) && line.n > key.n && line.p[key.n] == ':')
			return true;
	}
	return false;
}

/* The frame with one more field, in place of its own. */
static void put_file(struct buf *out, const char *frame, struct str key, const char *value)
{
	struct str rest = str_of(frame), line;
	buf_clear(out);
	buf_puts(out, "---\n");
	while (str_next_line(&rest, &line)) {
		if (!str_starts(line, key) || line.p[key.n] != ':')
			buf_printf(out, "%.*s\n", STR_ARG(line));
	}
	buf_printf(out, "%.*s: %s\n---\n\nText.\n", STR_ARG(key), value);
}

static void try_field(struct count *c, const struct kind *kind, struct str key)
{
	struct buf text = {0};
	for (size_t f = 0; f < sizeof frames / sizeof *frames; f++) {
		for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
			put_file(&text, frames[f], key, values[v]);
			judge_text(c, kind, buf_str(&text));
		}
		if (!sets(frames[f], key))
			continue;
		buf_clear(&text);
		buf_printf(&text, "---\n%s---\n\nText.\n", frames[f]);
		judge_text(c, kind, buf_str(&text));
	}
	buf_done(&text);
}

static void try_kinds(const struct schemas *s)
{
	static const char *const others[] = {"unheard-of", "Name", "allowed-tools", "mcpServers"};
	for (size_t i = 0; i < s->kinds.n; i++) {
		const struct kind *kind = &s->kinds.v[i];
		struct count c = {s, 0, 0, 0};
		const struct schema *schema = kind_schema(kind);
		for (size_t f = 0; f < schema->n; f++)
			try_field(&c, kind, schema->fields[f].key);
		for (size_t o = 0; o < sizeof others / sizeof *others; o++)
			try_field(&c, kind, str_of(others[o]));
		printf("# %.*s: %zu files, %zu dropped\n", STR_ARG(kind->id), c.files, c.dropped);
		EQUAL(c.silent, 0, "what is dropped has an error");
	}
}

/* The kind is told by NAME.KIND.md, else by place and content. */
static void try_real(const char *path, void *context)
{
	struct count *c = context;
	struct str base = path_base(str_of(path)), stem = path_stem(base);
	struct agent a = {.stem = path_stem(str_of(path))};
	struct err e;
	size_t dot = str_find_byte(base, stem.n + 1, '.');
	if (!doc_load(&a.doc, path, &e))
		return;
	if (dot != STR_NONE)
		a.kind = kind_find(&c->schemas->kinds, str_cut(base, stem.n + 1, dot));
	if (!a.kind)
		a.kind = check_kind(&c->schemas->kinds, str_of(path), &a.doc, NULL);
	judge(c, &a, path);
	agent_done(&a);
}

static void try_files(const struct schemas *s, struct str folder, const char *what)
{
	struct count c = {s, 0, 0, 0};
	corpus_walk(folder, try_real, &c);
	printf("# %s: %zu files, %zu dropped\n", what, c.files, c.dropped);
	EQUAL(c.silent, 0, what);
}

int main(void)
{
	struct schemas s;
	struct buf folder = {0};
	agent_load_schemas(&s);
	try_kinds(&s);
	corpus_own(&folder, "tests/cases/check");
	try_files(&s, buf_str(&folder), "our cases");
	buf_clear(&folder);
	corpus_own(&folder, "demo");
	try_files(&s, buf_str(&folder), "the demo");
	buf_clear(&folder);
	corpus_folder(&folder);
	if (access(buf_text(&folder), R_OK) == 0)
		try_files(&s, buf_str(&folder), "real files");
	else
		SKIP("real files", "../shared/corpus is not there");
	buf_done(&folder);
	schemas_done(&s);
	return t_end();
}
