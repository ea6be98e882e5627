#include "doc/value.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

static bool is_one_of(struct str s, const char *const *words)
{
	for (; *words; words++) {
		if (str_is(s, *words))
			return true;
	}
	return false;
}

static size_t count_digits(struct str s, size_t at, const char *digits)
{
	size_t n = 0;
	while (at + n < s.n && s.p[at + n] && strchr(digits, s.p[at + n]))
		n++;
	return n;
}

static bool is_based_number(struct str s)
{
	if (s.n < 3 || s.p[0] != '0')
		return false;
	const char *digits = s.p[1] == 'o' ? "01234567"
		: s.p[1] == 'x'            ? "0123456789abcdefABCDEF"
					   : "";
	return *digits && count_digits(s, 2, digits) == s.n - 2;
}

/* [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )? */
static bool is_decimal(struct str s)
{
	const char *digits = "0123456789";
	size_t at = s.n && (*s.p == '-' || *s.p == '+');
	size_t whole = count_digits(s, at, digits), part = 0;
	at += whole;
	if (at < s.n && s.p[at] == '.') {
		part = count_digits(s, at + 1, digits);
		at += 1 + part;
	}
	if (whole + part == 0)
		return false;
	if (at < s.n && (s.p[at] == 'e' || s.p[at] == 'E')) {
		at++;
		at += at < s.n && (s.p[at] == '-' || s.p[at] == '+');
		size_t power = count_digits(s, at, digits);
		at = power ? at + power : 0;
	}
	return at == s.n;
}

enum value_kind value_plain_kind(struct str text)
{
	static const char *const nulls[] = {"", "~", "null", "Null", "NULL", NULL};
	static const char *const bools[] = {"true", "True", "TRUE", "false", "False", "FALSE",
		NULL};
	static const char *const floats[] = {".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF",
		"+.inf", "+.Inf", "+.INF", ".nan", ".NaN", ".NAN", NULL};
	/* The longest of these words has five letters. */
	bool word = text.n <= 5, number = text.n && strchr("+-.0123456789", *text.p);
	if (!word && !number)
		return VALUE_TEXT;
	if (word && is_one_of(text, nulls))
		return VALUE_NULL;
	if (word && is_one_of(text, bools))
		return VALUE_BOOL;
	if (!number)
		return VALUE_TEXT;
	if (is_decimal(text) || is_based_number(text) || is_one_of(text, floats))
		return VALUE_NUMBER;
	return VALUE_TEXT;
}

bool value_looks_typed(struct str text)
{
	static const char *const words[] = {"y", "n", "yes", "no", "on", "off", "true", "false",
		"null", "~", "=", "<<", NULL};
	if (value_plain_kind(text) != VALUE_TEXT)
		return true;
	for (const char *const *word = words; *word; word++) {
		if (str_same_letters(text, str_of(*word)))
			return true;
	}
	size_t at = text.n && (*text.p == '-' || *text.p == '+');
	if (at == text.n || text.p[at] < '0' || text.p[at] > '9')
		return false;
	if (at + count_digits(text, at, "0123456789_-:.,TtZz +") == text.n)
		return true;
	return at + 2 < text.n && text.p[at] == '0' && strchr("bx", text.p[at + 1]) &&
		at + 2 + count_digits(text, at + 2, "0123456789ABCDEFabcdef_") == text.n;
}

static bool is_date(struct str text)
{
	static const char shape[] = "0000-00-00";
	for (size_t i = 0; i < sizeof shape - 1; i++) {
		bool digit = i < text.n && text.p[i] >= '0' && text.p[i] <= '9';
		if (i >= text.n || (shape[i] == '0' ? !digit : text.p[i] != '-'))
			return false;
	}
	return text.n == sizeof shape - 1 || text.p[sizeof shape - 1] == 'T' ||
		text.p[sizeof shape - 1] == ' ';
}

/* 12:30, 1_000 */
static bool is_old_number(struct str text)
{
	size_t at = text.n && (*text.p == '-' || *text.p == '+');
	if (at == text.n || text.p[at] < '0' || text.p[at] > '9' || text.p[text.n - 1] == ':')
		return false;
	return at + count_digits(text, at, "0123456789_") == text.n ||
		at + count_digits(text, at, "0123456789:") == text.n;
}

const char *value_guess_name(struct str text)
{
	static const char *const words[] = {"yes", "no", "on", "off", NULL};
	for (const char *const *word = words; *word; word++) {
		if (str_same_letters(text, str_of(*word)))
			return tr("true or false");
	}
	if (value_plain_kind(text) != VALUE_TEXT)
		return NULL;
	if (is_date(text))
		return tr("a date");
	return is_old_number(text) ? tr("a number") : NULL;
}

