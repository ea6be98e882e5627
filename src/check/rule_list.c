/* Rules over lists of tools. */
#include "check/rule.h"

#include "base/vec.h"
#include "doc/items.h"
#include "text/near.h"

/* An entry of a list, wherever it is written. */
struct entry_at {
	struct str text;
	struct span where;
};

/* Longer lists are looked at as far as this, and nothing of them is mended. */
enum { MOST_ENTRIES = 256 };

struct entries {
	struct entry_at *v;
	size_t n, cap;
	bool whole; /* nothing of the list is left out: it may be written anew */
};

/* Where a piece of a scalar's text stands: told where the text is written without escapes. */
static struct span place_in_text(const struct value_look *look, struct str piece)
{
	const struct value *v = look->value;
	size_t quote = v->written == WRITTEN_SINGLE || v->written == WRITTEN_DOUBLE;
	if (look->raw.n != v->text.n + 2 * quote)
		return v->span;
	size_t at = v->span.at + quote + (size_t)(piece.p - v->text.p);
	return (struct span){at, at + piece.n};
}

static void read_list(const struct value *v, struct entries *out)
{
	for (size_t i = 0; i < v->n; i++) {
		if (v->items[i].kind == VALUE_TEXT && out->n < MOST_ENTRIES)
			vec_push(out, ((struct entry_at){v->items[i].text, v->items[i].span}));
	}
	out->whole = out->n == v->n;
}

static void read_entries(const struct value_look *look, struct entries *out)
{
	const struct value *v = look->value;
	struct items items = {0};
	if (v->kind == VALUE_LIST) {
		read_list(v, out);
		return;
	}
	if (v->kind == VALUE_TEXT && look->field->separators)
		items_split(v->text, look->field->separators, &items);
	for (size_t i = 0; i < items.n && i < MOST_ENTRIES; i++)
		vec_push(out, ((struct entry_at){items.v[i], place_in_text(look, items.v[i])}));
	out->whole = out->n == items.n;
	vec_done(&items);
}

/* The entries of a tools field; none where the look is at something else. */
static struct entries tools_of(const struct value_look *look)
{
	struct entries entries = {0};
	if (look->field->widget == WIDGET_TOOLS && look->kind->host)
		read_entries(look, &entries);
	return entries;
}

static bool is_listed(const struct entries *e, struct str text)
{
	for (size_t i = 0; i < e->n; i++) {
		if (str_eq(e->v[i].text, text))
			return true;
	}
	return false;
}

/* The list with entry `at` replaced by `use`; left out where `use` is empty or listed already. */
static struct value with_entry(const struct value_look *look, const struct entries *e, size_t at,
	struct str use, struct arena *a)
{
	struct str *texts = arena_alloc(a, (e->n + 1) * sizeof *texts);
	size_t n = 0;
	bool drop = use.n == 0 || is_listed(e, use);
	for (size_t i = 0; i < e->n; i++) {
		if (i != at)
			texts[n++] = arena_str(a, e->v[i].text);
		else if (!drop)
			texts[n++] = arena_str(a, use);
	}
	return value_list(a, texts, n, look->field->fresh);
}

/* Offer to put `use` in place of entry `at`; empty: to take it out. */
static void offer_entry(const struct value_look *look, const struct entries *e, size_t at,
	struct str use, struct problems *out)
{
	/* Emptying the list would allow everything. */
	if (!e->whole || (e->n == 1 && use.n == 0))
		return;
	problems_offer(out, use.n && !is_listed(e, use) ? STR("Replace it") : STR("Take it out"),
		look->field->key, with_entry(look, e, at, use, &out->arena));
}

/* Name, then what stands in brackets behind it, of another tool. */
static struct str renamed(struct str entry, struct str use, struct arena *a)
{
	struct str tool = host_tool_name(entry);
	return arena_printf(a, "%.*s%.*s", STR_ARG(use), STR_ARG(str_from(entry, tool.n)));
}

static void add_retired(const struct value_look *look, const struct entries *e, size_t i,
	struct problems *out)
{
	const struct retired *r =
		facts_retired(&look->kind->host->tools, host_tool_name(e->v[i].text));
	if (!r)
		return;
	problems_add(out, "tools-retired", r->works ? SEVERITY_HINT : SEVERITY_WARNING,
		e->v[i].where,
		r->works ? "%.*s is called %.*s now; the old name still works."
			 : "%.*s no longer exists; %.*s does its work.",
		STR_ARG(r->name), STR_ARG(r->use));
	struct str use = renamed(e->v[i].text, r->use, &out->arena);
	offer_entry(look, e, i, use, out);
}

void rule_tools_retired(const struct value_look *look, struct problems *out)
{
	struct entries e = tools_of(look);
	for (size_t i = 0; i < e.n; i++)
		add_retired(look, &e, i, out);
	vec_done(&e);
}

