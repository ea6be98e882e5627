#include "ui/screen/scr_history.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/history.h"
#include "ui/screen/work.h"
#include "ui/widget/layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BESIDE = 160 };

static struct history *history_of(struct screen *s)
{
	return (struct history *)s;
}

/* --- opening ---------------------------------------------------------------------------------- */

static void history_close(struct screen *s)
{
	struct history *h = history_of(s);
	vcs_log_close(h->log);
	versus_done(&h->versus);
	vec_done(&h->rows);
	arena_done(&h->arena);
	buf_done(&h->path);
	vcs_close(h->git);
	free(h);
}

static struct screen *history_open(struct ctx *c, unsigned id)
{
	struct history *h = xcalloc(1, sizeof *h);
	struct err e;
	struct str path = store_row(c->store, id)->path;
	h->screen = (struct screen){.ops = &scr_history_ops, .ctx = c, .has_work = true};
	h->id = id;
	h->versus.renderer = c->renderer;
	h->versus.place = VERSUS_PLACE;
	h->git = vcs_open(path, VCS_PATIENT_MS, &e);
	if (h->git && vcs_path(h->git, path, &h->path))
		h->log = history_open_log(h, &e);
	else if (h->git)
		err_set(&e, "it lies outside of the work tree");
	if (h->log)
		return &h->screen;
	ctx_note(c, ROLE_WARNING, "%.*s has no history: %s", STR_ARG(path_base(path)), e.text);
	history_close(&h->screen);
	return NULL;
}

static bool history_work(struct screen *s)
{
	struct history *h = history_of(s);
	struct history_row *row = history_next_to_sum(h);
	if (row)
		history_sum_up(h, row);
	else if (h->log)
		history_find_some(h);
	list_fit(&h->list, (int)h->rows.n, h->parts.list.h);
	s->has_work = h->log || history_next_to_sum(h);
	return row || s->has_work;
}

/* --- showing ---------------------------------------------------------------------------------- */

static void history_layout(struct screen *s, struct rect area)
{
	struct history *h = history_of(s);
	h->area = area;
	h->parts = versus_layout(area, h->zoomed ? 0 : BESIDE);
	list_fit(&h->list, (int)h->rows.n, h->parts.list.h);
}

static const struct history_row *selected(const struct history *h)
{
	if (h->list.selected < 0 || (size_t)h->list.selected >= h->rows.n)
		return NULL;
	return &h->rows.v[h->list.selected];
}

static void history_prepare(struct screen *s)
{
	struct history *h = history_of(s);
	history_layout(s, h->area);
	const struct history_row *row = selected(h);
	s->has_work = h->log || history_next_to_sum(h);
	if (row && strcmp(h->shown, row->id) != 0) {
		history_take_pair(h, &h->versus, row);
		h->versus.of = N_("in that version");
		memcpy(h->shown, row->id, sizeof h->shown);
	}
	if (!row)
		return;
	h->versus.wrap = s->ctx->wrap_code;
	versus_prepare(&h->versus, h->parts.text);
}

static void put_row(struct buf *out, const struct history_row *row)
{
	if (row->is_part) {
		buf_puts(out, "             ");
		buf_put(out, versus_part_name(row->key));
		return;
	}
	buf_printf(out, "%s %s ", row->date, row->unfolded ? "v" : " ");
	buf_put(out, row->subject);
	if (row->summary.n) {
		buf_puts(out, "  (");
		buf_put(out, row->summary);
		buf_puts(out, ")");
	}
	buf_puts(out, "  ");
	buf_put(out, row->author);
}

