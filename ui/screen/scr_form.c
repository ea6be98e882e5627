#include "ui/screen/scr_form.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "store/fresh.h"
#include "store/session.h"
#include "ui/screen/choices.h"
#include "ui/screen/fields_nested.h"
#include "ui/screen/form.h"
#include "ui/screen/number.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

static struct form *form_of(struct screen *s)
{
	return (struct form *)s;
}

static const struct form *form_const(const struct screen *s)
{
	return (const struct form *)s;
}

/* The row in use; NULL where the file has no fields at all. */
struct edited *form_focused(const struct form *f)
{
	return f->focus < f->fields.rows.n ? &f->fields.rows.v[f->focus] : NULL;
}

struct str form_path(const struct form *f)
{
	return store_row(f->screen.ctx->store, f->id)->path;
}

struct doc *form_doc(struct form *f)
{
	struct err ignored;
	struct doc *d = store_doc(f->screen.ctx->store, f->id, &ignored);
	bool lost = f->news == FORM_FILE_GONE || f->news == FORM_FILE_UNREADABLE;
	return !d && lost ? &f->lost : d;
}

static void after_change(struct form *f)
{
	struct doc *d = form_doc(f);
	if (f->focus < f->fields.rows.n)
		nested_settle(&f->fields, f->focus);
	if (d && f->focus < f->fields.rows.n)
		fields_check(&f->fields, f->focus, d);
	if (form_name_is_due(f))
		form_judge_name(f);
	form_look_ahead(f);
	form_judge_unfinished(f);
	form_arrange(f);
}

/* --- opening and closing ---------------------------------------------------------------------- */

static struct screen *form_open(struct ctx *c, unsigned id)
{
	struct err e;
	const struct opened *o = store_opened(c->store, id, &e);
	if (!o) {
		ctx_note(c, ROLE_ERROR, "%.*s: %s",
			STR_ARG(path_base(store_row(c->store, id)->path)), e.text);
		return NULL;
	}
	struct form *f = xcalloc(1, sizeof *f);
	const struct row *row = store_row(c->store, id);
	f->screen = (struct screen){.ops = &scr_form_ops, .ctx = c};
	f->id = id;
	f->read_only = plan_unwritable(c->store, id);
	if (c->fresh.kind) {
		f->fresh = xmalloc(sizeof *f->fresh);
		*f->fresh = c->fresh;
		c->fresh = (struct fresh_file){0};
	}
	f->reading_no = o->reading_no;
	fields_make(&f->fields, o, row->kind, kind_stem(row->kind, row->path));
	form_begin_anew(f);
	if (c->restore)
		form_take_draft(f, c->restore);
	else
		form_offer_draft(f);
	form_judge_name(f);
	form_look_ahead(f);
	if (!f->fresh)
		form_tell_others(f);
	return &f->screen;
}

static void form_close(struct screen *s)
{
	struct form *f = form_of(s);
	if (f->fresh) {
		fresh_drop(s->ctx->store, f->id);
		fresh_file_done(f->fresh);
		free(f->fresh);
	}
	fields_done(&f->fields);
	pick_done(&f->pick);
	ask_done(&f->ask);
	buf_done(&f->draft);
	form_forget_ahead(f);
	buf_done(&f->verdict_why);
	unfinished_done(&f->unfinished);
	buf_done(&f->origin);
	buf_done(&f->mended);
	form_forget_news(f);
	claim_close(buf_str(&f->claim));
	buf_done(&f->claim);
	buf_done(&f->leads_to);
	drafts_done(&f->offered);
	vec_done(&f->clashes);
	vec_done(&f->steps);
	vec_done(&f->places);
	free(f);
}

static void form_prepare(struct screen *s)
{
	form_take_news(form_of(s));
	form_arrange(form_of(s));
}

static size_t form_keep(struct screen *s)
{
	struct form *f = form_of(s);
	struct err e;
	size_t n = fields_change_count(&f->fields);
	if (!f->unkept || form_write_draft(f, &e))
		return n;
	ctx_note(s->ctx, ROLE_ERROR, "the draft could not be kept: %s", e.text);
	return 0;
}

