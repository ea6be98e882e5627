#include "check/grant_lists.h"

#include "base/vec.h"
#include "text/glob.h"

const struct field *grant_lists_denying(const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->fields[i].denies)
			return &s->fields[i];
	}
	return NULL;
}

const struct field *grant_lists_giving(const struct schema *s)
{
	const struct field *tools = schema_part(s, PART_TOOLS);
	if (tools && tools->permits.form)
		return NULL;
	for (size_t i = 0; !tools && i < s->n; i++) {
		if (s->fields[i].approves)
			tools = &s->fields[i];
	}
	return tools;
}

const struct field_span *grant_lists_span(const struct grant_lists *l, const struct field *field)
{
	const struct field_span *f = doc_field(l->doc, field->key);
	return f && verdict_reads(l->reading, f) ? f : NULL;
}

/* A list that is not there says nothing where its schema does not know what
 * that means. */
bool grant_lists_sorted(const struct grant_lists *l)
{
	const struct schema *s = l->kind->schema;
	const struct field *tools = grant_lists_giving(s);
	if (!l->kind->host || (!tools && s->inherits))
		return l->kind->host;
	if (!powers_known(&l->kind->host->tools.powers))
		return false;
	return tools ? tools->empty.n || grant_lists_span(l, tools) : permits_kind(s);
}

/* An entry's tool by the name that it has now. */
static struct str tool_of(const struct kind *kind, struct str entry)
{
	struct str tool = host_tool_name(entry);
	const struct retired *old = facts_retired(&kind->host->tools, tool);
	return old && old->works ? old->use : tool;
}

bool grant_lists_deny(const struct grant_lists *l, struct str entry)
{
	struct str tool = tool_of(l->kind, entry);
	for (size_t i = 0; i < l->denied.n; i++) {
		struct str name = tool_of(l->kind, l->denied.v[i].text);
		if (str_eq(name, tool) || glob_match(name, tool))
			return true;
	}
	return false;
}

bool grant_lists_leave(const struct grant_lists *l, const struct words *tools)
{
	for (size_t i = 0; i < tools->n; i++) {
		if (!grant_lists_deny(l, tools->v[i]))
			return true;
	}
	return false;
}

bool grant_lists_allow_all(const struct grant_lists *l, const struct field *tools)
{
	const struct field_span *f = grant_lists_span(l, tools);
	if (!f || f->value.kind == VALUE_NULL)
		return true;
	for (size_t i = 0; i < l->allowed.n; i++) {
		if (grants_group(l->kind, &l->allowed.v[i]) == GROUP_ALL)
			return true;
	}
	return value_is_empty(&f->value) && !tools->nothing_is_none;
}

void grant_lists_limits(struct grant_lists *l)
{
	const struct schema *s = l->kind->schema;
	const struct field *denied = grant_lists_denying(s);
	if (denied)
		l->denied = grants_list(l->doc, l->reading, l->kind, denied);
	permits_read(&l->permits, l->doc, l->reading, s);
}

void grant_lists_read(struct grant_lists *l)
{
	const struct field *tools = grant_lists_giving(l->kind->schema);
	if (tools)
		l->allowed = grants_list(l->doc, l->reading, l->kind, tools);
	grant_lists_limits(l);
}

void grant_lists_done(struct grant_lists *l)
{
	vec_done(&l->allowed);
	vec_done(&l->denied);
	vec_done(&l->permits);
}

static enum grant grant_named(struct str word)
{
	int g = 0;
	while (g < GRANT_COUNT && !str_is(word, grant_name((enum grant)g)))
		g++;
	return (enum grant)g;
}

/* Has the field a value that its tool takes? */
static bool has_value(const struct field *field, const struct value *v)
{
	bool is_choice = field->choices.n && v->kind == VALUE_TEXT;
	return !value_is_empty(v) && (!is_choice || words_have(&field->choices, v->text));
}

bool grant_lists_give(const struct grant_lists *l, const struct field *field, enum grant g)
{
	const struct field_span *f = grant_lists_span(l, field);
	struct str words = field->grants, word;
	if (!f)
		return false;
	if (g == GRANT_UNASKED && field->bypasses.n && f->value.kind == VALUE_TEXT &&
		words_have(&field->bypasses, f->value.text))
		return true;
	while (has_value(field, &f->value) && str_next_piece(&words, ' ', &word)) {
		if (grant_named(word) == g)
			return true;
	}
	return false;
}

bool grant_lists_take(const struct grant_lists *l, const struct field *field, enum grant g)
{
	const struct field_span *f = field->takes.n ? grant_lists_span(l, field) : NULL;
	struct str words = field->takes, word;
	while (f && f->value.kind == VALUE_BOOL && str_is(f->value.text, "true") &&
		str_next_piece(&words, ' ', &word)) {
		if (grant_named(word) == g)
			return true;
	}
	return false;
}
