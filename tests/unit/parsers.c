/* Values that are set are the same ones to other readers of YAML: thousands of made-up edits, read by PyYAML and, where
 * node finds them, by the npm packages yaml and js-yaml. Readers that are not there are skipped. ROSTER_CASES sets how
 * many edits. */
#include "tests/asks.h"
#include "tests/scale.h"

#include "base/file.h"
#include "base/json.h"

#include <sys/wait.h>
#include <unistd.h>

static struct json *wanted(const struct ask *a, const struct field_span *now)
{
	const struct value *v = &a->wish.value;
	if (v->kind == VALUE_BOOL)
		return json_new_bool(str_is(v->text, "true"));
	if (v->kind == VALUE_TEXT && v->text.n)
		return json_new_text(v->text);
	/* Items that were there stay as they were written, also numbers; so does what is empty and shall be. */
	return value_json(&now->value);
}

/* One line of JSON: the frontmatter as it is after the edit, the field, what it holds now. */
static void put_case(struct buf *out, const struct ask *a, const struct doc *d)
{
	struct span front = d->parse.fence.front;
	struct json *j = json_new_map();
	json_put(j, "yaml", json_new_text(str_span(doc_text(d), front)));
	json_put(j, "key", json_new_text(a->wish.key));
	json_put(j, "value", wanted(a, doc_field(d, a->wish.key)));
	json_write(out, j, false);
	buf_putc(out, '\n');
	json_free(j);
}

static bool has_item(const struct field_span *f, struct str text)
{
	for (size_t i = 0; f && f->value.kind == VALUE_LIST && i < f->value.n; i++) {
		if (str_eq(f->value.items[i].text, text))
			return true;
	}
	return false;
}

/* An item that stood there and is kept stays as it was written, also where readers do not agree on it. */
static bool is_disputed(const struct field_span *before, const struct field_span *now)
{
	const struct value *v = &now->value;
	for (size_t i = 0; v->kind == VALUE_LIST && i < v->n; i++) {
		const struct value *item = &v->items[i];
		if (item->written == WRITTEN_PLAIN && value_looks_typed(item->text) &&
			has_item(before, item->text))
			return true;
	}
	return false;
}

static bool is_case(const struct ask *a)
{
	return !a->unset && !a->rename.n && !a->wish.raw;
}

static size_t make_case(struct buf *out, size_t seed)
{
	static const struct gen_plan plan = {0};
	struct gen g = gen_new(seed);
	struct buf text = {0};
	struct doc before, d;
	struct ask a;
	struct err e;
	gen_agent(&g, &plan, &text);
	doc_open(&before, buf_str(&text));
	doc_open(&d, buf_str(&text));
	ask_make(&g, &d, &a);
	bool made = is_case(&a) && ask_do(&a, &d, &e) && doc_is_strict(&d) &&
		!is_disputed(doc_field(&before, a.wish.key), doc_field(&d, a.wish.key));
	if (made)
		put_case(out, &a, &d);
	ask_done(&a);
	doc_done(&before);
	doc_done(&d);
	buf_done(&text);
	return made;
}

static void show(const char *path)
{
	struct buf said = {0};
	struct err e;
	if (file_read(path, FILE_VIEW_LIMIT, &said, &e))
		printf("%s", buf_text(&said));
	buf_done(&said);
}

/* The script leaves with 0: all the same; 77: its reader is not there. Is that reader of one mind with us? */
static bool ask_reader(const char *reader)
{
	char line[1000], what[100];
	const char *top = getenv("ROSTER_SRCDIR");
	snprintf(what, sizeof what, "%s reads what was set", reader);
	snprintf(line, sizeof line,
		"sh '%s/tests/parsers/run.sh' %s parsers.json >parsers.said 2>&1", top ? top : ".",
		reader);
	int status = system(line);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
		SKIP(what, "it is not installed");
	else if (!OK(status == 0, what))
		show("parsers.said");
	unlink("parsers.said");
	return status == 0;
}

int main(void)
{
	struct buf out = {0};
	struct err e;
	size_t made = 0, cases = gen_cases(scale(4000));
	if (chdir(getenv("TMPDIR")) != 0)
		return 1;
	for (size_t seed = 0; seed < cases; seed++)
		made += make_case(&out, seed);
	OK(made > cases / 3, "many edits are made");
	OK(file_create_private("parsers.json", buf_str(&out), &e), "and kept");
	int agree = ask_reader("pyyaml") + ask_reader("yaml") + ask_reader("js-yaml");
	printf("# %zu values set, %d other readers agree\n", made, agree);
	unlink("parsers.json");
	buf_done(&out);
	return t_end();
}
