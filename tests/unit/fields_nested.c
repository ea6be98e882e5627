/* Fields as trees of rows, in files as people write them: each value is changed, emptied and added to, and every byte
 * beside it stays; a draft and a file that another program changed keep what was typed. */
#include "tests/agent.h"
#include "tests/t.h"

#include "doc/nested.h"
#include "ui/screen/fields_nested.h"

static const char *const files[] = {
	"---\nname: guard\ndescription: Looks at each command before it runs.\nhooks:\n"
	"  # before a tool\n  PreToolUse:\n    - matcher: \"Bash\"   # the shell\n      hooks:\n"
	"        - type: command\n          command: '[ -x ./ok ] && ./ok [a]'\n          timeout: 10\n"
	"        - type: command\n          command: >-\n            one\n            two\n"
	"    - matcher: Edit|Write\n      hooks: [{type: command, command: ./lint}]\n"
	"  Stop:\n    - hooks:\n        - type: command\n          command: |\n            ./a\n"
	"            ./b\n---\nBody.\n",
	"---\nname: servers\ndescription: Asks servers, and tells what they say.\nmcpServers:\n"
	"  - github\n  - files:\n      type: stdio\n      command: npx\n"
	"      args: [-y, \"@x/files\", /tmp]\n      env:\n        TOKEN: ${TOKEN}\n"
	"        DEBUG: false\n  - slack: {type: http, url: \"https://a.b/c\"}\nmodel: opus\n---\n",
	"---\r\nname: windows\r\ndescription: Lines end in two bytes.\r\nhooks:\r\n  Stop:\r\n"
	"  - hooks:\r\n    - type: command\r\n      command: dir\r\n---\r\nBody.\r\n",
	"---\nname: own\ndescription: Has keys of its own.\nmetadata:\n  \"a.b\": 1\n  owner: {team: data, "
	"lead: \"it's me\"}\n  tags: [x, y]\n  none:\n  empty: {}\n  since: 2026-01-02\nlist:\n"
	"- a: 1\n  b: 2\n-   c: 3\n---\nBody",
};

static const char *const texts[] = {"x", "a: b", "# c", "true", "[x]", "{a: 1}", "it's \"so\"",
	"- d", "12", "\xc3\xa9", "one\ntwo"};

struct taken {
	struct opened o;
	struct agent agent; /* for its kind */
	struct fields fields;
};

static void take_up(struct taken *v, const struct schemas *s, struct str text)
{
	*v = (struct taken){.o = {.id = 0}};
	agent_open(&v->agent, s, text, "claude-agent", "guard");
	doc_open(&v->o.doc, text);
	fields_make(&v->fields, &v->o, v->agent.kind, STR("guard"));
}

static void let_go(struct taken *v)
{
	fields_done(&v->fields);
	doc_done(&v->o.doc);
	agent_done(&v->agent);
}

static void unfold(struct taken *v)
{
	for (size_t i = 0; i < v->fields.rows.n; i++) {
		if (v->fields.rows.v[i].nest.part == NEST_FIELD)
			nested_fold(&v->fields, i, true, &v->o.doc);
	}
}

static size_t same_at_start(struct str a, struct str b)
{
	size_t n = 0;
	while (n < a.n && n < b.n && a.p[n] == b.p[n])
		n++;
	return n;
}

static size_t same_at_end(struct str a, struct str b)
{
	size_t n = 0;
	while (n < a.n && n < b.n && a.p[a.n - 1 - n] == b.p[b.n - 1 - n])
		n++;
	return n;
}

static const struct value *value_at(const struct doc *d, const struct edited *row)
{
	struct steps path;
	struct err ignored;
	return nested_read(&path, row->field.key, &ignored) ? nested_find(d, &path) : NULL;
}

/* What saving makes of the rows: it is made in one step, which can be taken back. */
static bool saves(struct taken *v, struct doc *after)
{
	struct err e = {""};
	size_t at;
	struct str before = doc_text(&v->o.doc);
	doc_open(after, before);
	if (!fields_apply(&v->fields, after, &at, &e)) {
		printf("# %.*s: %s\n", STR_ARG(v->fields.rows.v[at].field.key), e.text);
		return false;
	}
	bool undone = after->done == 1 && doc_undo(after) && str_eq(doc_text(after), before);
	return undone && doc_redo(after);
}

struct tally {
	int tried, refused, wrong;
};

static void tell(struct tally *t, const struct edited *row, const struct doc *after)
{
	t->wrong++;
	t_show("row  ", row->field.key);
	t_show("typed", entry_text(&row->entry));
	t_show("file ", doc_text(after));
}

/* ---- a value is changed ---- */

