/* What differs between two versions, told in short lines. */
#include "base/vec.h"
#include "check/delta.h"
#include "schema/schemas.h"
#include "tests/t.h"

#define HEAD "---\nname: planner\ndescription: Plans the week of a team.\n"

static struct schemas schemas;

struct version {
	struct doc doc;
	struct subject subject;
};

static void open_version(struct version *v, const char *path, const char *text)
{
	struct kind_memo memo = {0};
	*v = (struct version){.subject = {.path = str_of(path)}};
	if (!text)
		return;
	doc_open(&v->doc, str_of(text));
	v->subject.doc = &v->doc;
	v->subject.kind = check_kind(&schemas.kinds, str_of(path), &v->doc, &memo);
	kind_memo_done(&memo);
}

static void put_items(struct buf *out, char sign, const struct value *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_printf(out, " %c", sign);
		delta_put_value(out, &v[i]);
	}
}

static void tell(struct buf *out, const struct delta *d)
{
	static const char *const changes[] = {"added", "removed", "changed"};
	for (int g = 0; g < GRANT_COUNT; g++) {
		int power = delta_power(d, (enum grant)g);
		if (power)
			buf_printf(out, "%s %s\n", power > 0 ? "gains" : "loses",
				grant_name((enum grant)g));
	}
	for (size_t i = 0; i < d->fields.n; i++) {
		const struct delta_field *f = &d->fields.v[i];
		buf_printf(out, "%.*s %s", STR_ARG(f->key), changes[f->change]);
		if (f->list) {
			put_items(out, '+', f->fresh, f->fresh_n);
			put_items(out, '-', f->gone, f->gone_n);
		} else {
			buf_puts(out, ": ");
			delta_put_value(out, &f->old);
			buf_puts(out, " > ");
			delta_put_value(out, &f->now);
		}
		buf_putc(out, '\n');
	}
	if (d->otherwise)
		buf_puts(out, "otherwise\n");
	for (size_t i = 0, line = 0; i < d->sections.n; i++) {
		const struct delta_section *s = &d->sections.v[i];
		buf_printf(out, "%d \"%.*s\" +%zu -%zu:", s->level, STR_ARG(s->heading), s->added,
			s->removed);
		for (; line < d->lines.n && d->lines.v[line].section == i; line++)
			buf_printf(out, " %c%.*s", d->lines.v[line].added ? '+' : '-',
				STR_ARG(d->lines.v[line].text));
		buf_putc(out, '\n');
	}
	if (d->old_trouble.n)
		buf_printf(out, "old: %.*s\n", STR_ARG(d->old_trouble));
	if (d->now_trouble.n)
		buf_printf(out, "now: %.*s\n", STR_ARG(d->now_trouble));
}

static void expect_in(const char *path, const char *old, const char *now, const char *want,
	const char *what)
{
	struct version a, b;
	struct delta d = {0};
	struct buf got = {0};
	open_version(&a, path, old);
	open_version(&b, path, now);
	delta_make(&d, &a.subject, &b.subject);
	tell(&got, &d);
	IS(buf_str(&got), want, what);
	OK(delta_is_empty(&d) == (*want == '\0'), "  and is empty only when nothing is told");
	buf_done(&got);
	delta_done(&d);
	doc_done(&a.doc);
	doc_done(&b.doc);
}

static void expect(const char *old, const char *now, const char *want, const char *what)
{
	expect_in("/p/.claude/agents/planner.md", old, now, want, what);
}

static void permits(const char *old, const char *now, const char *want, const char *what)
{
	struct buf a = {0}, b = {0};
	buf_printf(&a, "---\npermission: {bash: %s}\n---\n", old);
	buf_printf(&b, "---\npermission: {bash: %s}\n---\n", now);
	expect_in("/p/.opencode/agents/planner.md", buf_text(&a), buf_text(&b), want, what);
	buf_done(&a);
	buf_done(&b);
}

static void test_permits(void)
{
	permits("deny", "ask",
		"gains execute\npermission changed: {\"bash\":\"deny\"} > {\"bash\":\"ask\"}\n",
		"it may, having asked");
	permits("ask", "allow",
		"gains runs-without-asking\n"
		"permission changed: {\"bash\":\"ask\"} > {\"bash\":\"allow\"}\n",
		"it need not ask");
	permits("allow, edit: allow", "ask, edit: allow",
		"loses runs-without-asking\npermission changed: "
		"{\"bash\":\"allow\",\"edit\":\"allow\"} > "
		"{\"bash\":\"ask\",\"edit\":\"allow\"}\n",
		"it has to ask for one thing");
}

