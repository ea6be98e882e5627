#include "check/entries.h"

#include "base/vec.h"
#include "base/words.h"
#include "doc/items.h"

#include <string.h>

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
			vec_push(out,
				((struct entry_at){v->items[i].text, v->items[i].span, false}));
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
		vec_push(out,
			((struct entry_at){items.v[i], place_in_text(look, items.v[i]), false}));
	out->whole = out->n == items.n;
	vec_done(&items);
}

struct entries entries_of(const struct value_look *look)
{
	struct entries entries = {0};
	if (look->field->widget == WIDGET_TOOLS && look->kind->host &&
		look->kind->host->tools.known.n)
		read_entries(look, &entries);
	for (size_t i = 0; i < entries.n; i++)
		entries.v[i].known = entries_known(look->kind, host_tool_name(entries.v[i].text));
	return entries;
}

struct entries entries_all(const struct value_look *look)
{
	const struct value *v = look->value;
	struct entries entries = {0};
	if (v->kind == VALUE_TEXT && !look->field->separators && str_trim(v->text).n)
		vec_push(&entries,
			((struct entry_at){.text = str_trim(v->text), .where = v->span}));
	else
		read_entries(look, &entries);
	return entries;
}

struct str entries_agents(const struct kind *kind, struct str entry)
{
	const struct facts *f = kind->host ? &kind->host->tools : NULL;
	struct str tool = host_tool_name(entry), behind = str_from(entry, tool.n);
	const struct retired *former = f && f->agent.n ? facts_retired(f, tool) : NULL;
	if (former && former->works)
		tool = former->use;
	if (!f || !f->agent.n || !str_eq(tool, host_tool_name(f->agent)) ||
		!str_starts(behind, STR("(")) || !str_ends(behind, STR(")")))
		return STR("");
	return str_cut(behind, 1, behind.n - 1);
}

bool entries_have(const struct entries *e, struct str text)
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
	bool drop = use.n == 0 || entries_have(e, use);
	for (size_t i = 0; i < e->n; i++) {
		if (i != at)
			texts[n++] = arena_str(a, e->v[i].text);
		else if (!drop)
			texts[n++] = arena_str(a, use);
	}
	return value_list(a, texts, n, look->field->fresh);
}

void entries_offer(const struct value_look *look, const struct entries *e, size_t at,
	struct str use, struct problems *out)
{
	/* Emptying the list would allow everything. */
	if (!e->whole || (e->n == 1 && use.n == 0))
		return;
	problems_offer(out, use.n && !entries_have(e, use) ? TR("Replace it") : TR("Take it out"),
		look->field->key, with_entry(look, e, at, use, &out->arena));
}

void entries_offer_tool(const struct value_look *look, const struct entries *e, size_t at,
	struct str tool, struct problems *out)
{
	struct str entry = e->v[at].text;
	struct str behind = str_from(entry, host_tool_name(entry).n);
	entries_offer(look, e, at,
		arena_printf(&out->arena, "%.*s%.*s", STR_ARG(tool), STR_ARG(behind)), out);
}

bool entries_known(const struct kind *kind, struct str tool)
{
	const struct facts *f = &kind->host->tools;
	return facts_know(f, tool) || facts_retired(f, tool) ||
		(kind->settings && words_have(&kind->settings->known_tools, tool));
}

enum severity entries_severity(const struct value_look *look)
{
	bool drops = look->field->drops && look->kind->host->tools.drops;
	return drops ? SEVERITY_ERROR : SEVERITY_WARNING;
}

const struct str *entries_other_case(const struct kind *kind, struct str tool)
{
	const struct facts *f = &kind->host->tools;
	for (size_t i = 0; i < f->known.n; i++) {
		if (str_same_letters(f->known.v[i], tool) && !str_eq(f->known.v[i], tool))
			return &f->known.v[i];
	}
	return NULL;
}

static bool is_joint(struct str word)
{
	return str_is(word, "and") || str_is(word, "or") || str_is(word, "&") || str_is(word, "+");
}

/* Are all words between blanks, semicolons, slashes and bars tools, or joints of them? */
bool entries_joined(const struct value_look *look, struct str entry)
{
	size_t tools = 0;
	bool parted = str_find_any(entry, 0, ";/|") != STR_NONE;
	if (is_joint(entry))
		return true;
	while (entry.n) {
		size_t end = str_find_any(entry, 0, " ;/|");
		struct str word = str_cut(entry, 0, end);
		if (word.n && !is_joint(word) && !facts_know(&look->kind->host->tools, word))
			return false;
		tools += word.n && !is_joint(word);
		entry = end == STR_NONE ? STR("") : str_from(entry, end + 1);
	}
	return tools > 1 || (tools == 1 && parted);
}
