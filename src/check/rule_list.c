/* Rules over lists of tools. */
#include "check/entries.h"

#include "base/vec.h"
#include "base/words.h"
#include "schema/type.h"
#include "text/near.h"

static void add_retired(const struct value_look *look, const struct entries *e, size_t i,
	struct problems *out)
{
	const struct retired *r =
		facts_retired(&look->kind->host->tools, host_tool_name(e->v[i].text));
	if (!r)
		return;
	problems_add(out, "tools-retired", r->works ? SEVERITY_HINT : entries_severity(look),
		e->v[i].where,
		r->works ? N_("%.*s is called %.*s now; the old name still works.")
			 : N_("%.*s no longer exists; %.*s does its work."),
		STR_ARG(r->name), STR_ARG(r->use));
	entries_offer_tool(look, e, i, r->use, out);
}

void rule_tools_retired(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	for (size_t i = 0; i < e->n; i++)
		add_retired(look, e, i, out);
}

void rule_tools_case(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	for (size_t i = 0; i < e->n; i++) {
		struct str tool = host_tool_name(e->v[i].text);
		const struct str *right =
			e->v[i].known ? NULL : entries_other_case(look->kind, tool);
		if (!right)
			continue;
		problems_add(out, "tools-case", entries_severity(look), e->v[i].where,
			"%.*s is not %.*s: capitals count, so it is no tool.", STR_ARG(tool),
			STR_ARG(*right));
		entries_offer_tool(look, e, i, *right, out);
	}
}

/* Another tool's program that has a tool of this name; NULL when none has. */
static const struct host *other_host(const struct kind *kind, struct str tool)
{
	const struct kinds *all = kind->all;
	for (size_t i = 0; all && i < all->n; i++) {
		const struct host *host = all->v[i].host;
		if (host && host != kind->host && words_have(&host->tools.known, tool))
			return host;
	}
	return NULL;
}

/* An entry that is no tool, and what it may have been meant to be. */
struct stranger {
	const struct host *other; /* has a tool of that name; NULL: none has */
	const struct str *near;
};

static bool is_stranger(const struct value_look *look, const struct entry_at *entry,
	struct stranger *s)
{
	const struct words *known = &look->kind->host->tools.known;
	struct str tool = host_tool_name(entry->text);
	if (entry->known || entries_other_case(look->kind, tool) ||
		entries_joined(look, entry->text))
		return false;
	s->other = other_host(look->kind, tool);
	s->near = s->other ? NULL : near_find(tool, known->v, known->n);
	return true;
}

static void add_unknown(const struct value_look *look, const struct entries *e, size_t i,
	const struct stranger *s, struct problems *out)
{
	const struct host *host = look->kind->host;
	struct str brief = problems_brief(out, host_tool_name(e->v[i].text));
	struct str more = s->other
		? arena_printf(&out->arena, tr("; it is one of %.*s."), STR_ARG(s->other->title))
		: s->near ? arena_printf(&out->arena, tr("; did you mean %.*s?"), STR_ARG(*s->near))
			  : STR(".");
	enum severity severity = entries_severity(look);
	problems_add(out, "tools-unknown", severity, e->v[i].where,
		"\"%.*s\" is no tool of %.*s (as of %.*s)%s%.*s", STR_ARG(brief),
		STR_ARG(host->title), STR_ARG(host->tools.date),
		severity == SEVERITY_ERROR ? tr(", so the file is not loaded") : "", STR_ARG(more));
	if (!s->near)
		return;
	entries_offer_tool(look, e, i, *s->near, out);
	problems_ask(out);
}

/* A list that was made for another tool: its further entries are told in one. */
static void add_rest(const struct value_look *look, const struct entries *e, size_t first,
	struct problems *out)
{
	size_t n = 0;
	struct stranger s;
	for (size_t i = first; i < e->n; i++)
		n += is_stranger(look, &e->v[i], &s) && !s.near;
	problems_add(out, "tools-unknown", entries_severity(look), e->v[first].where,
		"%zu more of these are no tools of %.*s.", n, STR_ARG(look->kind->host->title));
}

enum { TOLD_APART = 3 };

