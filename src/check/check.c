#include "check/check.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/entries.h"
#include "check/look.h"
#include "check/told.h"
#include "render/outline.h"
#include "text/lines.h"

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

/* Rules that can tell something, by what they look at. */
struct rules {
	const struct rule *v[RULE_COUNT];
	size_t n;
};

struct rule_set {
	struct rules front, value, body;
	struct rules unset; /* those over values that look at fields that are not set */
};

static void add_rule(struct rules *rules, const struct rule *rule, bool wanted)
{
	if (wanted)
		rules->v[rules->n++] = rule;
}

static void choose_rules(struct rule_set *set, const struct kind *kind, bool in_form)
{
	set->front.n = set->value.n = set->body.n = set->unset.n = 0;
	for (size_t i = 0; i < RULE_COUNT; i++) {
		const struct rule *rule = rule_at(i);
		if (!told_is_on(kind, rule, in_form))
			continue;
		add_rule(&set->front, rule, rule->front);
		add_rule(&set->value, rule, rule->value);
		add_rule(&set->unset, rule, rule->value && rule->unset);
		add_rule(&set->body, rule, rule->body);
	}
}

static void look_at_front(const struct front_look *look, const struct rules *rules,
	struct problems *out)
{
	for (size_t i = 0; i < rules->n; i++)
		rules->v[i]->front(look, out);
}

/* Any list of tools is one, those that are taken away as well. */
static bool is_over(const struct rule *rule, const struct field *f)
{
	return rule->over == PART_OTHER || rule->over == f->part ||
		(rule->over == PART_TOOLS && f->widget == WIDGET_TOOLS);
}

static void look_at_value(struct value_look *look, const struct rules *rules, struct problems *out)
{
	size_t first = out->n;
	struct entries entries = entries_of(look);
	look->entries = &entries;
	for (size_t i = 0; i < rules->n; i++) {
		if (is_over(rules->v[i], look->field))
			rules->v[i]->value(look, out);
	}
	for (size_t i = first; i < out->n; i++)
		out->v[i].field = look->field->key;
	look->entries = NULL;
	vec_done(&entries);
}

/* A field that is not set: what is missing is told at the first line of the block. */
static void look_at_missing(const struct front_look *front, const struct field *field,
	const struct rules *rules, struct problems *out)
{
	const struct value none = {.kind = VALUE_NULL};
	const struct value_look look = {front->kind, field, &none, {"", 0}, front->stem, NULL};
	const struct span open = front->doc->parse.fence.open;
	size_t first = out->n;
	for (size_t i = 0; i < rules->n; i++)
		rules->v[i]->value(&look, out);
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

/* The field as this file has it: under the spelling that stands here, *at, and not missed where it need
 * not be set. */
static struct field field_here(const struct front_look *front, const struct field *field,
	const struct field_span **at)
{
	struct field here = *field;
	here.required = field_is_due(field, &front->doc->parse.front);
	*at = doc_field(front->doc, field->key);
	for (size_t i = 0; i < field->also.n && !*at; i++) {
		*at = doc_field(front->doc, field->also.v[i]);
		here.key = *at ? field->also.v[i] : field->key;
	}
	return here;
}

static void look_at_fields(const struct front_look *front, const struct rule_set *rules,
	struct problems *out)
{
	const struct front *all = &front->doc->parse.front;
	const struct schema *schema = front->kind->schema;
	if (all->n == 0 && !all->yaml.ok)
		return;
	for (size_t i = 0; schema && i < schema->n; i++) {
		const struct field_span *f;
		const struct field field = field_here(front, &schema->fields[i], &f);
		if (!f) {
			look_at_missing(front, &field, &rules->unset, out);
			continue;
		}
		if (is_garbled(front->doc, &field, f))
			continue;
		const struct value seen = seen_value(front->reading, f);
		struct value_look look = {front->kind, &field, &seen, doc_raw(front->doc, f),
			front->stem, NULL};
		look_at_value(&look, &rules->value, out);
	}
}

struct line_starts {
	size_t *v;
	size_t n, cap;
};

static void look_at_body(const struct front_look *front, const struct rules *rules,
	const struct outline *outline, struct problems *out)
{
	struct str body = doc_body(front->doc);
	struct line_starts starts = {0};
	for (size_t at = 0; at < body.n; at = lines_next(body, at))
		vec_push(&starts, at);
	vec_push(&starts, body.n);
	const struct body_look look = {front, outline, body, front->doc->bytes.n - body.n, starts.v,
		starts.n - 1};
	for (size_t i = 0; i < rules->n; i++)
		rules->v[i]->body(&look, out);
	vec_done(&starts);
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
		r.why = tr("not where its tool looks");
	}
	return r;
}

void check_outlined(const struct subject *s, const struct outline *outline, struct reading *reading,
	struct problems *out)
{
	*reading = check_reading(s);
	const struct front_look look = look_of(s, reading);
	struct rule_set rules;
	choose_rules(&rules, s->kind, false);
	look_at_front(&look, &rules.front, out);
	if (s->doc->parse.fence.kind == FENCE_BLOCK)
		look_at_fields(&look, &rules, out);
	if (outline)
		look_at_body(&look, &rules.body, outline, out);
	told_sift(s, 0, out);
	problems_sort(out);
}

void check_file(const struct subject *s, struct reading *reading, struct problems *out)
{
	struct outline outline;
	if (!s->body_ms) {
		check_outlined(s, NULL, reading, out);
		return;
	}
	outline_read(&outline, doc_body(s->doc), deadline_in((int64_t)s->body_ms * 1000));
	check_outlined(s, &outline, reading, out);
	outline_done(&outline);
}

void check_parsed(const struct subject *s, const struct md *md, struct reading *reading,
	struct problems *out)
{
	struct outline outline;
	outline_of(&outline, md);
	check_outlined(s, &outline, reading, out);
	outline_done(&outline);
}

void check_value(const struct kind *kind, const struct field *field, const struct value *value,
	struct str stem, struct problems *out)
{
	struct value none = {.kind = VALUE_NULL};
	struct value now = value ? *value : none;
	now.span = (struct span){0, now.text.n};
	struct value_look look = {kind, field, &now, now.text, stem, NULL};
	struct rule_set rules;
	size_t from = out->n;
	choose_rules(&rules, kind, true);
	look_at_value(&look, &rules.value, out);
	told_sift_value(kind, from, out);
}
