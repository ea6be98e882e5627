#include "ui/screen/form.h"

#include "base/words.h"

/* The first problem of the row's field that has a fix; NULL when there is none. */
static const struct problem *find_problem(const struct form *f, const struct problems *all)
{
	struct str key = form_focused(f)->field.key;
	for (size_t i = 0; i < all->n; i++) {
		if (all->v[i].fix.title.n && str_eq(all->v[i].field, key))
			return &all->v[i];
	}
	return NULL;
}

/* Make in the doc what is typed and, of the row's field, the fix, as one undo step; *title gets what that is called. */
static bool mend(struct form *f, struct doc *d, struct buf *title, struct err *e)
{
	size_t steps = d->done, at;
	struct reading reading;
	struct problems all = {0};
	if (!fields_apply(&f->fields, d, &at, e))
		return false;
	const struct subject subject = {d, f->fields.kind, form_path(f), BODY_QUICK_MS};
	check_file(&subject, &reading, &all);
	const struct problem *p = find_problem(f, &all);
	bool done = p ? check_fix(d, &subject, p, e)
		      : err_set(e, "there is no ready fix for this field");
	if (done)
		buf_put(title, p->fix.title);
	problems_done(&all);
	while (!done && d->done > steps)
		doc_undo(d);
	doc_forget_redo(d);
	doc_join_steps(d, steps);
	return done;
}

static struct step propose(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct doc scratch;
	struct buf title = {0};
	struct err e;
	doc_open(&scratch, f->fields.base);
	f->fixing = mend(f, &scratch, &title, &e);
	if (f->fixing) {
		buf_clear(&c->proposal.title);
		buf_printf(&c->proposal.title, "%.*s: %.*s", STR_ARG(store_name(c->store, f->id)),
			STR_ARG(buf_str(&title)));
		buf_set(&c->proposal.before, f->fields.base);
		buf_set(&c->proposal.after, doc_text(&scratch));
		buf_set(&f->mended, doc_text(&scratch));
		c->proposal.asks = true;
	} else {
		ctx_note(c, ROLE_MESSAGE, "cannot be fixed this way: %s", e.text);
	}
	buf_done(&title);
	doc_done(&scratch);
	return f->fixing ? step_open(SCREEN_REVIEW, f->id) : step_stay();
}

struct step form_fix(struct form *f)
{
	struct buf text = {0};
	bool outside = false;
	if (fields_fix(&f->fields, f->focus, &text))
		form_set_text(f, buf_str(&text));
	else if (form_focused(f)->mended_outside)
		outside = true;
	else
		ctx_note(f->screen.ctx, ROLE_MESSAGE, "there is no ready fix for this field");
	buf_done(&text);
	if (outside && f->fresh)
		ctx_note(f->screen.ctx, ROLE_MESSAGE, "this fix mends the file: save it first");
	return outside && !f->fresh ? propose(f) : step_stay();
}

/* What was shown, and nothing else, in the file that it was shown of. */
static bool make_shown(struct form *f, struct doc *d)
{
	struct ctx *c = f->screen.ctx;
	struct buf title = {0};
	struct err e;
	size_t steps = d->done;
	bool made = str_eq(doc_text(d), f->fields.base) && mend(f, d, &title, &e) &&
		str_eq(doc_text(d), buf_str(&f->mended));
	buf_done(&title);
	if (made)
		return true;
	while (d->done > steps)
		doc_undo(d);
	doc_forget_redo(d);
	ctx_note(c, ROLE_ERROR, "the file has changed since this was shown; nothing was written");
	return false;
}

void form_fixed(struct form *f, bool accepted)
{
	struct ctx *c = f->screen.ctx;
	struct err ignored;
	struct doc *d = store_doc(c->store, f->id, &ignored);
	f->fixing = false;
	if (!accepted || !d || !make_shown(f, d))
		return;
	if (!work_save(c, f->id, tr("fixed"))) {
		doc_undo(d);
		doc_forget_redo(d);
		return;
	}
	form_drop_draft(f);
	c->together.n = 0;
	store_refresh(c->store, f->id);
	store_look_at_set(c->store);
	work_tell_verdict(c, f->id, true);
	const struct opened *o = store_opened(c->store, f->id, &ignored);
	if (o) {
		form_rebase(f, o);
		form_begin_anew(f);
	}
}
