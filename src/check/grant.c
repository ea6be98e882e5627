#include "check/grant.h"

#include "base/vec.h"
#include "base/words.h"
#include "text/glob.h"

static const struct {
	const char *name, *words;
} beside[] = {
	[GRANT_UNASKED - POWER_OTHER] = {"runs-without-asking", N_("run without asking")},
	[GRANT_HOOKS - POWER_OTHER] = {"hooks", N_("run hooks")},
	[GRANT_MCP - POWER_OTHER] = {"mcp", N_("start MCP servers")},
};

const char *grant_name(enum grant g)
{
	return (int)g < (int)POWER_OTHER ? power_name((enum power)g) : beside[g - POWER_OTHER].name;
}

const char *grant_words(enum grant g)
{
	return (int)g < (int)POWER_OTHER ? power_words((enum power)g)
					 : tr(beside[g - POWER_OTHER].words);
}

/* --- lists of tools --------------------------------------------------------------------------- */

bool grants_sorts(const struct kind *kind, const struct field *field)
{
	return field && field->widget == WIDGET_TOOLS && kind->host &&
		powers_known(&kind->host->tools.powers);
}

struct entries grants_list(const struct doc *d, const struct reading *r, const struct kind *kind,
	const struct field *field)
{
	const struct field_span *f = doc_field(d, field->key);
	struct entries none = {0};
	if (!f || !verdict_reads(r, f))
		return none;
	struct value_look look = {kind, field, &f->value, doc_raw(d, f), STR(""), NULL};
	return entries_of(&look);
}

int grants_group(const struct kind *kind, const struct entry_at *entry)
{
	const struct facts *facts = &kind->host->tools;
	struct str tool = host_tool_name(entry->text);
	const struct retired *old = facts_retired(facts, tool);
	if (str_is(tool, "*"))
		return GROUP_ALL;
	if (old && !old->works)
		return GROUP_RETIRED;
	if (!entry->known)
		return GROUP_UNKNOWN;
	return (int)powers_find(&facts->powers, old ? old->use : tool, facts->any_case);
}

static const struct field *denying(const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->fields[i].denies)
			return &s->fields[i];
	}
	return NULL;
}

/* The list that its powers come from. */
static const struct field *giving(const struct schema *s)
{
	const struct field *tools = schema_part(s, PART_TOOLS);
	for (size_t i = 0; !tools && i < s->n; i++) {
		if (s->fields[i].approves)
			tools = &s->fields[i];
	}
	return tools;
}

static bool is_denied(const struct entries *denied, struct str tool)
{
	for (size_t i = 0; i < denied->n; i++) {
		struct str name = host_tool_name(denied->v[i].text);
		if (str_eq(name, tool) || glob_match(name, tool))
			return true;
	}
	return false;
}

/* Is anything of that power left? */
static bool has_some(const struct entries *denied, const struct words *tools)
{
	for (size_t i = 0; i < tools->n; i++) {
		if (!is_denied(denied, tools->v[i]))
			return true;
	}
	return false;
}

/* A file, the lists in it, and what comes of them. */
struct lists {
	const struct doc *doc;
	const struct reading *reading;
	const struct kind *kind;
	struct entries allowed, denied;
};

static bool allows_all(const struct lists *l, const struct field *tools)
{
	const struct field_span *f = doc_field(l->doc, tools->key);
	if (!f || !verdict_reads(l->reading, f) || f->value.kind == VALUE_NULL)
		return true;
	for (size_t i = 0; i < l->allowed.n; i++) {
		if (grants_group(l->kind, &l->allowed.v[i]) == GROUP_ALL)
			return true;
	}
	return value_is_empty(&f->value) && !tools->nothing_is_none;
}

static void give(struct grants *g, int power, enum grant_way way)
{
	g->can[power] = true;
	if (g->way[power] < way)
		g->way[power] = way;
}

