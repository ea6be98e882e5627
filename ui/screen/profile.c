#include "ui/screen/profile.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/raw.h"
#include "schema/type.h"
#include "text/lines.h"
#include "ui/screen/tools.h"

enum {
	MOST_PROBLEMS = 5,
	MOST_OF_A_FIELD = 3,
	LONG_DESCRIPTION = 500 /* bytes, from which it would push what is short out of sight */
};

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
	case VERDICT_DISABLED:
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
		buf_printf(out, tr("rescued: not YAML, but %.*s copes with it"),
			STR_ARG(kind->host->title));
		return;
	}
	buf_puts(out, tr(verdict_name(r->verdict)));
	if (*r->why)
		buf_printf(out, ": %s", r->why);
}

static void add(struct profile *p, struct str label, struct str text, enum role role, size_t line)
{
	vec_push(p, ((struct card_row){.label = label, .text = text, .role = role, .line = line}));
}

/* A field that is written without a value says nothing. */
static bool has_row(const struct opened *o, struct str key)
{
	const struct field_span *f = key.n ? doc_field(&o->doc, key) : NULL;
	return f && f->value.kind != VALUE_NULL;
}

static void add_verdict(struct profile *p, const struct opened *o, const struct kind *kind)
{
	struct buf text = {0};
	profile_verdict(&text, &o->reading, kind);
	buf_printf(&text, "  (%.*s)", STR_ARG(kind->title));
	add(p, TR("verdict"), arena_str(&p->arena, buf_str(&text)),
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

/* What is wrong with the field; an empty key: what is about no field that has a row. */
static void add_problems(struct profile *p, const struct opened *o, struct str key)
{
	const struct problems *all = &o->problems;
	size_t most = key.n ? MOST_OF_A_FIELD : MOST_PROBLEMS, n = 0;
	for (size_t i = 0; i < all->n; i++) {
		bool here = key.n ? str_eq(all->v[i].field, key) : !has_row(o, all->v[i].field);
		if (here && n++ < most)
			add_problem(p, o, &all->v[i]);
	}
	if (n > most)
		add(p, STR("..."), arena_printf(&p->arena, tr("and %zu more"), n - most), ROLE_DIM,
			0);
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

static struct str shown_value(struct profile *p, const struct opened *o, const struct kind *kind,
	const struct field *field, const struct field_span *f)
{
	struct str text = value_words(p, &o->doc, field, f);
	if (text.n == 0)
		text = TR("(empty)");
	if (!verdict_reads(&o->reading, f))
		return arena_printf(&p->arena, tr("(not read) %.*s"), STR_ARG(text));
	if (o->reading.end < f->value.span.end)
		return arena_printf(&p->arena, tr("%.*s (cut here)"),
			STR_ARG(cut_value(o, f, text)));
	struct str sorted = tools_sorted(o, kind, field, &p->arena);
	return sorted.n ? sorted : text;
}

static void add_field(struct profile *p, const struct opened *o, const struct kind *kind,
	const struct field_span *f)
{
	const struct field *field = schema_field(kind->schema, f->key);
	bool read = verdict_reads(&o->reading, f);
	if (!has_row(o, f->key))
		return;
	add(p, f->key, shown_value(p, o, kind, field, f), field && read ? ROLE_CARD_TEXT : ROLE_DIM,
		lines_place(doc_text(&o->doc), f->key_at.at).line);
	p->v[p->n - 1].dialogue =
		str_is(f->key, "description") || (field && field->part == PART_DESCRIPTION);
	add_problems(p, o, f->key);
}

/* What the agent can do; and what its list of tools being not set means. */
static void add_can_do(struct profile *p, const struct opened *o, const struct kind *kind)
{
	const struct field *tools = schema_part(kind->schema, PART_TOOLS);
	if (o->doc.parse.fence.kind != FENCE_BLOCK)
		return;
	struct str words = {"", 0};
	if (o->reading.verdict != VERDICT_DROPPED)
		words = tools_can_do(o, kind, &p->arena);
	if (words.n)
		add(p, TR("can do"), words, ROLE_CARD_TEXT, 0);
	if (tools && !has_row(o, tools->key))
		add(p, tools->key,
			tools->empty.n ? arena_printf(&p->arena, tr("(not set: %.*s)"),
						 STR_ARG(tools->empty))
				       : TR("(not set)"),
			ROLE_FIELD_EMPTY, 0);
}

/* The fields in the order in which they are looked at. */
enum rank {
	RANK_NAME,
	RANK_DESCRIPTION,
	RANK_TOOLS,
	RANK_MODEL,
	RANK_LONG_DESCRIPTION,
	RANK_OTHER,
	RANK_COUNT
};

static enum rank rank_of(const struct field *field, const struct field_span *f)
{
	size_t bytes = f->value.span.end - f->value.span.at;
	switch (field->part) {
	case PART_NAME:
		return RANK_NAME;
	case PART_DESCRIPTION:
		return bytes < LONG_DESCRIPTION ? RANK_DESCRIPTION : RANK_LONG_DESCRIPTION;
	case PART_TOOLS:
		return RANK_TOOLS;
	case PART_MODEL:
		return RANK_MODEL;
	case PART_OTHER:
		break;
	}
	return field->denies ? RANK_TOOLS : RANK_OTHER;
}

static void add_ranked(struct profile *p, const struct opened *o, const struct kind *kind,
	enum rank rank)
{
	if (rank == RANK_TOOLS)
		add_can_do(p, o, kind);
	for (size_t i = 0; i < kind->schema->n; i++) {
		const struct field *field = &kind->schema->fields[i];
		const struct field_span *f = doc_field(&o->doc, field->key);
		if (f && rank_of(field, f) == rank)
			add_field(p, o, kind, f);
	}
}

void profile_make(struct profile *p, const struct opened *o, const struct kind *kind)
{
	const struct front *front = &o->doc.parse.front;
	add_verdict(p, o, kind);
	add_problems(p, o, STR(""));
	for (int rank = 0; kind->schema && rank < RANK_COUNT; rank++)
		add_ranked(p, o, kind, (enum rank)rank);
	for (size_t i = 0; i < front->n; i++) {
		if (!schema_field(kind->schema, front->v[i].key))
			add_field(p, o, kind, &front->v[i]);
	}
}
