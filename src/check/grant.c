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

static void find_powers(struct grants *g, const struct lists *l)
{
	const struct powers *powers = &l->kind->host->tools.powers;
	for (int i = 0; g->all && i < POWER_OTHER; i++)
		g->can[i] = has_some(&l->denied, &powers->of[i]);
	for (size_t i = 0; !g->all && i < l->allowed.n; i++) {
		int group = grants_group(l->kind, &l->allowed.v[i]);
		if (group < POWER_OTHER &&
			!is_denied(&l->denied, host_tool_name(l->allowed.v[i].text)))
			g->can[group] = true;
	}
}

static void look_at_tools(struct grants *g, struct lists *l, const struct field *tools)
{
	const struct field *denied = denying(l->kind->schema);
	l->allowed = grants_list(l->doc, l->reading, l->kind, tools);
	if (denied)
		l->denied = grants_list(l->doc, l->reading, l->kind, denied);
	g->sorted = true;
	g->all = allows_all(l, tools);
	find_powers(g, l);
	vec_done(&l->allowed);
	vec_done(&l->denied);
}

/* --- fields beside them ----------------------------------------------------------------------- */

static void look_at_field(struct grants *g, const struct lists *l, const struct field *field)
{
	const struct field_span *f = doc_field(l->doc, field->key);
	if (!f || !verdict_reads(l->reading, f))
		return;
	if (field->bypasses.n && f->value.kind == VALUE_TEXT &&
		words_have(&field->bypasses, f->value.text))
		g->can[GRANT_UNASKED] = true;
	if (str_is(field->grants, "hooks") && !value_is_empty(&f->value))
		g->can[GRANT_HOOKS] = true;
	if (str_is(field->grants, "mcp") && !value_is_empty(&f->value))
		g->can[GRANT_MCP] = true;
}

struct grants grants_of(const struct doc *d, const struct reading *r, const struct kind *kind)
{
	struct grants g = {0};
	struct lists l = {.doc = d, .reading = r, .kind = kind};
	const struct schema *s = kind->schema;
	const struct field *tools = s ? schema_part(s, PART_TOOLS) : NULL;
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
