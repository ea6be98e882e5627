/* What is read is told in one line: {key: kind+style<bytes as written>=text, ...}. The kind is one of
 * 0 (null), b, n, t, the style one of p(lain), s(ingle), d(ouble), l(iteral), f(olded). */
#include "tests/t.h"

#include "base/buf.h"
#include "doc/yaml.h"

enum { BASE = 5 }; /* the text lies that far into the file */

static void put_value(struct buf *out, const struct value *v, struct str file);

static void put_scalar(struct buf *out, const struct value *v, struct str file)
{
	struct str raw = str_span(file, v->span);
	buf_putc(out, "0bnt"[v->kind]);
	buf_putc(out, "psdlf"[v->written]);
	buf_putc(out, '<');
	buf_put(out, raw);
	buf_putc(out, '>');
	if (!str_eq(raw, v->text)) {
		buf_putc(out, '=');
		buf_put(out, v->text);
	}
}

static void put_value(struct buf *out, const struct value *v, struct str file)
{
	bool map = v->kind == VALUE_MAP;
	if (v->kind != VALUE_LIST && !map) {
		put_scalar(out, v, file);
		return;
	}
	buf_putc(out, v->written == WRITTEN_FLOW ? 'F' : 'B');
	buf_putc(out, map ? '{' : '[');
	for (size_t i = 0; i < v->n; i++) {
		buf_puts(out, i ? ", " : "");
		if (map) {
			buf_put(out, v->keys[i].text);
			buf_puts(out, ": ");
		}
		put_value(out, &v->items[i], file);
	}
	buf_putc(out, map ? '}' : ']');
	struct str raw = str_span(file, v->span);
	buf_printf(out, "<%.*s>", STR_ARG(raw));
}

struct row {
	const char *text, *want;
};

