#include "ui/screen/form.h"

#include "base/path.h"
#include "base/words.h"
#include "store/meet.h"
#include "text/diff.h"

#include <errno.h>
#include <unistd.h>

static size_t count_changed_lines(struct str before, struct str after)
{
	struct hunks hunks = {0};
	size_t n = 0;
	diff_lines(before, after, &hunks);
	for (size_t i = 0; i < hunks.n; i++)
		n += hunks.v[i].a_n > hunks.v[i].b_n ? hunks.v[i].a_n : hunks.v[i].b_n;
	hunks_done(&hunks);
	return n;
}

/* The doc as it would be saved. False, with the row and the reason, where it cannot be made. */
static bool make_scratch(struct form *f, struct doc *scratch, size_t *at, struct err *e)
{
	struct doc *d = form_doc(f);
	doc_open(scratch, d ? doc_text(d) : f->fields.base);
	if (f->fresh)
		doc_mark_new(scratch);
	return fields_apply(&f->fields, scratch, at, e);
}

/* Who else has its name decides what becomes of it as much as what is in it. */
static void look_at_others(struct form *f, const struct reading *r)
{
	const struct store *s = f->screen.ctx->store;
	struct newcomer one = {f->fields.kind,
		f->fresh ? f->fresh->scope : store_root(s, f->id)->scope, form_path(f), r->name,
		f->id};
	meet_judge(s, &one, &f->verdict, &f->verdict_why);
}

void form_forget_ahead(struct form *f)
{
	if (f->looks) {
		problems_done(&f->ahead.problems);
		doc_done(&f->ahead.doc);
	}
	f->screen.ctx->ahead = NULL;
}

/* What stands beside the form shows it so. */
static void show_ahead(struct form *f)
{
	struct opened *o = &f->ahead;
	const struct subject subject = {&o->doc, f->fields.kind, kind_path(form_path(f)), 0};
	/* No number that the store gives to what it has judged. */
	o->judged = ~f->looks;
	o->id = f->id;
	o->reading_no = f->reading_no;
	check_file(&subject, &o->reading, &o->problems);
	o->reading.verdict = f->verdict;
	o->reading.why = buf_text(&f->verdict_why);
	f->screen.ctx->ahead = o;
}

void form_look_ahead(struct form *f)
{
	struct err ignored;
	size_t at;
	form_draft_falls_behind(f);
	form_forget_ahead(f);
	f->looks++;
	f->ahead = (struct opened){0};
	const struct doc *d = &f->ahead.doc;
	/* What cannot be made leaves the file as it is. */
	f->unfit = !make_scratch(f, &f->ahead.doc, &at, &ignored);
	struct reading r = verdict_read(d, f->fields.kind, f->fields.stem);
	f->verdict = r.verdict;
	buf_clear(&f->verdict_why);
	buf_puts(&f->verdict_why, r.why);
	if (kind_is_off(form_path(f))) {
		f->verdict = VERDICT_DISABLED;
		buf_clear(&f->verdict_why);
		buf_puts(&f->verdict_why, tr("by its file name"));
	}
	look_at_others(f, &r);
	f->lines_changed = count_changed_lines(doc_saved(d), doc_text(d));
	if (doc_is_changed(d) && !f->fresh)
		show_ahead(f);
}

static struct step saved(struct form *f, const char *how)
{
	struct ctx *c = f->screen.ctx;
	struct str path = store_row(c->store, f->id)->path;
	form_drop_draft(f);
	c->journal.fresh = false;
	c->together.n = 0;
	store_refresh(c->store, f->id);
	store_look_at_set(c->store);
	if (*how)
		ctx_note(c, ROLE_WARNING, "%.*s: %s", STR_ARG(path_base(path)), how);
	else
		ctx_note(c, ROLE_GOOD, "saved %.*s", STR_ARG(path_base(path)));
	if (!*how)
		work_tell_verdict(c, f->id, false);
	return step_back(true);
}

