#include "ui/screen/scr_form.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "doc/items.h"
#include "text/diff.h"
#include "ui/screen/form.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>
#include <time.h>

static struct form *form_of(struct screen *s)
{
	return (struct form *)s;
}

static const struct form *form_const(const struct screen *s)
{
	return (const struct form *)s;
}

/* The row in use; NULL where the file has no fields at all. */
static struct edited *focused(const struct form *f)
{
	return f->focus < f->fields.rows.n ? &f->fields.rows.v[f->focus] : NULL;
}

static struct doc *doc_of(struct form *f)
{
	struct err ignored;
	return store_doc(f->screen.ctx->store, f->id, &ignored);
}

/* --- what saving would come to ---------------------------------------------------------------- */

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
	struct doc *d = doc_of(f);
	doc_open(scratch, d ? doc_text(d) : STR(""));
	return fields_apply(&f->fields, scratch, at, e);
}

static void look_ahead(struct form *f)
{
	struct doc scratch;
	struct err e;
	size_t at;
	if (make_scratch(f, &scratch, &at, &e)) {
		struct reading r = verdict_read(&scratch, f->fields.kind, f->fields.stem);
		f->verdict = r.verdict;
		f->verdict_why = r.why;
		f->lines_changed = count_changed_lines(buf_str(&scratch.saved), doc_text(&scratch));
	}
	doc_done(&scratch);
}

static void after_change(struct form *f)
{
	struct doc *d = doc_of(f);
	if (d && f->focus < f->fields.rows.n)
		fields_check(&f->fields, f->focus, d);
	look_ahead(f);
	form_arrange(f);
}

/* --- opening and closing ---------------------------------------------------------------------- */

static struct screen *form_open(struct ctx *c, unsigned id)
{
	struct err e;
	const struct opened *o = store_opened(c->store, id, &e);
	if (!o) {
		ctx_note(c, ROLE_ERROR, "%.*s: %s", STR_ARG(path_base(store_row(c->store, id)->path)), e.text);
		return NULL;
	}
	struct form *f = xcalloc(1, sizeof *f);
	const struct row *row = store_row(c->store, id);
	f->screen = (struct screen){&scr_form_ops, c};
	f->id = id;
	f->verdict_why = "";
	fields_make(&f->fields, o, row->kind, path_stem(row->path));
	if (c->restore) {
		fields_from_draft(&f->fields, c->restore, &o->doc);
		while (f->focus < f->fields.rows.n && !fields_changed(&f->fields, f->focus))
			f->focus++;
		bool moved_on = !str_eq(c->restore->base, doc_text(&o->doc));
		ctx_note(c, ROLE_WARNING, moved_on ? "draft taken up; the file has changed since it was kept"
						   : "draft taken up; ^S saves it, Esc asks what to do");
	}
	look_ahead(f);
	return &f->screen;
}

static void form_close(struct screen *s)
{
	struct form *f = form_of(s);
	fields_done(&f->fields);
	pick_done(&f->pick);
	ask_done(&f->ask);
	vec_done(&f->steps);
	vec_done(&f->places);
	free(f);
}

static void form_prepare(struct screen *s)
{
	form_arrange(form_of(s));
}

static bool write_draft(struct form *f, struct err *e)
{
	struct draft draft = {.path = store_row(f->screen.ctx->store, f->id)->path, .when = (double)time(NULL)};
	struct doc *d = doc_of(f);
	draft.base = d ? doc_text(d) : STR("");
	fields_to_draft(&f->fields, &draft);
	return draft.n == 0 || draft_write(&draft, e);
}

static size_t form_keep(struct screen *s)
{
	struct form *f = form_of(s);
	struct err e;
	size_t n = fields_change_count(&f->fields);
	if (n == 0 || write_draft(f, &e))
		return n;
	ctx_note(s->ctx, ROLE_ERROR, "the draft could not be kept: %s", e.text);
	return 0;
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

static bool may_edit(struct form *f)
{
	return f->fields.locked.n == 0 && focused(f);
}

static void undo(struct form *f, bool redo)
{
	bool possible = redo ? f->steps_done < f->steps.n : f->steps_done > 0;
	if (!possible) {
		ctx_note(f->screen.ctx, ROLE_MESSAGE, redo ? "nothing to make again" : "nothing to take back");
		return;
	}
	f->focus = f->steps.v[redo ? f->steps_done++ : --f->steps_done];
	if (redo)
		entry_redo(&focused(f)->entry);
	else
		entry_undo(&focused(f)->entry);
	after_change(f);
}

static void set_text(struct form *f, struct str text)
{
	if (may_edit(f) && entry_set(&focused(f)->entry, text))
		changed(f, true);
}

static void go_to(struct form *f, size_t row)
{
	f->focus = row;
	if (focused(f))
		entry_go(&focused(f)->entry, ENTRY_END);
	form_arrange(f);
}

static void next_field(struct form *f, int step)
{
	size_t n = f->fields.rows.n;
	if (n)
		go_to(f, (f->focus + n + (size_t)step) % n);
}

/* Arrows first move inside a long text. */
static void move_or_next(struct form *f, int step)
{
	if (focused(f) && textbox_move(&focused(f)->entry, form_value_columns(f), step))
		return;
	next_field(f, step);
}

/* --- choosing --------------------------------------------------------------------------------- */

static void add_new(struct pick *p, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool listed = false;
		for (size_t k = 0; k < p->items.n && !listed; k++)
			listed = str_eq(p->items.v[k].text, words[i]);
		if (!listed)
			pick_add(p, words[i], false);
	}
}

