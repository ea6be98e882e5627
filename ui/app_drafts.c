#include "ui/app.h"

#include "base/path.h"
#include "base/words.h"
#include "ui/screen/recover.h"

enum { OFFER_RESTORE = 1, OFFER_VIEW, OFFER_DISCARD, OFFER_LATER, OFFER_NEW, OFFER_OLD };

/* What there is to choose depends on what a save that was cut off has left. */
static const struct ask_choice *choices_of(const struct draft *d)
{
	static const struct ask_choice typed[] =
		{{'r', N_("restore it in the form, to save or not"), OFFER_RESTORE},
			{'v', N_("see what it changes"), OFFER_VIEW},
			{'d', N_("discard it for good"), OFFER_DISCARD},
			{'l', N_("keep it for later"), OFFER_LATER}, {0, NULL, 0}};
	static const struct ask_choice torn[] = {{'n', N_("put the new text there"), OFFER_NEW},
		{'o', N_("put the old one back"), OFFER_OLD},
		{'v', N_("see what it changes"), OFFER_VIEW},
		{'l', N_("keep it for later"), OFFER_LATER}, {0, NULL, 0}};
	static const struct ask_choice old[] = {{'n', N_("put the new text there"), OFFER_NEW},
		{'v', N_("see what it changes"), OFFER_VIEW},
		{'d', N_("discard it for good"), OFFER_DISCARD},
		{'l', N_("keep it for later"), OFFER_LATER}, {0, NULL, 0}};
	static const struct ask_choice other[] = {{'v', N_("see what it changes"), OFFER_VIEW},
		{'d', N_("discard it for good"), OFFER_DISCARD},
		{'l', N_("keep it for later"), OFFER_LATER}, {0, NULL, 0}};
	if (!d->cut_off)
		return typed;
	return d->state == RECORD_TORN ? torn : d->state == RECORD_OLD ? old : other;
}

void app_offer_next_draft(struct app *a)
{
	a->offers_again = false;
	if (a->next_draft >= a->drafts.n)
		return;
	const struct draft *d = &a->drafts.v[a->next_draft];
	struct buf what = {0}, path = {0}, here = {0};
	draft_tell(d, &what);
	path_here(&here);
	path_short(&path, d->path, buf_str(&here));
	ask_begin(&a->offer, choices_of(d), d->cut_off ? N_("%s, %s.") : N_("Draft of %s, %s."),
		buf_text(&path), buf_text(&what));
	buf_done(&what);
	buf_done(&path);
	buf_done(&here);
}

static void tell_unusable(struct app *a)
{
	struct buf path = {0}, here = {0};
	path_here(&here);
	path_short(&path, a->drafts.unusable, buf_str(&here));
	ctx_note(&a->ctx, ROLE_WARNING, "%.*s is no draft that can be used",
		STR_ARG(buf_str(&path)));
	buf_done(&path);
	buf_done(&here);
}

void app_offer_drafts(struct app *a)
{
	drafts_read(&a->drafts);
	if (a->drafts.unusable.n)
		tell_unusable(a);
	app_offer_next_draft(a);
}

/* What it would change; then it is offered again. */
static void view_draft(struct app *a, const struct draft *d)
{
	bool there = !d->fresh && path_is_there(d->path);
	unsigned id = there ? store_row_linked(&a->store, d->path) : NO_ROW;
	a->offers_again = true;
	if (recover_propose(&a->ctx, d))
		app_open_screen(a, SCREEN_REVIEW, id);
	else
		app_offer_next_draft(a);
}

/* A file that was never saved, or is gone, is made again where its place tells what it is; else there is no row. */
static unsigned row_of_draft(struct app *a, const struct draft *d)
{
	if (fresh_from_draft(&a->ctx, d))
		return fresh_open(&a->ctx).id;
	if (!path_is_there(d->path))
		return NO_ROW;
	unsigned id = store_row_of(&a->store, d->path);
	store_read(&a->store, id);
	return id;
}

static bool restore_draft(struct app *a, const struct draft *d)
{
	unsigned id = row_of_draft(a, d);
	if (id == NO_ROW) {
		ctx_note(&a->ctx, ROLE_ERROR, "%.*s is gone; its draft is kept",
			STR_ARG(path_base(d->path)));
		return false;
	}
	a->ctx.restore = d;
	app_open_screen(a, SCREEN_FORM, id);
	a->ctx.restore = NULL;
	return true;
}

/* It is read again, where it is in the list. */
static void settle_save(struct app *a, const struct draft *d, bool to_new)
{
	struct err e = {.text = ""};
	struct str name = path_base(d->path);
	if (!draft_settle(d, to_new, &e) || *e.text) {
		ctx_note(&a->ctx, ROLE_ERROR, "%.*s: %s", STR_ARG(name), e.text);
		return;
	}
	ctx_note(&a->ctx, ROLE_GOOD,
		to_new ? N_("%.*s has the new text now") : N_("%.*s has the old text again"),
		STR_ARG(name));
	for (unsigned id = 0; id < a->store.rows.n; id++) {
		if (str_eq(store_row(&a->store, id)->path, d->path))
			store_reload(&a->store, id);
	}
}

void app_answer_offer(struct app *a, uint32_t key)
{
	int answer = ask_key(&a->offer, key);
	if (!answer)
		return;
	const struct draft *d = &a->drafts.v[a->next_draft];
	if (answer == OFFER_VIEW) {
		view_draft(a, d);
		return;
	}
	a->next_draft++;
	if (answer == OFFER_RESTORE && restore_draft(a, d))
		return;
	if (answer == OFFER_DISCARD)
		draft_drop(d->id);
	if (answer == OFFER_NEW || answer == OFFER_OLD)
		settle_save(a, d, answer == OFFER_NEW);
	app_offer_next_draft(a);
}

size_t app_keep(struct app *a)
{
	size_t kept = 0;
	for (size_t i = 0; i < a->depth; i++) {
		struct screen *s = a->layers[i].screen;
		if (s->ops->keep)
			kept += s->ops->keep(s);
	}
	return kept;
}

bool app_unkept(const struct app *a)
{
	for (size_t i = 0; i < a->depth; i++) {
		const struct screen *s = a->layers[i].screen;
		if (s->ops->unkept && s->ops->unkept(s))
			return true;
	}
	return false;
}
