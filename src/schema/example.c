#include "schema/example.h"

#include "doc/scalar.h"
#include "schema/words.h"

enum { MOST_DEPTH = 8 };

static void put_text(struct buf *out, struct str text)
{
	static const enum written styles[] = {WRITTEN_PLAIN, WRITTEN_SINGLE, WRITTEN_DOUBLE};
	const struct scalar_place place = {.ending = STR("\n"), .flow = true};
	for (size_t i = 0; i < 3; i++) {
		if (scalar_write(out, text, styles[i], &place))
			return;
	}
}

static void put_value(struct buf *out, const struct json *j, int depth);

static void put_list(struct buf *out, const struct json *list, int depth)
{
	for (size_t i = 0; i < json_count(list); i++) {
		buf_puts(out, i ? ", " : "[");
		put_value(out, json_nth(list, i), depth + 1);
	}
	buf_puts(out, json_count(list) ? "]" : "[]");
}

static void put_map(struct buf *out, const struct json *map, int depth)
{
	const struct json *value;
	struct str key;
	for (size_t i = 0; json_member(map, i, &key, &value); i++) {
		buf_puts(out, i ? ", " : "{");
		put_text(out, key);
		buf_puts(out, ": ");
		put_value(out, value, depth + 1);
	}
	buf_puts(out, json_count(map) ? "}" : "{}");
}

static void put_value(struct buf *out, const struct json *j, int depth)
{
	struct arena a = {0};
	enum json_kind kind = json_kind(j);
	if (kind == JSON_TEXT)
		put_text(out, json_str(j));
	else if (kind == JSON_LIST && depth < MOST_DEPTH)
		put_list(out, j, depth);
	else if (kind == JSON_MAP && depth < MOST_DEPTH)
		put_map(out, j, depth);
	else
		buf_put(out, word_read(j, &a));
	arena_done(&a);
}

static void put_items(struct buf *out, const struct json *list)
{
	struct arena a = {0};
	for (size_t i = 0; i < json_count(list); i++) {
		buf_puts(out, i ? ", " : "");
		buf_put(out, word_read(json_nth(list, i), &a));
	}
	arena_done(&a);
}

struct str example_read(const struct json *list, bool yaml, struct arena *a)
{
	const struct json *first = json_nth(list, 0);
	enum json_kind kind = json_kind(first);
	struct buf text = {0};
	if (kind != JSON_LIST && kind != JSON_MAP)
		return word_read(first, a);
	if (kind == JSON_LIST && !yaml)
		put_items(&text, first);
	else
		put_value(&text, first, 0);
	struct str copy = arena_str(a, buf_str(&text));
	buf_done(&text);
	return copy;
}