static void change(struct taken *v, size_t i, struct str text, struct tally *t)
{
	struct edited *row = &v->fields.rows.v[i];
	const struct value *was = value_at(&v->o.doc, row);
	struct str before = doc_text(&v->o.doc);
	struct doc after;
	entry_set(&row->entry, text);
	bool done = saves(v, &after);
	const struct value *is = value_at(&after, row);
	struct buf want = {0};
	buf_printf(&want, "%.*s%s", STR_ARG(text), row->ends_in_break ? "\n" : "");
	bool beside = same_at_start(before, doc_text(&after)) >= was->span.at &&
		same_at_end(before, doc_text(&after)) >= before.n - was->span.end;
	bool kind = is && (was->kind != VALUE_TEXT || is->kind == VALUE_TEXT);
	t->tried++;
	t->refused += !done;
	if (done && !(beside && kind && str_eq(is->text, buf_str(&want))))
		tell(t, row, &after);
	entry_undo(&row->entry);
	buf_done(&want);
	doc_done(&after);
}

static void change_leaves(struct taken *v, struct tally *t)
{
	for (size_t i = 0; i < v->fields.rows.n; i++) {
		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
			struct edited *row = &v->fields.rows.v[i];
			bool same = str_is(buf_str(&row->disk), texts[k]);
			if (row->nest.part == NEST_LEAF && !same)
				change(v, i, str_of(texts[k]), t);
		}
	}
}

/* ---- it is taken out, or something comes in ---- */

/* All that is left stood there before; brackets may hold the place of the last one. */
static void take_out(struct taken *v, size_t i, struct tally *t)
{
	struct edited *row = &v->fields.rows.v[i];
	struct str before = doc_text(&v->o.doc);
	struct doc after;
	if (row->nest.depth == 0 || row->nest.part == NEST_ADD || row->disk.n == 0)
		return;
	entry_set(&row->entry, STR(""));
	bool done = saves(v, &after);
	size_t kept =
		same_at_start(before, doc_text(&after)) + same_at_end(before, doc_text(&after));
	t->tried++;
	t->refused += !done;
	if (done && (kept + 3 < doc_text(&after).n || doc_text(&after).n >= before.n))
		tell(t, row, &after);
	entry_undo(&row->entry);
	doc_done(&after);
}

static void add(struct taken *v, size_t i, struct tally *t)
{
	struct edited *row = &v->fields.rows.v[i];
	struct str before = doc_text(&v->o.doc);
	struct doc after;
	if (row->nest.part != NEST_ADD)
		return;
	entry_set(&row->entry, STR("zeta: new one"));
	bool done = saves(v, &after);
	size_t kept =
		same_at_start(before, doc_text(&after)) + same_at_end(before, doc_text(&after));
	bool there = str_find(doc_text(&after), 0, STR("zeta: new one")) != STR_NONE;
	t->tried++;
	t->refused += !done;
	if (done && (kept < before.n || !there))
		tell(t, row, &after);
	entry_undo(&row->entry);
	doc_done(&after);
}

static void report(const struct tally *t, const char *what, int least)
{
	printf("# %d tried, %d refused\n", t->tried, t->refused);
	OK(t->wrong == 0, what);
	OK(t->tried - t->refused >= least, "  and most are made");
}

static void try_bytes(const struct schemas *s)
{
	struct tally changed = {0}, out = {0}, in = {0};
	for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
		struct taken v;
		take_up(&v, s, str_of(files[k]));
		size_t fields = v.fields.rows.n;
		unfold(&v);
		OK(v.fields.rows.n > fields + 3, "a file's maps unfold");
		change_leaves(&v, &changed);
		for (size_t i = 0; i < v.fields.rows.n; i++) {
			take_out(&v, i, &out);
			add(&v, i, &in);
		}
		OK(fields_change_count(&v.fields) == 0, "  all was taken back");
		let_go(&v);
	}
	report(&changed, "a changed value leaves all other bytes alone", 250);
	report(&out, "what is taken out leaves all other bytes alone", 30);
	report(&in, "what is added leaves all bytes alone", 20);
}

/* ---- several at once, drafts, other programs ---- */

static void type(struct taken *v, const char *path, const char *text)
{
	size_t i = fields_row(&v->fields, str_of(path));
	if (OK(i < v->fields.rows.n, path))
		entry_set(&v->fields.rows.v[i].entry, str_of(text));
}

static void type_some(struct taken *v)
{
	type(v, "hooks.PreToolUse[0].hooks[0]", "");
	type(v, "hooks.PreToolUse[0].hooks[1].command", "three");
	type(v, "hooks.PreToolUse[1].matcher", "Read");
	type(v, "hooks.PreToolUse[+]", "matcher: Glob\nhooks: []");
	type(v, "model", "opus");
}

