#include "ui/screen/scr_grid.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/choices.h"
#include "ui/screen/grid.h"
#include "ui/screen/profile.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

static struct grid *grid_of(struct screen *s)
{
	return (struct grid *)s;
}

static const struct grid *grid_const(const struct screen *s)
{
	return (const struct grid *)s;
}

static size_t selected(const struct grid *g)
{
	return g->list.selected > 0 ? (size_t)g->list.selected : 0;
}

static struct edited *focused(const struct grid *g)
{
	return grid_cell(g, selected(g), g->column);
}

/* ---- opening and closing ---- */

static void grid_close(struct screen *s)
{
	struct grid *g = grid_of(s);
	grid_drop(g);
	entry_done(&g->entry);
	problems_done(&g->typed_wrong);
	unfinished_done(&g->unfinished);
	buf_done(&g->what);
	pick_done(&g->pick);
	buf_done(&g->mended);
	drafts_done(&g->offered);
	ask_done(&g->ask);
	free(g);
}

static struct screen *grid_open(struct ctx *c, unsigned id)
{
	struct grid *g = xcalloc(1, sizeof *g);
	(void)id;
	g->screen = (struct screen){.ops = &scr_grid_ops, .ctx = c};
	size_t left_out = grid_take(g, &c->many);
	if (g->files.n == 0) {
		ctx_note(c, ROLE_ERROR, "none of the marked files has fields that can be edited");
		grid_close(&g->screen);
		return NULL;
	}
	if (left_out)
		ctx_note(c, ROLE_WARNING,
			"%zu of %zu marked files left out: their fields cannot be edited", left_out,
			c->many.n);
	grid_offer_saves(g);
	return &g->screen;
}

static void grid_prepare(struct screen *s)
{
	struct grid *g = grid_of(s);
	grid_scroll(g);
	if (g->typing)
		grid_judge_typed(g);
}

/* ---- what it says ---- */

static void grid_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct grid *g = grid_const(s);
	size_t fields, files = grid_count(g, &fields);
	buf_printf(left, trn("grid  %zu file   ", "grid  %zu files   ", g->files.n), g->files.n);
	if (files)
		buf_printf(left, trn("%zu changed in %zu file", "%zu changed in %zu files", files),
			fields, files);
	else
		buf_puts(left, tr("nothing changed"));
	buf_printf(right, tr("field %zu of %zu"), g->column + 1, g->columns.n);
}

static void put_prompt(const struct grid *g, struct buf *out, size_t *caret)
{
	struct str key = g->columns.v[g->column].key;
	if (g->typing == GRID_TYPES_VALUE)
		buf_printf(out, tr("%.*s of %.*s: "), STR_ARG(key),
			STR_ARG(store_name(g->screen.ctx->store, g->files.v[selected(g)].id)));
	else if (g->typing == GRID_TYPES_WHAT)
		buf_printf(out, tr("replace in %.*s of all files: "), STR_ARG(key));
	else
		buf_printf(out, tr("replace \"%.*s\" by: "), STR_ARG(buf_str(&g->what)));
	*caret = out->n + g->entry.caret;
	buf_put(out, entry_text(&g->entry));
}

enum role grid_put_help(const struct grid *g, struct buf *out)
{
	const struct edited *cell = focused(g);
	if (!cell) {
		buf_printf(out, tr("%.*s: a file of this kind has no such field"),
			STR_ARG(g->columns.v[g->column].key));
		return ROLE_MESSAGE;
	}
	bool typed = grid_types_other(g);
	if (typed && g->unfinished.is) {
		unfinished_say(&g->unfinished, cell->field.key, out);
		return ROLE_MESSAGE;
	}
	const struct problem *p = problems_worst(typed ? &g->typed_wrong : &cell->problems);
	if (p)
		buf_printf(out, "%c %s: ", severity_letter(p->severity), p->rule);
	else
		buf_printf(out, "%.*s: ", STR_ARG(cell->field.key));
	buf_put(out, p ? p->message : cell->field.help);
	if (p && p->fix.title.n && !typed)
		buf_printf(out, "  f: %.*s", STR_ARG(p->fix.title));
	return p ? profile_severity_role(p->severity) : ROLE_MESSAGE;
}