static const struct row good[] = {
	{"", "nothing"},
	{"# a comment\n\n", "nothing"},
	{"a: b\n", "B{a: tp<b>}<a: b>"},
	{"a: b", "B{a: tp<b>}<a: b>"},
	{"a: b\r\nc: d\r\n", "B{a: tp<b>, c: tp<d>}<a: b\r\nc: d>"},
	{"a: b # c\nd: e\n", "B{a: tp<b>, d: tp<e>}<a: b # c\nd: e>"},
	{"a : b\n", "B{a: tp<b>}<a : b>"},
	{"'a': b\n\"c d\": e\n", "B{a: tp<b>, c d: tp<e>}<'a': b\n\"c d\": e>"},
	{"a: 'it''s'\n", "B{a: ts<'it''s'>=it's}<a: 'it''s'>"},
	{"a: \"b\\tc\\u00e9\"\n", "B{a: td<\"b\\tc\\u00e9\">=b\tc\xc3\xa9}<a: \"b\\tc\\u00e9\">"},
	{"a:\nb:  \n", "B{a: 0p<>, b: 0p<>}<a:\nb:>"},
	{"a: ~\nb: null\nc: Null\nd: NULL\n",
		"B{a: 0p<~>, b: 0p<null>, c: 0p<Null>, d: 0p<NULL>}<a: ~\nb: null\nc: Null\nd: NULL>"},
	{"a: true\nb: False\nc: yes\n",
		"B{a: bp<true>, b: bp<False>, c: tp<yes>}<a: true\nb: False\nc: yes>"},
	{"a: 'true'\nb: \"17\"\n", "B{a: ts<'true'>=true, b: td<\"17\">=17}<a: 'true'\nb: \"17\">"},
	{"a: 17\nb: -1.5e3\nc: 0x1f\n",
		"B{a: np<17>, b: np<-1.5e3>, c: np<0x1f>}<a: 17\nb: -1.5e3\nc: 0x1f>"},
	{"a: one\n  two\nb: c\n", "B{a: tp<one\n  two>=one two, b: tp<c>}<a: one\n  two\nb: c>"},
	{"a:\n  b\n", "B{a: tp<b>}<a:\n  b>"},
	{"a: |\n  b\n  c\n\n\nd: e\n",
		"B{a: tl<|\n  b\n  c>=b\nc\n, d: tp<e>}<a: |\n  b\n  c\n\n\nd: e>"},
	{"a: |-\n  b\n\n  c\nd: e\n",
		"B{a: tl<|-\n  b\n\n  c>=b\n\nc, d: tp<e>}<a: |-\n  b\n\n  c\nd: e>"},
	{"a: |+\n  b\n\nd: e\n", "B{a: tl<|+\n  b>=b\n\n, d: tp<e>}<a: |+\n  b\n\nd: e>"},
	{"a: |2-\n    b\nd: e\n", "B{a: tl<|2-\n    b>=  b, d: tp<e>}<a: |2-\n    b\nd: e>"},
	{"a: >\n  b\n  c\n\n  d\n", "B{a: tf<>\n  b\n  c\n\n  d>=b c\nd\n}<a: >\n  b\n  c\n\n  d>"},
	{"a: |\nd: e\n", "B{a: tl<|>=, d: tp<e>}<a: |\nd: e>"},
	{"a: | # c\n  b\n# d\ne: f\n",
		"B{a: tl<| # c\n  b>=b\n, e: tp<f>}<a: | # c\n  b\n# d\ne: f>"},
	{"a: [b, 'c', ]\n", "B{a: F[tp<b>, ts<'c'>=c]<[b, 'c', ]>}<a: [b, 'c', ]>"},
	{"a: [\n  b, # c\n  d\n]\ne: f\n",
		"B{a: F[tp<b>, tp<d>]<[\n  b, # c\n  d\n]>, e: tp<f>}<a: [\n  b, # c\n  d\n]\ne: f>"},
	{"a:\n  - b\n  # c\n  - d # e\n# f\ng: h\n",
		"B{a: B[tp<b>, tp<d>]<- b\n  # c\n  - d>, g: tp<h>}<a:\n  - b\n  # c\n  - d # e\n# f\ng: h>"},
	{"a:\n- b\n-\n", "B{a: B[tp<b>, 0p<>]<- b\n->}<a:\n- b\n->"},
	{"a:\n  b:\n    c: d\n  e: {f: g}\n",
		"B{a: B{b: B{c: tp<d>}<c: d>, e: F{f: tp<g>}<{f: g}>}<b:\n    c: d\n  e: {f: g}>}"
		"<a:\n  b:\n    c: d\n  e: {f: g}>"},
	{"{a: b, c: d}\n", "F{a: tp<b>, c: tp<d>}<{a: b, c: d}>"},
	{"  a: b\n  c: d\n", "B{a: tp<b>, c: tp<d>}<a: b\n  c: d>"},
	{"\xc3\xa9: \xf0\x9f\x98\x80 x\nb: \"c\"\n",
		"B{\xc3\xa9: tp<\xf0\x9f\x98\x80 x>, b: td<\"c\">=c}<\xc3\xa9: \xf0\x9f\x98\x80 x\nb: \"c\">"},
	{"a: b\xc2\x85"
	 "c: d\nd: e\n",
		NULL}, /* U+0085 is no line end: ": " in a value */
	{"a: b\xc2\x85"
	 "c\xe2\x80\xa8"
	 "d\xe2\x80\xa9"
	 "e\nf: g\n",
		"B{a: tp<b\xc2\x85"
		"c\xe2\x80\xa8"
		"d\xe2\x80\xa9"
		"e>, f: tp<g>}"
		"<a: b\xc2\x85"
		"c\xe2\x80\xa8"
		"d\xe2\x80\xa9"
		"e\nf: g>"},
	{"a: b\xef\xbb\xbf"
	 "c\nf: 'g'\n",
		"B{a: tp<b\xef\xbb\xbf"
		"c>, f: ts<'g'>=g}<a: b\xef\xbb\xbf"
		"c\nf: 'g'>"},
	{"a: b\tc\n", "B{a: tp<b\tc>}<a: b\tc>"},
	{"a: b\na: c\n", "B{a: tp<b>, a: tp<c>}<a: b\na: c>"},
	{"__proto__: {a: 1}\nconstructor: x\n\"\": y\n",
		"B{__proto__: F{a: np<1>}<{a: 1}>, constructor: tp<x>, : tp<y>}"
		"<__proto__: {a: 1}\nconstructor: x\n\"\": y>"},
};

struct refused {
	const char *text, *reason;
	long at; /* in the text; -1: not looked at */
};

