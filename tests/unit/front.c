/* The fields of a block are told one after the other: KEY=KIND<value as written>, with ! where the
 * value is no YAML by itself, & where the key stands above already, and {lines} where asked for. */
#include "tests/t.h"

#include "base/buf.h"
#include "doc/front.h"

struct row {
	const char *text, *want;
};

static void put_field(struct buf *out, const struct field_span *f, struct str text)
{
	struct str raw = str_span(text, f->value.span);
	buf_put(out, f->key);
	buf_puts(out, f->again ? "&=" : "=");
	buf_putc(out, "0bntLM"[f->value.kind]);
	buf_puts(out, f->broken ? "!" : "");
	buf_printf(out, "<%.*s>", STR_ARG(raw));
}

static void put_fields(struct buf *out, const struct front *f, struct str text)
{
	for (size_t i = 0; i < f->n; i++) {
		buf_puts(out, i ? " " : "");
		put_field(out, &f->v[i], text);
	}
}

static const struct row strict[] = {
	{"", ""},
	{"name: a\n", "name=t<a>"},
	{"'name': a\n\"b c\": d\n", "name=t<a> b c=t<d>"},
	{"name: a # c\n\n# d\nb: 1\n", "name=t<a> b=n<1>"},
	{"a:\nb:  \nc: ~\n", "a=0<> b=0<> c=0<~>"},
	{"a: [b,\n  c]\nd: {e: f}\n", "a=L<[b,\n  c]> d=M<{e: f}>"},
	{"a:\n- b\n- c\nd:\n  e: f\n", "a=L<- b\n- c> d=M<e: f>"},
	{"a: b\na: c\na: d\n", "a=t<b> a&=t<c> a&=t<d>"},
	{"  a: b\n  c: d\n", "a=t<b> c=t<d>"},
	{"{a: b, c: d}\n", "a=t<b> c=t<d>"},
};

/* Not YAML as a whole. */
static const struct row broken[] = {
	{"a: b: c\nd: e\n", "a=t!<b: c> d=t<e>"},
	{"a: b:\nd: e\n", "a=t!<b:> d=t<e>"},
	{"\xc3\xa9: x\na: b: c\nd: \xc3\xa9\n", "\xc3\xa9=t<x> a=t!<b: c> d=t<\xc3\xa9>"},
	{"a: b: c  # d\ne:\n  - f # g\n  # h\n  - i\n",
		"a=t!<b: c  # d> e=L<- f # g\n  # h\n  - i>"},
	{"a: 'b' c\nd: 'e'\n", "a=t!<'b' c> d=t<'e'>"},
	{"a: [b\nd: e\n", "a=t!<[b> d=t<e>"},
	{"a: \"b\nd: e\n", "a=t!<\"b> d=t<e>"},
	{"a: *.md\nd: |\n  e\n\n  f\ng: h\n", "a=t!<*.md> d=t<|\n  e\n\n  f> g=t<h>"},
	{"a: b: c\n\n# comment\n\nd: e\n", "a=t!<b: c> d=t<e>"},
	{"a: b: c\nd:\ne:   \nf: ~\n", "a=t!<b: c> d=0<> e=0<> f=0<~>"},
	{"'a': b: c\n\"d\": e\n", "a=t!<b: c> d=t<e>"},
	{"a: b: c\nd : e\n", "a=t!<b: c> d=t<e>"},
	{"a: b: c\nd:e\n", "a=t!<b: c\nd:e>"},
	{"schl\xc3\xbcssel: a: b\n\xe5\x90\x8d: c\nd:\xc2\xa0"
	 "e\n",
		"schl\xc3\xbcssel=t!<a: b> \xe5\x90\x8d=t!<c\nd:\xc2\xa0"
		"e>"},
	/* A value that spills over. */
	{"a: b\n<example>\nuser: \"x\"\nname: y\n</example>\nd: e\n",
		"a=t!<b\n<example>\nuser: \"x\"\nname: y\n</example>> d=t<e>"},
	{"a: b. Examples:\n\n<example>\nContext: x\nd: y\n</example>\n\n<example>\nd: z\n</example>\nd: e\n",
		"a=t!<b. Examples:\n\n<example>\nContext: x\nd: y\n</example>\n\n<example>\nd: z\n"
		"</example>> d=t<e>"},
	{"a: Wrap it in <example> tags: so\nd: e\nf: g\n",
		"a=t!<Wrap it in <example> tags: so> d=t<e> f=t<g>"},
	{"a: b: <example>\nx: y\n</example> <example>\nd: e\n",
		"a=t!<b: <example>\nx: y\n</example> <example>> d=t<e>"},
	{"d: e\na: b\nmore text\nd: inside\nf: g\n", "d=t<e> a=t!<b\nmore text\nd: inside> f=t<g>"},
	{"a: b\n# Heading\ntext\nd: e\n", "a=t!<b\n# Heading\ntext> d=t<e>"},
	{"a: b\nuser: c\nd: e: f\n", "a=t!<b\nuser: c> d=t!<e: f>"},
	{"a: use: b\n  more: c\nd: e\n", "a=t!<use: b\n  more: c> d=t<e>"},
	/* A key that is given twice. */
	{"a: b: c\nd: e\nd: f\n", "a=t!<b: c> d=t<e> d&=t<f>"},
	{"a: b: c\na: d\n", "a=t!<b: c> a&=t<d>"},
	/* Line ends. */
	{"a: b: c\r\nd: e\r\n", "a=t!<b: c> d=t<e>"},
	{"a: b\r\nspilled\r\nd: |\r\n  e\r\n", "a=t!<b\r\nspilled> d=t<|\r\n  e>"},
	{"a: \xff\nd: e\n", "a=t!<\xff> d=t<e>"},
	/* No field at all. */
	{"text\n", ""},
	{"- a\n- b: c: d\n", ""},
	{"text\na: b\n", "a=t<b>"},
};

