#include "ui/screen/form.h"

/* The first problem of the row's field that has a fix; false when there is none. */
static bool find_problem(struct form *f)
{
	struct err e;
	const struct opened *o = store_opened(f->screen.ctx->store, f->id, &e);
	struct str key = form_focused(f)->field.key;
	for (size_t i = 0; o && i < o->problems.n; i++) {
		const struct problem *p = &o->problems.v[i];
		if (p->fix.title.n && str_eq(p->field, key)) {
			f->fix = (struct problem_place){.id = f->id, .at = i, .chosen = true};
			return true;
		}
	}
	return false;
}

static struct step fix_file(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	if (fields_change_count(&f->fields)) {
		ctx_note(c, ROLE_MESSAGE,
			"this fix keeps the text and mends the file: save the changes first");
		return step_stay();
	}
	if (!find_problem(f) || !work_propose_fix(c, &f->fix, f->id))
		return step_stay();
	f->fixing = true;
	return step_open(SCREEN_REVIEW, f->id);
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
	return outside ? fix_file(f) : step_stay();
}

void form_fixed(struct form *f, bool accepted)
{
	struct err e;
	f->fixing = false;
	if (!accepted)
		return;
	work_fix(f->screen.ctx, &f->fix, f->id);
	const struct opened *o = store_opened(f->screen.ctx->store, f->id, &e);
	if (o)
		form_rebase(f, o);
}
