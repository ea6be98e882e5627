#include "check/check.h"

#include "check/look.h"
#include "check/told.h"
#include "render/outline.h"

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
	struct str ignored;
	if (!kind && path.n)
		kind = kind_missed(kinds, path, &ignored);
	if (kind)
		return kind;
	const struct words keys = keys_of(d, &a);
	kind = kind_by_content(kinds, path, &keys);
	arena_done(&a);
	return kind;
}

/* The rules that can tell something. */
struct rules {
	const struct rule *v[RULE_COUNT];
	size_t n;
};

static struct rules rules_for(const struct kind *kind, bool in_form)
{
	struct rules rules = {.n = 0};
	for (size_t i = 0; i < RULE_COUNT; i++) {
		if (told_is_on(kind, rule_at(i), in_form))
			rules.v[rules.n++] = rule_at(i);
	}
	return rules;
}

/* Those of them that look at a value. */
static struct rules value_rules(const struct rules *all)
{
	struct rules rules = {.n = 0};
	for (size_t i = 0; i < all->n; i++) {
		if (all->v[i]->value)
			rules.v[rules.n++] = all->v[i];
	}
	return rules;
}

static void look_at_front(const struct front_look *look, const struct rules *rules,
	struct problems *out)
{
	for (size_t i = 0; i < rules->n; i++) {
		if (rules->v[i]->front)
			rules->v[i]->front(look, out);
	}
}

/* Any list of tools is one, those that are taken away as well. */
static bool is_over(const struct rule *rule, const struct field *f)
{
	return rule->over == PART_OTHER || rule->over == f->part ||
		(rule->over == PART_TOOLS && f->widget == WIDGET_TOOLS);
}

static void look_at_value(const struct value_look *look, const struct rules *rules,
	struct problems *out)
{
	size_t first = out->n;
	for (size_t i = 0; i < rules->n; i++) {
		if (is_over(rules->v[i], look->field))
			rules->v[i]->value(look, out);
	}
	for (size_t i = first; i < out->n; i++)
		out->v[i].field = look->field->key;
}

/* A field that is not set: what is missing is told at the first line of the block. */
static void look_at_missing(const struct front_look *front, const struct field *field,
	const struct rules *rules, struct problems *out)
{
	const struct value none = {.kind = VALUE_NULL};
	const struct value_look look = {front->kind, field, &none, {"", 0}, front->stem};
	const struct span open = front->doc->parse.fence.open;
	size_t first = out->n;
	for (size_t i = 0; i < rules->n; i++) {
		if (rules->v[i]->unset)
			rules->v[i]->value(&look, out);
	}
	for (size_t i = first; i < out->n; i++) {
		out->v[i].field = field->key;
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

/* The value that the tool sees: to a second try, [a] may be text. */
static struct value seen_value(const struct reading *r, const struct field_span *f)
{
	const struct value *read = r->map ? value_member(r->map, f->key) : NULL;
	struct value seen = f->value;
	if (!read || read->kind != VALUE_TEXT || seen.kind == VALUE_TEXT)
		return seen;
	seen.kind = VALUE_TEXT;
	seen.text = read->text;
	return seen;
}

/* The field as this file has it: under the spelling that stands here, and not missed where it need not
 * be set. */
static struct field field_here(const struct front_look *front, const struct field *field)
{
	struct field here = *field;
	here.required = field_is_due(field, &front->doc->parse.front);
	for (size_t i = 0; i < field->also.n && !doc_field(front->doc, here.key); i++)
		here.key = field->also.v[i];
	if (!doc_field(front->doc, here.key))
		here.key = field->key;
	return here;
}

static void look_at_fields(const struct front_look *front, const struct rules *all_rules,
	struct problems *out)
{
	const struct rules rules = value_rules(all_rules);
	const struct front *all = &front->doc->parse.front;
	const struct schema *schema = front->kind->schema;
	if (all->n == 0 && !all->yaml.ok)
		return;
	for (size_t i = 0; schema && i < schema->n; i++) {
		const struct field field = field_here(front, &schema->fields[i]);
		const struct field_span *f = doc_field(front->doc, field.key);
		if (!f) {
			look_at_missing(front, &field, &rules, out);
			continue;
		}
		if (is_garbled(front->doc, &field, f))
			continue;
		const struct value seen = seen_value(front->reading, f);
		const struct value_look look = {front->kind, &field, &seen, doc_raw(front->doc, f),
			front->stem};
		look_at_value(&look, &rules, out);
	}
}

static void look_at_body(const struct front_look *front, const struct rules *rules, int ms,
	struct problems *out)
{
	struct outline outline;
	struct str body = doc_body(front->doc);
	const struct body_look look = {front, &outline, body, front->doc->bytes.n - body.n};
	outline_read(&outline, body, deadline_in((int64_t)ms * 1000));
	for (size_t i = 0; i < rules->n; i++) {
		if (rules->v[i]->body)
			rules->v[i]->body(&look, out);
	}
	outline_done(&outline);
}

static struct front_look look_of(const struct subject *s, const struct reading *r)
{
	struct str text = doc_text(s->doc);
	size_t front = s->doc->parse.fence.kind == FENCE_BLOCK ? s->doc->parse.fence.body : text.n;
	return (struct front_look){s->doc, s->kind, r, kind_stem(s->kind, s->path), s->path,
		s->body_ms ? text : str_cut(text, 0, front)};
}

struct reading check_reading(const struct subject *s)
{
	struct reading r = verdict_read(s->doc, s->kind, kind_stem(s->kind, s->path));
	const struct front_look look = look_of(s, &r);
	struct str ignored;
	if (look_is_missed(&look, &ignored)) {
		r.verdict = VERDICT_DROPPED;
		r.why = "not where its tool looks";
	}
	return r;
}

void check_file(const struct subject *s, struct reading *reading, struct problems *out)
{
	*reading = check_reading(s);
	const struct front_look look = look_of(s, reading);
	const struct rules rules = rules_for(s->kind, false);
	look_at_front(&look, &rules, out);
	if (s->doc->parse.fence.kind == FENCE_BLOCK)
		look_at_fields(&look, &rules, out);
	if (s->body_ms)
		look_at_body(&look, &rules, s->body_ms, out);
	told_sift(s, 0, out);
	problems_sort(out);
}

void check_value(const struct kind *kind, const struct field *field, const struct value *value,
	struct str stem, struct problems *out)
{
	struct value none = {.kind = VALUE_NULL};
	struct value now = value ? *value : none;
	now.span = (struct span){0, now.text.n};
	const struct value_look look = {kind, field, &now, now.text, stem};
	const struct rules all = rules_for(kind, true), rules = value_rules(&all);
	size_t from = out->n;
	look_at_value(&look, &rules, out);
	told_sift_value(kind, from, out);
}
