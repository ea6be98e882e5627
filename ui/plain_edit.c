/* The form, driven by lines: what the screen shows at once is said when it is asked for. */
#include "ui/plain.h"

#include "base/path.h"
#include "base/words.h"
#include "ui/batch.h"
#include "ui/screen/fields_nested.h"
#include "ui/screen/scr_form.h"
#include "ui/screen/scr_grid.h"

/* A form wants to know how large it is. */
static const struct rect some_area = {0, 0, 24, 80};

const struct wording_row plain_field_words[] = {
	{ACT_CHOOSE, NULL, "NUMBER [VALUE]",
		N_("Give the field that value, or be asked for one; its number or key alone does the same")},
	{ACT_SHOW_CHANGES, "diff", "", N_("Say what saving changes")},
	{ACT_SAVE, NULL, "", N_("Save, and go back to the list")},
	{ACT_TOGGLE, NULL, "NUMBER", N_("Switch the field on or off")},
	{ACT_NEXT_FIELD, NULL, "", N_("Go to the next field and say it")},
	{ACT_PREVIOUS_FIELD, NULL, "", N_("Go to the one before")},
	{ACT_UNDO, NULL, "", NULL},
	{ACT_REDO, NULL, "", NULL},
	{ACT_VIEW_PROBLEMS, "p", "", N_("Say what is wrong with the fields and with the file")},
	{ACT_FIELD_FIX, "fix-field", "NUMBER", NULL},
	{ACT_FIX, NULL, "NUMBER", N_("The same")},
	{ACT_FIELD_RESET, NULL, "NUMBER", NULL},
	{ACT_FIELD_RAW, NULL, "NUMBER", NULL},
	{ACT_FIELD_EDITOR, NULL, "NUMBER", NULL},
	{ACT_REDRAW, "list", "", N_("List the fields again")},
	{ACT_HELP, NULL, "WORDS",
		N_("Say what can be typed here; only where the words stand in it")},
	{ACT_CLOSE, NULL, "",
		N_("Go back to the list; what was changed and not saved is asked about")},
	{ACT_QUIT, NULL, "", N_("The same, and quit")},
	{ACT_NONE, NULL, "", NULL},
};

static const struct plain_hint hints[] = {{ACT_SHOW_CHANGES, N_(" says what saving changes")},
	{ACT_SAVE, N_(" saves")}, {ACT_UNDO, N_(" takes back")}, {ACT_HELP, N_(" help")},
	{ACT_CLOSE, N_(" leaves")}, {ACT_NONE, NULL}};

static const enum key_place places[] = {PLACE_FORM, PLACE_FILES, PLACE_EVERYWHERE, PLACES_END};

static struct form *form_of(struct screen *s)
{
	return (struct form *)s;
}

/* --- what the form answers -------------------------------------------------------------------- */

static const struct ask *question_of(const struct screen *s)
{
	return s->ops->question ? s->ops->question(s) : NULL;
}

static bool review(struct plain *p, struct screen *s)
{
	return s->ops == &scr_grid_ops ? plain_grid_review(p, s) : plain_review(p);
}

/* Do what it asks for, until it waits for an order again. False where it is left. */
bool plain_settle(struct plain *p, struct screen *s, struct step step)
{
	const struct ask *question;
	uint32_t key;
	for (;;) {
		plain_note(p);
		if (step.kind == STEP_BACK)
			return false;
		if (step.kind == STEP_OPEN && step.screen == SCREEN_REVIEW) {
			step = s->ops->back(s, SCREEN_REVIEW, review(p, s));
		} else if (step.kind == STEP_VALUE) {
			if (plain_edit_value(p))
				s->ops->edited(s);
			step = step_stay();
		} else if ((question = question_of(s)) != NULL) {
			if (!(key = talk_choose(&p->talk, question, N_("Enter goes on"))))
				return true;
			step = s->ops->type(s, key);
		} else {
			return true;
		}
	}
}