static enum grant_way way_of(struct str entry)
{
	struct str rest = str_from(entry, host_tool_name(entry).n);
	return rest.n && !str_is(rest, "(*)") ? WAY_PATTERN : WAY_LISTED;
}

/* The power that an entry of the list gives; POWER_OTHER: none. */
static int given_by(const struct lists *l, size_t i)
{
	int group = grants_group(l->kind, &l->allowed.v[i]);
	bool gives =
		group < POWER_OTHER && !is_denied(&l->denied, host_tool_name(l->allowed.v[i].text));
	return gives ? group : POWER_OTHER;
}

static void find_powers(struct grants *g, const struct lists *l, const struct field *tools)
{
	const struct powers *powers = &l->kind->host->tools.powers;
	for (int i = 0; g->all && i < POWER_OTHER; i++) {
		if (has_some(&l->denied, &powers->of[i]))
			give(g, i, WAY_INHERITED);
	}
	for (size_t i = 0; i < l->allowed.n; i++) {
		int power = given_by(l, i);
		if (power == POWER_OTHER)
			continue;
		g->unasked[power] |= tools->approves;
		if (!g->all)
			give(g, power, way_of(l->allowed.v[i].text));
		if (tools->approves)
			give(g, GRANT_UNASKED, way_of(l->allowed.v[i].text));
	}
}

static void lists_read(struct lists *l, const struct field *tools)
{
	const struct field *denied = denying(l->kind->schema);
	l->allowed = grants_list(l->doc, l->reading, l->kind, tools);
	if (denied)
		l->denied = grants_list(l->doc, l->reading, l->kind, denied);
}

static void lists_done(struct lists *l)
{
	vec_done(&l->allowed);
	vec_done(&l->denied);
}

static void look_at_tools(struct grants *g, struct lists *l, const struct field *tools)
{
	lists_read(l, tools);
	g->sorted = true;
	g->all = tools->approves || allows_all(l, tools);
	find_powers(g, l, tools);
	lists_done(l);
}

/* --- fields beside them ----------------------------------------------------------------------- */

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