/* Another program was there: what now? */
static struct step ask_what_now(struct form *f, bool gone, const char *why)
{
	static const struct ask_choice if_changed[] =
		{{'r', N_("read it again, keep what is typed"), FORM_RELOAD},
			{'o', N_("overwrite it"), FORM_OVERWRITE}, {0, NULL, 0}};
	static const struct ask_choice if_gone[] = {{'w', N_("write it again"), FORM_WRITE_AGAIN},
		{'k', N_("keep as a draft"), FORM_KEEP}, {'d', N_("discard"), FORM_DISCARD},
		{0, NULL, 0}};
	struct str name = path_base(store_row(f->screen.ctx->store, f->id)->path);
	ask_begin(&f->ask, gone ? if_gone : if_changed, "%.*s: %s. It was not saved.",
		STR_ARG(name), why);
	return step_stay();
}

static struct step not_saved(struct form *f, struct doc *d, enum file_outcome outcome,
	const struct err *e)
{
	struct str name = path_base(store_row(f->screen.ctx->store, f->id)->path);
	/* The edit stays in the form; the doc is what the disk holds. */
	while (doc_is_changed(d) && doc_undo(d))
		;
	doc_forget_redo(d);
	if (outcome == FILE_CHANGED || outcome == FILE_GONE)
		return ask_what_now(f, outcome == FILE_GONE, e->text);
	ctx_note(f->screen.ctx, ROLE_ERROR, "%.*s was not saved: %s", STR_ARG(name), e->text);
	return step_stay();
}

/* Make the changes in the doc; where that cannot be, say why at their field. */
static bool apply(struct form *f, struct doc *d)
{
	struct err e;
	size_t at;
	if (fields_apply(&f->fields, d, &at, &e))
		return true;
	form_go_to(f, at);
	ctx_note(f->screen.ctx, ROLE_ERROR, "%.*s: %s", STR_ARG(form_focused(f)->field.key),
		e.text);
	return false;
}

static struct step save_fresh(struct form *f)
{
	struct doc scratch;
	struct err e;
	size_t at;
	struct step step = step_stay();
	if (make_scratch(f, &scratch, &at, &e)) {
		step = form_make_file(f, doc_text(&scratch));
	} else {
		form_go_to(f, at);
		ctx_note(f->screen.ctx, ROLE_ERROR, "%.*s: %s", STR_ARG(form_focused(f)->field.key),
			e.text);
	}
	doc_done(&scratch);
	return step;
}

bool form_is_gone(const struct form *f)
{
	struct buf path = {0};
	buf_put(&path, form_path(f));
	bool gone = access(buf_text(&path), F_OK) != 0 && errno == ENOENT;
	buf_done(&path);
	return gone;
}

static struct step ask_about_protection(struct form *f)
{
	static const struct ask_choice choices[] = {{'s', N_("save all the same"),
							    FORM_SAVE_PROTECTED},
		{0, NULL, 0}};
	ask_begin(&f->ask, choices, "%.*s is read-only. It was not saved.",
		STR_ARG(path_base(form_path(f))));
	return step_stay();
}

/* `insists`: also where the file is read-only. */
static struct step write_now(struct form *f, bool insists)
{
	struct ctx *c = f->screen.ctx;
	if (f->fresh)
		return save_fresh(f);
	struct err e = {.text = ""};
	struct doc *d = store_doc(c->store, f->id, &e);
	if (!d) {
		ctx_note(c, ROLE_ERROR, "cannot be saved: %s", e.text);
		return step_stay();
	}
	/* The doc may have been read again since, when roster was stopped, or is not the draft's. */
	if (!str_eq(doc_text(d), f->fields.base))
		return ask_what_now(f, false,
			f->draft.n ? tr("it has changed since the draft was kept")
				   : tr("another program changed it meanwhile"));
	if (form_asks_about_link(f))
		return step_stay();
	if (!insists && store_is_protected(c->store, f->id))
		return ask_about_protection(f);
	ctx_tell_saving(c, path_base(form_path(f)));
	if (!apply(f, d))
		return step_stay();
	if (f->leads_to.n)
		store_let_out(c->store, f->id);
	enum file_outcome outcome = insists ? store_save_protected(c->store, f->id, &e)
					    : store_save(c->store, f->id, &e);
	if (outcome == FILE_REPLACED)
		return saved(f, "");
	if (outcome == FILE_UNCERTAIN)
		return saved(f, e.text);
	return not_saved(f, d, outcome, &e);
}

