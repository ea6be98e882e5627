#include "base/json.h"

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

static json_t *raw(const struct json *j)
{
	/* A struct json is never defined: it only gives jansson's handle a type of ours. */
	return (json_t *)(void *)(uintptr_t)j;
}

static struct json *own(json_t *j)
{
	if (!j)
		die("out of memory (JSON)");
	return (struct json *)(void *)j;
}

struct json *json_read(struct str text, struct err *e)
{
	json_error_t why;
	json_t *j = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &why);
	if (!j)
		err_set(e, "line %d, column %d: %s", why.line, why.column, why.text);
	return (struct json *)(void *)j;
}

void json_free(struct json *j)
{
	json_decref(raw(j));
}

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

/* The next byte that says something of how maps and lists lie within each other. */
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

enum json_kind json_kind(const struct json *j)
{
	if (!j)
		return JSON_NONE;
	switch (json_typeof(raw(j))) {
	case JSON_OBJECT:
		return JSON_MAP;
	case JSON_ARRAY:
		return JSON_LIST;
	case JSON_STRING:
		return JSON_TEXT;
	case JSON_INTEGER:
	case JSON_REAL:
		return JSON_NUMBER;
	case JSON_TRUE:
	case JSON_FALSE:
		return JSON_BOOL;
	case JSON_NULL:
		break;
	}
	return JSON_NO_VALUE;
}

const struct json *json_in(const struct json *map, const char *key)
{
	return json_kind(map) == JSON_MAP ? (void *)json_object_get(raw(map), key) : NULL;
}

size_t json_count(const struct json *j)
{
	enum json_kind kind = json_kind(j);
	if (kind == JSON_LIST)
		return json_array_size(raw(j));
	return kind == JSON_MAP ? json_object_size(raw(j)) : 0;
}

const struct json *json_nth(const struct json *list, size_t i)
{
	return json_kind(list) == JSON_LIST ? (void *)json_array_get(raw(list), i) : NULL;
}

struct str json_str(const struct json *j)
{
	if (json_kind(j) != JSON_TEXT)
		return (struct str){"", 0};
	return (struct str){json_string_value(raw(j)), json_string_length(raw(j))};
}

struct str json_str_in(const struct json *map, const char *key)
{
	return json_str(json_in(map, key));
}

bool json_flag(const struct json *j, bool otherwise)
{
	return json_kind(j) == JSON_BOOL ? json_is_true(raw(j)) : otherwise;
}

bool json_flag_in(const struct json *map, const char *key, bool otherwise)
{
	return json_flag(json_in(map, key), otherwise);
}

double json_number(const struct json *j, double otherwise)
{
	return json_kind(j) == JSON_NUMBER ? json_number_value(raw(j)) : otherwise;
}

bool json_member(const struct json *map, size_t i, struct str *key, const struct json **value)
{
	if (i >= json_count(map) || json_kind(map) != JSON_MAP)
		return false;
	void *at = json_object_iter(raw(map));
	while (i-- && at)
		at = json_object_iter_next(raw(map), at);
	if (!at)
		return false;
	*key = str_of(json_object_iter_key(at));
	*value = (void *)json_object_iter_value(at);
	return true;
}

struct json *json_new_map(void)
{
	return own(json_object());
}

struct json *json_new_list(void)
{
	return own(json_array());
}

struct json *json_new_text(struct str s)
{
	struct buf mended = {0};
	utf8_mend(&mended, s);
	struct json *j = own(json_stringn(buf_text(&mended), mended.n));
	buf_done(&mended);
	return j;
}

struct json *json_new_size(size_t n)
{
	return own(json_integer((json_int_t)n));
}

struct json *json_new_number(double n)
{
	if (n == floor(n) && fabs(n) < 9e15)
		return own(json_integer((json_int_t)n));
	return isfinite(n) ? own(json_real(n)) : json_new_null();
}

struct json *json_new_bool(bool b)
{
	return own(json_boolean(b));
}

struct json *json_new_null(void)
{
	return own(json_null());
}

void json_put(struct json *map, const char *key, struct json *value)
{
	struct buf mended = {0};
	utf8_mend(&mended, str_of(key));
	if (json_object_set_new(raw(map), buf_text(&mended), raw(value)) != 0)
		die("out of memory (JSON)");
	buf_done(&mended);
}

void json_add(struct json *list, struct json *value)
{
	if (json_array_append_new(raw(list), raw(value)) != 0)
		die("out of memory (JSON)");
}

void json_write(struct buf *out, const struct json *j, bool pretty)
{
	size_t flags = JSON_ENCODE_ANY | JSON_REAL_PRECISION(15) |
		(pretty ? JSON_INDENT(2) : JSON_COMPACT);
	char *text = json_dumps(raw(j), flags);
	if (!text)
		die("out of memory (JSON)");
	buf_puts(out, text);
	free(text);
}
