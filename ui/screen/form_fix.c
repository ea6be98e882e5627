#include "ui/screen/form.h"
#include "ui/screen/mend.h"

static struct mending mending_of(const struct form *f)
{
	return (struct mending){f->screen.ctx, f->id, &f->fields, f->focus};
}

static struct step propose(struct form *f)
{
	const struct mending m = mending_of(f);
	f->fixing = mend_propose(&m, &f->mended);
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

void form_fixed(struct form *f, bool accepted)
{
	struct ctx *c = f->screen.ctx;
	struct err ignored;
	const struct mending m = mending_of(f);
	f->fixing = false;
	if (!accepted || !mend_save(&m, buf_str(&f->mended)))
		return;
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
