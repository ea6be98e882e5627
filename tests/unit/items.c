#include "tests/t.h"

#include "base/buf.h"
#include "base/vec.h"
#include "doc/items.h"

static const struct {
	const char *text, *separators, *want; /* the items, each in <> */
} splits[] = {
	{"", ",", ""},
	{" , ,, ", ",", ""},
	{"a", ",", "<a>"},
	{"a,b , c,", ",", "<a><b><c>"},
	{"a b\tc", ", \t", "<a><b><c>"},
	{"a b, c", ",", "<a b><c>"},
	{"a\nb\r\nc", ",\n", "<a><b><c>"},
	{"Bash(git add *, git log *), Read", ", ", "<Bash(git add *, git log *)><Read>"},
	{"Bash(a (b, c) d),e", ",", "<Bash(a (b, c) d)><e>"},
	{"Bash(echo \"a), b\", c), d", ",", "<Bash(echo \"a), b\", c)><d>"},
	{"\"a, b\", c", ",", "<\"a, b\"><c>"},
	{"x, \"a, b\"", ",", "<x><\"a, b\">"},
	{"5\" disk, b", ",", "<5\" disk><b>"},
	{"a), b", ",", "<a)><b>"},
	{"a(b, c", ",", "<a(b, c>"},
	{"caf\xc3\xa9, \xf0\x9f\x98\x80", ",", "<caf\xc3\xa9><\xf0\x9f\x98\x80>"},
};

static void check_splits(void)
{
	for (size_t i = 0; i < sizeof splits / sizeof *splits; i++) {
		struct items items = {0};
		struct buf got = {0};
		items_split(str_of(splits[i].text), splits[i].separators, &items);
		for (size_t k = 0; k < items.n; k++)
			buf_printf(&got, "<%.*s>", STR_ARG(items.v[k]));
		IS(buf_str(&got), splits[i].want, splits[i].text);
		buf_done(&got);
		vec_done(&items);
	}
}

static const struct {
	const char *before, *separators, *want; /* a, b and c(d, e) put in its place */
} joins[] = {
	{"", ", ", "a, b, c(d, e)"},
	{"", " ", "a b c(d, e)"},
	{"x", ", ", "a, b, c(d, e)"},
	{"x,y", ", ", "a,b,c(d, e)"},
	{"x  y", ", ", "a  b  c(d, e)"},
	{"x ,  y, z,", ", ", "a ,  b ,  c(d, e),"},
	{"x\ny\n", ",\n", "a\nb\nc(d, e)"},
};

static void check_joins(void)
{
	struct arena a = {0};
	struct str words[] = {STR("a"), STR("b"), STR("c(d, e)")};
	struct value list = value_list(&a, words, 3, WRITTEN_COMMA),
		     none = value_list(&a, words, 0, WRITTEN_COMMA);
	struct buf got = {0};
	for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
		buf_clear(&got);
		items_join(&got, &list, str_of(joins[i].before), joins[i].separators);
		IS(buf_str(&got), joins[i].want, joins[i].before);
	}
	buf_clear(&got);
	items_join(&got, &none, STR("x, y,"), ",");
	IS(buf_str(&got), "", "an empty list is nothing");
	buf_done(&got);
	arena_done(&a);
}

int main(void)
{
	check_splits();
	check_joins();
	struct arena a = {0};
	struct buf got = {0};
	struct str words[] = {STR("a"), STR("b: c"), STR("")};
	struct value list = value_list(&a, words, 3, WRITTEN_FLOW);
	items_write_flow(&got, &list, NULL, STR(""));
	IS(buf_str(&got), "[a, 'b: c', '']", "a new list in brackets");
	buf_clear(&got);
	items_write_block(&got, &list, NULL, STR(""));
	IS(buf_str(&got), "- a\n  - 'b: c'\n  - ''", "a new list of lines, from its first dash on");
	buf_done(&got);
	arena_done(&a);
	return t_end();
}