/* Does the field as it stands give that? */
static bool gives(const struct lists *l, const struct field *field, enum grant g)
{
	const struct field_span *f = doc_field(l->doc, field->key);
	struct str words = field->grants, word;
	if (!f || !verdict_reads(l->reading, f))
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

static void look_at_field(struct grants *g, const struct lists *l, const struct field *field)
{
	for (int i = 0; i < GRANT_COUNT; i++) {
		if (gives(l, field, (enum grant)i))
			give(g, i, WAY_FIELD);
	}
}

struct grants grants_of(const struct doc *d, const struct reading *r, const struct kind *kind)
{
	struct grants g = {0};
	struct lists l = {.doc = d, .reading = r, .kind = kind};
	const struct schema *s = kind->schema;
	const struct field *tools = s ? giving(s) : NULL;
	if (grants_sorts(kind, tools) && r->verdict == VERDICT_DROPPED)
		g.sorted = true;
	if (!s || r->verdict == VERDICT_DROPPED)
		return g;
	if (grants_sorts(kind, tools))
		look_at_tools(&g, &l, tools);
	for (size_t i = 0; i < s->n; i++) {
		if (s->fields[i].bypasses.n || s->fields[i].grants.n)
			look_at_field(&g, &l, &s->fields[i]);
	}
	return g;
}

/* --- what it comes by ------------------------------------------------------------------------- */

static void put_item(struct buf *out, size_t before, const char *head, struct str key,
	struct str item)
{
	if (out->n == before)
		buf_printf(out, "%s%s%.*s%s", out->n ? "; " : "", head, STR_ARG(key),
			item.n ? ": " : "");
	else
		buf_puts(out, ", ");
	buf_put(out, item);
}

/* Entries of a list that are of that power. */
static void put_entries(struct buf *out, const struct lists *l, const struct entries *e,
	enum grant g, const struct field *field)
{
	const char *head = field->denies ? tr("taken away by ") : "";
	size_t before = out->n;
	for (size_t i = 0; i < e->n; i++) {
		int group = grants_group(l->kind, &e->v[i]);
		bool lost = !field->denies && is_denied(&l->denied, host_tool_name(e->v[i].text));
		bool fits = g == GRANT_UNASKED ? group < POWER_OTHER : group == (int)g;
		if (fits && !lost)
			put_item(out, before, head, field->key, e->v[i].text);
	}
}

static void put_tools(struct buf *out, struct lists *l, enum grant g, const struct grants *all)
{
	const struct field *tools = giving(l->kind->schema);
	const struct field *denied = denying(l->kind->schema);
	bool power = (int)g < (int)POWER_OTHER;
	if (power && all->way[g] == WAY_INHERITED)
		buf_puts(out, tr("all tools"));
	lists_read(l, tools);
	if (power ? !all->all : tools->approves)
		put_entries(out, l, &l->allowed, g, tools);
	if (power && denied)
		put_entries(out, l, &l->denied, g, denied);
	lists_done(l);
}

/* A scalar, the names in a list, or the keys of a map. */
static void put_field(struct buf *out, const struct field *field, const struct value *v)
{
	size_t before = out->n;
	if (v->kind != VALUE_LIST && v->kind != VALUE_MAP)
		put_item(out, before, "", field->key, v->text);
	for (size_t i = 0; v->kind == VALUE_MAP && i < v->n; i++)
		put_item(out, before, "", field->key, v->keys[i].text);
	for (size_t i = 0; v->kind == VALUE_LIST && i < v->n; i++) {
		const struct value *item = &v->items[i];
		bool named = item->kind == VALUE_MAP && item->n == 1;
		put_item(out, before, "", field->key, named ? item->keys[0].text : item->text);
	}
}

void grant_source(struct buf *out, const struct doc *d, const struct reading *r,
	const struct kind *kind, enum grant g)
{
	const struct grants all = grants_of(d, r, kind);
	struct lists l = {.doc = d, .reading = r, .kind = kind};
	const struct schema *s = kind->schema;
	if (!s || r->verdict == VERDICT_DROPPED)
		return;
	if (all.sorted && ((int)g < (int)POWER_OTHER || g == GRANT_UNASKED))
		put_tools(out, &l, g, &all);
	for (size_t i = 0; i < s->n; i++) {
		if (gives(&l, &s->fields[i], g))
			put_field(out, &s->fields[i], &doc_field(d, s->fields[i].key)->value);
	}
}

void grant_taken_away(struct buf *out, const struct doc *d, const struct reading *r,
	const struct kind *kind)
{
	const struct field *field = kind->schema ? denying(kind->schema) : NULL;
	if (!grants_sorts(kind, field))
		return;
	struct entries denied = grants_list(d, r, kind, field);
	for (size_t i = 0; i < denied.n; i++)
		buf_printf(out, "%.*s\n", STR_ARG(host_tool_name(denied.v[i].text)));
	vec_done(&denied);
}

/* --- in a few bits ---------------------------------------------------------------------------- */

enum { BITS = 3, PACKED_SORTED = 1 << (BITS * GRANT_COUNT), PACKED_ALL = PACKED_SORTED << 1 };

unsigned grants_pack(const struct grants *g)
{
	unsigned packed = (g->sorted ? PACKED_SORTED : 0) | (g->all ? PACKED_ALL : 0);
	for (int i = 0; i < GRANT_COUNT; i++)
		packed |= (unsigned)g->way[i] << (BITS * i);
	return packed;
}

enum grant_way grants_packed(unsigned packed, enum grant g)
{
	return (enum grant_way)(packed >> (BITS * (int)g) & ((1U << BITS) - 1));
}

bool grants_packed_sorted(unsigned packed)
{
	return packed & PACKED_SORTED;
}

bool grants_packed_all(unsigned packed)
{
	return packed & PACKED_ALL;
}
