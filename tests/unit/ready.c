/* The JSON files that are built in say what jansson reads in their bytes. tests/ready.sh runs this over
 * files of its own. */
#include "tests/t.h"

#include "base/builtin.h"
#include "base/json.h"

static bool same(const struct json *a, const struct json *b);

static bool same_member(const struct json *a, const struct json *b, size_t i)
{
	struct str key = {0}, other = {0};
	const struct json *value = NULL, *found = NULL;
	char name[256];
	if (!json_member(a, i, &key, &value) || !json_member(b, i, &other, &found))
		return false;
	snprintf(name, sizeof name, "%.*s", STR_ARG(key));
	return str_eq(key, other) && json_in(b, name) == found && same(value, found);
}

static bool same(const struct json *a, const struct json *b)
{
	const enum json_kind kind = json_kind(a);
	bool good = kind == json_kind(b) && json_count(a) == json_count(b) &&
		str_eq(json_str(a), json_str(b)) && json_flag(a, false) == json_flag(b, false) &&
		json_flag(a, true) == json_flag(b, true) &&
		!(json_number(a, 0.5) < json_number(b, 0.5)) &&
		!(json_number(a, 0.5) > json_number(b, 0.5));
	for (size_t i = 0; good && i < json_count(a); i++)
		good = kind == JSON_MAP ? same_member(a, b, i)
					: same(json_nth(a, i), json_nth(b, i));
	return good;
}

static void test_file(const struct builtin *b)
{
	struct err e = {.text = ""};
	struct str text = {b->bytes, b->n};
	struct json *read = json_read(text, &e);
	const struct json *ready = json_builtin(str_of(b->path));
	if (!OK(read && ready && same(read, ready), b->path))
		printf("# %s\n", e.text);
	json_free(read);
}

static void test_beyond(const struct json *map)
{
	struct str key;
	const struct json *value;
	OK(json_in(map, "no such key") == NULL, "a key that is not there");
	OK(!json_member(map, json_count(map), &key, &value), "a member behind the last");
	OK(json_nth(map, 0) == NULL && json_str(map).n == 0, "a map is no list and no text");
}

int main(void)
{
	const struct builtin *b;
	size_t n = 0;
	for (size_t i = 0; (b = builtin_at(i)); i++) {
		if (!str_ends(str_of(b->path), STR(".json")))
			continue;
		test_file(b);
		if (json_kind(json_builtin(str_of(b->path))) == JSON_MAP)
			test_beyond(json_builtin(str_of(b->path)));
		n++;
	}
	OK(n > 0, "there are some");
	OK(!json_builtin(STR("")) && !json_builtin(STR("schemas")), "other paths have none");
	return t_end();
}
