#include "ui/screen/tools.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/grant.h"

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

/* groups[i] is the group of the i-th entry. */
static void put_group(struct buf *out, const struct kind *kind, const struct entries *e,
	const int *groups, int group)
{
	size_t n = 0;
	for (size_t i = 0; i < e->n; i++) {
		if (groups[i] != group)
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
	if (!grants_sorts(kind, field))
		return copy;
	struct entries e = grants_list(&o->doc, &o->reading, kind, field);
	int *groups = arena_alloc(a, e.n * sizeof *groups);
	for (size_t i = 0; i < e.n; i++)
		groups[i] = grants_group(kind, &e.v[i]);
	for (int group = 0; e.whole && group < GROUPS; group++)
		put_group(&text, kind, &e, groups, group);
	if (text.n)
		copy = arena_str(a, buf_str(&text));
	vec_done(&e);
	buf_done(&text);
	return copy;
}

/* --- what it can do --------------------------------------------------------------------------- */

static size_t count_powers(const struct grants *g)
{
	size_t n = 0;
	for (int i = 0; i < POWER_OTHER; i++)
		n += g->can[i];
	return n;
}

static void put_powers(struct buf *out, const struct grants *g, bool can)
{
	bool more = false;
	for (int i = 0; i < POWER_OTHER; i++) {
		if (g->can[i] != can)
			continue;
		buf_printf(out, "%s%s", more ? ", " : "", power_words((enum power)i));
		more = true;
	}
}

/* Whichever is shorter: what it can, or what it cannot. */
static void put_can_do(struct buf *out, const struct grants *g, const struct field *tools)
{
	size_t can = count_powers(g);
	if (g->all && tools && tools->empty.n && !str_is(tools->empty, tr("all tools")))
		buf_printf(out, tr("%.*s, at most: "), STR_ARG(tools->empty));
	if (can == 0 || can == POWER_OTHER) {
		buf_puts(out,
			can ? tr("anything: files, commands, network, agents, MCP servers")
			    : tr("nothing with files, commands, network, agents, MCP servers"));
		return;
	}
	struct buf powers = {0};
	bool few = can <= POWER_OTHER / 2;
	put_powers(&powers, g, few);
	if (few && can > 1)
		buf_put(out, buf_str(&powers));
	else
		buf_printf(out, few ? tr("only %s") : tr("anything but %s"), buf_text(&powers));
	buf_done(&powers);
}

/* What it can do only when it has asked. */
static void put_asked(struct buf *out, const struct grants *g)
{
	struct buf powers = {0};
	for (int i = 0; i < POWER_OTHER; i++) {
		if (g->way[i] == WAY_ASKED)
			buf_printf(&powers, "%s%s", powers.n ? ", " : "",
				power_words((enum power)i));
	}
	if (powers.n)
		buf_printf(out, tr("; asks first: %s"), buf_text(&powers));
	buf_done(&powers);
}

/* A kind without a list of tools may limit them all the same. */
static bool has_limit(const struct schema *s)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (s->fields[i].part == PART_TOOLS || s->fields[i].takes.n)
			return true;
	}
	return false;
}

struct str tools_can_do(const struct opened *o, const struct kind *kind, struct arena *a)
{
	const struct field *tools = schema_part(kind->schema, PART_TOOLS);
	struct buf text = {0};
	const struct grants grants = grants_of(&o->doc, &o->reading, kind);
	if (!grants.sorted || !has_limit(kind->schema))
		return (struct str){"", 0};
	put_can_do(&text, &grants, tools);
	put_asked(&text, &grants);
	if (grants.can[GRANT_UNASKED])
		buf_puts(&text,
			grants.way[GRANT_UNASKED] == WAY_PATTERN
				? tr("; runs some things without asking")
				: tr("; runs without asking"));
	struct str copy = arena_str(a, buf_str(&text));
	buf_done(&text);
	return copy;
}
