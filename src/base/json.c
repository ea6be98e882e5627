#include "base/json.h"

#include "base/mem.h"
#include "base/ready.h"
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

const struct json *json_builtin(struct str path)
{
	return (const void *)ready_find(path);
}

bool json_is_builtin(const struct json *j)
{
	return ready_is(j);
}

static const struct ready *ready(const struct json *j)
{
	return ready_is(j) ? (const void *)j : NULL;
}

enum json_kind json_kind(const struct json *j)
{
	if (!j)
		return JSON_NONE;
	if (ready(j))
		return (enum json_kind)ready(j)->kind;
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
	if (json_kind(map) != JSON_MAP)
		return NULL;
	return ready(map) ? (const void *)ready_in(ready(map), key)
			  : (const void *)json_object_get(raw(map), key);
}

size_t json_count(const struct json *j)
{
	enum json_kind kind = json_kind(j);
	if (ready(j))
		return kind == JSON_LIST || kind == JSON_MAP ? ready(j)->n : 0;
	if (kind == JSON_LIST)
		return json_array_size(raw(j));
	return kind == JSON_MAP ? json_object_size(raw(j)) : 0;
}

const struct json *json_nth(const struct json *list, size_t i)
{
	if (json_kind(list) != JSON_LIST)
		return NULL;
	return ready(list) ? (const void *)ready_nth(ready(list), i)
			   : (const void *)json_array_get(raw(list), i);
}

struct str json_str(const struct json *j)
{
	if (json_kind(j) != JSON_TEXT)
		return (struct str){"", 0};
	if (ready(j))
		return ready_str(ready(j));
	return (struct str){json_string_value(raw(j)), json_string_length(raw(j))};
}

struct str json_str_in(const struct json *map, const char *key)
{
	return json_str(json_in(map, key));
}

bool json_flag(const struct json *j, bool otherwise)
{
	if (json_kind(j) != JSON_BOOL)
		return otherwise;
	return ready(j) ? ready(j)->n : json_is_true(raw(j));
}

bool json_flag_in(const struct json *map, const char *key, bool otherwise)
{
	return json_flag(json_in(map, key), otherwise);
}

double json_number(const struct json *j, double otherwise)
{
	if (json_kind(j) != JSON_NUMBER)
		return otherwise;
	return ready(j) ? strtod(ready_str(ready(j)).p, NULL) : json_number_value(raw(j));
}

bool json_member(const struct json *map, size_t i, struct str *key, const struct json **value)
{
	if (i >= json_count(map) || json_kind(map) != JSON_MAP)
		return false;
	if (ready(map)) {
		*value = (const void *)ready_value(ready(map), i, key);
		return true;
	}
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
