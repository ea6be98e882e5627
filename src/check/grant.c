#include "check/grant.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/permit.h"
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
	struct entries entries = {0};
	if (!f || !verdict_reads(r, f))
		return entries;
	struct value_look look = {kind, field, &f->value, doc_raw(d, f), STR(""), NULL};
	if (field->widget == WIDGET_TOOLS)
		return entries_of(&look);
	entries = entries_all(&look);
	for (size_t i = 0; i < entries.n; i++)
		entries.v[i].known = entries_known(kind, host_tool_name(entries.v[i].text));
	return entries;
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

/* The list that its powers come from; NULL: there is none. */
static const struct field *giving(const struct schema *s)
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

/* A file, the lists and rules in it, and what comes of them. */
struct lists {
	const struct doc *doc;
	const struct reading *reading;
	const struct kind *kind;
	struct entries allowed, denied;
	struct permits permits;
};

/* The field as it is read; NULL: it is not. */
static const struct field_span *read_span(const struct lists *l, const struct field *field)
{
	const struct field_span *f = doc_field(l->doc, field->key);
	return f && verdict_reads(l->reading, f) ? f : NULL;
}

/* Is it known what becomes of its tools? A list that is not there says nothing where its schema does not know what
 * that means. */
static bool is_sorted(const struct lists *l)
{
	const struct schema *s = l->kind->schema;
	const struct field *tools = giving(s);
	if (!l->kind->host || (!tools && s->inherits))
		return l->kind->host;
	if (!powers_known(&l->kind->host->tools.powers))
		return false;
	return tools ? tools->empty.n || read_span(l, tools) : permits_kind(s);
}

/* An entry's tool by the name that it has now. */
static struct str tool_of(const struct kind *kind, struct str entry)
{
	struct str tool = host_tool_name(entry);
	const struct retired *old = facts_retired(&kind->host->tools, tool);
	return old && old->works ? old->use : tool;
}

static bool is_denied(const struct lists *l, struct str entry)
{
	struct str tool = tool_of(l->kind, entry);
	for (size_t i = 0; i < l->denied.n; i++) {
		struct str name = tool_of(l->kind, l->denied.v[i].text);
		if (str_eq(name, tool) || glob_match(name, tool))
			return true;
	}
	return false;
}

/* Is anything of that power left? */
static bool has_some(const struct lists *l, const struct words *tools)
{
	for (size_t i = 0; i < tools->n; i++) {
		if (!is_denied(l, tools->v[i]))
			return true;
	}
	return false;
}

static bool allows_all(const struct lists *l, const struct field *tools)
{
	const struct field_span *f = read_span(l, tools);
	if (!f || f->value.kind == VALUE_NULL)
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
	bool gives = group < POWER_OTHER && !is_denied(l, l->allowed.v[i].text);
	return gives ? group : POWER_OTHER;
}

/* What it has where no list limits it; powers without a tool it has, too, where tools are not known by name. */
static void inherit(struct grants *g, const struct lists *l)
{
	const struct powers *powers = &l->kind->host->tools.powers;
	for (int i = 0; i < POWER_OTHER; i++) {
		if (!powers_known(powers) || has_some(l, &powers->of[i]))
			give(g, i, WAY_INHERITED);
	}
}