static void draw_list(const struct history *h, struct canvas *cv)
{
	struct rect area = h->parts.list, clip = canvas_clip(cv, area);
	struct buf text = {0};
	if (h->rows.n == 0) {
		canvas_puts(cv, area.y, area.x + 1, h->log ? tr("looking") : tr("no commit has it"),
			ROLE_DIM);
		canvas_cursor(cv, area.y, area.x);
	}
	for (int i = 0; i < area.h && (size_t)(h->list.top + i) < h->rows.n; i++) {
		bool here = h->list.top + i == h->list.selected;
		enum role role = here ? ROLE_ROW_SELECTED : ROLE_ROW;
		struct rect at = {area.y + i, area.x, 1, area.w};
		buf_clear(&text);
		put_row(&text, &h->rows.v[h->list.top + i]);
		canvas_fill(cv, at, ' ', role);
		canvas_field(cv, (struct rect){at.y, at.x + 2, 1, at.w - 2}, buf_str(&text), role,
			0);
		if (!here)
			continue;
		canvas_puts(cv, at.y, at.x, ">", role);
		canvas_cursor(cv, at.y, at.x);
	}
	canvas_clip(cv, clip);
	buf_done(&text);
}

static void history_draw(const struct screen *s, struct canvas *cv)
{
	const struct history *h = (const struct history *)s;
	versus_draw_line(&h->parts, cv);
	if (h->parts.list.h && h->parts.list.w)
		draw_list(h, cv);
	if (h->parts.text.h <= 0 || h->parts.text.w <= 0)
		return;
	struct rect clip = canvas_clip(cv, h->parts.text);
	pager_draw(&h->versus.pager, cv, h->parts.text);
	canvas_clip(cv, clip);
	if (h->zoomed)
		canvas_cursor(cv, h->parts.text.y, h->parts.text.x);
}

static void history_title(const struct screen *s, struct buf *left, struct buf *right)
{
	const struct history *h = (const struct history *)s;
	size_t n = 0;
	for (size_t i = 0; i < h->rows.n; i++)
		n += !h->rows.v[i].is_part;
	buf_puts(left, tr("History"));
	buf_puts(left, "   ");
	buf_put(left, store_name(s->ctx->store, h->id));
	buf_printf(left, trn("   %zu commit", "   %zu commits", n), n);
	buf_puts(left, h->log ? tr(" so far") : "");
	buf_put(right, buf_str(&h->path));
}

static enum role history_message(const struct screen *s, struct buf *out, size_t *caret)
{
	const struct history_row *row = selected((const struct history *)s);
	(void)caret;
	if (row && row->is_part)
		buf_printf(out, tr("r restores %.*s as %.7s had it"),
			STR_ARG(versus_part_name(row->key)), row->id);
	else if (row)
		buf_printf(out, "%.7s %s %.*s: %.*s", row->id, row->date, STR_ARG(row->author),
			STR_ARG(row->subject));
	return ROLE_MESSAGE;
}

static const enum action *history_hints(const struct screen *s)
{
	static const enum action actions[] = {ACT_READ, ACT_RESTORE, ACT_UNFOLD, ACT_HELP,
		ACT_SWITCH_DIFF, ACT_UNDO, ACT_LEAVE, ACT_MOVE_DOWN, ACT_NONE};
	static const enum action reading[] = {ACT_LEAVE, ACT_SWITCH_DIFF, ACT_RESTORE,
		ACT_MOVE_DOWN, ACT_HELP, ACT_NONE};
	return ((const struct history *)s)->zoomed ? reading : actions;
}