static void put_expected(struct buf *out)
{
	struct str text = str_of(files[0]);
	size_t first = str_find(text, 0, STR("        - type: command\n          command: '["));
	size_t second =
		str_find(text, first + 1, STR("        - type: command\n          command: >-"));
	size_t matcher = str_find(text, 0, STR("Edit|Write"));
	size_t stop = str_find(text, 0, STR("  Stop:"));
	size_t command = str_find(text, second, STR("one\n"));
	buf_put(out, str_cut(text, 0, first));
	buf_put(out, str_cut(text, second, command));
	buf_puts(out, "three\n    - matcher: Read");
	buf_put(out, str_cut(text, matcher + strlen("Edit|Write"), stop));
	buf_puts(out, "    - matcher: Glob\n      hooks: []\n");
	buf_put(out, str_from(text, stop));
}

static void try_together(const struct schemas *s)
{
	struct taken v, again;
	struct doc after, restored;
	struct draft draft = {.path = STR("/a.md"), .base = str_of(files[0])};
	take_up(&v, s, str_of(files[0]));
	unfold(&v);
	type_some(&v);
	OK(saves(&v, &after), "several parts are saved as one step");
	struct buf want = {0};
	put_expected(&want);
	struct str got = doc_text(&after);
	size_t model = str_find(got, 0, STR("model: opus\n"));
	OK(model != STR_NONE, "  with a field beside them");
	struct buf rest = {0};
	buf_put(&rest, str_cut(got, 0, model));
	buf_put(&rest, str_from(got, model + strlen("model: opus\n")));
	SAME(buf_str(&rest), buf_str(&want), "  to the byte");
	fields_to_draft(&v.fields, &draft);
	take_up(&again, s, str_of(files[0]));
	fields_from_draft(&again.fields, &draft, &again.o.doc);
	OK(saves(&again, &restored), "a draft of parts is taken up");
	SAME(doc_text(&restored), got, "  and saves the same");
	OK(!nested_hidden(&again.fields,
		   fields_row(&again.fields, STR("hooks.PreToolUse[1].matcher"))),
		"  what it holds is in sight");
	buf_done(&want);
	buf_done(&rest);
	doc_done(&after);
	doc_done(&restored);
	let_go(&again);
	let_go(&v);
}

/* The file with `from` in place of `to`, as another program leaves it. */
static void replace(struct buf *out, const char *from, const char *to)
{
	struct str text = str_of(files[0]);
	size_t at = str_find(text, 0, str_of(from));
	buf_put(out, str_cut(text, 0, at));
	buf_puts(out, to);
	buf_put(out, str_from(text, at + strlen(from)));
}

static void try_news(const struct schemas *s, const char *from, const char *to, const char *shown)
{
	struct taken v;
	struct buf text = {0};
	struct doc after;
	take_up(&v, s, str_of(files[0]));
	unfold(&v);
	type(&v, "hooks.PreToolUse[1].matcher", "Read");
	replace(&text, from, to);
	doc_done(&v.o.doc);
	doc_open(&v.o.doc, buf_str(&text));
	fields_rebase(&v.fields, &v.o);
	size_t i = fields_row(&v.fields, STR("hooks.PreToolUse[1].matcher"));
	OK(i < v.fields.rows.n && fields_changed(&v.fields, i) && !nested_hidden(&v.fields, i),
		"what was typed outlives another program's change");
	OK(saves(&v, &after), "  and is saved");
	OK(str_find(doc_text(&after), 0, str_of(shown)) != STR_NONE, "  beside it");
	doc_done(&after);
	buf_done(&text);
	let_go(&v);
}

/* ---- what stays YAML ---- */

static void try_raw(const struct schemas *s)
{
	static const char *const raw[] = {"hooks: {Stop: [{hooks: [\n    ]}]}\n",
		"hooks: {a: 1, a: 2}\n", "hooks: [a, b]\n", "hooks: {}\n", "hooks: text\n",
		"hooks: {a: &x 1, b: *x}\n", "hooks: {a: !t 1}\n", "hooks:\n  \"a\\\"]\": 1\n",
		"hooks: {a: 1}\nhooks.a: 2\n", "hooks: {a: [}\n"};
	for (size_t i = 0; i < sizeof raw / sizeof *raw; i++) {
		struct taken v;
		struct buf text = {0};
		buf_printf(&text, "---\nname: a\n%s---\n", raw[i]);
		take_up(&v, s, buf_str(&text));
		size_t at = fields_row(&v.fields, STR("hooks"));
		OK(v.fields.rows.v[at].nest.part == NEST_NONE, raw[i]);
		buf_done(&text);
		let_go(&v);
	}
}

int main(void)
{
	struct schemas s;
	agent_load_schemas(&s);
	try_bytes(&s);
	try_together(&s);
	try_news(&s, "Bash", "Read", "matcher: \"Read\"");
	try_news(&s, "    - matcher: Edit|Write\n      hooks: [{type: command, command: ./lint}]\n",
		"", "    - matcher: Read");
	try_raw(&s);
	schemas_done(&s);
	return t_end();
}
