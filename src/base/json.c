#include "base/json_tree.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

void json_free(struct json *j)
{
	if (!j || (j->lent && !j->doc))
		return;
	if (j->doc) {
		free((char *)(uintptr_t)j->key.p);
		json_doc_free(j->doc);
		return;
	}
	bool holds = j->kind == JSON_LIST || j->kind == JSON_MAP;
	for (size_t i = 0; holds && i < j->list.n; i++)
		json_free(j->list.v[i]);
	if (holds)
		vec_done(&j->list);
	if (j->kind == JSON_TEXT)
		free((char *)(uintptr_t)j->text.p);
	free((char *)(uintptr_t)j->key.p);
	free(j);
}

/* --- bytes of a member ------------------------------------------------------------------------ */

/* Behind the quotes that open at `at`. */
static size_t behind_text(struct str s, size_t at)
{
	size_t end = at;
	while ((end = str_find_byte(s, end + 1, '"')) != STR_NONE) {
		size_t slashes = 0;
		while (s.p[end - 1 - slashes] == '\\')
			slashes++;
		if (slashes % 2 == 0)
			return end + 1;
	}
	return s.n;
}

/* Where the value begins, if the text from `at` to `end` is the key of a member. */
static size_t value_at(struct str s, size_t at, size_t end, const char *key)
{
	bool found = str_is(str_cut(s, at + 1, end - 1), key);
	while (end < s.n && (char_is_blank(s.p[end]) || s.p[end] == '\n' || s.p[end] == '\r'))
		end++;
	return found && end < s.n && s.p[end] == ':' ? end + 1 : STR_NONE;
}

static size_t next_mark(struct str s, size_t at)
{
	static const bool marks[256] = {['"'] = true,
		[','] = true,
		['['] = true,
		[']'] = true,
		['{'] = true,
		['}'] = true};
	while (at < s.n && !marks[(unsigned char)s.p[at]])
		at++;
	return at;
}

/* From `at` on, which lies within so many maps and lists. */
static struct str raw_from(struct str map, size_t at, size_t depth, const char *key)
{
	size_t from = STR_NONE;
	for (size_t next; (at = next_mark(map, at)) < map.n; at = next) {
		const char c = map.p[at];
		bool ends = depth == 1 && (c == ',' || c == '}');
		if (from != STR_NONE && ends)
			return str_trim(str_cut(map, from, at));
		next = c == '"' ? behind_text(map, at) : at + 1;
		if (c == '"' && depth == 1 && from == STR_NONE)
			from = value_at(map, at, next, key);
		depth += c == '{' || c == '[';
		depth -= depth && (c == '}' || c == ']');
	}
	return (struct str){"", 0};
}

struct str json_raw_in(struct str map, const char *key)
{
	return raw_from(map, 0, 0, key);
}

struct str json_raw_line(struct str map, const char *key)
{
	struct buf line = {0};
	buf_printf(&line, "\n  \"%s\":", key);
	size_t at = str_find(map, 0, buf_str(&line));
	buf_done(&line);
	return at == STR_NONE ? json_raw_in(map, key) : raw_from(map, at, 1, key);
}

/* --- looking up ------------------------------------------------------------------------------- */

enum json_kind json_kind(const struct json *j)
{
	return j ? j->kind : JSON_NONE;
}

struct json *json_find(const struct json *map, struct str key)
{
	for (size_t i = 0; json_kind(map) == JSON_MAP && i < map->list.n; i++) {
		if (str_eq(map->list.v[i]->key, key))
			return map->list.v[i];
	}
	return NULL;
}

const struct json *json_in(const struct json *map, const char *key)
{
	return json_kind(map) == JSON_MAP ? json_find(map, str_of(key)) : NULL;
}

size_t json_count(const struct json *j)
{
	enum json_kind kind = json_kind(j);
	return kind == JSON_LIST || kind == JSON_MAP ? j->list.n : 0;
}

const struct json *json_nth(const struct json *list, size_t i)
{
	return json_kind(list) == JSON_LIST && i < list->list.n ? list->list.v[i] : NULL;
}

struct str json_str(const struct json *j)
{
	return json_kind(j) == JSON_TEXT ? j->text : (struct str){"", 0};
}

struct str json_str_in(const struct json *map, const char *key)
{
	return json_str(json_in(map, key));
}

bool json_flag(const struct json *j, bool otherwise)
{
	return json_kind(j) == JSON_BOOL ? j->flag : otherwise;
}

bool json_flag_in(const struct json *map, const char *key, bool otherwise)
{
	return json_flag(json_in(map, key), otherwise);
}

double json_number(const struct json *j, double otherwise)
{
	return json_kind(j) == JSON_NUMBER ? j->number : otherwise;
}

bool json_member(const struct json *map, size_t i, struct str *key, const struct json **value)
{
	if (json_kind(map) != JSON_MAP || i >= map->list.n)
		return false;
	*key = map->list.v[i]->key;
	*value = map->list.v[i];
	return true;
}

/* --- making ----------------------------------------------------------------------------------- */

static struct json *new_node(enum json_kind kind)
{
	struct json *j = xcalloc(1, sizeof *j);
	j->kind = kind;
	return j;
}

static struct str mended(struct str s)
{
	struct buf b = {0};
	utf8_mend(&b, s);
	size_t n = b.n;
	return (struct str){buf_take(&b), n};
}

struct json *json_new_map(void)
{
	return new_node(JSON_MAP);
}

struct json *json_new_list(void)
{
	return new_node(JSON_LIST);
}

struct json *json_new_text(struct str s)
{
	struct json *j = new_node(JSON_TEXT);
	j->text = mended(s);
	return j;
}

struct json *json_new_size(size_t n)
{
	return json_new_number((double)n);
}

struct json *json_new_number(double n)
{
	struct json *j = new_node(isfinite(n) ? JSON_NUMBER : JSON_NO_VALUE);
	if (j->kind == JSON_NUMBER)
		j->number = n;
	return j;
}

struct json *json_new_bool(bool b)
{
	struct json *j = new_node(JSON_BOOL);
	j->flag = b;
	return j;
}

struct json *json_new_null(void)
{
	return new_node(JSON_NO_VALUE);
}

void json_put(struct json *map, const char *key, struct json *value)
{
	assert(map->kind == JSON_MAP && !map->lent && !value->key.p);
	value->key = mended(str_of(key));
	for (size_t i = 0; i < map->list.n; i++) {
		if (str_eq(map->list.v[i]->key, value->key)) {
			json_free(map->list.v[i]);
			map->list.v[i] = value;
			return;
		}
	}
	vec_push(&map->list, value);
}

void json_add(struct json *list, struct json *value)
{
	assert(list->kind == JSON_LIST && !list->lent);
	vec_push(&list->list, value);
}
