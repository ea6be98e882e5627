#include "tests/t.h"

#include "base/buf.h"
#include "doc/value.h"

/* Plain scalars of the YAML 1.2 core schema. */
static const struct {
	const char *text;
	enum value_kind kind;
} plain[] = {
	{"", VALUE_NULL},
	{"~", VALUE_NULL},
	{"null", VALUE_NULL},
	{"Null", VALUE_NULL},
	{"NULL", VALUE_NULL},
	{"nuLL", VALUE_TEXT},
	{"none", VALUE_TEXT},
	{"true", VALUE_BOOL},
	{"True", VALUE_BOOL},
	{"TRUE", VALUE_BOOL},
	{"false", VALUE_BOOL},
	{"tRue", VALUE_TEXT},
	{"yes", VALUE_TEXT},
	{"no", VALUE_TEXT},
	{"on", VALUE_TEXT},
	{"off", VALUE_TEXT},
	{"y", VALUE_TEXT},
	{"0", VALUE_NUMBER},
	{"-0", VALUE_NUMBER},
	{"+1", VALUE_NUMBER},
	{"017", VALUE_NUMBER},
	{"0o17", VALUE_NUMBER},
	{"0o18", VALUE_TEXT},
	{"0o", VALUE_TEXT},
	{"-0o7", VALUE_TEXT},
	{"0x1F", VALUE_NUMBER},
	{"0xg", VALUE_TEXT},
	{"0b1", VALUE_TEXT},
	{"1.", VALUE_NUMBER},
	{".5", VALUE_NUMBER},
	{".", VALUE_TEXT},
	{"-.5e-3", VALUE_NUMBER},
	{"1e3", VALUE_NUMBER},
	{"1e", VALUE_TEXT},
	{"1e+", VALUE_TEXT},
	{"e3", VALUE_TEXT},
	{"1.2.3", VALUE_TEXT},
	{"1_000", VALUE_TEXT},
	{"1 000", VALUE_TEXT},
	{"12:30", VALUE_TEXT},
	{"2024-01-01", VALUE_TEXT},
	{"--1", VALUE_TEXT},
	{"+", VALUE_TEXT},
	{"-", VALUE_TEXT},
	{".inf", VALUE_NUMBER},
	{"-.Inf", VALUE_NUMBER},
	{"+.INF", VALUE_NUMBER},
	{".nan", VALUE_NUMBER},
	{"-.nan", VALUE_TEXT},
	{"inf", VALUE_TEXT},
	{"4.5", VALUE_NUMBER},
	{"4.5.", VALUE_TEXT},
};

/* What one reader or another does not take for text: it is quoted where it is to be text. */
static const struct {
	const char *text;
	bool typed;
} looks[] = {
	{"yes", true},
	{"No", true},
	{"ON", true},
	{"off", true},
	{"y", true},
	{"N", true},
	{"true", true},
	{"null", true},
	{"~", true},
	{"", true},
	{"=", true},
	{"<<", true},
	{"17", true},
	{"1_000", true},
	{"12:30:00", true},
	{"2024-01-01", true},
	{"2024-01-01T10:00:00Z", true},
	{"0b101", true},
	{"0x1_f", true},
	{"-1_0", true},
	{"1e3", true},
	{".inf", true},
	{"yes please", false},
	{"nope", false},
	{"v1", false},
	{"3d", false},
	{"12ab", false},
	{"0bx", false},
	{"1.2.3-beta", false},
	{"-a", false},
	{"+", false},
	{"2fa", false},
};

static void check_scalars(void)
{
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		EQUAL(value_plain_kind(str_of(plain[i].text)), plain[i].kind, plain[i].text);
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		OK(value_looks_typed(str_of(looks[i].text)) == looks[i].typed, looks[i].text);
}

static struct value scalar(enum value_kind kind, const char *text)
{
	return (struct value){.kind = kind, .text = str_of(text)};
}

/* {"a": ["b", 1], "c": null} and the like: keys and items in turn. */
static struct value map_of(struct value *keys, struct value *items, size_t n)
{
	return (struct value){.kind = VALUE_MAP, .keys = keys, .items = items, .n = n};
}

