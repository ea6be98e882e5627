#include "ui/screen/profile.h"

#include "base/vec.h"
#include "doc/raw.h"
#include "schema/type.h"
#include "text/lines.h"

enum { MOST_PROBLEMS = 5 };

void profile_done(struct profile *p)
{
	vec_done(p);
	arena_done(&p->arena);
}

enum role profile_role(enum verdict v)
{
	switch (v) {
	case VERDICT_LOADS:
		return ROLE_GOOD;
	case VERDICT_DROPPED:
		return ROLE_ERROR;
	case VERDICT_RESCUED:
	case VERDICT_PARTIAL:
	case VERDICT_SHADOWED:
		return ROLE_WARNING;
	case VERDICT_UNKNOWN:
	case VERDICT_PLAIN:
		break;
	}
	return ROLE_DIM;
}

enum role profile_severity_role(enum severity s)
{
	return s == SEVERITY_ERROR ? ROLE_ERROR : s == SEVERITY_WARNING ? ROLE_WARNING : ROLE_HINT;
}

void profile_verdict(struct buf *out, const struct reading *r, const struct kind *kind)
{
	if (r->verdict == VERDICT_RESCUED && kind && kind->host) {
		buf_printf(out, "rescued: not YAML, but %.*s copes with it",
			STR_ARG(kind->host->title));
		return;
	}
	buf_puts(out, verdict_name(r->verdict));
	if (*r->why)
		buf_printf(out, ": %s", r->why);
}

static void add(struct profile *p, struct str label, struct str text, enum role role, size_t line)
{
	vec_push(p, ((struct card_row){.label = label, .text = text, .role = role, .line = line}));
}

static void add_verdict(struct profile *p, const struct opened *o, const struct kind *kind)
{
	struct buf text = {0};
	profile_verdict(&text, &o->reading, kind);
	buf_printf(&text, "  (%.*s)", STR_ARG(kind->title));
	add(p, STR("verdict"), arena_str(&p->arena, buf_str(&text)),
		profile_role(o->reading.verdict), 0);
	buf_done(&text);
}

static void add_problem(struct profile *p, const struct opened *o, const struct problem *problem)
{
	struct place place = lines_place(doc_text(&o->doc), problem->where.at);
	struct str label = arena_printf(&p->arena, "%c %zu:%zu", severity_letter(problem->severity),
		place.line, place.column);
	struct str text = problem->message;
	if (problem->fix.title.n)
		text = arena_printf(&p->arena, "%.*s  f: %.*s", STR_ARG(problem->message),
			STR_ARG(problem->fix.title));
	add(p, label, text, profile_severity_role(problem->severity), place.line);
}

static void add_problems(struct profile *p, const struct opened *o)
{
	const struct problems *all = &o->problems;
	for (size_t i = 0; i < all->n && i < MOST_PROBLEMS; i++)
		add_problem(p, o, &all->v[i]);
	if (all->n > MOST_PROBLEMS)
		add(p, STR("..."), arena_printf(&p->arena, "and %zu more", all->n - MOST_PROBLEMS),
			ROLE_DIM, 0);
}

static struct str value_words(struct profile *p, const struct doc *d, const struct field *field,
	const struct field_span *f)
{
	struct buf text = {0}, raw = {0};
	raw_get(d, f, &raw);
	if (field)
		type_print(field, &f->value, buf_str(&raw), &text);
	else if (f->value.kind == VALUE_LIST || f->value.kind == VALUE_MAP)
		buf_put(&text, buf_str(&raw));
	else
		value_print(&text, &f->value);
	struct str copy = arena_str(&p->arena, buf_str(&text));
	buf_done(&text);
	buf_done(&raw);
	return copy;
}

/* What is read of a value that goes on beyond where its tool stops. */
static struct str cut_value(const struct opened *o, const struct field_span *f, struct str text)
{
	const struct field_span *read = front_find(&o->doc.parse.early, f->key);
	return read && read->value.kind == VALUE_TEXT ? read->value.text : text;
}

static void add_field(struct profile *p, const struct opened *o, const struct field *field,
	const struct field_span *f)
{
	const struct doc *d = &o->doc;
	bool read = verdict_reads(&o->reading, f);
	struct str text = value_words(p, d, field, f);
	if (text.n == 0)
		text = STR("(empty)");
	if (!read)
		text = arena_printf(&p->arena, "(not read) %.*s", STR_ARG(text));
	else if (o->reading.end < f->value.span.end)
		text = arena_printf(&p->arena, "%.*s (cut here)", STR_ARG(cut_value(o, f, text)));
	add(p, f->key, text, field && read ? ROLE_CARD_TEXT : ROLE_DIM,
		lines_place(doc_text(d), f->key_at.at).line);
	p->v[p->n - 1].dialogue =
		str_is(f->key, "description") || (field && field->part == PART_DESCRIPTION);
}

/* What a field that is not set means, for the one that matters most. */
static void add_unset_tools(struct profile *p, const struct opened *o, const struct kind *kind)
{
	const struct field *tools = schema_part(kind->schema, PART_TOOLS);
	if (tools && !doc_field(&o->doc, tools->key) && o->doc.parse.fence.kind == FENCE_BLOCK)
		add(p, tools->key,
			arena_printf(&p->arena, "(not set%s%.*s)", tools->empty.n ? ": " : "",
				STR_ARG(tools->empty)),
			ROLE_FIELD_EMPTY, 0);
}

void profile_make(struct profile *p, const struct opened *o, const struct kind *kind)
{
	const struct front *front = &o->doc.parse.front;
	add_verdict(p, o, kind);
	add_problems(p, o);
	for (size_t i = 0; kind->schema && i < kind->schema->n; i++) {
		const struct field *field = &kind->schema->fields[i];
		const struct field_span *f = doc_field(&o->doc, field->key);
		if (f)
			add_field(p, o, field, f);
		else if (field->part == PART_TOOLS)
			add_unset_tools(p, o, kind);
	}
	for (size_t i = 0; i < front->n; i++) {
		if (!schema_field(kind->schema, front->v[i].key))
			add_field(p, o, NULL, &front->v[i]);
	}
}
