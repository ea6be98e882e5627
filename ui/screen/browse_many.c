/* Marks, and what is done to all marked files. */
#include "ui/screen/browse.h"

#include "base/vec.h"
#include "base/words.h"

#include <limits.h>

/* The items from the start of the range to the selected one. */
static bool in_range(const struct browse *b, int item)
{
	int from = b->ranging ? rows_index(&b->rows, b->range_from) : -1, to = b->list.selected;
	if (from < 0)
		return false;
	return from < to ? item >= from && item <= to : item >= to && item <= from;
}

bool browse_is_marked(const struct browse *b, int item)
{
	const struct rows_item *i = &b->rows.v[item];
	return !i->header && (marks_has(&b->marks, i->id) || in_range(b, item));
}

static void tell(struct browse *b)
{
	marks_tell(&b->marks, b->screen.ctx);
}

void browse_end_range(struct browse *b)
{
	for (int i = 0; b->ranging && (size_t)i < b->rows.n; i++) {
		if (browse_is_marked(b, i))
			marks_put(&b->marks, b->rows.v[i].id, true);
	}
	b->ranging = false;
}

static void invert(struct browse *b)
{
	for (size_t i = 0; i < b->rows.ids.n; i++) {
		unsigned id = b->rows.ids.v[i];
		marks_put(&b->marks, id, !marks_has(&b->marks, id));
	}
}

static void mark_one(struct browse *b, unsigned id)
{
	bool on = !marks_has(&b->marks, id);
	struct str name = store_name(b->screen.ctx->store, id);
	marks_put(&b->marks, id, on);
	list_act(&b->list, ACT_MOVE_DOWN);
	ctx_note(b->screen.ctx, ROLE_MESSAGE,
		on ? N_("%.*s is marked; %zu in all") : N_("%.*s is no longer marked; %zu in all"),
		STR_ARG(name), b->marks.count);
}

/* Files of the list that are folded away there and marked, or not. */
static size_t count_folded(const struct browse *b, const struct rows_item *folded, bool marked)
{
	size_t n = 0;
	for (size_t i = 0; i < b->rows.ids.n; i++) {
		unsigned id = b->rows.ids.v[i];
		n += groups_holds(folded, b->screen.ctx->store, id) &&
			marks_has(&b->marks, id) == marked;
	}
	return n;
}

/* Mark all that is folded away there, or take the marks off where all of it is marked. */
static void mark_folded(struct browse *b, const struct rows_item *folded)
{
	bool on = count_folded(b, folded, false) > 0;
	unsigned n = folded->count;
	for (size_t i = 0; i < b->rows.ids.n; i++) {
		unsigned id = b->rows.ids.v[i];
		if (groups_holds(folded, b->screen.ctx->store, id))
			marks_put(&b->marks, id, on);
	}
	list_act(&b->list, ACT_MOVE_DOWN);
	ctx_note(b->screen.ctx, ROLE_MESSAGE,
		on ? trn("%u file in it is marked; %zu in all",
			     "%u files in it are marked; %zu in all", n)
		   : trn("%u file in it is no longer marked; %zu in all",
			     "%u files in it are no longer marked; %zu in all", n),
		n, b->marks.count);
}

static void mark(struct browse *b)
{
	unsigned id;
	const struct rows_item *folded = browse_folded(b);
	if (folded)
		mark_folded(b, folded);
	else if (browse_selected(b, &id))
		mark_one(b, id);
}

static void begin_range(struct browse *b)
{
	b->ranging = browse_selected(b, &b->range_from);
	ctx_note(b->screen.ctx, ROLE_MESSAGE,
		b->ranging ? N_("moving marks; v ends the range") : N_("a range begins on a file"));
}

bool browse_mark_act(struct browse *b, enum action a)
{
	if (a != ACT_MARK && a != ACT_MARK_RANGE && a != ACT_MARK_OTHERS)
		return false;
	bool was_ranging = b->ranging;
	browse_end_range(b);
	if (a == ACT_MARK && !was_ranging) {
		mark(b);
	} else if (a == ACT_MARK_RANGE && !was_ranging) {
		begin_range(b);
	} else {
		if (a == ACT_MARK_OTHERS)
			invert(b);
		tell(b);
	}
	return true;
}

bool browse_has_marks(const struct browse *b)
{
	return b->ranging || b->marks.count > 0;
}

bool browse_drop_marks(struct browse *b)
{
	bool had = b->ranging || b->marks.count || b->kept.n;
	b->ranging = false;
	marks_clear(&b->marks);
	marked_paths_done(&b->kept);
	return had;
}

void browse_tell_one(struct browse *b, unsigned id)
{
	browse_end_range(b);
	if (b->marks.count)
		ctx_note(b->screen.ctx, ROLE_MESSAGE,
			trn("this is %.*s alone; %zu is marked",
				"this is %.*s alone; %zu are marked", b->marks.count),
			STR_ARG(store_name(b->screen.ctx->store, id)), b->marks.count);
}

void browse_forget_unlisted(struct browse *b)
{
	for (unsigned id = 0; id < b->marks.n; id++) {
		if (!store_lists(b->screen.ctx->store, id))
			marks_put(&b->marks, id, false);
	}
}

static void collect(struct browse *b, struct ids *out)
{
	browse_end_range(b);
	marks_collect(&b->marks, &b->rows.ids, out);
}

