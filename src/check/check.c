#include "check/check.h"

#include "base/vec.h"
#include "base/words.h"
#include "check/checking.h"
#include "check/entries.h"
#include "check/look.h"
#include "check/rules.h"
#include "check/told.h"
#include "render/outline.h"

/* The fields that stand there; also in a block that is never closed. */
static struct words keys_of(const struct doc *d, struct arena *a)
{
	const struct fence *fence = &d->parse.fence;
	struct front front;
	if (fence->kind == FENCE_OPEN)
		front_read(&front, doc_text(d), fence->front, a);
	else
		front = d->parse.front;
	struct words keys = {arena_alloc(a, (front.n + 1) * sizeof *keys.v), front.n};
	for (size_t i = 0; i < front.n; i++)
		keys.v[i] = front.v[i].key;
	return keys;
}

const struct kind *check_kind(const struct kinds *kinds, struct str path, const struct doc *d,
	struct kind_memo *memo)
{
	const struct kind *kind = path.n ? kind_by_place(kinds, path, memo) : NULL;
	struct arena a = {0};
	struct str ignored;
	if (!kind && path.n)
		kind = kind_missed(kinds, path, &ignored);
	if (kind)
		return kind;
	const struct words keys = keys_of(d, &a);
	kind = kind_by_content(kinds, path, &keys);
	arena_done(&a);
	return kind;
}

struct reading check_reading(const struct subject *s)
{
	struct reading r = verdict_read(s->doc, s->kind, kind_stem(s->kind, s->path));
	const struct front_look look = rules_look(s, &r);
	struct str ignored;
	if (look_is_missed(&look, &ignored)) {
		r.verdict = VERDICT_DROPPED;
		r.why = tr("not where its tool looks");
	}
	return r;
}

void check_outlined(const struct subject *s, const struct outline *outline, struct reading *reading,
	struct problems *out)
{
	struct checking *c = checking_new(s);
	checking_go(c, outline, deadline_never());
	checking_take(c, reading, out);
	checking_free(c);
}

void check_file(const struct subject *s, struct reading *reading, struct problems *out)
{
	struct outline outline;
	if (!s->body_ms) {
		check_outlined(s, NULL, reading, out);
		return;
	}
	outline_read(&outline, doc_body(s->doc), deadline_in((int64_t)s->body_ms * 1000));
	check_outlined(s, &outline, reading, out);
	outline_done(&outline);
}

void check_parsed(const struct subject *s, const struct md *md, struct reading *reading,
	struct problems *out)
{
	struct outline outline;
	outline_of(&outline, md);
	check_outlined(s, &outline, reading, out);
	outline_done(&outline);
}

void check_value(const struct kind *kind, const struct field *field, const struct value *value,
	struct str stem, struct problems *out)
{
	struct value none = {.kind = VALUE_NULL};
	struct value now = value ? *value : none;
	now.span = (struct span){0, now.text.n};
	struct value_look look = {kind, field, &now, now.text, stem, NULL};
	struct rule_set rules;
	size_t from = out->n;
	rules_choose(&rules, kind, true);
	rules_over_value(&look, &rules.value, out);
	told_sift_value(kind, from, out);
}