/* What is chosen first, in its order; then the usual tools, then all that are known. */
static void choose_many(struct form *f, const struct edited *row)
{
	struct items chosen = {0};
	const struct host *host = f->fields.kind->host;
	pick_begin(&f->pick, true, true);
	items_split(entry_text(&row->entry), ", \t\n", &chosen);
	for (size_t i = 0; i < chosen.n; i++)
		pick_add(&f->pick, chosen.v[i], true);
	add_new(&f->pick, row->field.choices.v, row->field.choices.n);
	if (host)
		add_new(&f->pick, host->tools.known, host->tools.known_n);
	vec_done(&chosen);
	pick_ready(&f->pick);
}

static void choose_one(struct form *f, const struct edited *row)
{
	struct str now = str_trim(entry_text(&row->entry));
	pick_begin(&f->pick, false, row->field.open);
	bool found = false;
	for (size_t i = 0; i < row->field.choices.n; i++) {
		bool is_now = str_eq(row->field.choices.v[i], now);
		pick_add(&f->pick, row->field.choices.v[i], is_now);
		found = found || is_now;
	}
	if (!found && now.n)
		pick_add(&f->pick, now, true);
	if (!row->field.required)
		pick_add(&f->pick, STR("(not set)"), now.n == 0);
	pick_ready(&f->pick);
}

static void take_choice(struct form *f)
{
	struct buf text = {0};
	if (!f->pick.many) {
		struct str choice = pick_choice(&f->pick);
		buf_put(&text, str_is(choice, "(not set)") ? STR("") : choice);
	}
	for (size_t i = 0; f->pick.many && i < f->pick.items.n; i++) {
		if (!f->pick.items.v[i].chosen)
			continue;
		buf_puts(&text, text.n ? ", " : "");
		buf_put(&text, f->pick.items.v[i].text);
	}
	set_text(f, buf_str(&text));
	buf_done(&text);
}

static void toggle(struct form *f)
{
	struct edited *row = focused(f);
	struct str now = row ? entry_text(&row->entry) : STR("");
	if (!row || row->field.widget != WIDGET_SWITCH)
		return;
	set_text(f, str_is(now, "true") ? STR("false") : now.n == 0 ? STR("true") : STR(""));
}

static void choose(struct form *f)
{
	const struct edited *row = focused(f);
	if (!may_edit(f))
		return;
	if (row->raw || row->field.widget == WIDGET_TEXT)
		changed(f, entry_put(&focused(f)->entry, STR("\n")));
	else if (row->field.widget == WIDGET_TOOLS)
		choose_many(f, row);
	else if (row->field.widget == WIDGET_CHOICE && row->field.choices.n)
		choose_one(f, row);
	else if (row->field.widget == WIDGET_SWITCH)
		toggle(f);
	else
		next_field(f, 1);
}

/* --- saving ----------------------------------------------------------------------------------- */

static struct step saved(struct form *f, const char *how)
{
	struct ctx *c = f->screen.ctx;
	struct str path = store_row(c->store, f->id)->path;
	draft_drop(path);
	store_refresh(c->store, f->id);
	store_find_shadows(c->store);
	if (*how)
		ctx_note(c, ROLE_WARNING, "%.*s: %s", STR_ARG(path_base(path)), how);
	else
		ctx_note(c, ROLE_GOOD, "saved %.*s", STR_ARG(path_base(path)));
	return step_back(true);
}

