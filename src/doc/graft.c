#include "doc/graft.h"

#include "doc/wish.h"

static bool is_as_there(const struct parse *p, const void *context)
{
	const struct field_span *want = context;
	const struct field_span *f = front_find(&p->front, want->key);
	return f && f->broken == want->broken && value_same(&f->value, &want->value);
}

/* Behind the nearest field above it in `from` that stands here, too; else before all. */
static size_t place_for(const struct doc *d, const struct doc *from, const struct field_span *f)
{
	const struct front *there = &from->parse.front;
	size_t at = (size_t)(f - there->v);
	while (at-- > 0) {
		const struct field_span *above = doc_field(d, there->v[at].key);
		if (above)
			return above->lines.end;
	}
	return d->parse.fence.front.at;
}

bool graft_field(struct doc *d, const struct doc *from, struct str key, struct err *e)
{
	const struct field_span *want = doc_field(from, key), *here = doc_field(d, key);
	if (!want)
		return wish_unset(d, key, e);
	if (!doc_may_edit(d, e) || !doc_may_edit(from, e))
		return false;
	if (d->parse.fence.kind != FENCE_BLOCK)
		return err_set(e, "there is no frontmatter that it could stand in");
	size_t at = here ? 0 : place_for(d, from, want);
	const struct edit edit = {here ? here->lines : (struct span){at, at},
		str_span(doc_text(from), want->lines)};
	const struct intent intent = {.key = key, .fulfilled = is_as_there, .context = want};
	return doc_change(d, &edit, &intent, e);
}

bool graft_body(struct doc *d, const struct doc *from, struct err *e)
{
	struct buf text = {0};
	buf_put(&text, str_cut(doc_text(d), 0, d->parse.fence.body));
	buf_put(&text, doc_body(from));
	bool done = doc_rewrite(d, buf_str(&text), DOC_KEEPS_FIELDS, e);
	buf_done(&text);
	return done;
}
