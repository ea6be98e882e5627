#include "doc/asked.h"

static bool matches(const struct asked *q, const struct value *now)
{
	if (q->raw)
		return now && now->kind != VALUE_NULL;
	return now && value_same(now, &q->want);
}

static bool same_beside(const struct asked *q, const struct value *was, const struct value *now,
	size_t at);

static bool same_item(const struct asked *q, const struct value *was, const struct value *now,
	size_t at)
{
	return at + 1 == q->path->n ? q->gone || matches(q, now) : same_beside(q, was, now, at + 1);
}

static bool same_members(const struct asked *q, const struct value *was, const struct value *now,
	size_t at)
{
	const struct str key = q->path->v[at].key;
	bool last = at + 1 == q->path->n;
	const struct value *mine = value_member(now, key);
	for (size_t i = 0; was && was->kind == VALUE_MAP && i < was->n; i++) {
		const struct value *there = value_member(now, was->keys[i].text);
		bool same = str_eq(was->keys[i].text, key) ||
			(there && value_same(&was->items[i], there));
		if (!same)
			return false;
	}
	size_t n = was && was->kind == VALUE_MAP ? was->n : 0;
	bool had = n && value_member(was, key);
	if (last && q->gone)
		return !mine && now->n + 1 == n;
	return mine && now->n == n + !had &&
		same_item(q, had ? value_member(was, key) : NULL, mine, at);
}

static bool same_items(const struct asked *q, const struct value *was, const struct value *now,
	size_t at)
{
	size_t index = q->path->v[at].index, n = was && was->kind == VALUE_LIST ? was->n : 0;
	bool gone = at + 1 == q->path->n && q->gone;
	if (now->n != n + (index == n) - gone)
		return false;
	for (size_t i = 0; i < n; i++) {
		size_t there = i - (gone && i > index);
		if (i != index && !value_same(&was->items[i], &now->items[there]))
			return false;
	}
	return gone || same_item(q, index < n ? &was->items[index] : NULL, &now->items[index], at);
}

/* Step number `at` leads from these two values: is all else in them the same? `was` may be NULL. */
static bool same_beside(const struct asked *q, const struct value *was, const struct value *now,
	size_t at)
{
	if (q->path->v[at].key.p)
		return now->kind == VALUE_MAP && same_members(q, was, now, at);
	return now->kind == VALUE_LIST && same_items(q, was, now, at);
}

static bool is_fulfilled(const struct parse *p, const void *context)
{
	const struct asked *q = context;
	const struct field_span *f = front_find(&p->front, q->path->v[0].key);
	if (!f || f->broken)
		return false;
	return same_beside(q, q->before, &f->value, 1);
}

bool asked_change(struct doc *d, const struct asked *q, struct span cut, struct str put,
	struct err *e)
{
	const struct edit edit = {cut, put};
	const struct intent intent = {.key = q->path->v[0].key,
		.fulfilled = is_fulfilled,
		.context = q};
	return doc_change(d, &edit, &intent, e);
}
