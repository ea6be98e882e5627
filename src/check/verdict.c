#include "check/verdict.h"

#include "base/words.h"
#include "check/entries.h"

const char *verdict_name(enum verdict v)
{
	static const char *const names[] = {N_("unknown"), N_("loads"), N_("rescued"),
		N_("dropped"), N_("partial"), N_("shadowed"), N_("plain"), N_("disabled")};
	return names[v];
}

bool verdict_is_note(struct str stem)
{
	static const char *const notes[] = {"README", "CHANGELOG", "CONTRIBUTING", "LICENSE",
		"INDEX", "CLAUDE", "AGENTS", "GEMINI", "TODO"};
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
	bool by_mark = fence_is_read(&d->parse.fence);
	r->why = by_mark ? tr("a byte-order mark stands before the frontmatter")
		: d->parse.fence.kind == FENCE_OPEN ? tr("the frontmatter never ends")
		: d->parse.fence.miss == FENCE_MISS_LATE
		? tr("the frontmatter is not on the first line")
		: tr("no frontmatter");
	if (r->verdict == VERDICT_DROPPED && d->parse.fence.kind == FENCE_NONE &&
		d->parse.fence.miss == FENCE_MISS_NONE && verdict_is_note(stem))
		r->verdict = VERDICT_PLAIN;
	r->end = 0;
}

/* The block that the tool sees: to its end, or to the first "---" where the tool stops there. */
struct sight {
	const struct front *front;
	struct retries *retries;
	const struct value *map; /* what it reads, where that is not what is written */
};

static struct sight sight_of(struct reading *r, const struct doc *d, const struct kind *kind)
{
	const struct parse *p = &d->parse;
	if (!kind->host || !kind->host->cuts_at_dashes || p->fence.cut == STR_NONE)
		return (struct sight){&p->front, p->retries, NULL};
	r->end = p->fence.cut;
	return (struct sight){&p->early, p->early_retries, NULL};
}

/* What the tool's second try makes of a block that is not YAML; NULL where that is nothing. */
static const struct value *retried(const struct sight *s, enum retry retry)
{
	if (retry == RETRY_REQUOTE)
		return retries_requoted(s->retries);
	return retry == RETRY_BLOCK ? retries_reblocked(s->retries) : NULL;
}

bool verdict_is_plain_yaml(const struct front *front)
{
	for (size_t i = 0; i < front->n; i++) {
		if (front->v[i].value.written == WRITTEN_FLOW)
			return false;
	}
	return front->yaml.ok && !front->yaml.odd;
}

/* Does the tool make anything of the block? */
static bool block_reads(struct reading *r, struct sight *s, const struct kind *kind)
{
	s->map = retries_mended(s->retries);
	if (kind->reader == READER_STRICT && !verdict_is_plain_yaml(s->front))
		return false;
	if (s->front->yaml.ok || s->map || kind->reader == READER_LINES)
		return true;
	s->map = retried(s, kind->retry);
	if (!s->map && (kind->retry != RETRY_LINES || s->front->n == 0))
		return false;
	r->verdict = VERDICT_RESCUED;
	r->why = tr("not YAML, read by a second try");
	return true;
}

static struct str key_of(const struct kind *kind, enum part part)
{
	static const char *const usual[] = {"", "name", "description", "tools", "model"};
	const struct field *field = schema_part(kind->schema, part);
	return field ? field->key : str_of(usual[part]);
}

static const struct value *written_value(const struct sight *s, struct str key)
{
	const struct field_span *f = front_find(s->front, key);
	return f ? &f->value : NULL;
}

/* The second try quotes, for one: [a] is text there. */
static const struct value *value_read(const struct sight *s, struct str key)
{
	const struct value *written = written_value(s, key);
	const struct value *read = s->map ? value_member(s->map, key) : NULL;
	return written && read ? read : written;
}

static bool is_text(const struct kind *kind, const struct value *v)
{
	bool scalar = v && (v->kind == VALUE_NUMBER || v->kind == VALUE_BOOL);
	return v && (v->kind == VALUE_TEXT || (scalar && kind->host && kind->host->coerces));
}

static struct str text_of(const struct kind *kind, const struct value *v)
{
	return is_text(kind, v) ? v->text : (struct str){"", 0};
}

static void take_fields(struct reading *r, const struct sight *s, const struct kind *kind)
{
	const struct value *tools = written_value(s, key_of(kind, PART_TOOLS));
	r->name = text_of(kind, value_read(s, key_of(kind, PART_NAME)));
	/* What spilled over into the name is none. */
	r->name = str_cut(r->name, 0,
		s->front->yaml.ok ? r->name.n : str_find_byte(r->name, 0, '\n'));
	r->description = text_of(kind, value_read(s, key_of(kind, PART_DESCRIPTION)));
	r->model = text_of(kind, written_value(s, key_of(kind, PART_MODEL)));
	if (tools && (tools->kind == VALUE_TEXT || tools->kind == VALUE_LIST))
		r->tools = tools;
}

static bool is_refused_form(const struct field *f, const struct value *v)
{
	struct misfit misfit = {0};
	bool good = value_is_empty(v) || !f->drops ||
		((f->kinds & 1u << v->kind) && (!f->shape || shape_fits(f->shape, v, &misfit)) &&
			field_takes(f, v));
	misfit_done(&misfit);
	return !good;
}