static const struct refused bad[] = {
	{"a: b: c\n", "\": \" in a value that is not quoted", 4},
	{"\xc3\xa9: b: c\n", "\": \" in a value that is not quoted", 5},
	{"a: *.md\n", "a value that starts with \"*\" or \"&\" and is not quoted", 4},
	{"a: *b\n", "a value that starts with \"*\" and is not quoted", 3},
	{"a: &b c\nd: *c\n", "a value that starts with \"*\" and is not quoted", 11},
	{"a: @b\n", "a value that starts with a reserved character (@ ` %)", 3},
	{"a: `b`\n", "a value that starts with a reserved character (@ ` %)", 3},
	{"a: %b\n", "a value that starts with a reserved character (@ ` %)", 3},
	{"a: [b] c\n", "text behind the end of a value, or a wrong indentation", 7},
	{"a: 'b' c\n", "text behind the end of a value, or a wrong indentation", 7},
	{"a: [b, c\n", "a bracket that is never closed", -1},
	{"a: 'b\n", "a quote that is never closed", -1},
	{"a: \"b\n", "a quote that is never closed", -1},
	{"a: \"b\\d\"\n", "an escape that YAML does not know, in double quotes", -1},
	{"a: | b\n", "text behind \"|\" or \">\"", 5},
	{"a: - b\n", "\"- \" where no list can stand", 3},
	{"a: b\nc\nd: e\n", "a line that is no \"key: value\" and continues none", -1},
	{"a:\n\t- b\n", "a tab used as indentation", -1},
	{"a: |\n\tb\n", "a tab used as indentation", -1},
	{"a: b\n  c: d\n", "\": \" in a value that is not quoted", -1},
	{"a:\n- b\n  - c\nd\n", NULL, -1},
	{"- a\n", "a list, not \"key: value\" lines", 0},
	{"text\n", "text, not \"key: value\" lines", 0},
	{"~\n", "text, not \"key: value\" lines", 0},
	{"a: b\n...\nc: d\n", NULL, 9},
	{"%YAML 1.2\n", NULL, -1},
	{"? [a]\n: b\n", "a key that is a list or a map", 2},
	{"a: !x!y z\n", "a tag (\"!\") that nothing defines", 3},
	{"a: \xff\n", "a byte that is not UTF-8", 3},
	{"\xc3\xa9: \xc0\xaf\n", "a byte that is not UTF-8", 4},
	{"a: \xed\xa0\x80\n", "a byte that is not UTF-8", 3},
	{"a: \x1b[31m\n", "a control character", 3},
	{"a: \x7f\n", "a control character", 3},
	{"a: \xc2\x80\n", "a control character", 3},
	{"a: \xef\xbf\xbe\n", "a control character", 3},
	{"\xef\xbb\xbf"
	 "a: b\n",
		"a byte-order mark inside the frontmatter", 0},
};

struct odd {
	const char *text, *odd;
	long at;
};

static const struct odd odds[] = {
	{"a: b\n", NULL, 0},
	{"a: &x b\n", "an anchor", 3},
	{"a: b\nc: &x [d]\n", "an anchor", 8},
	{"a: &x {b: c}\nd: *x\n", "an anchor", 3},
	{"a: !x b\n", "a tag", 3},
	{"a: !!python/object/apply:os.system [\"id\"]\n", "a tag", 3},
	{"<<: {a: b}\n", "a merge key", 0},
	{"\xc3\xa9: &x b\n", "an anchor", 4},
};

/* The text behind BASE bytes of something else. */
static struct str in_file(struct buf *file, struct str text)
{
	buf_clear(file);
	buf_fill(file, '-', BASE);
	buf_put(file, text);
	return str_from(buf_str(file), BASE);
}

static void check_good(const struct row *row)
{
	struct arena a = {0};
	struct buf file = {0}, got = {0};
	struct str text = in_file(&file, str_of(row->text));
	struct yaml_result y = yaml_read(text, BASE, &a);
	if (!row->want) {
		OK(!y.ok, row->text);
	} else if (OK(y.ok, row->text)) {
		if (y.root)
			put_value(&got, y.root, buf_str(&file));
		else
			buf_puts(&got, "nothing");
		IS(buf_str(&got), row->want, "  is read as it should be");
	}
	buf_done(&file);
	buf_done(&got);
	arena_done(&a);
}

static void check_bad(const struct refused *row)
{
	struct arena a = {0};
	struct buf file = {0};
	struct str text = in_file(&file, str_of(row->text));
	struct yaml_result y = yaml_read(text, BASE, &a);
	if (OK(!y.ok && !y.root, row->text)) {
		IS(str_of(y.reason), row->reason ? row->reason : y.reason, "  for its reason");
		OK(y.error_at >= BASE && y.error_at <= file.n, "  inside the text");
		if (row->at >= 0)
			EQUAL(y.error_at - BASE, row->at, "  at its place");
	}
	buf_done(&file);
	arena_done(&a);
}