/* Which cell that is, and what its file has there. */
static void put_place(const struct grid *g, const struct edited *cell, struct buf *out)
{
	struct str rest = buf_str(&cell->disk), line = {0};
	buf_printf(out, tr("%.*s of %.*s"), STR_ARG(cell->field.key),
		STR_ARG(store_name(g->screen.ctx->store, g->files.v[selected(g)].id)));
	if (!grid_changed(g, selected(g), g->column))
		return;
	str_next_line(&rest, &line);
	if (line.n)
		buf_printf(out, tr("; its file has: %.*s%s"), STR_ARG(line), rest.n ? " ..." : "");
	else
		buf_puts(out, tr("; its file has none"));
}

static enum role grid_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct grid *g = grid_const(s);
	const struct edited *cell = focused(g);
	if (g->pick.is_open) {
		pick_says(&g->pick, out);
		return ROLE_MESSAGE;
	}
	if (g->typing) {
		put_prompt(g, out, caret);
		return ROLE_MESSAGE;
	}
	if (g->help.h && cell) {
		put_place(g, cell, out);
		return ROLE_MESSAGE;
	}
	return grid_put_help(g, out);
}

static const enum action *grid_hints(const struct screen *s)
{
	static const enum action moving[] = {ACT_EDIT_CELL, ACT_FILL_DOWN, ACT_REPLACE, ACT_SAVE,
		ACT_SHOW_CHANGES, ACT_UNDO, ACT_LEAVE, ACT_HELP, ACT_CLEAR_CELL, ACT_CELL_RIGHT,
		ACT_MOVE_DOWN, ACT_NONE};
	static const enum action typing[] = {ACT_LEAVE, ACT_NONE};
	static const enum action fixing[] = {ACT_EDIT_CELL, ACT_FIELD_FIX, ACT_FILL_DOWN,
		ACT_REPLACE, ACT_SAVE, ACT_SHOW_CHANGES, ACT_UNDO, ACT_LEAVE, ACT_HELP,
		ACT_CLEAR_CELL, ACT_NONE};
	const struct grid *g = grid_const(s);
	if (g->pick.is_open)
		return pick_hints(&g->pick);
	if (g->typing)
		return typing;
	return grid_has_fix(g, selected(g), g->column) ? fixing : moving;
}