static struct step not_saved(struct form *f, struct doc *d, enum file_outcome outcome,
	const struct err *e)
{
	static const struct ask_choice choices[] = {{'r', "read it again, keep what is typed", FORM_RELOAD},
		{'o', "overwrite it", FORM_OVERWRITE}, {0, NULL, 0}};
	struct str name = path_base(store_row(f->screen.ctx->store, f->id)->path);
	/* The edit stays in the form; the doc is what the disk holds. */
	while (doc_is_changed(d) && doc_undo(d))
		;
	doc_forget_redo(d);
	if (outcome == FILE_CHANGED)
		ask_begin(&f->ask, choices, "%.*s: %s. It was not saved.", STR_ARG(name), e->text);
	else
		ctx_note(f->screen.ctx, ROLE_ERROR, "%.*s was not saved: %s", STR_ARG(name), e->text);
	return step_stay();
}

static struct step save_now(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct err e = {.text = ""};
	size_t at;
	struct doc *d = store_doc(c->store, f->id, &e);
	if (!d) {
		ctx_note(c, ROLE_ERROR, "cannot be saved: %s", e.text);
		return step_stay();
	}
	if (!fields_apply(&f->fields, d, &at, &e)) {
		go_to(f, at);
		ctx_note(c, ROLE_ERROR, "%.*s: %s", STR_ARG(focused(f)->field.key), e.text);
		return step_stay();
	}
	enum file_outcome outcome = store_save(c->store, f->id, &e);
	if (outcome == FILE_REPLACED)
		return saved(f, "");
	if (outcome == FILE_UNCERTAIN)
		return saved(f, e.text);
	return not_saved(f, d, outcome, &e);
}

static struct step save(struct form *f)
{
	static const struct ask_choice choices[] = {{'s', "save all the same", FORM_SAVE_ANYWAY},
		{0, NULL, 0}};
	size_t at = fields_first_error(&f->fields);
	if (fields_change_count(&f->fields) == 0) {
		ctx_note(f->screen.ctx, ROLE_MESSAGE, "nothing changed, nothing to save");
		return step_stay();
	}
	if (at < f->fields.rows.n) {
		go_to(f, at);
		ask_begin(&f->ask, choices, "%.*s: %.*s", STR_ARG(focused(f)->field.key),
			STR_ARG(fields_problem(&f->fields, at)->message));
		return step_stay();
	}
	return save_now(f);
}

static struct step leave(struct form *f)
{
	static const struct ask_choice choices[] = {{'s', "save", FORM_SAVE}, {'d', "discard", FORM_DISCARD},
		{'k', "keep as a draft", FORM_KEEP}, {0, NULL, 0}};
	size_t n = fields_change_count(&f->fields);
	if (n == 0)
		return step_back(false);
	ask_begin(&f->ask, choices, "%zu field%s changed and not saved.", n, n == 1 ? " is" : "s are");
	return step_stay();
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
	fields_rebase(&f->fields, o);
	f->steps.n = f->steps_done = 0;
	look_ahead(f);
	return true;
}

static struct step keep_draft(struct form *f)
{
	struct err e;
	if (!write_draft(f, &e)) {
		ctx_note(f->screen.ctx, ROLE_ERROR, "the draft could not be kept: %s", e.text);
		return step_stay();
	}
	ctx_note(f->screen.ctx, ROLE_MESSAGE, "draft kept; the next start offers it");
	return step_back(false);
}

static struct step answer(struct form *f, int answered)
{
	switch (answered) {
	case FORM_SAVE:
		return save(f);
	case FORM_SAVE_ANYWAY:
		return save_now(f);
	case FORM_DISCARD:
		draft_drop(store_row(f->screen.ctx->store, f->id)->path);
		return step_back(false);
	case FORM_KEEP:
		return keep_draft(f);
	case FORM_RELOAD:
		if (rebase(f))
			ctx_note(f->screen.ctx, ROLE_MESSAGE, "read again; your changes are still here, ^O shows them");
		return step_stay();
	case FORM_OVERWRITE:
		return rebase(f) ? save_now(f) : step_stay();
	default:
		return step_stay();
	}
}

static struct step show_changes(struct form *f)
{
	struct ctx *c = f->screen.ctx;
	struct doc scratch;
	struct err e;
	size_t at;
	bool good = make_scratch(f, &scratch, &at, &e);
	if (good) {
		buf_clear(&c->proposal.title);
		buf_printf(&c->proposal.title, "what saving changes in %.*s",
			STR_ARG(path_base(store_row(c->store, f->id)->path)));
		buf_set(&c->proposal.before, buf_str(&scratch.saved));
		buf_set(&c->proposal.after, doc_text(&scratch));
		c->proposal.asks = false;
	} else {
		go_to(f, at);
		ctx_note(c, ROLE_ERROR, "%.*s: %s", STR_ARG(focused(f)->field.key), e.text);
	}
	doc_done(&scratch);
	return good ? step_open(SCREEN_REVIEW, f->id) : step_stay();
}

