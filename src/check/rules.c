#include "check/rules.h"

#include "base/vec.h"
#include "check/entries.h"
#include "check/told.h"

enum { MOST_IN_A_HURRY = 64 * 1024 };

static void add_rule(struct rules *rules, const struct rule *rule, bool wanted)
{
	if (wanted)
		rules->v[rules->n++] = rule;
}

void rules_choose(struct rule_set *set, const struct kind *kind, bool in_form)
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

/* Any list of tools is one, those that are taken away as well. */
static bool is_over(const struct rule *rule, const struct field *f)
{
	return rule->over == PART_OTHER || rule->over == f->part ||
		(rule->over == PART_TOOLS && f->widget == WIDGET_TOOLS);
}

void rules_over_value(struct value_look *look, const struct rules *rules, struct problems *out)
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

struct front_look rules_look(const struct subject *s, const struct reading *r)
{
	struct str text = doc_text(s->doc);
	size_t front = s->doc->parse.fence.kind == FENCE_BLOCK ? s->doc->parse.fence.body : text.n;
	if (front > MOST_IN_A_HURRY)
		front = MOST_IN_A_HURRY;
	return (struct front_look){s->doc, s->kind, r, kind_stem(s->kind, s->path), s->path,
		s->body_ms ? text : str_cut(text, 0, front)};
}

bool rules_over_field(const struct front_look *front, const struct rule_set *rules, size_t i,
	struct problems *out)
{
	const struct front *all = &front->doc->parse.front;
	const struct schema *schema = front->kind->schema;
	bool read = front->doc->parse.fence.kind == FENCE_BLOCK && (all->n || all->yaml.ok);
	const struct field_span *f;
	if (!read || !schema || i >= schema->n)
		return false;
	const struct field field = field_here(front, &schema->fields[i], &f);
	if (!f) {
		look_at_missing(front, &field, &rules->unset, out);
		return true;
	}
	if (is_garbled(front->doc, &field, f))
		return true;
	const struct value seen = seen_value(front->reading, f);
	struct value_look look = {front->kind, &field, &seen, doc_raw(front->doc, f), front->stem,
		NULL};
	rules_over_value(&look, &rules->value, out);
	return true;
}
