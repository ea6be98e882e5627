#include "schema/type.h"

#include "base/vec.h"
#include "doc/items.h"

#include <string.h>

static const char *separators_of(const struct field *f)
{
	return f->separators ? f->separators : ",\n";
}

static struct value parse_list(const struct field *f, struct str text, struct arena *a)
{
	struct items items = {0};
	items_split(text, separators_of(f), &items);
	struct value list = value_list(a, items.v, items.n, f->fresh);
	vec_done(&items);
	return list;
}

/* A plain word of another type, where the schema takes that type. */
static struct value parse_typed(const struct field *f, struct str text)
{
	struct str word = str_trim(text);
	enum value_kind kind = value_plain_kind(word);
	bool typed = kind == VALUE_NUMBER || kind == VALUE_BOOL;
	if (typed && (f->kinds & 1u << kind))
		return (struct value){.kind = kind, .text = word};
	return value_text(word);
}

struct value type_parse(const struct field *f, struct str text, struct arena *a)
{
	switch (f->widget) {
	case WIDGET_TOOLS:
	case WIDGET_LIST:
		return parse_list(f, text, a);
	case WIDGET_CHOICE:
	case WIDGET_NUMBER:
	case WIDGET_SWITCH:
		return parse_typed(f, text);
	case WIDGET_LINE:
	case WIDGET_TEXT:
	case WIDGET_RAW:
		break;
	}
	return value_text(text);
}

static bool is_listing(const struct field *f)
{
	return f->widget == WIDGET_TOOLS || f->widget == WIDGET_LIST;
}

static void print_list(const struct field *f, const struct value *v, struct buf *out)
{
	if (v->kind == VALUE_LIST) {
		items_join(out, v, STR(""), separators_of(f));
		return;
	}
	const char *joint = strchr(separators_of(f), ',') ? ", " : " ";
	struct items items = {0};
	items_split(v->text, separators_of(f), &items);
	for (size_t i = 0; i < items.n; i++) {
		buf_puts(out, i ? joint : "");
		buf_put(out, items.v[i]);
	}
	vec_done(&items);
}

void type_print(const struct field *f, const struct value *v, struct str raw, struct buf *out)
{
	if (!v || v->kind == VALUE_NULL)
		return;
	if (f->widget == WIDGET_RAW || v->kind == VALUE_MAP)
		buf_put(out, raw);
	else if (is_listing(f))
		print_list(f, v, out);
	else
		value_print(out, v);
}

static bool is_text_list(const struct value *v)
{
	for (size_t i = 0; i < v->n; i++) {
		enum value_kind kind = v->items[i].kind;
		if (kind == VALUE_LIST || kind == VALUE_MAP || v->items[i].text.n == 0)
			return false;
	}
	return true;
}

bool type_fits(const struct field *f, const struct value *v)
{
	if (f->widget == WIDGET_RAW || value_is_empty(v))
		return true;
	if (v->kind == VALUE_MAP || (v->kind == VALUE_LIST && (!is_listing(f) || !is_text_list(v))))
		return false;
	if (v->kind != VALUE_LIST)
		return true;
	struct arena a = {0};
	struct buf text = {0};
	print_list(f, v, &text);
	struct value back = parse_list(f, buf_str(&text), &a);
	bool same = back.n == v->n;
	for (size_t i = 0; same && i < v->n; i++)
		same = str_eq(back.items[i].text, v->items[i].text);
	buf_done(&text);
	arena_done(&a);
	return same;
}

struct wish type_wish(const struct schema *s, const struct field *f, struct str key,
	const struct value *value)
{
	struct wish w = {.key = key, .value = *value};
	if (f && is_listing(f))
		w.separators = f->separators;
	if (s) {
		w.order = s->order;
		w.order_n = s->n;
	}
	return w;
}

struct value type_seen(const struct field *f, const struct value *v, struct arena *a)
{
	bool listing = f && (f->widget == WIDGET_TOOLS || f->widget == WIDGET_LIST);
	if (!listing || v->kind != VALUE_TEXT || !f->separators)
		return *v;
	struct items items = {0};
	items_split(v->text, f->separators, &items);
	struct value list = value_list(a, items.v, items.n, v->written);
	list.span = v->span;
	vec_done(&items);
	return list;
}
