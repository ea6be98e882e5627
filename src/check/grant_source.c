/* What a file's powers come by, in words. */
#include "base/vec.h"
#include "base/words.h"
#include "check/grant_lists.h"

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
static void put_entries(struct buf *out, const struct grant_lists *l, const struct entries *e,
	enum grant g, const struct field *field)
{
	const char *head = field->denies ? tr("taken away by ") : "";
	size_t before = out->n;
	for (size_t i = 0; i < e->n; i++) {
		int group = grants_group(l->kind, &e->v[i]);
		bool lost = !field->denies && grant_lists_deny(l, e->v[i].text);
		bool fits = g == GRANT_UNASKED ? group < POWER_OTHER : group == (int)g;
		if (fits && !lost)
			put_item(out, before, head, field->key, e->v[i].text);
	}
}

/* Is the rule about tools of that power, or does it spare them the asking? */
static bool concerns(const struct grant_lists *l, const struct permit *p, enum grant g)
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
static void put_permits(struct buf *out, const struct grant_lists *l, enum grant g)
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

static void put_tools(struct buf *out, struct grant_lists *l, enum grant g,
	const struct grants *all)
{
	const struct field *tools = grant_lists_giving(l->kind->schema);
	const struct field *denied = grant_lists_denying(l->kind->schema);
	bool power = (int)g < (int)POWER_OTHER;
	if (power && all->way[g] == WAY_INHERITED)
		buf_puts(out, tr("all tools"));
	grant_lists_read(l);
	if (tools && (power ? !all->all : tools->approves))
		put_entries(out, l, &l->allowed, g, tools);
	if (power && denied)
		put_entries(out, l, &l->denied, g, denied);
	put_permits(out, l, g);
	grant_lists_done(l);
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
	struct grant_lists l = {.doc = d, .reading = r, .kind = kind};
	const struct schema *s = kind->schema;
	if (!s || r->verdict == VERDICT_DROPPED)
		return;
	if (all.sorted && ((int)g < (int)POWER_OTHER || g == GRANT_UNASKED))
		put_tools(out, &l, g, &all);
	for (size_t i = 0; i < s->n; i++) {
		if (grant_lists_give(&l, &s->fields[i], g))
			put_field(out, &s->fields[i], &doc_field(d, s->fields[i].key)->value);
		if (grant_lists_take(&l, &s->fields[i], g))
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
	struct grant_lists l = {.doc = d, .reading = r, .kind = kind};
	if (!kind->schema || r->verdict == VERDICT_DROPPED || !grant_lists_sorted(&l))
		return;
	grant_lists_limits(&l);
	for (size_t i = 0; i < l.denied.n; i++)
		buf_printf(out, "%.*s\n", STR_ARG(host_tool_name(l.denied.v[i].text)));
	put_denied(out, &l.permits);
	grant_lists_done(&l);
}
