#include "ui/screen/form.h"

#include "base/path.h"
#include "base/words.h"
#include "ui/screen/recover.h"

#include <time.h>

void form_take_draft(struct form *f, const struct draft *draft)
{
	const struct doc *d = form_doc(f);
	if (!d)
		return;
	buf_set(&f->draft, draft->id);
	fields_from_draft(&f->fields, draft, d);
	form_begin_anew(f);
	f->focus = 0;
	while (f->focus < f->fields.rows.n && !fields_changed(&f->fields, f->focus))
		f->focus++;
	bool moved_on = !f->fresh && !str_eq(draft->base, doc_text(d));
	ctx_note(f->screen.ctx, ROLE_WARNING,
		moved_on ? N_("draft taken up; the file has changed since it was kept")
			 : N_("draft taken up; it is not saved yet"));
	form_look_ahead(f);
	/* Before it is laid out there is nothing to arrange. */
	if (f->body.h)
		form_arrange(f);
}

static const struct ask_choice *choices_of(const struct draft *d)
{
	static const struct ask_choice typed[] = {{'r', N_("restore it"), FORM_TAKE_DRAFT},
		{'v', N_("view it"), FORM_VIEW_DRAFT}, {'d', N_("discard it"), FORM_DROP_DRAFT},
		{0, NULL, 0}};
	static const struct ask_choice torn[] = {{'n', N_("put the new text there"), FORM_PUT_NEW},
		{'o', N_("put the old one back"), FORM_PUT_OLD},
		{'v', N_("view it"), FORM_VIEW_DRAFT}, {0, NULL, 0}};
	static const struct ask_choice old[] = {{'n', N_("put the new text there"), FORM_PUT_NEW},
		{'v', N_("view it"), FORM_VIEW_DRAFT}, {'d', N_("discard it"), FORM_DROP_DRAFT},
		{0, NULL, 0}};
	static const struct ask_choice other[] = {{'v', N_("view it"), FORM_VIEW_DRAFT},
		{'d', N_("discard it"), FORM_DROP_DRAFT}, {0, NULL, 0}};
	if (!d->cut_off)
		return typed;
	return d->state == RECORD_TORN ? torn : d->state == RECORD_OLD ? old : other;
}

void form_offer_draft(struct form *f)
{
	drafts_done(&f->offered);
	drafts_read(&f->offered);
	const struct draft *d = drafts_find(&f->offered, form_path(f));
	if (!d)
		return;
	struct buf what = {0};
	draft_tell(d, &what);
	ask_begin(&f->ask, choices_of(d),
		d->cut_off ? N_("This file, %s.") : N_("There is a draft of this file, %s."),
		buf_text(&what));
	buf_done(&what);
}

struct step form_view_draft(struct form *f)
{
	const struct draft *d = drafts_find(&f->offered, form_path(f));
	f->viewing = recover_propose(f->screen.ctx, d);
	if (f->viewing)
		return step_open(SCREEN_REVIEW, f->id);
	form_offer_draft(f);
	return step_stay();
}

/* A new file may have another path than when its draft was written: then another draft takes its place. */
static bool write_draft(struct form *f, const struct draft *draft, struct err *e)
{
	struct buf before = {0};
	if (f->fresh && f->draft.n && !draft_is_of(buf_str(&f->draft), draft->path)) {
		buf_put(&before, buf_str(&f->draft));
		buf_clear(&f->draft);
	}
	bool done = draft_write(draft, &f->draft, e);
	if (before.n && done)
		draft_drop(buf_str(&before));
	else if (before.n)
		buf_set(&f->draft, buf_str(&before));
	buf_done(&before);
	return done;
}

bool form_write_draft(struct form *f, struct err *e)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	struct draft draft = {.path = form_path(f),
		.when = (double)now.tv_sec + (double)now.tv_nsec / 1e9};
	struct doc *d = form_doc(f);
	draft.fresh = f->fresh != NULL;
	draft.base = d ? doc_text(d) : STR("");
	fields_to_draft(&f->fields, &draft);
	bool done = draft.n == 0 || write_draft(f, &draft, e);
	f->kept |= done && draft.n;
	f->unkept &= !done;
	return done;
}

void form_draft_falls_behind(struct form *f)
{
	f->unkept = fields_change_count(&f->fields) > 0;
	if (!f->unkept && f->kept)
		form_drop_draft(f);
}

void form_drop_draft(struct form *f)
{
	draft_drop(buf_str(&f->draft));
	buf_clear(&f->draft);
	f->kept = false;
}