static void check_row(const struct row *row, bool ok)
{
	struct arena a = {0};
	struct buf file = {0}, got = {0};
	struct front f;
	buf_puts(&file, "---\n");
	buf_puts(&file, row->text);
	const struct span span = {4, file.n};
	buf_puts(&file, "---\nx: y\n");
	front_read(&f, buf_str(&file), span, &a);
	put_fields(&got, &f, buf_str(&file));
	OK(f.yaml.ok == ok, row->text);
	IS(buf_str(&got), row->want, "  its fields");
	buf_done(&file);
	buf_done(&got);
	arena_done(&a);
}

static const struct {
	const char *text, *key, *lines;
} lines[] = {
	{"a: b\nc: d\n", "a", "a: b\n"},
	{"a: b # c\n# d\ne: f\n", "a", "a: b # c\n"},
	{"# d\na: b\n", "a", "a: b\n"},
	{"a:\n  - b\n  # c\n  - d # e\n# f\ng: h\n", "a", "a:\n  - b\n  # c\n  - d # e\n"},
	{"a: |\n  b\n\n\nc: d\n", "a", "a: |\n  b\n"},
	{"a: |+\n  b\n\n\nc: d\n", "a", "a: |+\n  b\n\n\n"},
	{"a: |+\n  b\n\n\n", "a", "a: |+\n  b\n\n\n"},
	{"a: >+\n  b\n\nc: d: e\n", "a", "a: >+\n  b\n\n"},
	{"a: [b,\n  c] # d\ne: f\n", "a", "a: [b,\n  c] # d\n"},
	{"a:\nc: d\n", "a", "a:\n"},
	{"a: b: c\n\n# d\ne: f\n", "a", "a: b: c\n"},
	{"x: y: z\na: b # c\n# d\ne: f\n", "a", "a: b # c\n"},
	{"a: b\r\nc: d\r\n", "a", "a: b\r\n"},
	{"a:\n  b: c\n\n  d: e\n\nf: g\n", "a", "a:\n  b: c\n\n  d: e\n"},
};

static void check_lines(void)
{
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct arena a = {0};
		struct front f;
		struct str text = str_of(lines[i].text);
		front_read(&f, text, (struct span){0, text.n}, &a);
		const struct field_span *field = front_find(&f, str_of(lines[i].key));
		if (OK(field, lines[i].text))
			IS(str_span(text, field->lines), lines[i].lines, "  its lines");
		arena_done(&a);
	}
}

static void check_texts(void)
{
	struct arena a = {0};
	struct front f;
	struct str text = STR("a: b: c\r\n  d\r\ne: \"f\\ng\"\r\na: h\r\n");
	front_read(&f, text, (struct span){0, text.n}, &a);
	IS(f.v[0].value.text, "b: c\n  d", "the text of a broken value has plain line ends");
	IS(f.v[1].value.text, "f\ng", "a sound one beside it is decoded");
	IS(front_find(&f, STR("a"))->value.text, "h", "of two fields the last is found");
	OK(!front_find(&f, STR("A")) && !front_find(&f, STR("")), "keys are found as they are");
	arena_done(&a);
}