/* What a fix was made in is not always loaded after it. */
static void tell_fixed(struct browse *b)
{
	struct ctx *c = b->screen.ctx;
	const struct fixing *f = &b->fixing;
	size_t lost = 0;
	for (size_t i = 0; i < f->ids.n; i++)
		lost += store_row(c->store, f->ids.v[i])->verdict == VERDICT_DROPPED;
	if (lost && f->done)
		ctx_note(c, ROLE_WARNING, "fixed %zu of %zu marked files; still dropped: %zu",
			f->done, f->ids.n, lost);
	else
		ctx_note(c, f->done ? ROLE_GOOD : ROLE_MESSAGE, "fixed %zu of %zu marked files",
			f->done, f->ids.n);
}

/* Show what mends the next marked file that can be mended. */
static struct step fix_next(struct browse *b)
{
	struct ctx *c = b->screen.ctx;
	struct fixing *f = &b->fixing;
	for (; f->at < f->ids.n; f->at++) {
		unsigned id = f->ids.v[f->at];
		b->place = (struct problem_place){0};
		if (!work_propose_fix(c, &b->place, id, f->all))
			continue;
		buf_printf(&c->proposal.title, tr("   %zu of %zu marked"), f->at + 1, f->ids.n);
		buf_printf(&c->proposal.title_all, tr("   %zu of %zu marked"), f->at + 1, f->ids.n);
		buf_clear(&c->note);
		return step_open(SCREEN_REVIEW, id);
	}
	tell_fixed(b);
	f->ids.n = 0;
	return step_stay();
}

struct step browse_fix(struct browse *b, unsigned id, bool all)
{
	collect(b, &b->fixing.ids);
	b->fixing.at = b->fixing.done = 0;
	b->fixing.all = all;
	if (b->fixing.ids.n)
		return fix_next(b);
	if (!work_propose_fix(b->screen.ctx, &b->place, id, all))
		return step_stay();
	return step_open(SCREEN_REVIEW, id);
}

struct step browse_fix_answer(struct browse *b, bool accepted)
{
	struct fixing *f = &b->fixing;
	struct ctx *c = b->screen.ctx;
	unsigned id;
	if (f->ids.n == 0) {
		if (accepted && browse_selected(b, &id))
			work_fix(c, &b->place, id);
		return step_stay();
	}
	if (accepted && work_fix(c, &b->place, f->ids.v[f->at])) {
		f->done++;
		f->at++;
		return fix_next(b);
	}
	if (!accepted)
		ctx_note(c, ROLE_MESSAGE, "stopped; fixed %zu of %zu marked files", f->done,
			f->ids.n);
	f->ids.n = 0;
	return step_stay();
}

struct step browse_task(struct browse *b, unsigned id, enum action a)
{
	struct ctx *c = b->screen.ctx;
	if (a != ACT_RENAME && a != ACT_ADD)
		collect(b, &c->chosen);
	c->task = a;
	return step_open(SCREEN_TASK, id);
}

struct step browse_edit(struct browse *b, unsigned id)
{
	struct ids *many = &b->screen.ctx->many;
	collect(b, many);
	return step_open(many->n ? SCREEN_GRID : SCREEN_FORM, id);
}

struct step browse_powers(struct browse *b)
{
	unsigned id = 0;
	browse_selected(b, &id);
	collect(b, &b->screen.ctx->many);
	return step_open(SCREEN_POWERS, id);
}

void browse_undo(struct browse *b, unsigned id, bool redo)
{
	struct ids ids = {0};
	collect(b, &ids);
	work_undo_marked(b->screen.ctx, &ids, id, redo);
	vec_done(&ids);
}

static bool is_for_files(enum action a)
{
	return a == ACT_READ || a == ACT_EDIT_FIELDS || a == ACT_EDIT_FILE || a == ACT_FIX ||
		a == ACT_FIX_ALL || a == ACT_UNDO || a == ACT_REDO || work_is_task(a) ||
		a == ACT_HISTORY || (a >= ACT_COPY_PATH && a <= ACT_COPY_BODY);
}

struct step browse_act_on_none(struct browse *b, enum action a)
{
	struct ctx *c = b->screen.ctx;
	const struct rows_item *folded = browse_folded(b);
	if (a == ACT_COMMIT_SCREEN)
		return step_open(SCREEN_COMMIT, UINT_MAX);
	if (a == ACT_ADD || (work_is_task(a) && a != ACT_RENAME && b->marks.count))
		return browse_task(b, NO_ROW, a);
	if (!b->marks.count && (a == ACT_UNDO || a == ACT_REDO) && work_take_back(c, a == ACT_REDO))
		return step_stay();
	if (b->marks.count && (a == ACT_FIX || a == ACT_FIX_ALL))
		return browse_fix(b, 0, a == ACT_FIX_ALL);
	if (b->marks.count && a == ACT_EDIT_FIELDS)
		return browse_edit(b, 0);
	if (b->marks.count && (a == ACT_UNDO || a == ACT_REDO))
		browse_undo(b, 0, a == ACT_REDO);
	else if (folded && is_for_files(a))
		ctx_note(c, ROLE_MESSAGE,
			trn("folded away: Enter unfolds it, Space marks its %u file",
				"folded away: Enter unfolds it, Space marks its %u files",
				folded->count),
			folded->count);
	else if (is_for_files(a))
		ctx_note(c, ROLE_MESSAGE, "no file is selected");
	return step_stay();
}
