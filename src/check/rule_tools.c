/* Rules over how lists of tools are written, and over one list against another. */
#include "check/entries.h"

#include "base/vec.h"
#include "base/words.h"

/* The list with the joint entry taken apart. */
static struct value apart(const struct value_look *look, const struct entries *e, struct arena *a)
{
	struct {
		struct str *v;
		size_t n, cap;
	} all = {0};
	for (size_t i = 0; i < e->n; i++) {
		struct str entry = e->v[i].text;
		bool joined = entries_joined(look, entry);
		while (entry.n) {
			size_t end = joined ? str_find_any(entry, 0, " ;/|") : STR_NONE;
			struct str word = str_cut(entry, 0, end);
			if (word.n && (!joined || facts_know(&look->kind->host->tools, word)))
				vec_push(&all, arena_str(a, word));
			entry = end == STR_NONE ? STR("") : str_from(entry, end + 1);
		}
	}
	struct value list = value_list(a, all.v, all.n, look->field->fresh);
	vec_done(&all);
	return list;
}

void rule_tools_separator(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	for (size_t i = 0; i < e->n; i++) {
		struct str entry = e->v[i].text;
		if (e->v[i].known || !entries_joined(look, entry))
			continue;
		struct str brief = problems_brief(out, entry);
		problems_add(out, "tools-separator", entries_severity(look), e->v[i].where,
			"\"%.*s\" is read as the name of one tool: a comma stands between tools.",
			STR_ARG(brief));
		struct value list = apart(look, e, &out->arena);
		if (e->whole && list.n)
			problems_offer(out, TR("Take them apart"), look->field->key, list);
	}
}

void rule_tools_paren(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	for (size_t i = 0; i < e->n; i++) {
		struct str entry = e->v[i].text;
		size_t open = 0, close = 0;
		for (size_t at = 0; at < entry.n; at++) {
			open += entry.p[at] == '(';
			close += entry.p[at] == ')';
		}
		if (open <= close)
			continue;
		struct str brief = problems_brief(out, entry);
		problems_add(out, "tools-paren", SEVERITY_WARNING, e->v[i].where,
			"\"(\" without \")\" in \"%.*s\".", STR_ARG(brief));
		/* What follows a comma was swallowed, and was meant to stand by itself. */
		size_t comma = str_find_byte(entry, 0, ',');
		struct str head = str_trim(str_cut(entry, 0, comma));
		struct str use = arena_printf(&out->arena, "%.*s)%.*s", STR_ARG(head),
			STR_ARG(comma == STR_NONE ? STR("") : str_from(entry, comma)));
		entries_offer(look, e, i, use, out);
	}
}

void rule_tools_limited_elsewhere(const struct value_look *look, struct problems *out)
{
	const struct entries *e = look->entries;
	for (size_t i = 0; i < e->n; i++) {
		struct str entry = e->v[i].text, tool = host_tool_name(entry);
		if (tool.n == entry.n || !entries_have(e, tool))
			continue;
		struct str brief = problems_brief(out, entry);
		problems_add(out, "tools-limited-elsewhere", SEVERITY_HINT, e->v[i].where,
			"%.*s stands in the list too, without limits: \"%.*s\" adds nothing.",
			STR_ARG(tool), STR_ARG(brief));
		entries_offer(look, e, i, (struct str){"", 0}, out);
	}
}

void rule_tools_broad(const struct value_look *look, struct problems *out)
{
	if (look->field->part == PART_TOOLS && value_is_empty(look->value))
		problems_add(out, "tools-broad", SEVERITY_HINT, look->value->span,
			"No tools are listed: it may use all of them.");
}

/* --- one list against another ----------------------------------------------------------------- */

static struct entries list_of(const struct front_look *look, const struct field *field,
	struct value_look *as)
{
	const struct field_span *f = field ? doc_field(look->doc, field->key) : NULL;
	struct entries none = {0};
	if (!f)
		return none;
	*as = (struct value_look){look->kind, field, &f->value, doc_raw(look->doc, f), look->stem,
		NULL};
	return entries_of(as);
}

static const struct field *denying_field(const struct schema *s)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (s->fields[i].denies)
			return &s->fields[i];
	}
	return NULL;
}

/* Tools of the one list that are whole in the other. */
static size_t count_denied(const struct entries *tools, const struct entries *denied)
{
	size_t n = 0;
	for (size_t i = 0; i < tools->n; i++)
		n += entries_have(denied, host_tool_name(tools->v[i].text));
	return n;
}

void rule_tools_conflict(const struct front_look *look, struct problems *out)
{
	const struct field *field = schema_part(look->kind->schema, PART_TOOLS);
	struct value_look as = {0}, other = {0};
	struct entries tools = list_of(look, field, &as);
	struct entries denied = list_of(look, denying_field(look->kind->schema), &other);
	bool nothing = tools.n && count_denied(&tools, &denied) == tools.n;
	for (size_t i = 0; i < tools.n; i++) {
		struct str tool = host_tool_name(tools.v[i].text);
		if (!entries_have(&denied, tool) || !other.field)
			continue;
		struct problem *p = problems_add(out, "tools-conflict",
			nothing ? SEVERITY_ERROR : SEVERITY_WARNING, tools.v[i].where,
			nothing ? N_("%.*s is taken away by %.*s: no tool remains.")
				: N_("%.*s is taken away by %.*s."),
			STR_ARG(tool), STR_ARG(other.field->key));
		p->field = field->key;
		entries_offer(&as, &tools, i, (struct str){"", 0}, out);
	}
	vec_done(&tools);
	vec_done(&denied);
}
