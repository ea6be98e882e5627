#include "check/verdict.h"

const char *verdict_name(enum verdict v)
{
	static const char *const names[] = {"unknown", "loads", "rescued", "dropped", "partial",
		"shadowed", "plain"};
	return names[v];
}

bool verdict_is_note(struct str stem)
{
	static const char *const notes[] = {"README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "INDEX",
		"CLAUDE", "AGENTS", "GEMINI", "TODO"};
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
		if (str_same_letters(stem, str_of(notes[i])))
			return true;
	}
	return false;
}

bool verdict_reads(const struct reading *r, const struct field_span *f)
{
	return f->key_at.at < r->end;
}

static enum verdict of_fate(enum fate fate)
{
	static const enum verdict verdicts[] = {VERDICT_UNKNOWN, VERDICT_DROPPED, VERDICT_PARTIAL,
		VERDICT_LOADS, VERDICT_PLAIN};
	return verdicts[fate];
}

static void without_front(struct reading *r, const struct doc *d, const struct kind *kind,
	struct str stem)
{
	r->verdict = of_fate(kind->bare);
	r->why = d->parse.fence.kind == FENCE_OPEN ? "the frontmatter never ends" :
		d->parse.fence.miss == FENCE_MISS_LATE ? "the frontmatter is not on the first line" :
		"no frontmatter";
	if (r->verdict == VERDICT_DROPPED && d->parse.fence.kind == FENCE_NONE &&
		d->parse.fence.miss == FENCE_MISS_NONE && verdict_is_note(stem))
		r->verdict = VERDICT_PLAIN;
	r->end = 0;
}

/* The block up to the first "---", as a host that cuts there reads it. */
static bool cut_block_reads(const struct doc *d, bool requotes)
{
	struct arena arena = {0};
	struct buf requoted = {0};
	const struct fence *f = &d->parse.fence;
	struct str block = str_cut(doc_text(d), f->front.at, f->cut);
	struct yaml_result y = yaml_read(block, 0, &arena);
	bool good = y.ok;
	if (!good && requotes) {
		front_requote(&requoted, block);
		good = yaml_read(buf_str(&requoted), 0, &arena).ok;
	}
	buf_done(&requoted);
	arena_done(&arena);
	return good;
}

static bool block_reads(struct reading *r, const struct doc *d, const struct kind *kind)
{
	if (kind->host && kind->host->cuts_at_dashes && d->parse.fence.cut != STR_NONE) {
		r->end = d->parse.fence.cut;
		return cut_block_reads(d, kind->requotes);
	}
	if (doc_is_strict(d))
		return true;
	if (!kind->requotes || !d->parse.second)
		return false;
	r->verdict = VERDICT_RESCUED;
	r->why = "only by the tool's second try: it is not YAML";
	return true;
}

static const struct value *field_value(const struct reading *r, const struct doc *d,
	const struct kind *kind, enum part part)
{
	static const char *const usual[] = {"", "name", "description", "tools", "model"};
	const struct field *field = schema_part(kind->schema, part);
	const struct field_span *f = doc_field(d, field ? field->key : str_of(usual[part]));
	return f && verdict_reads(r, f) ? &f->value : NULL;
}

static struct str text_of(const struct value *v)
{
	return v && v->kind == VALUE_TEXT ? v->text : (struct str){"", 0};
}

static void take_fields(struct reading *r, const struct doc *d, const struct kind *kind)
{
	const struct value *model = field_value(r, d, kind, PART_MODEL);
	r->name = text_of(field_value(r, d, kind, PART_NAME));
	r->description = text_of(field_value(r, d, kind, PART_DESCRIPTION));
	r->model = text_of(model);
	r->tools = field_value(r, d, kind, PART_TOOLS);
}

/* Required fields that are missing, empty or of a wrong type drop the file. */
static const char *missing_part(const struct reading *r, const struct doc *d, const struct kind *kind)
{
	const struct field *name = schema_part(kind->schema, PART_NAME);
	const struct field *description = schema_part(kind->schema, PART_DESCRIPTION);
	if (name && name->required && r->name.n == 0)
		return value_is_empty(field_value(r, d, kind, PART_NAME)) ? "no name" : "the name is no text";
	if (description && description->required && r->description.n == 0)
		return value_is_empty(field_value(r, d, kind, PART_DESCRIPTION)) ? "no description"
										 : "the description is no text";
	if (name && kind->host && kind->host->name_refused &&
		regex_match(kind->host->name_refused, r->name))
		return "a name that is refused";
	return NULL;
}

struct reading verdict_read(const struct doc *d, const struct kind *kind, struct str stem)
{
	struct reading r = {.verdict = VERDICT_LOADS, .why = "", .end = STR_NONE, .name = stem};
	if (!fence_is_read(&d->parse.fence)) {
		without_front(&r, d, kind, stem);
		return r;
	}
	if (kind->bare == FATE_PLAIN && kind->unreadable == FATE_PLAIN)
		r.verdict = VERDICT_PLAIN;
	bool reads = block_reads(&r, d, kind);
	take_fields(&r, d, kind);
	if (!reads) {
		r.verdict = of_fate(kind->unreadable);
		r.why = "the frontmatter is not YAML";
		return r;
	}
	const char *missing = missing_part(&r, d, kind);
	if (missing) {
		r.verdict = VERDICT_DROPPED;
		r.why = missing;
	}
	if (r.name.n == 0)
		r.name = stem;
	return r;
}