void rule_tools_unknown(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	struct stranger s;
	size_t strange = 0, apart = 0;
	for (size_t i = 0; i < e->n; i++)
		strange += is_stranger(look, &e->v[i], &s) && !s.near;
	for (size_t i = 0; i < e->n; i++) {
		if (!is_stranger(look, &e->v[i], &s))
			continue;
		if (s.near || strange <= TOLD_APART + 1 || apart < TOLD_APART)
			add_unknown(look, e, i, &s, out);
		else if (apart == TOLD_APART)
			add_rest(look, e, i, out);
		apart += !s.near;
	}
}

void rule_tools_duplicate(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	for (size_t i = 1; i < e->n; i++) {
		const struct entries before = {.v = e->v, .n = i};
		if (!entries_have(&before, e->v[i].text))
			continue;
		struct str brief = problems_brief(out, e->v[i].text);
		problems_add(out, "tools-duplicate", SEVERITY_HINT, e->v[i].where,
			"%.*s is listed twice; once is enough.", STR_ARG(brief));
		entries_offer(look, e, i, (struct str){"", 0}, out);
	}
}

void rule_tools_empty(const struct value_look *look, struct problems *out)
{
	bool set = look->value->kind != VALUE_NULL || look->value->span.at != 0;
	if (look->field->part != PART_TOOLS || look->field->nothing_is_none ||
		!value_is_empty(look->value) || !set || !look->kind->host)
		return;
	problems_add(out, "tools-empty", SEVERITY_WARNING, look->value->span,
		"No tools are listed: %.*s then allows all of them. Take the field out, or list some.",
		STR_ARG(look->kind->host->title));
	problems_offer_unset(out, TR("Take the field out"), look->field->key);
}

static bool is_ignored(const struct value_look *look)
{
	enum value_kind kind = look->value->kind;
	return kind == VALUE_MAP || kind == VALUE_NUMBER || kind == VALUE_BOOL;
}

/* Offer to take every entry for the text that is written there: Bash(git: x) is no map then. */
static void offer_texts(const struct value_look *look, struct problems *out)
{
	struct arena *a = &out->arena;
	const struct value *v = look->value;
	struct str *texts = arena_alloc(a, (v->n + 1) * sizeof *texts);
	for (size_t i = 0; i < v->n; i++) {
		const struct value *item = &v->items[i];
		struct str raw =
			str_cut(look->raw, item->span.at - v->span.at, item->span.end - v->span.at);
		if (raw.n == 0 || str_find_byte(raw, 0, '\n') != STR_NONE || v->n > MOST_ENTRIES)
			return;
		texts[i] = arena_str(a, item->kind == VALUE_TEXT ? item->text : raw);
	}
	problems_offer(out, TR("Put it in quotes"), look->field->key,
		value_list(a, texts, v->n, look->field->fresh));
}

/* One text, where only a list is read. */
static void offer_list(const struct value_look *look, struct problems *out)
{
	struct arena *a = &out->arena;
	if (look->value->kind != VALUE_TEXT || look->field->widget != WIDGET_TOOLS)
		return;
	problems_offer(out, TR("Make it a list"), look->field->key,
		type_parse(look->field, arena_str(a, look->value->text), a));
}

void rule_tools_shape(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	bool refused = look->field->drops && !(look->field->kinds & 1u << v->kind);
	bool by_shape = look->field->part == PART_TOOLS && look->field->widget == WIDGET_RAW;
	if (look->field->widget != WIDGET_TOOLS && !by_shape)
		return;
	if (refused || by_shape) {
		size_t before = out->n;
		look_shape(look, "tools-shape", out);
		if (out->n > before)
			offer_list(look, out);
		return;
	}
	if (is_ignored(look))
		problems_add(out, "tools-shape", SEVERITY_ERROR, v->span,
			look->field->part == PART_TOOLS
				? N_("%.*s is %s; it is ignored and all tools are allowed.")
				: N_("%.*s is %s; it is ignored."),
			STR_ARG(look->field->key), value_kind_name(v->kind));
	for (size_t i = 0; v->kind == VALUE_LIST && i < v->n && i < MOST_ENTRIES; i++) {
		const struct value *item = &v->items[i];
		if (item->kind == VALUE_TEXT)
			continue;
		problems_add(out, "tools-shape", SEVERITY_ERROR, item->span,
			"Entry %zu is %s, no text: it %s.", i + 1, value_kind_name(item->kind),
			look->field->drops ? look_value_consequence(look) : tr("is passed over"));
		if (item->kind == VALUE_MAP)
			offer_texts(look, out);
	}
}