static bool act(struct plain *p, struct screen *s, enum action a)
{
	return plain_settle(p, s, s->ops->act(s, a));
}

/* The row of that key; the number of rows where there is none. */
static size_t row_of(const struct form *f, struct str key)
{
	size_t i = 0;
	while (i < f->fields.rows.n && !str_eq(f->fields.rows.v[i].field.key, key))
		i++;
	return i;
}

/* --- what is said ----------------------------------------------------------------------------- */

static void say_fields(struct plain *p, const struct form *f)
{
	for (size_t i = 0; i < f->fields.rows.n && !p->talk.enough; i++) {
		if (!nested_hidden(&f->fields, i))
			plain_field(p, f, i);
	}
	if (f->fields.rows.n == 0)
		talk_say(&p->talk, "this file has no fields");
	if (f->fields.locked.n)
		talk_say(&p->talk, "the file holds %.*s: its fields cannot be edited",
			STR_ARG(f->fields.locked));
}

static void say_problems(struct plain *p, const struct form *f)
{
	struct err e;
	const struct opened *o = store_opened(&p->store, f->id, &e);
	size_t said = 0;
	for (size_t i = 0; i < f->fields.rows.n; i++) {
		if (f->fields.rows.v[i].problems.n == 0)
			continue;
		plain_field(p, f, i);
		said++;
	}
	for (size_t i = 0; o && i < o->problems.n; i++) {
		if (row_of(f, o->problems.v[i].field) < f->fields.rows.n)
			continue;
		plain_problem(p, &o->doc, &o->problems.v[i]);
		said++;
	}
	if (said == 0)
		talk_say(&p->talk, "nothing is wrong");
}

static void put_place(const struct form *f, struct buf *out)
{
	size_t changed = fields_change_count(&f->fields);
	if (f->fresh) {
		struct buf title = {0};
		form_fresh_title(f, &title);
		plain_squeeze(out, buf_str(&title));
		buf_done(&title);
		return;
	}
	buf_printf(out, tr("edit %.*s: "), STR_ARG(path_base(form_path(f))));
	form_put_news(f, out);
	buf_puts(out, f->news ? ", " : "");
	if (changed == 0)
		buf_printf(out,
			trn("%zu field, nothing changed", "%zu fields, nothing changed",
				f->fields.rows.n),
			f->fields.rows.n);
	else
		buf_printf(out,
			trn("%zu changed, saving changes %zu line, then %s%s%s",
				"%zu changed, saving changes %zu lines, then %s%s%s",
				f->lines_changed),
			changed, f->lines_changed, tr(verdict_name(f->verdict)),
			f->verdict_why.n ? ": " : "", buf_text(&f->verdict_why));
}

/* --- orders ----------------------------------------------------------------------------------- */

/* "model opus": the key of a field, and perhaps a value. */
static bool read_key(const struct form *f, struct order *o)
{
	struct str key = str_cut(o->rest, 0, str_find_any(o->rest, 0, " \t"));
	size_t row = row_of(f, key);
	if (o->number || row == f->fields.rows.n)
		return false;
	o->number = row + 1;
	o->rest = str_trim(str_from(o->rest, key.n));
	return true;
}

/* The row that is meant: by its number or key, else the one in use. */
static bool go_to(struct plain *p, struct form *f, struct order *o)
{
	bool moves = o->action == ACT_NEXT_FIELD || o->action == ACT_PREVIOUS_FIELD;
	if (moves)
		return f->fields.rows.n > 0;
	if (!o->number && o->rest.n && !read_key(f, o)) {
		talk_say(&p->talk, "%.*s is no field", STR_ARG(o->rest));
		return false;
	}
	size_t number = o->number ? o->number : f->focus + 1;
	if (number > f->fields.rows.n) {
		talk_say(&p->talk, "there is no field %zu; the last is %zu", number,
			f->fields.rows.n);
		return false;
	}
	form_go_to(f, number - 1);
	return true;
}