/* --- keys ------------------------------------------------------------------------------------- */

static const enum key_place *form_places(const struct screen *s)
{
	static const enum key_place text[] = {PLACE_TEXT, PLACE_FORM, PLACE_EVERYWHERE, PLACES_END};
	(void)s;
	return text;
}

static enum screen_mode form_mode(const struct screen *s)
{
	const struct form *f = form_const(s);
	const struct edited *row = focused(f);
	if (f->pick.is_open || f->ask.is_open)
		return SCREEN_GRAB;
	return row && !row->raw && row->field.widget == WIDGET_SWITCH ? SCREEN_KEYS : SCREEN_TEXT;
}

static void fix_field(struct form *f)
{
	struct buf text = {0};
	if (focused(f) && fields_fix(&f->fields, f->focus, &text))
		set_text(f, buf_str(&text));
	else
		ctx_note(f->screen.ctx, ROLE_MESSAGE, "this field has no problem with a ready mend");
	buf_done(&text);
}

static void act_on_field(struct form *f, enum action a)
{
	struct doc *d = doc_of(f);
	bool began = false;
	if (!may_edit(f))
		return;
	if (a == ACT_FIELD_FIX)
		fix_field(f);
	else if (a == ACT_FIELD_RESET)
		set_text(f, buf_str(&focused(f)->disk));
	else if (a == ACT_FIELD_RAW && d) {
		if (!fields_toggle_raw(&f->fields, f->focus, d))
			ctx_note(f->screen.ctx, ROLE_MESSAGE, "only an unchanged field can change its form");
		form_arrange(f);
	} else if (a == ACT_TOGGLE)
		toggle(f);
	else if (focused(f)->field.widget != WIDGET_SWITCH || focused(f)->raw) {
		if (textbox_act(&focused(f)->entry, a, &began))
			changed(f, began);
	}
}

static struct step edit_value(struct form *f)
{
	const struct edited *row = focused(f);
	if (!may_edit(f) || (row->field.widget == WIDGET_SWITCH && !row->raw))
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
	set_text(form_of(s), entry_text(&kept));
	entry_done(&kept);
}

static struct step form_act(struct screen *s, enum action a)
{
	struct form *f = form_of(s);
	if (a == ACT_NEXT_FIELD || a == ACT_PREVIOUS_FIELD)
		next_field(f, a == ACT_NEXT_FIELD ? 1 : -1);
	else if (a == ACT_MOVE_DOWN || a == ACT_MOVE_UP)
		move_or_next(f, a == ACT_MOVE_DOWN ? 1 : -1);
	else if (a == ACT_CHOOSE)
		choose(f);
	else if (a == ACT_UNDO || a == ACT_REDO)
		undo(f, a == ACT_REDO);
	else if (a == ACT_SHOW_CHANGES)
		return show_changes(f);
	else if (a == ACT_SAVE)
		return save(f);
	else if (a == ACT_FIELD_EDITOR)
		return edit_value(f);
	else if (a == ACT_LEAVE || a == ACT_CLOSE)
		return leave(f);
	else if (a == ACT_PAGE_DOWN || a == ACT_PAGE_UP)
		go_to(f, a == ACT_PAGE_DOWN ? (f->fields.rows.n ? f->fields.rows.n - 1 : 0) : 0);
	else
		act_on_field(f, a);
	return step_stay();
}

static struct step form_paste(struct screen *s, struct str text)
{
	struct form *f = form_of(s);
	if (f->pick.is_open)
		pick_type(&f->pick, text);
	else if (!f->ask.is_open && may_edit(f) && form_mode(s) == SCREEN_TEXT)
		changed(f, entry_put(&focused(f)->entry, text));
	return step_stay();
}

static struct step form_type(struct screen *s, uint32_t key)
{
	struct form *f = form_of(s);
	struct buf text = {0};
	if (f->ask.is_open)
		return answer(f, ask_key(&f->ask, key));
	if (f->pick.is_open) {
		if (pick_key(&f->pick, key) == PICK_TAKEN)
			take_choice(f);
		return step_stay();
	}
	if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		if (!may_edit(f))
			ctx_note(s->ctx, ROLE_WARNING, "this file cannot be edited in the form");
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
	return accepted && from == SCREEN_REVIEW ? save(f) : step_stay();
}

const struct screen_ops scr_form_ops = {
	.name = "the form",
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
	.type = form_type,
	.paste = form_paste,
	.back = form_back,
	.question = form_question,
	.edited = form_edited,
	.keep = form_keep,
};