static void check_odd(const struct odd *row)
{
	struct arena a = {0};
	struct buf file = {0};
	struct str text = in_file(&file, str_of(row->text));
	struct yaml_result y = yaml_read(text, BASE, &a);
	OK(y.ok, row->text);
	OK((y.odd && row->odd && strcmp(y.odd, row->odd) == 0) || (!y.odd && !row->odd),
		"  holds what must not be edited");
	if (y.odd)
		EQUAL(y.odd_at - BASE, row->at, "  at its place");
	buf_done(&file);
	arena_done(&a);
}

/* `unit` again and again. */
static struct str repeat(struct buf *out, const char *unit, size_t times, const char *tail)
{
	buf_clear(out);
	for (size_t i = 0; i < times; i++)
		buf_puts(out, unit);
	buf_puts(out, tail);
	return buf_str(out);
}

static void check_limits(void)
{
	static const char *const deep[] = {"[", "{a: ", "- ", "? ", "a: [", "[a, ", "\"a\": {",
		"'"};
	struct buf text = {0};
	for (size_t i = 0; i < sizeof deep / sizeof *deep; i++) {
		struct arena a = {0};
		size_t unit = strlen(deep[i]);
		repeat(&text, deep[i], (YAML_MAX_BYTES - 8) / unit, "\n");
		OK(!yaml_read(buf_str(&text), 0, &a).ok, deep[i]);
		arena_done(&a);
	}
	struct arena a = {0};
	struct yaml_result y = yaml_read(repeat(&text, "[", YAML_MAX_DEPTH + 1, ""), 0, &a);
	OK(!y.ok && y.fault == YAML_FAULT_LIMIT, "one bracket too many is over the limit");
	buf_clear(&text);
	buf_puts(&text, "a: ");
	buf_fill(&text, '[', YAML_MAX_DEPTH - 1);
	buf_fill(&text, ']', YAML_MAX_DEPTH - 1);
	OK(yaml_read(buf_str(&text), 0, &a).ok, "as many as allowed are read");
	buf_clear(&text);
	buf_puts(&text, "a: ");
	buf_fill(&text, 'x', YAML_MAX_BYTES - 3);
	OK(yaml_read(buf_str(&text), 0, &a).ok, "64 KiB are read");
	buf_putc(&text, 'x');
	y = yaml_read(buf_str(&text), 0, &a);
	OK(!y.ok && y.fault == YAML_FAULT_LIMIT, "one byte more is over the limit");
	OK(yaml_read(repeat(&text, "a: 1\n", 13000, ""), 0, &a).ok, "13,000 times the same key");
	y = yaml_read(repeat(&text, "\xf3\xb0\x80\x80\xc2\x85", 100, ": b\n"), 0, &a);
	OK(y.ok && y.root->keys[0].text.n == 600, "the stand-ins avoid what the text holds");
	arena_done(&a);
	buf_done(&text);
}

static void check_bomb(void)
{
	struct arena a = {0};
	struct buf text = {0};
	buf_puts(&text, "a: &a [x,x,x,x,x,x,x,x,x]\n");
	for (char c = 'b'; c < 'j'; c++)
		buf_printf(&text, "%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n", c, c, c - 1,
			c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1);
	struct yaml_result y = yaml_read(buf_str(&text), 0, &a);
	OK(y.ok && y.root->n == 9 && y.root->items[8].n == 9, "aliases are expanded within bounds");
	IS(y.root->items[8].items[0].text, "*h", "one beyond them is told as it is written");
	buf_done(&text);
	arena_done(&a);
}

static void check_aliases(void)
{
	struct arena a = {0};
	struct yaml_result y = yaml_read(
		STR("a: &x text\nb: *x\nc: &y [1, *x]\nd: *y\ne: &z [*z]\na: &x other\nf: *x\n"), 0,
		&a);
	OK(y.ok && y.root->n == 7, "aliases are read");
	const struct value *v = y.root->items;
	IS(v[1].text, "text", "an alias is what its anchor stands at");
	EQUAL(v[1].span.at, 14, "  where it is written");
	OK(value_same(&v[2], &v[3]), "also a list");
	IS(v[4].items[0].text, "*z", "but not one that is not over");
	IS(v[6].text, "other", "of two anchors the last one counts");
	arena_done(&a);
}

int main(void)
{
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		check_good(&good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		check_bad(&bad[i]);
	for (size_t i = 0; i < sizeof odds / sizeof *odds; i++)
		check_odd(&odds[i]);
	check_limits();
	check_bomb();
	check_aliases();
	return t_end();
}
