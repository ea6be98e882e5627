/* Taking a member or an item out. */
#include "doc/asked.h"
#include "text/lines.h"

/* From one member or item to the next, or from the one before to this one's end. */
static struct span flow_cut(const struct doc *d, const struct value *parent, size_t i)
{
	size_t at = (parent->kind == VALUE_MAP ? parent->keys : parent->items)[i].span.at;
	if (i + 1 < parent->n) {
		const struct value *next = parent->kind == VALUE_MAP ? parent->keys : parent->items;
		return (struct span){at, next[i + 1].span.at};
	}
	size_t end = parent->items[i].span.end;
	if (i == 0)
		return (struct span){at, end > at ? end : str_find_any(doc_text(d), at, ",}]")};
	size_t before = parent->items[i - 1].span.end;
	size_t comma = str_find_byte(doc_text(d), before, ',');
	return (struct span){comma, end > comma ? end : str_find_any(doc_text(d), at, "}]")};
}

/* Where the dash of an item stands. */
static size_t dash_of(struct str text, size_t at)
{
	while (at > 0 && char_is_space(text.p[at - 1]))
		at--;
	return at && text.p[at - 1] == '-' ? at - 1 : STR_NONE;
}

/* Its lines; the first one of several on the line of a dash gives its place to the next. */
static struct span block_cut(const struct doc *d, const struct value *parent, size_t i)
{
	struct str text = doc_text(d);
	bool map = parent->kind == VALUE_MAP;
	size_t key = map ? parent->keys[i].span.at : dash_of(text, parent->items[i].span.at);
	size_t end = parent->items[i].span.end;
	if (key == STR_NONE)
		return (struct span){STR_NONE, 0};
	if (end <= key)
		end = key + 1;
	size_t start = lines_start(text, key), next = lines_next(text, end - 1);
	if (str_trim_blank(str_cut(text, start, key)).n == 0)
		return (struct span){start, next};
	if (!map || i + 1 == parent->n)
		return (struct span){STR_NONE, 0};
	return (struct span){key, parent->keys[i + 1].span.at};
}

static size_t place_in(const struct value *parent, const struct step *step)
{
	for (size_t i = 0; step->key.p && i < parent->n; i++) {
		if (str_eq(parent->keys[i].text, step->key))
			return i;
	}
	return step->index;
}

/* The only one: what it lies in stays, empty, behind its key's colon. */
static bool empty_out(struct doc *d, const struct asked *q, const struct value *parent,
	struct err *e)
{
	struct str text = doc_text(d);
	struct span cut = parent->span;
	bool map = parent->kind == VALUE_MAP;
	while (cut.at > 0 && char_is_space(text.p[cut.at - 1]))
		cut.at--;
	if (cut.at > 0 && text.p[cut.at - 1] == ':')
		return asked_change(d, q, cut, map ? STR(" {}") : STR(" []"), e);
	return asked_change(d, q, parent->span, map ? STR("{}") : STR("[]"), e);
}

bool nested_unset(struct doc *d, const struct steps *path, struct err *e)
{
	const struct field_span *f = doc_field(d, path->v[0].key);
	const struct value *v = nested_find(d, path);
	struct steps above = *path;
	above.n--;
	if (!v)
		return true;
	if (!doc_may_edit(d, e))
		return false;
	const struct value *parent = nested_find(d, &above);
	const struct asked q = {.path = path, .before = &f->value, .gone = true};
	if (parent->n == 1)
		return empty_out(d, &q, parent, e);
	size_t i = place_in(parent, &path->v[path->n - 1]);
	const struct span cut =
		parent->written == WRITTEN_FLOW ? flow_cut(d, parent, i) : block_cut(d, parent, i);
	if (cut.at == STR_NONE)
		return err_set(e, "it shares its line with what holds it: edit the field as YAML");
	return asked_change(d, &q, cut, STR(""), e);
}
