#include "ui/screen/scr_powers.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/deadline.h"
#include "ui/screen/can_do.h"
#include "ui/screen/leaf.h"
#include "ui/screen/matrix.h"
#include "ui/screen/terms.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

/* Microseconds of reading the files in sight before a frame. */
enum { READ_AT_ONCE = 8000 };

static struct matrix *matrix_of(struct screen *s)
{
	return (struct matrix *)s;
}

static const struct matrix *matrix_const(const struct screen *s)
{
	return (const struct matrix *)s;
}

/* ctx->many are marked from the start. */
static struct screen *open_powers(struct ctx *c, unsigned id)
{
	struct matrix *p = xcalloc(1, sizeof *p);
	p->screen = (struct screen){.ops = &scr_powers_ops, .ctx = c};
	p->sort = -1;
	p->stale = true;
	entry_init(&p->filter, STR(""));
	for (size_t i = 0; i < c->many.n; i++)
		marks_put(&p->marks, c->many.v[i], true);
	matrix_make(p);
	for (size_t i = 0; i < p->ids.n; i++) {
		if (p->ids.v[i] == id)
			list_select(&p->list, (int)i);
	}
	return &p->screen;
}

static void close_powers(struct screen *s)
{
	struct matrix *p = matrix_of(s);
	vec_done(&p->ids);
	query_memo_done(&p->memo);
	entry_done(&p->filter);
	marks_done(&p->marks);
	free(p);
}

static void prepare(struct screen *s)
{
	struct matrix *p = matrix_of(s);
	const struct deadline until = deadline_in(READ_AT_ONCE);
	matrix_make(p);
	for (int i = 0; i < p->list.height && (size_t)(p->list.top + i) < p->ids.n; i++) {
		if (deadline_over(until))
			return;
		store_read(s->ctx->store, p->ids.v[p->list.top + i]);
	}
}

/* --- what it says ----------------------------------------------------------------------------- */

static void title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct matrix *p = matrix_const(s);
	size_t all = store_listed(s->ctx->store);
	if (p->ids.n == all)
		buf_printf(left,
			trn("what agents may do   %zu file", "what agents may do   %zu files", all),
			all);
	else
		buf_printf(left, tr("what agents may do   %zu of %zu files"), p->ids.n, all);
	if (p->filter.text.n && !p->filtering)
		buf_printf(right, tr("filter: %.*s  "), STR_ARG(entry_text(&p->filter)));
	if (p->sort >= 0)
		buf_printf(right, p->reverse ? tr("by %s, reversed") : tr("by %s"),
			matrix_column_name(p->sort));
}

static void tell_cell(const struct matrix *p, unsigned id, struct buf *out)
{
	struct store *s = p->screen.ctx->store;
	const struct row *row = store_row(s, id);
	struct err e = {.text = ""};
	const struct opened *o = store_opened(s, id, &e);
	if (!o) {
		struct str problem = row_text(row, ROW_PROBLEM);
		buf_put(out, problem.n ? problem : str_of(e.text));
		return;
	}
	buf_put(out, p->column == MATRIX_NAME ? store_label(s, id) : store_name(s, id));
	if (p->column == MATRIX_COST)
		can_do_tell_cost(row, out);
	else if (p->column != MATRIX_NAME)
		can_do_tell(o, row, (enum grant)(p->column - MATRIX_GRANT), out);
}

static enum role message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct matrix *p = matrix_const(s);
	struct filter filter = {0};
	struct buf trouble = {0};
	unsigned id;
	filter_read(&filter, entry_text(&p->filter));
	bool troubled = filter_trouble(&filter, &trouble);
	filter_done(&filter);
	if (p->filtering) {
		buf_puts(out, tr("filter: "));
		*caret = out->n + p->filter.caret + p->offered;
		buf_printf(out, p->offered ? "[%.*s]" : "%.*s", STR_ARG(entry_text(&p->filter)));
		if (troubled)
			buf_printf(out, "   (%s)", buf_text(&trouble));
		else
			buf_puts(out,
				p->offered ? tr("   (typing replaces it, Esc drops it)") : "");
	} else if (troubled) {
		buf_put(out, buf_str(&trouble));
	} else if (matrix_selected(p, &id)) {
		tell_cell(p, id, out);
	}
	buf_done(&trouble);
	return troubled ? ROLE_WARNING : ROLE_MESSAGE;
}

static const enum action *hints(const struct screen *s)
{
	static const enum action typing[] = {ACT_LEAVE, ACT_COMPLETE, ACT_HELP, ACT_NONE};
	static const enum action choosing[] = {ACT_READ, ACT_CELL_RIGHT, ACT_SORT_COLUMN,
		ACT_FILTER, ACT_MARK, ACT_LEAVE, ACT_HELP, ACT_EDIT_FIELDS, ACT_MOVE_DOWN,
		ACT_NONE};
	static const enum action filtered[] = {ACT_READ, ACT_CELL_RIGHT, ACT_DROP_FILTER,
		ACT_SORT_COLUMN, ACT_FILTER, ACT_MARK, ACT_HELP, ACT_EDIT_FIELDS, ACT_MOVE_DOWN,
		ACT_NONE};
	const struct matrix *p = matrix_const(s);
	return p->filtering ? typing : p->filter.text.n ? filtered : choosing;
}