static void find_powers(struct grants *g, const struct lists *l, const struct field *tools)
{
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

/* What takes tools away. */
static void limits_read(struct lists *l)
{
	const struct schema *s = l->kind->schema;
	const struct field *denied = denying(s);
	if (denied)
		l->denied = grants_list(l->doc, l->reading, l->kind, denied);
	permits_read(&l->permits, l->doc, l->reading, s);
}

static void lists_read(struct lists *l)
{
	const struct field *tools = giving(l->kind->schema);
	if (tools)
		l->allowed = grants_list(l->doc, l->reading, l->kind, tools);
	limits_read(l);
}

static void lists_done(struct lists *l)
{
	vec_done(&l->allowed);
	vec_done(&l->denied);
	vec_done(&l->permits);
}

/* --- rules ------------------------------------------------------------------------------------ */

/* How it comes to a tool that it has in that way but for the rules. */
static enum grant_way permitted(const struct permit_sum *sum, enum grant_way way)
{
	if (sum->whole == EFFECT_ASK)
		return WAY_ASKED;
	if (sum->whole != EFFECT_DENY)
		return way;
	return sum->allows_some ? WAY_PATTERN : sum->asks_some ? WAY_ASKED : WAY_NONE;
}

static void permit_power(struct grants *g, const struct lists *l, int power)
{
	const struct words *tools = &l->kind->host->tools.powers.of[power];
	enum grant_way way = g->way[power];
	g->can[power] = false;
	g->way[power] = WAY_NONE;
	for (size_t i = 0; i < tools->n; i++) {
		const struct permit_sum sum = permits_on(&l->permits, tools->v[i]);
		enum grant_way how = permitted(&sum, way);
		if (how != WAY_NONE)
			give(g, power, how);
		if (sum.whole != EFFECT_ALLOW && !sum.allows_some)
			continue;
		g->unasked[power] = true;
		give(g, GRANT_UNASKED, sum.whole == EFFECT_ALLOW ? WAY_LISTED : WAY_PATTERN);
	}
}

static void permit_powers(struct grants *g, const struct lists *l)
{
	bool denied = permits_on(&l->permits, STR("*")).whole == EFFECT_DENY;
	for (int i = 0; i < POWER_OTHER; i++) {
		if (denied && g->way[i] == WAY_INHERITED)
			g->way[i] = WAY_LISTED;
		if (g->can[i])
			permit_power(g, l, i);
	}
	g->all = g->all && !denied;
}

static void look_at_tools(struct grants *g, struct lists *l)
{
	const struct field *tools = giving(l->kind->schema);
	lists_read(l);
	g->sorted = true;
	g->all = !tools || tools->approves || allows_all(l, tools);
	if (g->all)
		inherit(g, l);
	if (tools)
		find_powers(g, l, tools);
	if (l->permits.n)
		permit_powers(g, l);
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
	const struct field_span *f = read_span(l, field);
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

static void look_at_field(struct grants *g, const struct lists *l, const struct field *field)
{
	for (int i = 0; i < GRANT_COUNT; i++) {
		if (gives(l, field, (enum grant)i))
			give(g, i, WAY_FIELD);
	}
}

/* Does the field, true, take that away? */
static bool takes(const struct lists *l, const struct field *field, enum grant g)
{
	const struct field_span *f = field->takes.n ? read_span(l, field) : NULL;
	struct str words = field->takes, word;
	while (f && f->value.kind == VALUE_BOOL && str_is(f->value.text, "true") &&
		str_next_piece(&words, ' ', &word)) {
		if (grant_named(word) == g)
			return true;
	}
	return false;
}

static void look_at_taking(struct grants *g, const struct lists *l, const struct field *field)
{
	for (int i = 0; i < POWER_OTHER; i++) {
		if (!takes(l, field, (enum grant)i))
			continue;
		g->can[i] = g->unasked[i] = false;
		g->way[i] = WAY_NONE;
	}
}

struct grants grants_of(const struct doc *d, const struct reading *r, const struct kind *kind)
{
	struct grants g = {0};
	struct lists l = {.doc = d, .reading = r, .kind = kind};
	const struct schema *s = kind->schema;
	if (!s)
		return g;
	g.sorted = is_sorted(&l);
	if (r->verdict == VERDICT_DROPPED)
		return g;
	if (g.sorted)
		look_at_tools(&g, &l);
	for (size_t i = 0; i < s->n; i++) {
		if (s->fields[i].bypasses.n || s->fields[i].grants.n)
			look_at_field(&g, &l, &s->fields[i]);
		if (s->fields[i].takes.n)
			look_at_taking(&g, &l, &s->fields[i]);
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
		bool lost = !field->denies && is_denied(l, e->v[i].text);
		bool fits = g == GRANT_UNASKED ? group < POWER_OTHER : group == (int)g;
		if (fits && !lost)
			put_item(out, before, head, field->key, e->v[i].text);
	}
}

/* Is the rule about tools of that power, or does it spare them the asking? */
static bool concerns(const struct lists *l, const struct permit *p, enum grant g)
{
	const struct powers *powers = &l->kind->host->tools.powers;
	for (int i = 0; i < POWER_OTHER; i++) {
		bool asked = g == GRANT_UNASKED ? p->effect == EFFECT_ALLOW : i == (int)g;
		for (size_t k = 0; asked && k < powers->of[i].n; k++) {
			if (permit_fits(p, powers->of[i].v[k]))
				return true;
		}
	}
	return false;
}

/* Rules of one field stand together. */
static void put_permits(struct buf *out, const struct lists *l, enum grant g)
{
	const struct schema *s = l->kind->schema;
	struct buf rule = {0};
	for (size_t i = 0; i < s->n; i++) {
		size_t before = out->n;
		for (size_t k = 0; k < l->permits.n; k++) {
			const struct permit *p = &l->permits.v[k];
			if (p->field != &s->fields[i] || !concerns(l, p, g))
				continue;
			buf_clear(&rule);
			permit_put(&rule, p);
			put_item(out, before, "", p->field->key, buf_str(&rule));
		}
	}
	buf_done(&rule);
}

static void put_tools(struct buf *out, struct lists *l, enum grant g, const struct grants *all)
{
	const struct field *tools = giving(l->kind->schema);
	const struct field *denied = denying(l->kind->schema);
	bool power = (int)g < (int)POWER_OTHER;
	if (power && all->way[g] == WAY_INHERITED)
		buf_puts(out, tr("all tools"));
	lists_read(l);
	if (tools && (power ? !all->all : tools->approves))
		put_entries(out, l, &l->allowed, g, tools);
	if (power && denied)
		put_entries(out, l, &l->denied, g, denied);
	put_permits(out, l, g);
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
		if (takes(&l, &s->fields[i], g))
			put_item(out, out->n, tr("taken away by "), s->fields[i].key, STR(""));
	}
}

/* Tools that a rule denies, whatever they are used on. */
static void put_denied(struct buf *out, const struct permits *permits)
{
	for (size_t i = 0; i < permits->n; i++) {
		struct str tool = permits->v[i].tool;
		const struct permit_sum sum = permits_on(permits, tool);
		bool none = sum.whole == EFFECT_DENY && !sum.allows_some && !sum.asks_some;
		if (none && permits->v[i].effect == EFFECT_DENY)
			buf_printf(out, "%.*s\n", STR_ARG(tool));
	}
}

void grant_taken_away(struct buf *out, const struct doc *d, const struct reading *r,
	const struct kind *kind)
{
	struct lists l = {.doc = d, .reading = r, .kind = kind};
	if (!kind->schema || r->verdict == VERDICT_DROPPED || !is_sorted(&l))
		return;
	limits_read(&l);
	for (size_t i = 0; i < l.denied.n; i++)
		buf_printf(out, "%.*s\n", STR_ARG(host_tool_name(l.denied.v[i].text)));
	put_denied(out, &l.permits);
	lists_done(&l);
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