static struct step save_now(struct form *f)
{
	return write_now(f, false);
}

/* From what the file was when its fields were taken up. */
static struct step write_anew(struct form *f)
{
	struct doc scratch;
	struct buf path = {0};
	struct err e = {.text = ""};
	size_t at;
	buf_put(&path, form_path(f));
	doc_open(&scratch, f->fields.base);
	bool done = fields_apply(&f->fields, &scratch, &at, &e) &&
		file_create(buf_text(&path), doc_text(&scratch), &e);
	doc_done(&scratch);
	buf_done(&path);
	if (done) {
		store_is_back(f->screen.ctx->store, f->id);
		return saved(f, "");
	}
	ctx_note(f->screen.ctx, ROLE_ERROR, "cannot be saved: %s", e.text);
	return step_stay();
}

static struct step write_again(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct err e;
	struct doc *d = store_doc(c->store, f->id, &e);
	if (!d)
		return write_anew(f);
	if (!apply(f, d))
		return step_stay();
	return store_create(c->store, f->id, &e) ? saved(f, "") : not_saved(f, d, FILE_KEPT, &e);
}

/* Can the changes be made at all? What breaks the block cannot be saved all the same. */
static bool can_be_made(struct form *f)
{
	struct doc scratch;
	struct err ignored;
	size_t at;
	bool good = make_scratch(f, &scratch, &at, &ignored);
	doc_done(&scratch);
	return good;
}

struct step form_save(struct form *f)
{
	static const struct ask_choice choices[] = {{'s', N_("save all the same"),
							    FORM_SAVE_ANYWAY},
		{0, NULL, 0}};
	size_t at = fields_first_error(&f->fields, f->fresh != NULL);
	buf_clear(&f->leads_to);
	if (f->fresh && !form_may_be_made(f))
		return step_stay();
	/* Where that was heard of, the store has let go of its doc. */
	if (!f->fresh && form_is_gone(f))
		return ask_what_now(f, true, tr("another program removed it meanwhile"));
	if (!f->fresh && fields_change_count(&f->fields) == 0) {
		ctx_note(f->screen.ctx, ROLE_MESSAGE, "nothing changed, nothing to save");
		return step_stay();
	}
	if (form_asks_about_clash(f))
		return step_stay();
	if (at < f->fields.rows.n && can_be_made(f)) {
		form_go_to(f, at);
		ask_begin(&f->ask, choices, "%.*s: %.*s", STR_ARG(form_focused(f)->field.key),
			STR_ARG(fields_problem(&f->fields, at)->message));
		return step_stay();
	}
	return save_now(f);
}

struct step form_leave(struct form *f)
{
	static const struct ask_choice choices[] = {{'s', N_("save"), FORM_SAVE},
		{'d', N_("discard"), FORM_DISCARD}, {'k', N_("draft"), FORM_KEEP}, {0, NULL, 0}};
	size_t n = fields_change_count(&f->fields);
	if (n == 0)
		return step_back(false);
	ask_begin(&f->ask, choices,
		trn("%zu field is changed and not saved.", "%zu fields are changed and not saved.",
			n),
		n);
	return step_stay();
}

void form_rebase(struct form *f, const struct opened *o)
{
	const struct edited *row = form_focused(f);
	struct buf key = {0};
	buf_put(&key, row ? row->field.key : STR(""));
	fields_rebase(&f->fields, o);
	f->focus = fields_row(&f->fields, buf_str(&key));
	if (f->focus == f->fields.rows.n)
		f->focus = 0;
	buf_done(&key);
	f->clashes.n = 0;
	f->reading_no = o->reading_no;
	form_forget_news(f);
	f->steps.n = f->steps_done = 0;
	form_judge_name(f);
	form_look_ahead(f);
	form_arrange(f);
}