static const enum key_place *places(const struct screen *s)
{
	static const enum key_place typing[] = {PLACE_FILTER, PLACE_TEXT, PLACE_EVERYWHERE,
		PLACES_END};
	static const enum key_place choosing[] = {PLACE_POWERS, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	static const enum key_place filtered[] = {PLACE_FILTERED, PLACE_POWERS, PLACE_MOVING,
		PLACE_EVERYWHERE, PLACES_END};
	const struct matrix *p = matrix_const(s);
	return p->filtering ? typing : p->filter.text.n ? filtered : choosing;
}

static enum screen_mode mode(const struct screen *s)
{
	return matrix_const(s)->filtering ? SCREEN_TEXT : SCREEN_KEYS;
}

/* --- doing ------------------------------------------------------------------------------------ */

static void begin_filter(struct matrix *p)
{
	p->filtering = true;
	p->offered = p->filter.text.n > 0;
	entry_go(&p->filter, ENTRY_END);
}

static void end_filter(struct matrix *p, bool keep)
{
	p->filtering = p->offered = false;
	if (!keep)
		entry_set(&p->filter, STR(""));
	p->stale = true;
}

/* The best fit comes first: that is where one wants to be. */
static void filter_changed(struct matrix *p)
{
	p->stale = true;
	matrix_make(p);
	list_act(&p->list, ACT_MOVE_FIRST);
}

static void move_column(struct matrix *p, int by)
{
	int to = p->column + by;
	p->column = to < 0 ? 0 : to >= MATRIX_COLUMNS ? MATRIX_COLUMNS - 1 : to;
}

static void sort_by(struct matrix *p, int column)
{
	p->reverse = p->sort == column && !p->reverse;
	p->sort = column;
	p->stale = true;
}

static void mark(struct matrix *p, enum action a)
{
	unsigned id;
	for (size_t i = 0; a == ACT_MARK_OTHERS && i < p->ids.n; i++)
		marks_put(&p->marks, p->ids.v[i], !marks_has(&p->marks, p->ids.v[i]));
	if (a == ACT_MARK && matrix_selected(p, &id)) {
		marks_put(&p->marks, id, !marks_has(&p->marks, id));
		list_act(&p->list, ACT_MOVE_DOWN);
	}
}

/* One step back at a time. */
static bool leave_part(struct matrix *p)
{
	bool had = p->filtering || p->filter.text.n;
	if (had)
		end_filter(p, false);
	else if (p->marks.count)
		marks_clear(&p->marks);
	else
		return false;
	return true;
}

static struct step act_on_file(struct matrix *p, enum action a)
{
	unsigned id;
	if (!matrix_selected(p, &id))
		return step_stay();
	if (a == ACT_EDIT_FIELDS)
		return step_open(SCREEN_FORM, id);
	if (leaf_is_view(a))
		p->screen.ctx->goal_view = a;
	if (a == ACT_READ || leaf_is_view(a))
		return step_open(SCREEN_READ, id);
	return step_stay();
}

static bool filter_act(struct matrix *p, enum action a)
{
	if (!p->filtering)
		return false;
	p->offered = p->offered && a != ACT_COMPLETE;
	if (a == ACT_COMPLETE ? terms_complete(p->screen.ctx, &p->filter)
			      : terms_edit(&p->filter, &p->offered, a))
		filter_changed(p);
	return a != ACT_LEAVE && a != ACT_CLOSE;
}

static struct step act(struct screen *s, enum action a)
{
	struct matrix *p = matrix_of(s);
	matrix_make(p);
	if (filter_act(p, a))
		return step_stay();
	if (a == ACT_CLOSE || a == ACT_BACK || a == ACT_POWERS)
		return step_back(false);
	if (a == ACT_LEAVE || a == ACT_DROP_FILTER)
		return leave_part(p) ? step_stay() : step_back(false);
	if (a == ACT_FILTER)
		begin_filter(p);
	else if (a == ACT_CELL_LEFT || a == ACT_CELL_RIGHT)
		move_column(p, a == ACT_CELL_LEFT ? -1 : 1);
	else if (a == ACT_SORT_COLUMN)
		sort_by(p, p->column);
	else if (a == ACT_MARK || a == ACT_MARK_OTHERS)
		mark(p, a);
	else if (!list_act(&p->list, a))
		return act_on_file(p, a);
	return step_stay();
}

static struct step mouse(struct screen *s, const struct mouse *m)
{
	struct matrix *p = matrix_of(s);
	int column = m->kind == MOUSE_PRESS ? matrix_column_at(p, m->x) : -1;
	if (column >= 0)
		p->column = column;
	if (m->kind == MOUSE_PRESS && m->y == p->area.y && column >= 0)
		sort_by(p, column);
	else if (list_mouse(&p->list, matrix_rows(p), m) && m->twice)
		return act_on_file(p, ACT_READ);
	return step_stay();
}

static struct step paste(struct screen *s, struct str text)
{
	struct matrix *p = matrix_of(s);
	if (p->filtering) {
		terms_replace(&p->filter, &p->offered);
		entry_put_line(&p->filter, text);
		filter_changed(p);
	}
	return step_stay();
}

static struct step type(struct screen *s, uint32_t key)
{
	struct matrix *p = matrix_of(s);
	struct buf text = {0};
	if (!p->filtering)
		return step_stay();
	if (key == KEYS_ENTER) {
		end_filter(p, true);
	} else if (key == KEYS_UP || key == KEYS_DOWN) {
		list_act(&p->list, key == KEYS_UP ? ACT_MOVE_UP : ACT_MOVE_DOWN);
	} else if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		paste(s, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

/* What was read or edited may have another name, or other powers, now. */
static struct step back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)from;
	(void)accepted;
	matrix_of(s)->stale = true;
	return step_stay();
}

const struct screen_ops scr_powers_ops = {
	.name = N_("what agents may do"),
	.open = open_powers,
	.close = close_powers,
	.layout = matrix_layout,
	.prepare = prepare,
	.draw = matrix_draw,
	.title = title,
	.message = message,
	.hints = hints,
	.places = places,
	.mode = mode,
	.act = act,
	.mouse = mouse,
	.type = type,
	.paste = paste,
	.back = back,
};