static bool form_unkept(const struct screen *s)
{
	return form_const(s)->unkept;
}

/* --- changing texts --------------------------------------------------------------------------- */

static void push_step(struct form *f)
{
	f->steps.n = f->steps_done;
	vec_push(&f->steps, f->focus);
	f->steps_done = f->steps.n;
}

static void changed(struct form *f, bool began)
{
	if (began)
		push_step(f);
	after_change(f);
}

bool form_may_edit(const struct form *f)
{
	return !f->read_only && f->fields.locked.n == 0 && form_focused(f);
}

static void undo(struct form *f, bool redo)
{
	bool possible = redo ? f->steps_done < f->steps.n : f->steps_done > 0;
	if (!possible) {
		ctx_note(f->screen.ctx, ROLE_MESSAGE,
			redo ? N_("nothing to make again") : N_("nothing to take back"));
		return;
	}
	f->focus = f->steps.v[redo ? f->steps_done++ : --f->steps_done];
	if (redo)
		entry_redo(&form_focused(f)->entry);
	else
		entry_undo(&form_focused(f)->entry);
	nested_show(&f->fields, f->focus);
	after_change(f);
}

void form_set_text(struct form *f, struct str text)
{
	if (form_may_edit(f) && entry_set(&form_focused(f)->entry, text))
		changed(f, true);
}

void form_go_to(struct form *f, size_t row)
{
	f->focus = row;
	f->roams = false;
	nested_show(&f->fields, row);
	if (form_focused(f))
		entry_go(&form_focused(f)->entry, ENTRY_END);
	form_arrange(f);
}

static void next_field(struct form *f, int step)
{
	if (f->fields.rows.n)
		form_go_to(f, form_next_row(f, f->focus, step));
}

/* Arrows first move inside a long text. */
static void move_or_next(struct form *f, int step)
{
	if (form_focused(f) && !form_on_group(f) &&
		textbox_move(&form_focused(f)->entry, form_value_columns(f), step))
		return;
	next_field(f, step);
}

static void toggle(struct form *f)
{
	struct edited *row = form_focused(f);
	struct str now = row ? entry_text(&row->entry) : STR("");
	if (!row || row->field.widget != WIDGET_SWITCH)
		return;
	form_set_text(f, str_is(now, "true") ? STR("false") : now.n == 0 ? STR("true") : STR(""));
}

void form_take_choice(struct form *f)
{
	struct buf text = {0};
	choices_taken(&f->pick, &text);
	form_set_text(f, buf_str(&text));
	buf_done(&text);
}

static bool takes_lines(const struct edited *row)
{
	return row->raw || row->field.widget == WIDGET_TEXT;
}

static void put_line_break(struct form *f)
{
	struct buf put = {0};
	form_put_break(form_focused(f), &put);
	changed(f, entry_put(&form_focused(f)->entry, buf_str(&put)));
	buf_done(&put);
}

void form_choose(struct form *f)
{
	const struct edited *row = form_focused(f);
	const struct choices_of of = {f->fields.kind, f->screen.ctx->store, f->id, &f->ahead.doc};
	if (form_on_group(f))
		form_fold(f, !row->nest.open);
	if (form_on_group(f) || !form_may_edit(f))
		return;
	if (takes_lines(row))
		put_line_break(f);
	else if (choices_open(&f->pick, row, &of))
		return;
	else if (row->field.widget == WIDGET_SWITCH)
		toggle(f);
	else
		next_field(f, 1);
}

/* --- keys ------------------------------------------------------------------------------------- */