struct value value_text(struct str text)
{
	return (struct value){.kind = VALUE_TEXT, .text = text};
}

struct value value_list(struct arena *a, const struct str *items, size_t n, enum written written)
{
	struct value list = {.kind = VALUE_LIST, .written = written, .n = n};
	list.items = arena_alloc(a, (n ? n : 1) * sizeof *list.items);
	for (size_t i = 0; i < n; i++)
		list.items[i] = value_text(items[i]);
	return list;
}

bool value_is_empty(const struct value *v)
{
	if (!v || v->kind == VALUE_NULL)
		return true;
	if (v->kind == VALUE_LIST || v->kind == VALUE_MAP)
		return v->n == 0;
	return v->kind == VALUE_TEXT && v->text.n == 0;
}

bool value_same(const struct value *a, const struct value *b)
{
	if (value_is_empty(a) || value_is_empty(b))
		return value_is_empty(a) && value_is_empty(b);
	if (a->kind != b->kind)
		return false;
	if (a->kind != VALUE_LIST && a->kind != VALUE_MAP)
		return str_eq(a->text, b->text);
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		if (!value_same(&a->items[i], &b->items[i]) ||
			(a->kind == VALUE_MAP && !str_eq(a->keys[i].text, b->keys[i].text)))
			return false;
	}
	return true;
}

const struct value *value_member(const struct value *map, struct str key)
{
	const struct value *found = NULL;
	/* A key given twice: the last one counts, as for the readers that take it at all. */
	for (size_t i = 0; map && map->kind == VALUE_MAP && i < map->n; i++) {
		if (str_eq(map->keys[i].text, key))
			found = &map->items[i];
	}
	return found;
}

const char *value_kind_name(enum value_kind kind)
{
	switch (kind) {
	case VALUE_NULL:
		return tr("empty");
	case VALUE_BOOL:
		return tr("a boolean");
	case VALUE_NUMBER:
		return tr("a number");
	case VALUE_TEXT:
		return tr("text");
	case VALUE_LIST:
		return tr("a list");
	case VALUE_MAP:
		break;
	}
	return tr("a map");
}

static void print_as_json(struct buf *out, const struct value *v)
{
	struct json *j = value_json(v);
	json_write(out, j, false);
	json_free(j);
}

static void print_item(struct buf *out, const struct value *v)
{
	if (v->kind == VALUE_LIST || v->kind == VALUE_MAP)
		print_as_json(out, v);
	else
		buf_put(out, v->text);
}

void value_print(struct buf *out, const struct value *v)
{
	if (v->kind != VALUE_LIST) {
		print_item(out, v);
		return;
	}
	for (size_t i = 0; i < v->n; i++) {
		if (i)
			buf_putc(out, '\n');
		print_item(out, &v->items[i]);
	}
}

static struct json *number_json(struct str s)
{
	char *text = xmemdup0(s.p, s.n);
	bool octal = s.n > 2 && s.p[0] == '0' && s.p[1] == 'o';
	/* .inf and .nan, which JSON has not. */
	bool none = str_find_any(s, 0, "nN") != STR_NONE;
	double number = octal ? (double)strtoull(text + 2, NULL, 8) : strtod(text, NULL);
	free(text);
	return none ? json_new_null() : json_new_number(number);
}

static struct json *scalar_json(const struct value *v)
{
	switch (v->kind) {
	case VALUE_NULL:
		return json_new_null();
	case VALUE_BOOL:
		return json_new_bool(*v->text.p == 't' || *v->text.p == 'T');
	case VALUE_NUMBER:
		return number_json(v->text);
	case VALUE_TEXT:
	case VALUE_LIST:
	case VALUE_MAP:
		break;
	}
	return json_new_text(v->text);
}

/* Depth is bounded by the reader (doc/yaml.h). */
struct json *value_json(const struct value *v)
{
	if (v->kind == VALUE_LIST) {
		struct json *list = json_new_list();
		for (size_t i = 0; i < v->n; i++)
			json_add(list, value_json(&v->items[i]));
		return list;
	}
	if (v->kind != VALUE_MAP)
		return scalar_json(v);
	struct json *map = json_new_map();
	for (size_t i = 0; i < v->n; i++) {
		struct buf key = {0};
		utf8_mend(&key, v->keys[i].text);
		json_put(map, buf_text(&key), value_json(&v->items[i]));
		buf_done(&key);
	}
	return map;
}
