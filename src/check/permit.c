#include "check/permit.h"

#include "base/vec.h"
#include "text/glob.h"

#include <stdlib.h>

static enum effect effect_of(const struct value *v)
{
	static const char *const words[] = {"", "allow", "ask", "deny"};
	if (v->kind == VALUE_BOOL)
		return str_is(v->text, "true") ? EFFECT_ALLOW : EFFECT_DENY;
	for (int i = EFFECT_ALLOW; v->kind == VALUE_TEXT && i <= EFFECT_DENY; i++) {
		if (str_is(v->text, words[i]))
			return (enum effect)i;
	}
	return EFFECT_NONE;
}

bool permits_kind(const struct schema *s)
{
	for (size_t i = 0; s && i < s->n; i++) {
		if (s->fields[i].permits.form)
			return true;
	}
	return false;
}

/* --- reading ---------------------------------------------------------------------------------- */

static void put(struct permits *p, struct permit rule, const struct value *effect)
{
	rule.said = effect->text;
	rule.effect = effect_of(effect);
	rule.order = p->n;
	if (rule.effect)
		vec_push(p, rule);
}

/* What is said again of a tool in a map stands where it was said first, and alone counts. */
static size_t rank_of(struct permits *p, struct str tool)
{
	size_t rank = p->n;
	for (size_t i = 0; i < p->n; i++) {
		if (!str_eq(p->v[i].tool, tool))
			continue;
		rank = p->v[i].rank;
		p->v[i].effect = EFFECT_NONE;
	}
	return rank;
}

static struct str named(const struct permit_words *words, struct str tool)
{
	for (size_t i = 0; i < words->from.n; i++) {
		if (str_eq(words->from.v[i], tool))
			return words->to.v[i];
	}
	return tool;
}

static void read_tools(struct permits *p, const struct field *f, const struct value *v)
{
	if (v->kind != VALUE_MAP) {
		put(p, (struct permit){.field = f, .tool = STR("*"), .rank = p->n}, v);
		return;
	}
	for (size_t i = 0; i < v->n; i++) {
		const struct value *of = &v->items[i];
		struct str tool = named(&f->permits, v->keys[i].text);
		struct permit rule = {.field = f, .tool = tool, .rank = rank_of(p, tool)};
		if (of->kind != VALUE_MAP)
			put(p, rule, of);
		for (size_t k = 0; of->kind == VALUE_MAP && k < of->n; k++) {
			rule.pattern = of->keys[k].text;
			put(p, rule, &of->items[k]);
		}
	}
}

/* One rule, or one a pattern where it has a list of them. */
static void read_rule(struct permits *p, const struct field *f, const struct value *v)
{
	const struct value *tool = value_member(v, f->permits.tool),
			   *pattern = value_member(v, f->permits.pattern),
			   *effect = value_member(v, f->permits.effect);
	struct permit rule = {.field = f, .rank = p->n};
	if (!tool || tool->kind != VALUE_TEXT || !effect)
		return;
	rule.tool = tool->text;
	bool listed = pattern && pattern->kind == VALUE_LIST && pattern->n;
	if (pattern && pattern->kind == VALUE_TEXT)
		rule.pattern = pattern->text;
	if (!listed)
		put(p, rule, effect);
	for (size_t i = 0; listed && i < pattern->n; i++) {
		rule.pattern = pattern->items[i].text;
		put(p, rule, effect);
	}
}

static bool stands_among(const struct doc *d, const struct words *keys)
{
	const struct front *front = &d->parse.front;
	for (size_t i = 0; keys->n && i < front->n; i++) {
		if (!words_have(keys, front->v[i].key))
			return false;
	}
	return true;
}

static void read_field(struct permits *p, const struct doc *d, const struct reading *r,
	const struct field *field)
{
	const struct field_span *f = field->permits.form ? doc_field(d, field->key) : NULL;
	if (!f || !verdict_reads(r, f) || !stands_among(d, &field->among))
		return;
	p->strictest = field->permits.strictest;
	if (field->permits.form == PERMIT_TOOLS)
		read_tools(p, field, &f->value);
	for (size_t i = 0; field->permits.form == PERMIT_RULES && f->value.kind == VALUE_LIST &&
		i < f->value.n;
		i++) {
		if (f->value.items[i].kind == VALUE_MAP)
			read_rule(p, field, &f->value.items[i]);
	}
}

static int by_rank(const void *a, const void *b)
{
	const struct permit *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

void permits_read(struct permits *p, const struct doc *d, const struct reading *r,
	const struct schema *s)
{
	size_t n = 0;
	/* What is said elsewhere goes over what the list of tools says. */
	for (int others = 0; others < 2; others++) {
		for (size_t i = 0; i < s->n; i++) {
			if ((s->fields[i].part == PART_TOOLS) != others)
				read_field(p, d, r, &s->fields[i]);
		}
	}
	for (size_t i = 0; i < p->n; i++) {
		if (p->v[i].effect)
			p->v[n++] = p->v[i];
	}
	p->n = n;
	if (n > 1)
		qsort(p->v, n, sizeof *p->v, by_rank);
}

/* --- what comes of them ----------------------------------------------------------------------- */

static bool is_whole(const struct permit *p, struct str tool)
{
	bool any = p->pattern.n == 0 || str_is(p->pattern, "*") || str_is(p->pattern, "**");
	return any && (str_eq(p->tool, tool) || glob_match(p->tool, tool));
}

bool permit_fits(const struct permit *p, struct str tool)
{
	return str_eq(p->tool, tool) || glob_match(p->tool, tool) || glob_match(tool, p->tool);
}

struct permit_sum permits_on(const struct permits *p, struct str tool)
{
	struct permit_sum sum = {EFFECT_NONE, false, false};
	for (size_t i = 0; i < p->n; i++) {
		const struct permit *rule = &p->v[i];
		bool whole = is_whole(rule, tool);
		if (whole && !p->strictest)
			sum = (struct permit_sum){rule->effect, false, false};
		else if (whole && rule->effect > sum.whole)
			sum.whole = rule->effect;
		if (whole || !permit_fits(rule, tool))
			continue;
		sum.allows_some |= rule->effect == EFFECT_ALLOW;
		sum.asks_some |= rule->effect == EFFECT_ASK;
	}
	if (p->strictest && sum.whole >= EFFECT_ASK)
		sum.allows_some = false;
	if (p->strictest && sum.whole == EFFECT_DENY)
		sum.asks_some = false;
	return sum;
}

void permit_put(struct buf *out, const struct permit *p)
{
	bool any = p->pattern.n == 0 || str_is(p->pattern, "*");
	buf_put(out, p->tool);
	if (!any)
		buf_printf(out, " %.*s", STR_ARG(p->pattern));
	buf_printf(out, ": %.*s", STR_ARG(p->said));
}
