#include "check/grant.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/grant_lists.h"

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
static int given_by(const struct grant_lists *l, size_t i)
{
	int group = grants_group(l->kind, &l->allowed.v[i]);
	bool gives = group < POWER_OTHER && !grant_lists_deny(l, l->allowed.v[i].text);
	return gives ? group : POWER_OTHER;
}

/* What it has where no list limits it; powers without a tool it has, too, where tools are not known by name. */
static void inherit(struct grants *g, const struct grant_lists *l)
{
	const struct powers *powers = &l->kind->host->tools.powers;
	for (int i = 0; i < POWER_OTHER; i++) {
		if (!powers_known(powers) || grant_lists_leave(l, &powers->of[i]))
			give(g, i, WAY_INHERITED);
	}
}

static void find_powers(struct grants *g, const struct grant_lists *l, const struct field *tools)
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

static void permit_power(struct grants *g, const struct grant_lists *l, int power)
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

static void permit_powers(struct grants *g, const struct grant_lists *l)
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

static void look_at_tools(struct grants *g, struct grant_lists *l)
{
	const struct field *tools = grant_lists_giving(l->kind->schema);
	grant_lists_read(l);
	g->sorted = true;
	g->all = !tools || tools->approves || grant_lists_allow_all(l, tools);
	if (g->all)
		inherit(g, l);
	if (tools)
		find_powers(g, l, tools);
	if (l->permits.n)
		permit_powers(g, l);
	grant_lists_done(l);
}

/* --- fields beside them ----------------------------------------------------------------------- */

static void look_at_field(struct grants *g, const struct grant_lists *l, const struct field *field)
{
	for (int i = 0; i < GRANT_COUNT; i++) {
		if (grant_lists_give(l, field, (enum grant)i))
			give(g, i, WAY_FIELD);
	}
}

static void look_at_taking(struct grants *g, const struct grant_lists *l, const struct field *field)
{
	for (int i = 0; i < POWER_OTHER; i++) {
		if (!grant_lists_take(l, field, (enum grant)i))
			continue;
		g->can[i] = g->unasked[i] = false;
		g->way[i] = WAY_NONE;
	}
}

struct grants grants_of(const struct doc *d, const struct reading *r, const struct kind *kind)
{
	struct grants g = {0};
	struct grant_lists l = {.doc = d, .reading = r, .kind = kind};
	const struct schema *s = kind->schema;
	if (!s)
		return g;
	g.sorted = grant_lists_sorted(&l);
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