static const enum key_place *form_places(const struct screen *s)
{
	static const enum key_place text[] = {PLACE_TEXT, PLACE_FORM, PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place folded[] = {PLACE_FOLDED, PLACE_TEXT, PLACE_FORM,
		PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place lengthy[] = {PLACE_TEXT, PLACE_LONG, PLACE_FORM,
		PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place line[] = {PLACE_TEXT, PLACE_LINE, PLACE_FORM, PLACE_EVERYWHERE,
		PLACES_END};
	const struct form *f = form_const(s);
	const struct edited *row = form_focused(f);
	if (form_on_group(f))
		return row->nest.open ? text : folded;
	if (!row || !form_may_edit(f) || row->nest.part == NEST_GROUP)
		return text;
	if (takes_lines(row))
		return lengthy;
	return row->field.widget == WIDGET_LINE || row->field.widget == WIDGET_NUMBER ? line : text;
}

static enum screen_mode form_mode(const struct screen *s)
{
	const struct form *f = form_const(s);
	const struct edited *row = form_focused(f);
	if (f->pick.is_open || f->ask.is_open)
		return SCREEN_GRAB;
	/* Of a group that was emptied, too: nothing can be typed there. */
	if (form_on_group(f) || (row && row->nest.part == NEST_GROUP))
		return SCREEN_KEYS;
	return row && !row->raw && row->field.widget == WIDGET_SWITCH ? SCREEN_KEYS : SCREEN_TEXT;
}

static void act_on_field(struct form *f, enum action a)
{
	struct doc *d = form_doc(f);
	bool began = false;
	bool folds = form_on_group(f) && a != ACT_FIELD_RESET && a != ACT_FIELD_RAW;
	if (folds)
		form_act_on_group(f, a);
	if (folds || !form_may_edit(f))
		return;
	if (a == ACT_FIELD_RESET)
		form_set_text(f, buf_str(&form_focused(f)->disk));
	else if (a == ACT_FIELD_RAW && d) {
		if (!fields_toggle_raw(&f->fields, f->focus, d))
			ctx_note(f->screen.ctx, ROLE_MESSAGE,
				"only an unchanged field can change its form");
		form_arrange(f);
	} else if (a == ACT_TOGGLE)
		toggle(f);
	else if (form_focused(f)->field.widget != WIDGET_SWITCH || form_focused(f)->raw) {
		bool twice = a == ACT_CUT_BACK && form_goes_out(form_focused(f));
		for (int i = 0; i <= twice; i++) {
			if (textbox_act(&form_focused(f)->entry, a, &began))
				changed(f, began);
		}
	}
}

static struct step edit_value(struct form *f)
{
	const struct edited *row = form_focused(f);
	if (!form_may_edit(f) || (row->field.widget == WIDGET_SWITCH && !row->raw) ||
		row->nest.part == NEST_GROUP ||
		(form_on_group(f) && nested_changed(&f->fields, f->focus)))
		return step_stay();
	buf_set(&f->screen.ctx->value, entry_text(&row->entry));
	return (struct step){.kind = STEP_VALUE, .id = f->id};
}

static void form_edited(struct screen *s)
{
	struct entry kept;
	/* Through an entry, so that only what may stand in a value comes back. */
	entry_init(&kept, STR(""));
	entry_put(&kept, buf_str(&s->ctx->value));
	form_set_text(form_of(s), entry_text(&kept));
	entry_done(&kept);
}

static struct step form_act(struct screen *s, enum action a)
{
	struct form *f = form_of(s);
	form_take_news(f);
	f->roams = f->unfinished.is = false;
	if (a == ACT_NEXT_FIELD || a == ACT_PREVIOUS_FIELD)
		next_field(f, a == ACT_NEXT_FIELD ? 1 : -1);
	else if (a == ACT_MOVE_DOWN || a == ACT_MOVE_UP)
		move_or_next(f, a == ACT_MOVE_DOWN ? 1 : -1);
	else if (a == ACT_CHOOSE || a == ACT_NEW_LINE)
		form_choose(f);
	else if (a == ACT_UNDO || a == ACT_REDO)
		undo(f, a == ACT_REDO);
	else if (a == ACT_SHOW_CHANGES)
		return form_show_changes(f);
	else if (a == ACT_SAVE)
		return form_save(f);
	else if (a == ACT_FIELD_EDITOR)
		return edit_value(f);
	else if (a == ACT_FIELD_FIX && form_may_edit(f))
		return form_fix(f);
	else if (a == ACT_LEAVE || a == ACT_CLOSE)
		return form_leave(f);
	else if (a == ACT_PAGE_DOWN || a == ACT_PAGE_UP)
		form_go_to(f, a == ACT_PAGE_DOWN ? form_next_row(f, 0, -1) : 0);
	else
		act_on_field(f, a);
	return step_stay();
}

/* A field of one line takes a pasted line break as a blank. */
static void put_text(struct form *f, struct str text)
{
	const struct edited *row = form_focused(f);
	bool lines = takes_lines(row);
	struct buf put = {0};
	buf_put(&put, text);
	for (size_t i = 0; !lines && i < put.n; i++) {
		if (put.p[i] == '\n')
			put.p[i] = ' ';
	}
	changed(f, entry_put(&form_focused(f)->entry, buf_str(&put)));
	buf_done(&put);
}

static struct step take_mouse(struct screen *s, const struct mouse *m)
{
	form_mouse(form_of(s), m);
	return step_stay();
}

static struct step form_paste(struct screen *s, struct str text)
{
	struct form *f = form_of(s);
	f->roams = false;
	if (f->pick.is_open)
		pick_type(&f->pick, text);
	else if (!f->ask.is_open && form_may_edit(f) && form_mode(s) == SCREEN_TEXT)
		put_text(f, text);
	return step_stay();
}

static bool step_number(struct form *f, int step)
{
	const struct edited *row = form_focused(f);
	struct buf text = {0};
	bool steps = form_may_edit(f) && !row->raw && row->field.widget == WIDGET_NUMBER &&
		number_step(&row->field, entry_text(&row->entry), step, &text);
	if (steps)
		form_set_text(f, buf_str(&text));
	buf_done(&text);
	return steps;
}

static struct step form_type(struct screen *s, uint32_t key)
{
	struct form *f = form_of(s);
	struct buf text = {0};
	if (f->ask.is_open)
		return form_answer(f, ask_key(&f->ask, key));
	if (f->pick.is_open) {
		if (pick_key(&f->pick, key) == PICK_TAKEN)
			form_take_choice(f);
		return step_stay();
	}
	if ((key == '+' || key == '-') && step_number(f, key == '+' ? 1 : -1))
		return step_stay();
	if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		if (!form_may_edit(f))
			ctx_note(s->ctx, ROLE_WARNING,
				f->read_only ? N_("this file cannot be edited: %s")
					     : N_("this file cannot be edited in the form"),
				f->read_only);
		form_paste(s, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

static const struct ask *form_question(const struct screen *s)
{
	return form_const(s)->ask.is_open ? &form_const(s)->ask : NULL;
}

static struct step form_back(struct screen *s, enum screen_id from, bool accepted)
{
	struct form *f = form_of(s);
	if (from == SCREEN_REVIEW && f->fixing) {
		form_fixed(f, accepted);
		return step_stay();
	}
	if (from == SCREEN_REVIEW && f->viewing) {
		f->viewing = false;
		form_offer_draft(f);
		return step_stay();
	}
	return accepted && from == SCREEN_REVIEW ? form_save(f) : step_stay();
}

const struct screen_ops scr_form_ops = {
	.name = N_("the form"),
	.open = form_open,
	.close = form_close,
	.layout = form_layout,
	.prepare = form_prepare,
	.draw = form_draw,
	.title = form_title,
	.message = form_message,
	.hints = form_hints,
	.places = form_places,
	.mode = form_mode,
	.act = form_act,
	.mouse = take_mouse,
	.type = form_type,
	.paste = form_paste,
	.back = form_back,
	.question = form_question,
	.edited = form_edited,
	.keep = form_keep,
	.unkept = form_unkept,
	.watch = form_watch,
};
