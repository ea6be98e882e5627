#include "schema/words.h"

#include "base/words.h"

struct str word_read(const struct json *j, struct arena *a)
{
	switch (json_kind(j)) {
	case JSON_NUMBER:
		return arena_printf(a, "%g", json_number(j, 0));
	case JSON_BOOL:
		return json_flag(j, false) ? STR("true") : STR("false");
	case JSON_NO_VALUE:
		return STR("null");
	case JSON_TEXT:
	case JSON_LIST:
	case JSON_MAP:
	case JSON_NONE:
		break;
	}
	return arena_str(a, json_str(j));
}

struct words words_read(const struct json *list, struct arena *a)
{
	struct words words = {arena_alloc(a, (json_count(list) + 1) * sizeof *words.v),
		json_count(list)};
	for (size_t i = 0; i < words.n; i++)
		words.v[i] = word_read(json_nth(list, i), a);
	return words;
}

bool words_have(const struct words *w, struct str word)
{
	for (size_t i = 0; i < w->n; i++) {
		if (str_eq(w->v[i], word))
			return true;
	}
	return false;
}

void words_list(struct buf *out, const struct words *w)
{
	for (size_t i = 0; i < w->n; i++) {
		buf_puts(out, !i ? "" : i + 1 < w->n ? ", " : tr(" or "));
		buf_put(out, w->v[i]);
	}
}