static const struct str *other_case(const struct facts *f, struct str tool)
{
	for (size_t i = 0; i < f->known_n; i++) {
		if (str_same_letters(f->known[i], tool) && !str_eq(f->known[i], tool))
			return &f->known[i];
	}
	return NULL;
}

static bool is_known(const struct facts *f, struct str tool)
{
	return facts_know(f, tool) || facts_retired(f, tool);
}

void rule_tools_case(const struct value_look *look, struct problems *out)
{
	struct entries e = tools_of(look);
	for (size_t i = 0; i < e.n; i++) {
		const struct facts *facts = &look->kind->host->tools;
		struct str tool = host_tool_name(e.v[i].text);
		const struct str *right = is_known(facts, tool) ? NULL : other_case(facts, tool);
		if (!right)
			continue;
		problems_add(out, "tools-case", SEVERITY_WARNING, e.v[i].where,
			"%.*s is not %.*s: capitals count, so it is no tool.", STR_ARG(tool),
			STR_ARG(*right));
		struct str use = renamed(e.v[i].text, *right, &out->arena);
		offer_entry(look, &e, i, use, out);
	}
	vec_done(&e);
}

static void add_unknown(const struct value_look *look, const struct entries *e, size_t i,
	struct problems *out)
{
	const struct host *host = look->kind->host;
	struct str tool = host_tool_name(e->v[i].text), brief = problems_brief(out, tool);
	const struct str *near = near_find(tool, host->tools.known, host->tools.known_n);
	problems_add(out, "tools-unknown", SEVERITY_WARNING, e->v[i].where,
		"\"%.*s\" is no tool of %.*s (as of %.*s)%s%.*s%s", STR_ARG(brief),
		STR_ARG(host->title), STR_ARG(host->tools.date), near ? "; did you mean " : ".",
		near ? (int)near->n : 0, near ? near->p : "", near ? "?" : "");
	if (!near)
		return;
	struct str use = renamed(e->v[i].text, *near, &out->arena);
	offer_entry(look, e, i, use, out);
}

void rule_tools_unknown(const struct value_look *look, struct problems *out)
{
	struct entries e = tools_of(look);
	for (size_t i = 0; i < e.n; i++) {
		const struct facts *facts = &look->kind->host->tools;
		struct str tool = host_tool_name(e.v[i].text);
		if (!is_known(facts, tool) && !other_case(facts, tool))
			add_unknown(look, &e, i, out);
	}
	vec_done(&e);
}

void rule_tools_duplicate(const struct value_look *look, struct problems *out)
{
	struct entries e = tools_of(look);
	for (size_t i = 1; i < e.n; i++) {
		const struct entries before = {.v = e.v, .n = i};
		if (!is_listed(&before, e.v[i].text))
			continue;
		struct str brief = problems_brief(out, e.v[i].text);
		problems_add(out, "tools-duplicate", SEVERITY_HINT, e.v[i].where,
			"%.*s is listed twice; once is enough.", STR_ARG(brief));
		offer_entry(look, &e, i, (struct str){"", 0}, out);
	}
	vec_done(&e);
}

void rule_tools_empty(const struct value_look *look, struct problems *out)
{
	bool set = look->value->kind != VALUE_NULL || look->value->span.at != 0;
	if (look->field->part != PART_TOOLS || !value_is_empty(look->value) || !set ||
		!look->kind->host)
		return;
	problems_add(out, "tools-empty", SEVERITY_WARNING, look->value->span,
		"No tools are listed: %.*s then allows all of them. Take the field out, or list some.",
		STR_ARG(look->kind->host->title));
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
	problems_offer(out, STR("Put it in quotes"), look->field->key,
		value_list(a, texts, v->n, look->field->fresh));
}

void rule_tools_shape(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	if (look->field->widget != WIDGET_TOOLS)
		return;
	if (is_ignored(look))
		problems_add(out, "tools-shape", SEVERITY_ERROR, v->span,
			"%.*s is %s; it is ignored%s.", STR_ARG(look->field->key),
			value_kind_name(v->kind),
			look->field->part == PART_TOOLS ? " and all tools are allowed" : "");
	for (size_t i = 0; v->kind == VALUE_LIST && i < v->n && i < MOST_ENTRIES; i++) {
		const struct value *item = &v->items[i];
		if (item->kind == VALUE_TEXT)
			continue;
		problems_add(out, "tools-shape", SEVERITY_ERROR, item->span,
			"Entry %zu is %s, no text: it is passed over.", i + 1,
			value_kind_name(item->kind));
		if (item->kind == VALUE_MAP)
			offer_texts(look, out);
	}
}