static const enum key_place *history_places(const struct screen *s)
{
	static const enum key_place places[] = {PLACE_HISTORY, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	(void)s;
	return places;
}

static enum screen_mode history_mode(const struct screen *s)
{
	(void)s;
	return SCREEN_KEYS;
}

/* --- doing ------------------------------------------------------------------------------------ */

/* Bring the doc to what it was then; saving it is another step. */
static bool change_doc(struct history *h, struct doc *d, const struct history_row *row,
	struct err *e)
{
	struct buf text = {0};
	if (!h->versus.now.subject.doc)
		return err_set(e, "that commit took the file away");
	if (row->is_part)
		return versus_graft(d, &h->versus.now, row->key, e);
	bool done =
		vcs_disk_form(h->git, buf_str(&h->path), buf_str(&h->versus.now.bytes), &text, e) &&
		doc_rewrite(d, buf_str(&text), 0, e);
	buf_done(&text);
	return done;
}

/* A field that is as the commit left it: what the commit changed is what somebody wants to have back. */
static bool change_back(const struct history *h, struct doc *d, const struct history_row *row)
{
	struct err ignored;
	size_t before = d->done;
	return row->is_part && h->versus.old.subject.doc &&
		versus_graft(d, &h->versus.old, row->key, &ignored) && d->done != before;
}

static void restore(struct history *h, const struct history_row *row)
{
	struct ctx *c = h->screen.ctx;
	struct err e;
	struct doc *d = store_doc(c->store, h->id, &e);
	size_t before = d ? d->done : 0;
	if (!d || !change_doc(h, d, row, &e)) {
		ctx_note(c, ROLE_ERROR, "not restored: %s", e.text);
		return;
	}
	bool back = d->done == before && change_back(h, d, row);
	if (d->done == before) {
		ctx_note(c, ROLE_MESSAGE, "it is so already");
		return;
	}
	if (!work_save(c, h->id,
		    back ? N_("as before that commit, u takes it back:")
			 : N_("restored, u takes it back:")))
		doc_undo(d);
	c->together.n = 0;
	store_refresh(c->store, h->id);
	letters_forget(c->store, h->id);
}

static bool act_on_commit(struct history *h, enum action a)
{
	const struct history_row *row = selected(h);
	if (!row)
		return false;
	if (a == ACT_UNFOLD)
		history_unfold(h);
	else if (a == ACT_FOLD)
		history_fold(h);
	else if (a == ACT_RESTORE)
		restore(h, row);
	else
		return false;
	return true;
}

static struct step act(struct history *h, enum action a)
{
	if ((a == ACT_CLOSE || a == ACT_LEAVE || a == ACT_BACK) && !h->zoomed)
		return step_back(false);
	if (a == ACT_CLOSE || a == ACT_LEAVE || a == ACT_BACK || a == ACT_READ)
		h->zoomed = a == ACT_READ && !h->zoomed;
	else if (versus_act(&h->versus, h->screen.ctx, a))
		return step_stay();
	else if (a == ACT_UNDO || a == ACT_REDO)
		work_undo(h->screen.ctx, h->id, a == ACT_REDO);
	else if (!act_on_commit(h, a) &&
		(a == ACT_PREVIEW_DOWN || a == ACT_PREVIEW_UP || h->zoomed))
		pager_act(&h->versus.pager, a);
	else
		list_act(&h->list, a);
	return step_stay();
}

/* What a key is about is what the next frame would show. */
static struct step history_act(struct screen *s, enum action a)
{
	while (history_of(s)->rows.n == 0 && history_of(s)->log)
		history_work(s);
	history_prepare(s);
	struct step step = act(history_of(s), a);
	history_prepare(s);
	return step;
}

static struct step history_type(struct screen *s, uint32_t key)
{
	(void)s;
	(void)key;
	return step_stay();
}

static struct step history_paste(struct screen *s, struct str text)
{
	(void)s;
	(void)text;
	return step_stay();
}

static struct step history_mouse(struct screen *s, const struct mouse *m)
{
	struct history *h = history_of(s);
	if (layout_holds(h->parts.text, m->y, m->x))
		pager_wheel(&h->versus.pager, m);
	else if (list_mouse(&h->list, h->parts.list, m) && m->twice)
		return history_act(s, ACT_READ);
	return step_stay();
}

static struct step history_back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)s;
	(void)from;
	(void)accepted;
	return step_stay();
}

const struct screen_ops scr_history_ops = {
	.name = N_("the history of a file"),
	.open = history_open,
	.close = history_close,
	.layout = history_layout,
	.prepare = history_prepare,
	.draw = history_draw,
	.title = history_title,
	.message = history_message,
	.hints = history_hints,
	.places = history_places,
	.mode = history_mode,
	.act = history_act,
	.mouse = history_mouse,
	.type = history_type,
	.paste = history_paste,
	.back = history_back,
	.work = history_work,
};