static const enum key_place *grid_places(const struct screen *s)
{
	static const enum key_place typing[] = {PLACE_TEXT, PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place moving[] = {PLACE_GRID, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	return grid_const(s)->typing ? typing : moving;
}

static enum screen_mode grid_mode(const struct screen *s)
{
	const struct grid *g = grid_const(s);
	if (g->pick.is_open || g->ask.is_open)
		return SCREEN_GRAB;
	return g->typing ? SCREEN_TEXT : SCREEN_KEYS;
}

static const struct ask *grid_question(const struct screen *s)
{
	return grid_const(s)->ask.is_open ? &grid_const(s)->ask : NULL;
}

/* ---- cells ---- */

static void begin_typing(struct grid *g, enum grid_typing what, struct str text)
{
	entry_done(&g->entry);
	entry_init(&g->entry, text);
	g->typing = what;
}

static void edit_cell(struct grid *g)
{
	const struct edited *cell = focused(g);
	struct ctx *c = g->screen.ctx;
	if (!cell)
		return;
	const struct grid_file *file = &g->files.v[selected(g)];
	struct err ignored;
	const struct choices_of of = {file->fields.kind, c->store, file->id,
		store_doc(c->store, file->id, &ignored)};
	if (choices_open(&g->pick, cell, &of))
		return;
	if (str_find_byte(entry_text(&cell->entry), 0, '\n') != STR_NONE)
		ctx_note(c, ROLE_MESSAGE, "%.*s has several lines here: its own form (e) edits it",
			STR_ARG(cell->field.key));
	else
		begin_typing(g, GRID_TYPES_VALUE, entry_text(&cell->entry));
}

static void tell_replaced(struct grid *g, size_t n)
{
	ctx_note(g->screen.ctx, ROLE_MESSAGE,
		n ? trn("replaced in %zu file", "replaced in %zu files", n)
		  : N_("nothing to change"),
		n);
}

static void fill_down(struct grid *g)
{
	const struct edited *cell = focused(g);
	size_t n = grid_fill_down(g, selected(g), g->column);
	if (!n)
		ctx_note(g->screen.ctx, ROLE_MESSAGE, "nothing to change below");
	else
		ctx_note(g->screen.ctx, ROLE_MESSAGE,
			trn("%.*s: the same in %zu file below", "%.*s: the same in %zu files below",
				n),
			STR_ARG(cell->field.key), n);
}

static void take_typed(struct grid *g)
{
	struct str text = entry_text(&g->entry);
	enum grid_typing typed = g->typing;
	g->typing = GRID_TYPES_NOTHING;
	if (typed == GRID_TYPES_VALUE) {
		grid_set(g, selected(g), g->column, text);
	} else if (typed == GRID_TYPES_WHAT && text.n) {
		buf_set(&g->what, text);
		begin_typing(g, GRID_TYPES_BY, STR(""));
	} else if (typed == GRID_TYPES_BY) {
		tell_replaced(g, grid_replace(g, g->column, buf_str(&g->what), text));
	}
}

static void move(struct grid *g, int step)
{
	if (step < 0 && g->column > 0)
		g->column--;
	if (step > 0 && g->column + 1 < g->columns.n)
		g->column++;
	grid_scroll(g);
}

/* ---- leaving and saving ---- */

static struct step leave(struct grid *g)
{
	static const struct ask_choice choices[] = {{'s', N_("save"), GRID_SAVE},
		{'d', N_("discard"), GRID_DISCARD}, {0, NULL, 0}};
	size_t fields, files = grid_count(g, &fields);
	g->offering = false;
	if (!files) {
		grid_drop_drafts(g);
		return step_back(false);
	}
	ask_begin(&g->ask, choices,
		trn("%zu changed in %zu file, and not saved.",
			"%zu changed in %zu files, and not saved.", files),
		fields, files);
	return step_stay();
}

static struct step show_changes(struct grid *g, bool asks)
{
	size_t fields;
	if (!grid_count(g, &fields)) {
		ctx_note(g->screen.ctx, ROLE_MESSAGE, "nothing changed");
		return step_stay();
	}
	grid_propose(g, asks);
	return step_open(SCREEN_REVIEW, g->files.v[0].id);
}

static struct step answer(struct grid *g, int answered)
{
	if (g->offering)
		return g->ask.is_open ? step_stay() : grid_answer_offer(g, answered);
	if (answered == GRID_SAVE)
		return show_changes(g, true);
	if (answered != GRID_DISCARD)
		return step_stay();
	grid_drop_drafts(g);
	return step_back(false);
}

static struct step grid_back(struct screen *s, enum screen_id from, bool accepted)
{
	struct grid *g = grid_of(s);
	if (from == SCREEN_REVIEW && g->fixing) {
		grid_fixed(g, accepted);
		return step_stay();
	}
	if (from == SCREEN_REVIEW && g->viewing) {
		grid_offer_again(g);
		return step_stay();
	}
	if (from == SCREEN_REVIEW && accepted && grid_save(g))
		return step_back(true);
	return step_stay();
}

/* ---- keys ---- */

static void undo(struct grid *g, bool redo)
{
	size_t n = grid_undo(g, redo);
	ctx_note(g->screen.ctx, ROLE_MESSAGE,
		n && redo      ? trn("made again in %zu file", "made again in %zu files", n)
			: n    ? trn("taken back in %zu file", "taken back in %zu files", n)
			: redo ? N_("nothing to make again")
			       : N_("nothing to take back"),
		n);
}

static struct step act_on_cell(struct grid *g, enum action a)
{
	if (a == ACT_FIELD_FIX && grid_fix(g, selected(g), g->column))
		return step_open(SCREEN_REVIEW, g->mending.id);
	if (a == ACT_EDIT_CELL)
		edit_cell(g);
	else if (a == ACT_FILL_DOWN)
		fill_down(g);
	else if (a == ACT_CLEAR_CELL)
		grid_set(g, selected(g), g->column, STR(""));
	else if (a == ACT_REPLACE)
		begin_typing(g, GRID_TYPES_WHAT, STR(""));
	else if (a == ACT_CELL_LEFT || a == ACT_CELL_RIGHT)
		move(g, a == ACT_CELL_LEFT ? -1 : 1);
	else if (a == ACT_UNDO || a == ACT_REDO)
		undo(g, a == ACT_REDO);
	else
		list_act(&g->list, a);
	return step_stay();
}

static struct step grid_act(struct screen *s, enum action a)
{
	struct grid *g = grid_of(s);
	bool began;
	if (g->typing && a == ACT_LEAVE) {
		g->typing = GRID_TYPES_NOTHING;
		return step_stay();
	}
	if (a == ACT_LEAVE || a == ACT_CLOSE)
		return leave(g);
	if (g->typing) {
		textbox_act(&g->entry, a, &began);
		return step_stay();
	}
	if (a == ACT_SAVE || a == ACT_SHOW_CHANGES)
		return show_changes(g, a == ACT_SAVE);
	return act_on_cell(g, a);
}

static void take_choice(struct grid *g)
{
	struct buf text = {0};
	choices_taken(&g->pick, &text);
	grid_set(g, selected(g), g->column, buf_str(&text));
	buf_done(&text);
}

/* A press goes to a cell, two edit it; beside the cells it goes to a file. */
static void press(struct grid *g, const struct mouse *m)
{
	size_t column = grid_column_at(g, m->x);
	if (g->typing || !list_mouse(&g->list, grid_rows(g), m) || column == g->columns.n)
		return;
	g->column = column;
	grid_scroll(g);
	if (m->twice)
		edit_cell(g);
}

static struct step grid_mouse(struct screen *s, const struct mouse *m)
{
	struct grid *g = grid_of(s);
	if (g->pick.is_open) {
		if (pick_mouse(&g->pick, m) == PICK_TAKEN)
			take_choice(g);
	} else if (m->kind == MOUSE_PRESS) {
		press(g, m);
	} else if (m->kind == MOUSE_WHEEL && !g->typing) {
		list_mouse(&g->list, grid_rows(g), m);
		move(g, m->right);
	}
	return step_stay();
}

static struct step grid_paste(struct screen *s, struct str text)
{
	struct grid *g = grid_of(s);
	if (g->pick.is_open)
		pick_type(&g->pick, text);
	else if (g->typing)
		entry_put(&g->entry, str_cut(text, 0, str_find_byte(text, 0, '\n')));
	return step_stay();
}

static struct step grid_type(struct screen *s, uint32_t key)
{
	struct grid *g = grid_of(s);
	struct buf text = {0};
	if (g->ask.is_open)
		return answer(g, ask_key(&g->ask, key));
	if (g->pick.is_open) {
		if (pick_key(&g->pick, key) == PICK_TAKEN)
			take_choice(g);
		return step_stay();
	}
	if (g->typing && key == KEYS_ENTER) {
		take_typed(g);
	} else if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		grid_paste(s, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

static size_t keep(struct screen *s)
{
	return grid_keep(grid_of(s));
}

static bool unkept(const struct screen *s)
{
	return grid_const(s)->unkept;
}

const struct screen_ops scr_grid_ops = {
	.name = N_("the grid"),
	.open = grid_open,
	.close = grid_close,
	.layout = grid_layout,
	.prepare = grid_prepare,
	.draw = grid_draw,
	.title = grid_title,
	.message = grid_message,
	.hints = grid_hints,
	.places = grid_places,
	.mode = grid_mode,
	.act = grid_act,
	.mouse = grid_mouse,
	.type = grid_type,
	.paste = grid_paste,
	.back = grid_back,
	.question = grid_question,
	.keep = keep,
	.unkept = unkept,
};
