/* Making what would mend a finding, and proving that it does. */
#include "check/check.h"

#include "schema/type.h"

#include <string.h>

static bool make_edits(struct doc *d, const struct fix *fix, struct err *e)
{
	struct buf text = {0};
	size_t at = 0;
	for (size_t i = 0; i < fix->edits_n; i++) {
		buf_put(&text, str_cut(doc_text(d), at, fix->edits[i].cut.at));
		buf_put(&text, fix->edits[i].put);
		at = fix->edits[i].cut.end;
	}
	buf_put(&text, str_from(doc_text(d), at));
	bool done = doc_rewrite(d, buf_str(&text), fix->keeps, e);
	buf_done(&text);
	return done;
}

static bool make_value(struct doc *d, const struct kind *kind, const struct fix *fix, struct err *e)
{
	const struct field *field = schema_field(kind->schema, fix->key);
	struct wish wish = type_wish(kind->schema, field, fix->key, &fix->value);
	return wish_set(d, &wish, e);
}

static bool make_fix(struct doc *d, const struct kind *kind, const struct fix *fix, struct err *e)
{
	switch (fix->kind) {
	case FIX_VALUE:
		return make_value(d, kind, fix, e);
	case FIX_KEY:
		return wish_rename(d, fix->key, fix->rename, e);
	case FIX_UNSET:
		return wish_unset(d, fix->key, e);
	case FIX_EDITS:
		return make_edits(d, fix, e);
	case FIX_NONE:
		break;
	}
	return err_set(e, "there is no ready fix for this");
}

static size_t count_rule(const struct problems *p, const char *rule)
{
	size_t n = 0;
	for (size_t i = 0; i < p->n; i++)
		n += strcmp(p->v[i].rule, rule) == 0;
	return n;
}

/* Is it found more often than before, and no mere remainder of what is mended? */
static bool is_new(const struct problem *p, const struct problems *before,
	const struct problems *after, const struct problem *mended)
{
	if (p->severity == SEVERITY_HINT ||
		count_rule(after, p->rule) <= count_rule(before, p->rule))
		return false;
	return p->severity <= mended->severity || !str_eq(p->field, mended->field);
}

static bool is_read(enum verdict v)
{
	return v != VERDICT_DROPPED && v != VERDICT_PARTIAL;
}

/* Does the block come to light, or become YAML? Then faults show that were there before. */
static bool shows_more(const struct parse *was, const struct parse *is)
{
	bool block = !fence_is_read(&was->fence) && fence_is_read(&is->fence);
	bool bytes = was->front.yaml.fault == YAML_FAULT_BYTES &&
		is->front.yaml.fault != YAML_FAULT_BYTES;
	return block || bytes || (!was->front.yaml.ok && is->front.yaml.ok);
}

/* Is it mended, and nothing worse? */
static bool is_proved(const struct doc *before, const struct subject *s,
	const struct problem *mended)
{
	struct subject old_file = *s, file = *s;
	struct reading was, is;
	struct problems old = {0}, now = {0};
	old_file.doc = before;
	old_file.body_ms = file.body_ms = s->body_ms ? BODY_MS : 0;
	check_file(&old_file, &was, &old);
	check_file(&file, &is, &now);
	bool better = shows_more(&before->parse, &s->doc->parse) ||
		(!is_read(was.verdict) && is_read(is.verdict));
	bool good = count_rule(&now, mended->rule) < count_rule(&old, mended->rule) &&
		(better || is_read(is.verdict) || !is_read(was.verdict));
	for (size_t i = 0; good && !better && i < now.n; i++)
		good = !is_new(&now.v[i], &old, &now, mended);
	problems_done(&old);
	problems_done(&now);
	return good;
}

bool check_fix(struct doc *d, const struct subject *s, const struct problem *problem, struct err *e)
{
	struct doc before;
	size_t steps = d->done;
	doc_open(&before, doc_text(d));
	bool done = make_fix(d, s->kind, &problem->fix, e);
	if (done && !is_proved(&before, s, problem)) {
		while (d->done > steps)
			doc_undo(d);
		doc_forget_redo(d);
		done = err_set(e, "it would not mend this, or something else would be wrong");
	}
	doc_done(&before);
	return done;
}
