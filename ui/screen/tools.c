#include "ui/screen/tools.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/entries.h"
#include "text/glob.h"

/* Groups of a list: the powers, then these. */
enum { GROUP_RETIRED = POWER_COUNT, GROUP_UNKNOWN, GROUP_ALL, GROUPS };

static bool is_sorted(const struct kind *kind, const struct field *field)
{
	return field && field->widget == WIDGET_TOOLS && kind->host &&
		powers_known(&kind->host->tools.powers);
}

static struct entries list_of(const struct opened *o, const struct kind *kind,
	const struct field *field)
{
	const struct field_span *f = doc_field(&o->doc, field->key);
	struct entries none = {0};
	if (!f || !verdict_reads(&o->reading, f))
		return none;
	struct value_look look = {kind, field, &f->value, doc_raw(&o->doc, f), STR(""), NULL};
	return entries_of(&look);
}

static int group_of(const struct kind *kind, const struct entry_at *entry)
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

/* --- the list --------------------------------------------------------------------------------- */

static void put_group_name(struct buf *out, int group, const struct kind *kind)
{
	if (group < POWER_COUNT)
		buf_puts(out, tr(power_name((enum power)group)));
	else if (group == GROUP_UNKNOWN)
		buf_printf(out, tr("unknown to %.*s"), STR_ARG(kind->host->title));
	else
		buf_puts(out, group == GROUP_RETIRED ? tr("retired") : tr("all tools"));
}

static void put_entry(struct buf *out, const struct kind *kind, struct str entry)
{
	const struct retired *old = facts_retired(&kind->host->tools, host_tool_name(entry));
	buf_put(out, entry);
	if (old && old->use.n)
		buf_printf(out, old->works ? tr(" (now %.*s)") : tr(" (use %.*s)"),
			STR_ARG(old->use));
}

static void put_group(struct buf *out, const struct kind *kind, const struct entries *e, int group)
{
	size_t n = 0;
	for (size_t i = 0; i < e->n; i++) {
		if (group_of(kind, &e->v[i]) != group)
			continue;
		if (!n++) {
			buf_puts(out, out->n ? "\n" : "");
			put_group_name(out, group, kind);
		}
		buf_puts(out, n > 1 ? ", " : ": ");
		put_entry(out, kind, e->v[i].text);
	}
}

struct str tools_sorted(const struct opened *o, const struct kind *kind, const struct field *field,
	struct arena *a)
{
	struct buf text = {0};
	struct str copy = {"", 0};
	if (!is_sorted(kind, field))
		return copy;
	struct entries e = list_of(o, kind, field);
	for (int group = 0; e.whole && group < GROUPS; group++)
		put_group(&text, kind, &e, group);
	if (text.n)
		copy = arena_str(a, buf_str(&text));
	vec_done(&e);
	buf_done(&text);
	return copy;
}

/* --- what it can do --------------------------------------------------------------------------- */

struct lists {
	struct entries allowed, denied;
	bool all; /* nothing limits it but what is denied */
	bool can[POWER_COUNT];
};

static const struct field *denying(const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->fields[i].denies)
			return &s->fields[i];
	}
	return NULL;
}

static bool is_denied(const struct lists *l, struct str tool)
{
	for (size_t i = 0; i < l->denied.n; i++) {
		struct str denied = host_tool_name(l->denied.v[i].text);
		if (str_eq(denied, tool) || glob_match(denied, tool))
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

static bool allows_all(const struct opened *o, const struct lists *l, const struct kind *kind,
	const struct field *tools)
{
	const struct field_span *f = doc_field(&o->doc, tools->key);
	if (!f || !verdict_reads(&o->reading, f) || f->value.kind == VALUE_NULL)
		return true;
	for (size_t i = 0; i < l->allowed.n; i++) {
		if (group_of(kind, &l->allowed.v[i]) == GROUP_ALL)
			return true;
	}
	return value_is_empty(&f->value) && !tools->nothing_is_none;
}

static void find_powers(struct lists *l, const struct kind *kind)
{
	const struct powers *powers = &kind->host->tools.powers;
	for (int i = 0; l->all && i < POWER_OTHER; i++)
		l->can[i] = has_some(l, &powers->of[i]);
	for (size_t i = 0; !l->all && i < l->allowed.n; i++) {
		int group = group_of(kind, &l->allowed.v[i]);
		if (group < POWER_COUNT && !is_denied(l, host_tool_name(l->allowed.v[i].text)))
			l->can[group] = true;
	}
}

static size_t count_powers(const struct lists *l)
{
	size_t n = 0;
	for (int i = 0; i < POWER_OTHER; i++)
		n += l->can[i];
	return n;
}

static void put_powers(struct buf *out, const struct lists *l, bool can)
{
	bool more = false;
	for (int i = 0; i < POWER_OTHER; i++) {
		if (l->can[i] != can)
			continue;
		buf_printf(out, "%s%s", more ? ", " : "", power_words((enum power)i));
		more = true;
	}
}

static bool runs_unasked(const struct opened *o, const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct field_span *f =
			s->fields[i].bypasses.n ? doc_field(&o->doc, s->fields[i].key) : NULL;
		if (f && f->value.kind == VALUE_TEXT && verdict_reads(&o->reading, f) &&
			words_have(&s->fields[i].bypasses, f->value.text))
			return true;
	}
	return false;
}

/* Whichever is shorter: what it can, or what it cannot. */
static void put_can_do(struct buf *out, const struct lists *l, const struct field *tools)
{
	size_t can = count_powers(l);
	if (l->all && tools->empty.n && !str_is(tools->empty, tr("all tools")))
		buf_printf(out, tr("%.*s, at most: "), STR_ARG(tools->empty));
	if (can == 0 || can == POWER_OTHER) {
		buf_puts(out,
			can ? tr("anything: files, commands, network, agents, MCP servers")
			    : tr("nothing with files, commands, network, agents, MCP servers"));
		return;
	}
	struct buf powers = {0};
	put_powers(&powers, l, can <= POWER_OTHER / 2);
	buf_printf(out, can > POWER_OTHER / 2 ? tr("anything but %s") : tr("only %s"),
		buf_text(&powers));
	buf_done(&powers);
}

struct str tools_can_do(const struct opened *o, const struct kind *kind, struct arena *a)
{
	const struct field *tools = schema_part(kind->schema, PART_TOOLS);
	const struct field *denied = denying(kind->schema);
	struct lists l = {0};
	struct buf text = {0};
	if (!is_sorted(kind, tools))
		return (struct str){"", 0};
	l.allowed = list_of(o, kind, tools);
	if (denied)
		l.denied = list_of(o, kind, denied);
	l.all = allows_all(o, &l, kind, tools);
	find_powers(&l, kind);
	put_can_do(&text, &l, tools);
	if (runs_unasked(o, kind->schema))
		buf_puts(&text, tr("; runs without asking"));
	struct str copy = arena_str(a, buf_str(&text));
	vec_done(&l.allowed);
	vec_done(&l.denied);
	buf_done(&text);
	return copy;
}
