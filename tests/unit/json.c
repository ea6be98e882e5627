#include "tests/t.h"

#include "base/json.h"

#include <math.h>

static struct json *read_text(const char *text)
{
	struct err e = {.text = ""};
	return json_read(str_of(text), &e);
}

static void test_errors(void)
{
	static const char *const rows[][2] = {
		{"", "line 1, column 0: "},
		{"{\"a\": 1,\n \"b\" 2}", "line 2, column 6: "},
		{"{\"a\": 1, \"a\": 2}", "line 1, column 12: duplicate object key"},
		{"[1, 2,]", "line 1, column 7: "},
		{"\"\xff\"", "line 1, column "},
		{"{} x", "line 1, column 4: end of file expected"},
		{"nul", "line 1, column 3: "},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err e = {.text = ""};
		OK(!json_read(str_of(rows[i][0]), &e), "what is no document is refused");
		if (!OK(str_starts(str_of(e.text), str_of(rows[i][1])), "with place and reason"))
			printf("# %s\n", e.text);
	}
	struct buf deep = {0};
	struct err e = {.text = ""};
	buf_fill(&deep, '[', 100000);
	OK(!json_read(buf_str(&deep), &e), "a document of 100,000 levels is refused");
	buf_done(&deep);
}

static void test_lookups(void)
{
	struct json *j =
		read_text("{\"text\": \"h\\u00e9\", \"yes\": true, \"no\": false, \"n\": -2.5,"
			  " \"list\": [1, \"two\", null], \"map\": {\"z\": 1, \"a\": 2},"
			  " \"nothing\": null, \"big\": 9007199254740993}");
	EQUAL(json_kind(j), JSON_MAP, "a map");
	EQUAL(json_count(j), 8, "its members");
	IS(json_str_in(j, "text"), "h\xc3\xa9", "a text");
	OK(json_flag_in(j, "yes", false) && !json_flag_in(j, "no", true), "flags");
	OK(json_flag_in(j, "absent", true) && json_flag_in(j, "text", true), "else the default");
	OK(json_number(json_in(j, "n"), 0) == -2.5, "a number");
	OK(json_number(json_in(j, "text"), 7) == 7, "else the default");
	const struct json *list = json_in(j, "list");
	EQUAL(json_kind(list), JSON_LIST, "a list");
	EQUAL(json_count(list), 3, "its items");
	IS(json_str(json_nth(list, 1)), "two", "one of them");
	EQUAL(json_kind(json_nth(list, 2)), JSON_NO_VALUE, "null is no value");
	EQUAL(json_kind(json_nth(list, 3)), JSON_NONE, "behind the last is none");
	EQUAL(json_kind(json_in(j, "yes")), JSON_BOOL, "a flag's kind");
	EQUAL(json_kind(json_in(j, "big")), JSON_NUMBER, "a number's kind");
	EQUAL(json_kind(json_in(j, "text")), JSON_TEXT, "a text's kind");
	json_free(j);
}

static void test_nothing(void)
{
	struct str key;
	const struct json *value;
	EQUAL(json_kind(NULL), JSON_NONE, "nothing has no kind");
	OK(!json_in(NULL, "x") && !json_nth(NULL, 0), "and nothing in it");
	EQUAL(json_count(NULL), 0, "no items");
	IS(json_str(NULL), "", "no text");
	OK(json_flag_in(NULL, "x", true), "the default for a flag");
	OK(json_number(NULL, 3) == 3, "and for a number");
	OK(!json_member(NULL, 0, &key, &value), "no member");
	json_free(NULL);
	struct json *text = read_text("\"x\"");
	OK(!json_in(text, "x") && !json_nth(text, 0), "a text holds nothing");
	EQUAL(json_count(text), 0, "and has no items");
	json_free(text);
}

static void test_members(void)
{
	struct json *j = read_text("{\"z\": 1, \"a\": 2, \"m\": 3}");
	static const char *const keys[] = {"z", "a", "m"};
	struct str key;
	const struct json *value;
	for (size_t i = 0; i < 3; i++) {
		OK(json_member(j, i, &key, &value), "a member");
		IS(key, keys[i], "in the document's order");
		OK(json_number(value, 0) == (double)i + 1, "with its value");
	}
	OK(!json_member(j, 3, &key, &value), "and no more");
	json_free(j);
}

static struct json *number_list(void)
{
	struct json *list = json_new_list();
	json_add(list, json_new_size(42));
	json_add(list, json_new_number(3));
	json_add(list, json_new_number(0.1));
	json_add(list, json_new_number(-1e300));
	json_add(list, json_new_number((double)NAN));
	json_add(list, json_new_number((double)INFINITY));
	return list;
}

static void test_write(void)
{
	struct json *map = json_new_map();
	json_put(map, "text", json_new_text(STR("a\"\\\n\x01\xc3\xa9/")));
	json_put(map, "bad", json_new_text(STR("\xff")));
	json_put(map, "nul", json_new_text((struct str){"a\0b", 3}));
	json_put(map, "k\xff", json_new_bool(true));
	json_put(map, "null", json_new_null());
	json_put(map, "numbers", number_list());
	json_put(map, "empty", json_new_map());
	struct buf b = {0};
	json_write(&b, map, false);
	IS(buf_str(&b),
		"{\"text\":\"a\\\"\\\\\\n\\u0001\xc3\xa9/\",\"bad\":\"\xef\xbf\xbd\","
		"\"nul\":\"a\\u0000b\",\"k\xef\xbf\xbd\":true,\"null\":null,"
		"\"numbers\":[42,3,0.1,-1e300,null,null],\"empty\":{}}",
		"a document on one line");
	json_free(map);
	buf_clear(&b);

	struct json *list = json_new_list();
	json_add(list, json_new_bool(false));
	json_write(&b, list, true);
	IS(buf_str(&b), "[\n  false\n]", "and indented");
	json_free(list);
	buf_clear(&b);

	struct json *text = json_new_text(STR("x"));
	json_write(&b, text, false);
	IS(buf_str(&b), "\"x\"", "a value alone is a document");
	json_free(text);
	buf_done(&b);
}

int main(void)
{
	test_errors();
	test_lookups();
	test_nothing();
	test_members();
	test_write();
	return t_end();
}