/* The tools are looked up by some. */
static bool has_unknown_tool(const struct kind *kind, const struct field *f, const struct value *v)
{
	bool looks = f->widget == WIDGET_TOOLS && f->drops && kind->host && kind->host->tools.drops;
	for (size_t i = 0; looks && v->kind == VALUE_LIST && i < v->n; i++) {
		struct str tool = host_tool_name(v->items[i].text);
		if (v->items[i].kind == VALUE_TEXT && !entries_known(kind, tool))
			return true;
	}
	return false;
}

static const char *refused_form(const struct sight *s, const struct kind *kind)
{
	for (size_t i = 0; kind->schema && i < kind->schema->n; i++) {
		const struct field *f = &kind->schema->fields[i];
		const struct value *v = written_value(s, f->key);
		if (v && is_refused_form(f, v))
			return tr("a field of a type that is refused");
		if (v && has_unknown_tool(kind, f, v))
			return tr("a tool that is not known");
	}
	return NULL;
}

static const char *unknown_key(const struct sight *s, const struct kind *kind)
{
	for (size_t i = 0; kind->schema && kind->strict_keys && i < s->front->n; i++) {
		if (!schema_reads(kind->schema, s->front->v[i].key))
			return tr("a key that is not known");
	}
	return NULL;
}

static const char *refused_name(const struct reading *r, const struct kind *kind, struct str stem)
{
	const struct host *host = kind->host;
	const struct field *name = schema_part(kind->schema, PART_NAME);
	if (!name || !host || r->name.n == 0)
		return NULL;
	if (host->name_is_folder && kind->identity == IDENTITY_FOLDER && stem.n &&
		!str_eq(r->name, stem))
		return tr("the name is not its folder's");
	bool named = kind->identity == IDENTITY_NAME || host->name_is_folder;
	if (named && host->name_refused && regex_match(host->name_refused, r->name))
		return tr("a name that is refused");
	return named && words_have(&host->reserved, r->name) ? tr("a name that is reserved") : NULL;
}

static bool must_be(const struct field *f, const struct sight *s)
{
	return f && field_is_due(f, s->front) && !f->missing_warns;
}

/* Why a file is dropped whose block is read: a required field is missing, empty or no text, or the
 * tool refuses what a field holds. NULL: it is not. */
static const char *why_dropped(const struct reading *r, const struct sight *s,
	const struct kind *kind, struct str stem)
{
	const struct field *name = schema_part(kind->schema, PART_NAME);
	const struct field *description = schema_part(kind->schema, PART_DESCRIPTION);
	if (must_be(name, s) && r->name.n == 0)
		return value_is_empty(value_read(s, name->key)) ? tr("no name")
								: tr("the name is no text");
	if (must_be(description, s) && r->description.n == 0)
		return value_is_empty(value_read(s, description->key))
			? tr("no description")
			: tr("the description is no text");
	const char *why = refused_name(r, kind, stem);
	why = why ? why : unknown_key(s, kind);
	return why ? why : refused_form(s, kind);
}

/* A block that the tool makes nothing of, or that is too large to tell. */
static void unread(struct reading *r, const struct sight *s, const struct kind *kind)
{
	bool lost = kind->unreadable == FATE_DROPPED || kind->unreadable == FATE_PARTIAL;
	bool limit = lost && s->front->yaml.fault == YAML_FAULT_LIMIT;
	r->verdict = limit ? VERDICT_UNKNOWN : of_fate(kind->unreadable);
	r->why = limit ? tr("the frontmatter is too large to be read here")
		       : tr("the frontmatter is not YAML");
	if (r->verdict != VERDICT_PARTIAL)
		return;
	r->name = r->description = r->model = STR("");
	r->tools = NULL;
}

/* A field that switches it off; NULL: it is on. */
static const char *switched_off(const struct sight *s, const struct kind *kind)
{
	for (size_t i = 0; kind->schema && i < kind->schema->n; i++) {
		const struct field *f = &kind->schema->fields[i];
		const struct value *v = f->off.n ? value_read(s, f->key) : NULL;
		if (v && v->kind == VALUE_BOOL && str_eq(v->text, f->off))
			return "a field switches it off";
	}
	return NULL;
}

struct reading verdict_read(const struct doc *d, const struct kind *kind, struct str stem)
{
	struct reading r = {.verdict = VERDICT_LOADS, .why = "", .end = STR_NONE, .name = stem};
	bool hidden = d->parse.fence.bom && kind->host && !kind->host->takes_bom;
	if (!fence_is_read(&d->parse.fence) || hidden) {
		without_front(&r, d, kind, stem);
		return r;
	}
	if (kind->bare == FATE_PLAIN && kind->unreadable == FATE_PLAIN)
		r.verdict = VERDICT_PLAIN;
	struct sight sight = sight_of(&r, d, kind);
	bool reads = block_reads(&r, &sight, kind);
	r.map = sight.map;
	take_fields(&r, &sight, kind);
	const char *why = reads ? why_dropped(&r, &sight, kind, stem) : NULL;
	if (!reads)
		unread(&r, &sight, kind);
	if (why) {
		r.verdict = VERDICT_DROPPED;
		r.why = why;
	}
	const char *off = reads && !why ? switched_off(&sight, kind) : NULL;
	if (off) {
		r.verdict = VERDICT_DISABLED;
		r.why = off;
	}
	if (r.name.n == 0 || (kind->identity != IDENTITY_NAME && stem.n))
		r.name = stem;
	return r;
}
