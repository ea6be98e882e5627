#include "ui/screen/mend.h"

#include "base/words.h"
#include "ui/screen/work.h"

/* The first problem of the row's field that has a fix; NULL when there is none. */
static const struct problem *find_problem(const struct mending *m, const struct problems *all)
{
	struct str key = m->fields->rows.v[m->row].field.key;
	for (size_t i = 0; i < all->n; i++) {
		if (all->v[i].fix.title.n && str_eq(all->v[i].field, key))
			return &all->v[i];
	}
	return NULL;
}

/* Make in the doc what is typed and, of the row's field, the fix, as one undo step; *title gets what that is called. */
static bool mend(const struct mending *m, struct doc *d, struct buf *title, struct err *e)
{
	size_t steps = d->done, at;
	struct reading reading;
	struct problems all = {0};
	if (!fields_apply(m->fields, d, &at, e))
		return false;
	const struct subject subject = {d, m->fields->kind, store_row(m->ctx->store, m->id)->path,
		BODY_QUICK_MS};
	check_file(&subject, &reading, &all);
	const struct problem *p = find_problem(m, &all);
	bool done = p ? check_fix(d, &subject, p, e)
		      : err_set(e, "there is no ready fix for this field");
	if (p && done)
		buf_put(title, p->fix.title);
	problems_done(&all);
	while (!done && d->done > steps)
		doc_undo(d);
	doc_forget_redo(d);
	doc_join_steps(d, steps);
	return done;
}

bool mend_propose(const struct mending *m, struct buf *mended)
{
	struct ctx *c = m->ctx;
	struct doc scratch;
	struct buf title = {0};
	struct err e;
	doc_open(&scratch, m->fields->base);
	bool done = mend(m, &scratch, &title, &e);
	if (done) {
		buf_clear(&c->proposal.title);
		buf_printf(&c->proposal.title, "%.*s: %.*s", STR_ARG(store_name(c->store, m->id)),
			STR_ARG(buf_str(&title)));
		buf_set(&c->proposal.before, m->fields->base);
		buf_set(&c->proposal.after, doc_text(&scratch));
		buf_set(mended, doc_text(&scratch));
		c->proposal.asks = true;
	} else {
		ctx_note(c, ROLE_MESSAGE, "cannot be fixed this way: %s", e.text);
	}
	buf_done(&title);
	doc_done(&scratch);
	return done;
}

/* What was shown, and nothing else, in the file that it was shown of. */
static bool make_shown(const struct mending *m, struct doc *d, struct str mended)
{
	struct buf title = {0};
	struct err e;
	size_t steps = d->done;
	bool made = str_eq(doc_text(d), m->fields->base) && mend(m, d, &title, &e) &&
		str_eq(doc_text(d), mended);
	buf_done(&title);
	if (made)
		return true;
	while (d->done > steps)
		doc_undo(d);
	doc_forget_redo(d);
	ctx_note(m->ctx, ROLE_ERROR,
		"the file has changed since this was shown; nothing was written");
	return false;
}

bool mend_save(const struct mending *m, struct str mended)
{
	struct err ignored;
	struct doc *d = store_doc(m->ctx->store, m->id, &ignored);
	if (!d || !make_shown(m, d, mended))
		return false;
	if (work_save(m->ctx, m->id, tr("fixed")))
		return true;
	doc_undo(d);
	doc_forget_redo(d);
	return false;
}