/* Take the disk's version as the base; what is typed stays in the form. */
static bool rebase(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct err e;
	store_reload(c->store, f->id);
	const struct opened *o = store_opened(c->store, f->id, &e);
	if (!o) {
		ctx_note(c, ROLE_ERROR, "cannot be read again: %s", e.text);
		return false;
	}
	form_rebase(f, o);
	form_begin_anew(f);
	return true;
}

static struct step keep_draft(struct form *f)
{
	struct err e;
	if (!form_write_draft(f, &e)) {
		ctx_note(f->screen.ctx, ROLE_ERROR, "the draft could not be kept: %s", e.text);
		return step_stay();
	}
	ctx_note(f->screen.ctx, ROLE_MESSAGE, "draft kept; the next start offers it");
	return step_back(false);
}

/* A save that was cut off is brought to its one or its other end; then there may be a draft, too. */
static struct step settle_save(struct form *f, bool to_new)
{
	struct ctx *c = f->screen.ctx;
	struct err e = {.text = ""};
	if (!draft_settle(drafts_find(&f->offered, form_path(f)), to_new, &e)) {
		ctx_note(c, ROLE_ERROR, "%.*s: %s", STR_ARG(path_base(form_path(f))), e.text);
		return step_stay();
	}
	if (rebase(f))
		ctx_note(c, ROLE_GOOD,
			to_new ? N_("%.*s has the new text now")
			       : N_("%.*s has the old text again"),
			STR_ARG(path_base(form_path(f))));
	form_offer_draft(f);
	return step_stay();
}

struct step form_answer(struct form *f, int answered)
{
	switch (answered) {
	case FORM_SAVE:
		return form_save(f);
	case FORM_SAVE_ANYWAY:
		return save_now(f);
	case FORM_SAVE_PROTECTED:
		return write_now(f, true);
	case FORM_DISCARD:
		form_drop_draft(f);
		return step_back(false);
	case FORM_KEEP:
		return keep_draft(f);
	case FORM_RELOAD:
		if (rebase(f))
			ctx_note(f->screen.ctx, ROLE_MESSAGE,
				"read again; your changes are still here");
		return step_stay();
	case FORM_OVERWRITE:
		return rebase(f) ? save_now(f) : step_stay();
	case FORM_WRITE_AGAIN:
		return write_again(f);
	case FORM_TAKE_DRAFT:
		form_take_draft(f, drafts_find(&f->offered, form_path(f)));
		return step_stay();
	case FORM_VIEW_DRAFT:
		return form_view_draft(f);
	case FORM_DROP_DRAFT:
		draft_drop(drafts_find(&f->offered, form_path(f))->id);
		return step_stay();
	case FORM_FOLLOW_LINK:
		return save_now(f);
	case FORM_PUT_NEW:
	case FORM_PUT_OLD:
		return settle_save(f, answered == FORM_PUT_NEW);
	case FORM_MINE:
	case FORM_THEIRS:
		return form_settle_clash(f, answered == FORM_MINE);
	default:
		return step_stay();
	}
}

struct step form_show_changes(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct doc scratch;
	struct err e;
	size_t at;
	bool good = make_scratch(f, &scratch, &at, &e);
	if (good) {
		buf_clear(&c->proposal.title);
		buf_printf(&c->proposal.title, tr("what saving changes in %.*s"),
			STR_ARG(path_base(store_row(c->store, f->id)->path)));
		buf_set(&c->proposal.before, doc_saved(&scratch));
		buf_set(&c->proposal.after, doc_text(&scratch));
		c->proposal.asks = false;
	} else {
		form_go_to(f, at);
		ctx_note(c, ROLE_ERROR, "%.*s: %s", STR_ARG(form_focused(f)->field.key), e.text);
	}
	doc_done(&scratch);
	return good ? step_open(SCREEN_REVIEW, f->id) : step_stay();
}