static bool act_on_field(struct plain *p, struct screen *s, struct order *o)
{
	struct form *f = form_of(s);
	if (!go_to(p, f, o))
		return true;
	if (o->action == ACT_CHOOSE) {
		plain_value(p, f, o->rest);
		return true;
	}
	bool stays = act(p, s, o->action == ACT_FIX ? ACT_FIELD_FIX : o->action);
	if (stays && f->focus < f->fields.rows.n)
		plain_field(p, f, f->focus);
	return stays;
}

static void take_back(struct plain *p, struct screen *s, enum action a)
{
	size_t before = form_of(s)->steps_done;
	act(p, s, a);
	if (form_of(s)->steps_done != before)
		plain_field(p, form_of(s), form_of(s)->focus);
}

static bool leave(struct plain *p, struct screen *s, enum action a)
{
	bool stays = act(p, s, ACT_LEAVE);
	p->quit = !stays && a == ACT_QUIT;
	return stays;
}

/* False where the form is left. */
static bool obey(struct plain *p, struct screen *s, const struct wording *w, struct order o)
{
	if (o.action == ACT_NONE) {
		if (!read_key(form_of(s), &o)) {
			plain_unknown(p, w, o.rest);
			return true;
		}
		o.action = ACT_CHOOSE;
	}
	if (o.action == ACT_SAVE || o.action == ACT_SHOW_CHANGES)
		return act(p, s, o.action);
	if (o.action == ACT_CLOSE || o.action == ACT_QUIT)
		return leave(p, s, o.action);
	if (o.action == ACT_HELP)
		plain_help(p, w, o.rest);
	else if (o.action == ACT_REDRAW)
		say_fields(p, form_of(s));
	else if (o.action == ACT_VIEW_PROBLEMS)
		say_problems(p, form_of(s));
	else if (o.action == ACT_UNDO || o.action == ACT_REDO)
		take_back(p, s, o.action);
	else
		return act_on_field(p, s, &o);
	return true;
}

/* No more lines come: what was typed and not saved is kept, as when a terminal goes away. */
void plain_kept(struct plain *p, size_t kept)
{
	p->talk.enough = false;
	p->quit = true;
	if (kept)
		talk_say(&p->talk,
			trn("%zu unsaved field is kept as a draft; the next start offers it",
				"%zu unsaved fields are kept as a draft; the next start offers them",
				kept),
			kept);
	else if (p->ctx.note.n)
		p->status = BATCH_FAILED;
	plain_note(p);
}

/* What another program did to the file comes in. */
static void take_news(struct plain *p, struct screen *s)
{
	s->ops->watch(s);
	s->ops->prepare(s);
	plain_note(p);
}

/* What is typed goes into a draft: should roster be killed, it is not lost. */
static void keep_typed(struct plain *p, struct screen *s)
{
	if (s->ops->unkept(s))
		s->ops->keep(s);
	plain_note(p);
}

void plain_edit(struct plain *p, unsigned id)
{
	store_look_again(&p->store);
	plain_form(p, id);
}

void plain_form(struct plain *p, unsigned id)
{
	const struct plain_place place = {{plain_field_words, places, &p->keymap},
		N_("gives a field a value"), hints, PLAIN_FIELDS};
	struct screen *s = scr_form_ops.open(&p->ctx, id);
	if (!s)
		return;
	s->ops->layout(s, some_area);
	bool stays = plain_settle(p, s, step_stay());
	if (stays && !p->talk.ended)
		say_fields(p, form_of(s));
	while (stays && !p->talk.ended) {
		struct buf where = {0};
		struct order order;
		keep_typed(p, s);
		put_place(form_of(s), &where);
		if (plain_order(p, &place, buf_str(&where), &order)) {
			take_news(p, s);
			stays = obey(p, s, &place.words, order);
		}
		buf_done(&where);
	}
	if (stays)
		plain_kept(p, s->ops->keep(s));
	s->ops->close(s);
}
