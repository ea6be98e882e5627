#include "check/check.h"

#include "check/rule.h"
#include "schema/type.h"

/* The fields that stand there; also in a block that is never closed. */
static struct words keys_of(const struct doc *d, struct arena *a)
{
	const struct fence *fence = &d->parse.fence;
	struct front front;
	if (fence->kind == FENCE_OPEN)
		front_read(&front, doc_text(d), fence->front, a);
	else
		front = d->parse.front;
	struct words keys = {arena_alloc(a, (front.n + 1) * sizeof *keys.v), front.n};
	for (size_t i = 0; i < front.n; i++)
		keys.v[i] = front.v[i].key;
	return keys;
}

const struct kind *check_kind(const struct kinds *kinds, struct str path, const struct doc *d,
	struct kind_memo *memo)
{
	const struct kind *kind = path.n ? kind_by_place(kinds, path, memo) : NULL;
	struct arena a = {0};
	if (kind)
		return kind;
	const struct words keys = keys_of(d, &a);
	kind = kind_by_content(kinds, &keys);
	arena_done(&a);
	return kind;
}

static void look_at_front(const struct front_look *look, struct problems *out)
{
	const struct rule *rule;
	for (size_t i = 0; (rule = rule_at(i)); i++) {
		if (rule->front)
			rule->front(look, out);
	}
}

static void look_at_value(const struct value_look *look, struct problems *out)
{
	const struct rule *rule;
	size_t first = out->n;
	for (size_t i = 0; (rule = rule_at(i)); i++) {
		if (rule->value)
			rule->value(look, out);
	}
	for (size_t i = first; i < out->n; i++)
		out->v[i].field = look->field->key;
}

/* A field that is not set: what is missing is told at the first line of the block. */
static void look_at_missing(const struct front_look *front, const struct field *field,
	struct problems *out)
{
	const struct value none = {.kind = VALUE_NULL};
	const struct value_look look = {front->kind, field, &none, {"", 0}, front->stem};
	size_t first = out->n;
	look_at_value(&look, out);
	for (size_t i = first; i < out->n; i++) {
		struct span open = front->doc->parse.fence.open;
		out->v[i].where = (struct span){open.at, open.at + 3};
	}
}

/* A value that spilled over into what should be one line or a list: its text is not meant. */
static bool is_garbled(const struct doc *d, const struct field *field, const struct field_span *f)
{
	struct str from_key = str_cut(doc_text(d), f->key_at.at, f->value.span.end);
	return f->broken && field->widget != WIDGET_TEXT &&
		str_find_byte(from_key, 0, '\n') != STR_NONE;
}

static void look_at_fields(const struct front_look *front, struct problems *out)
{
	const struct front *all = &front->doc->parse.front;
	const struct schema *schema = front->kind->schema;
	if (all->n == 0 && !all->yaml.ok)
		return;
	for (size_t i = 0; schema && i < schema->n; i++) {
		const struct field *field = &schema->fields[i];
		const struct field_span *f = doc_field(front->doc, field->key);
		if (!f) {
			look_at_missing(front, field, out);
			continue;
		}
		if (is_garbled(front->doc, field, f))
			continue;
		const struct value_look look = {front->kind, field, &f->value,
			doc_raw(front->doc, f), front->stem};
		look_at_value(&look, out);
	}
}

/* What is found is the list's own, and nothing is offered that would be refused. */
static void finish(const struct doc *d, struct problems *out)
{
	size_t at;
	bool locked = doc_locked(d, &at);
	for (size_t i = 0; i < out->n; i++) {
		out->v[i].field = arena_str(&out->arena, out->v[i].field);
		if (locked)
			out->v[i].fix = (struct fix){0};
	}
	problems_sort(out);
}

void check_doc(const struct doc *d, const struct kind *kind, struct str stem,
	struct reading *reading, struct problems *out)
{
	*reading = verdict_read(d, kind, stem);
	const struct front_look look = {d, kind, reading, stem};
	look_at_front(&look, out);
	if (d->parse.fence.kind == FENCE_BLOCK)
		look_at_fields(&look, out);
	finish(d, out);
}

void check_value(const struct kind *kind, const struct field *field, const struct value *value,
	struct str stem, struct problems *out)
{
	struct value none = {.kind = VALUE_NULL};
	struct value now = value ? *value : none;
	now.span = (struct span){0, now.text.n};
	const struct value_look look = {kind, field, &now, now.text, stem};
	look_at_value(&look, out);
}

bool check_fix(struct doc *d, const struct kind *kind, const struct fix *fix, struct err *e)
{
	const struct field *field = schema_field(kind->schema, fix->key);
	if (fix->rename.n)
		return wish_rename(d, fix->key, fix->rename, e);
	struct wish wish = type_wish(kind->schema, field, fix->key, &fix->value);
	return wish_set(d, &wish, e);
}