static void test_fields(void)
{
	expect(HEAD "---\nx\n", HEAD "---\nx\n", "", "nothing");
	expect(HEAD "model: opus\n---\n", HEAD "model: sonnet\n---\n",
		"model changed: opus > sonnet\n", "a value");
	expect(HEAD "model: opus\ncolor: blue\n---\n", HEAD "color: blue\nmaxTurns: 3\n---\n",
		"model removed: opus > \nmaxTurns added:  > 3\n", "fields come and go");
	expect(HEAD "tools: Read, Write\n---\n", HEAD "tools: Bash, Read\n---\n",
		"loses write\ngains execute\ntools changed +Bash -Write\n",
		"items of a list, and what they let it do");
	expect(HEAD "tools: Read, Grep\n---\n", HEAD "tools:\n  - Read\n  - Grep\n---\n",
		"otherwise\n", "the same, written otherwise");
	expect(HEAD "tools: Read, Grep\n---\n", HEAD "tools: Grep, Read\n---\n", "tools changed\n",
		"another order");
	expect(HEAD "tools: Read, Read\n---\n", HEAD "tools: Read\n---\n", "tools changed -Read\n",
		"an item that stood twice");
	expect(HEAD "model: opus\n---\n", HEAD "model: \"opus\" # why\n---\n", "otherwise\n",
		"quotes and a comment");
	expect(HEAD "tools: Read\n---\n", HEAD "---\n",
		"gains write\ngains execute\ngains network\ngains spawn\ngains external\n"
		"tools removed -Read\n",
		"no list is all tools");
	expect(HEAD "tools: Read\n---\n", HEAD "tools: Read\nhooks: {Stop: []}\n---\n",
		"gains hooks\nhooks added:  > {\"Stop\":[]}\n", "hooks");
}

static void test_files(void)
{
	expect(NULL, HEAD "tools: Read\n---\nOne\n",
		"gains read\nname added:  > planner\n"
		"description added:  > Plans the week of a team.\ntools added +Read\n"
		"0 \"\" +1 -0: +One\n",
		"a file that came");
	expect("---\nname: planner\ndescription: x\ntools: Read\n---\n", NULL,
		"loses read\nname removed: planner > \ndescription removed: x > \n"
		"tools removed -Read\n",
		"a file that went");
}

static void test_texts(void)
{
	static const char a[] =
		HEAD "---\nIntro\n# One\na\nb\n## Two\nc\n```\n# no heading\n```\n# One\nd\n";
	static const char b[] =
		HEAD "---\nIntro\n# One\na\nB\n## Three\nc\n```\n# none here\n```\n# One\nd\ne\n";
	expect(a, b,
		"1 \"One\" +1 -1: -b +B\n"
		"2 \"Three\" +2 -2: -## Two +## Three -# no heading +# none here\n"
		"1 \"One\" +1 -0: +e\n",
		"lines by heading, by its new name where it has one");
	expect(HEAD "---\n# A\na\n# B\nb\n", HEAD "---\n# A\na\n", "1 \"B\" +0 -2: -# B -b\n",
		"a part that is gone");
}

static void test_troubles(void)
{
	expect(HEAD "model: opus\n---\nx\n", HEAD "model: sonnet\nmore: a: b\n---\nx\n",
		"model changed: opus > sonnet\nmore added:  > a: b\n"
		"now: not YAML, line 5: \": \" in a value that is not quoted\n",
		"not YAML: fields all the same");
	expect(HEAD "---\nx\n", HEAD "x\n",
		"loses read\nloses write\nloses execute\nloses network\nloses spawn\nloses external\n"
		"0 \"\" +0 -1: ----\nnow: no line \"---\" ends the frontmatter\n",
		"no end of the block: lines of the file");
	expect("Only text\n", HEAD "---\nOnly text\n",
		"gains read\ngains write\ngains execute\ngains network\ngains spawn\ngains external\n"
		"name added:  > planner\ndescription added:  > Plans the week of a team.\n",
		"a block comes to a text");
}

int main(void)
{
	struct err e;
	if (!schemas_load(&schemas, &e))
		return 1;
	test_fields();
	test_permits();
	test_files();
	test_texts();
	test_troubles();
	schemas_done(&schemas);
	return t_end();
}