static void check_same(void)
{
	struct arena a = {0};
	struct str words[] = {STR("a"), STR("b")}, others[] = {STR("b"), STR("a")};
	struct value text = value_text(STR("a")), other = value_text(STR("b"));
	struct value quoted = {.kind = VALUE_TEXT, .written = WRITTEN_DOUBLE, .text = STR("a")};
	struct value empty = value_text(STR("")), null = scalar(VALUE_NULL, "~");
	struct value number = scalar(VALUE_NUMBER, "1"), digits = value_text(STR("1"));
	struct value list = value_list(&a, words, 2, WRITTEN_FLOW);
	struct value again = value_list(&a, words, 2, WRITTEN_BLOCK);
	struct value turned = value_list(&a, others, 2, WRITTEN_FLOW);
	struct value shorter = value_list(&a, words, 1, WRITTEN_FLOW);
	struct value none = value_list(&a, NULL, 0, WRITTEN_FLOW);
	OK(value_same(&text, &quoted), "the same text, however written");
	OK(!value_same(&text, &other), "other text");
	OK(value_same(&empty, &null) && value_same(&null, NULL) && value_same(&none, &empty),
		"empty, null and nothing are the same");
	OK(!value_same(&empty, &text) && !value_same(NULL, &text), "nothing is not something");
	OK(!value_same(&number, &digits), "a number is not its digits as text");
	OK(value_same(&list, &again), "the same list, however written");
	OK(!value_same(&list, &turned) && !value_same(&list, &shorter), "another list");
	OK(!value_same(&shorter, &text), "a list of one is not that one");
	struct value keys[] = {text, other}, swapped[] = {other, text}, items[] = {number, list};
	struct value map = map_of(keys, items, 2), same = map_of(keys, items, 2);
	struct value renamed = map_of(swapped, items, 2), fewer = map_of(keys, items, 1);
	OK(value_same(&map, &same), "the same map");
	OK(!value_same(&map, &renamed) && !value_same(&map, &fewer), "another map");
	struct value twice_keys[] = {text, text}, twice_items[] = {number, digits};
	struct value twice = map_of(twice_keys, twice_items, 2);
	OK(value_member(&twice, STR("a")) == &twice_items[1],
		"of two members of one key the last counts");
	OK(!value_member(&twice, STR("b")) && !value_member(NULL, STR("a")) &&
			!value_member(&text, STR("a")),
		"no such member");
	arena_done(&a);
}

static void check_printed(const struct value *v, const char *text, const char *json)
{
	struct buf out = {0};
	value_print(&out, v);
	IS(buf_str(&out), text, text);
	buf_clear(&out);
	struct json *j = value_json(v);
	json_write(&out, j, false);
	json_free(j);
	IS(buf_str(&out), json, json);
	buf_done(&out);
}

static void check_printing(void)
{
	static const char *const numbers[][2] = {{"17", "17"}, {"-1.5e3", "-1500"}, {"0x1F", "31"},
		{"0o17", "15"}, {"017", "17"}, {"1.0", "1"}, {".5", "0.5"}, {".inf", "null"},
		{"-.INF", "null"}, {".NaN", "null"}, {"1e999", "null"},
		{"1000000000000000000000000000000000000000000000000000000000000000000000", "1e69"}};
	struct arena a = {0};
	struct value v = value_text(STR("a \"b\"\n"));
	check_printed(&v, "a \"b\"\n", "\"a \\\"b\\\"\\n\"");
	v = scalar(VALUE_NULL, "~");
	check_printed(&v, "~", "null");
	v = scalar(VALUE_BOOL, "TRUE");
	check_printed(&v, "TRUE", "true");
	v = scalar(VALUE_BOOL, "false");
	check_printed(&v, "false", "false");
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		v = scalar(VALUE_NUMBER, numbers[i][0]);
		check_printed(&v, numbers[i][0], numbers[i][1]);
	}
	struct str words[] = {STR("a"), STR("b c"), STR("\xff")};
	struct value list = value_list(&a, words, 2, WRITTEN_FLOW);
	check_printed(&list, "a\nb c", "[\"a\",\"b c\"]");
	struct value bad = value_list(&a, words + 2, 1, WRITTEN_FLOW);
	check_printed(&bad, "\xff", "[\"\xef\xbf\xbd\"]");
	struct value keys[] = {value_text(STR("k"))}, items[] = {list};
	struct value map = map_of(keys, items, 1),
		     outer = {.kind = VALUE_LIST, .items = &map, .n = 1};
	check_printed(&map, "{\"k\":[\"a\",\"b c\"]}", "{\"k\":[\"a\",\"b c\"]}");
	check_printed(&outer, "{\"k\":[\"a\",\"b c\"]}", "[{\"k\":[\"a\",\"b c\"]}]");
	arena_done(&a);
}

int main(void)
{
	check_scalars();
	check_same();
	check_printing();
	for (int kind = VALUE_NULL; kind <= VALUE_MAP; kind++)
		OK(*value_kind_name((enum value_kind)kind), "each kind has a name");
	return t_end();
}