static const struct {
	const char *text, *odd;
	size_t at;
} odds[] = {
	{"a: b\n? c\n: d\n", "a key with a question mark", 7},
	{"a: b\n? c\nd: e\n", "a key with a question mark", 7},
	{"a: b: c\nd: &x e\n", "an anchor", 11},
	{"a: !b c: d\n", NULL, 0},
	{"a: b: c\nd: *x\n", NULL, 0},
	{"'a' : b\n\"c\":\n  d\n", NULL, 0},
};

static void check_odds(void)
{
	for (size_t i = 0; i < sizeof odds / sizeof *odds; i++) {
		struct arena a = {0};
		struct front f;
		struct str text = str_of(odds[i].text);
		front_read(&f, text, (struct span){0, text.n}, &a);
		if (odds[i].odd)
			OK(f.yaml.odd && strcmp(f.yaml.odd, odds[i].odd) == 0 &&
					f.yaml.odd_at == odds[i].at,
				odds[i].text);
		else
			OK(!f.yaml.odd, odds[i].text);
		arena_done(&a);
	}
}

static void check_many(void)
{
	struct arena a = {0};
	struct front f;
	struct buf text = {0};
	buf_puts(&text, "a: b: c\n");
	for (int i = 0; i < 300000; i++)
		buf_printf(&text, "k%d: v\n", i);
	front_read(&f, buf_str(&text), (struct span){0, text.n}, &a);
	OK(f.n == FRONT_MOST + 1, "the line reader stops behind so many fields");
	buf_clear(&text);
	for (int i = 0; i < 300000; i++)
		buf_puts(&text, "a: b: c\n");
	front_read(&f, buf_str(&text), (struct span){0, text.n}, &a);
	OK(f.n == FRONT_MOST + 1, "also where it is always the same");
	buf_done(&text);
	arena_done(&a);
}

/* The second reading: what it makes of a block. */
static const struct row requoted[] = {
	{"a: b\n", "a: b\n"},
	{"a: b: c\n", "a: \"b: c\"\n"},
	{"a: b: c", "a: \"b: c\""},
	{"a:   b: c\n", "a:   \"b: c\"\n"},
	{"a: b \"c\": \\d\n", "a: \"b \\\"c\\\": \\\\d\"\n"},
	{"a: \"b: c\"\n", "a: \"b: c\"\n"},
	{"a: 'b: c'\n", "a: 'b: c'\n"},
	{"a: 'b': c\n", "a: \"'b': c\"\n"},
	{"a: [b]\n", "a: \"[b]\"\n"},
	{"a: |\n  b: c\n", "a: \"|\"\n  b: c\n"},
	{"a: b:\n", "a: b:\n"},
	{"a: - b\n", "a: - b\n"},
	{"a: ? b\n", "a: ? b\n"},
	{"a:b: c\n", "a:b: c\n"},
	{"a.b: c: d\n", "a.b: c: d\n"},
	{"a1: c: d\n", "a1: c: d\n"},
	{"\xc3\xa9: c: d\n", "\xc3\xa9: c: d\n"},
	{"a-B_c: *d\n", "a-B_c: \"*d\"\n"},
	{"  a: b: c\n", "  a: b: c\n"},
	{"# a: b: c\n", "# a: b: c\n"},
	{"a: b: c\r\n", "a: b: c\r\n"},
	{"a: b: c\r\nd: e: f\n", "a: b: c\r\nd: \"e: f\"\n"},
	{"a: b: \xe2\x80\xa8"
	 "c\n",
		"a: b: \xe2\x80\xa8"
		"c\n"},
	{"a: C # d\n", "a: \"C # d\"\n"},
	{"a:\nb: c: d\n\n", "a:\nb: \"c: d\"\n\n"},
	{"", ""},
	{"\n\n", "\n\n"},
};

static void check_requoting(void)
{
	for (size_t i = 0; i < sizeof requoted / sizeof *requoted; i++) {
		struct buf got = {0};
		front_requote(&got, str_of(requoted[i].text));
		IS(buf_str(&got), requoted[i].want, requoted[i].text);
		buf_done(&got);
	}
}

int main(void)
{
	for (size_t i = 0; i < sizeof strict / sizeof *strict; i++)
		check_row(&strict[i], true);
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
		check_row(&broken[i], false);
	check_lines();
	check_texts();
	check_odds();
	check_many();
	check_requoting();
	OK(front_is_key(STR("model")) && !front_is_key(STR("User")) && !front_is_key(STR("")),
		"speakers are no keys");
	return t_end();
}
