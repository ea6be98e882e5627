/* The fix of a cell, as the form has it of a row; and what a cut-off save left of the files, offered before they change. */
#include "ui/screen/grid.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/screen/mend.h"
#include "ui/screen/recover.h"
#include "ui/screen/work.h"

/* ---- fixes ---- */

static size_t row_of(const struct grid *g, size_t file, size_t column)
{
	return fields_row(&g->files.v[file].fields, g->columns.v[column].key);
}

bool grid_has_fix(const struct grid *g, size_t file, size_t column)
{
	const struct edited *cell = grid_cell(g, file, column);
	for (size_t i = 0; cell && i < cell->problems.n; i++) {
		if (cell->problems.v[i].fix.title.n)
			return true;
	}
	return false;
}

bool grid_fix(struct grid *g, size_t file, size_t column)
{
	const struct edited *cell = grid_cell(g, file, column);
	struct buf text = {0};
	bool another = cell && fields_fix(&g->files.v[file].fields, row_of(g, file, column), &text);
	if (another)
		grid_set(g, file, column, buf_str(&text));
	buf_done(&text);
	if (another)
		return false;
	if (!cell || !cell->mended_outside) {
		ctx_note(g->screen.ctx, ROLE_MESSAGE, "there is no ready fix for this field");
		return false;
	}
	g->mending = (struct mending){g->screen.ctx, g->files.v[file].id, &g->files.v[file].fields,
		row_of(g, file, column)};
	g->fixing = mend_propose(&g->mending, &g->mended);
	return g->fixing;
}

void grid_fixed(struct grid *g, bool accepted)
{
	struct ctx *c = g->screen.ctx;
	size_t file = 0;
	while (file < g->files.n && g->files.v[file].id != g->mending.id)
		file++;
	g->fixing = false;
	if (!accepted || file == g->files.n || !mend_save(&g->mending, buf_str(&g->mended)))
		return;
	grid_drop_draft(&g->files.v[file]);
	c->together.n = 0;
	store_refresh(c->store, g->mending.id);
	store_look_at_set(c->store);
	work_tell_verdict(c, g->mending.id, true);
	grid_take_anew(g, g->mending.id);
}

/* ---- saves that were cut off ---- */

static const struct ask_choice *choices_for(const struct draft *d)
{
	static const struct ask_choice torn[] = {{'n', N_("put the new text there"), GRID_PUT_NEW},
		{'o', N_("put the old one back"), GRID_PUT_OLD},
		{'v', N_("view it"), GRID_VIEW_SAVE}, {0, NULL, 0}};
	static const struct ask_choice old[] = {{'n', N_("put the new text there"), GRID_PUT_NEW},
		{'v', N_("view it"), GRID_VIEW_SAVE}, {'d', N_("discard it"), GRID_DROP_SAVE},
		{0, NULL, 0}};
	static const struct ask_choice other[] = {{'v', N_("view it"), GRID_VIEW_SAVE},
		{'d', N_("discard it"), GRID_DROP_SAVE}, {0, NULL, 0}};
	return d->state == RECORD_TORN ? torn : d->state == RECORD_OLD ? old : other;
}

static const struct draft *save_of(const struct grid *g, unsigned id)
{
	const struct draft *d = drafts_find(&g->offered, store_row(g->screen.ctx->store, id)->path);
	return d && d->cut_off ? d : NULL;
}

static const struct draft *offered(const struct grid *g)
{
	return g->offer < g->marked.n ? save_of(g, g->marked.v[g->offer]) : NULL;
}

/* About the next of its files that has one. */
static void offer_next(struct grid *g)
{
	struct buf what = {0};
	while (g->offer < g->marked.n && !offered(g))
		g->offer++;
	const struct draft *d = offered(g);
	g->offering = d != NULL;
	if (!d)
		return;
	draft_tell(d, &what);
	ask_begin(&g->ask, choices_for(d), N_("%.*s, %s."), STR_ARG(path_base(d->path)),
		buf_text(&what));
	buf_done(&what);
}

void grid_offer_saves(struct grid *g)
{
	g->offer = 0;
	drafts_done(&g->offered);
	drafts_read(&g->offered);
	offer_next(g);
}

static void settle(struct grid *g, bool to_new)
{
	struct ctx *c = g->screen.ctx;
	unsigned id = g->marked.v[g->offer];
	const struct draft *d = offered(g);
	struct str name = path_base(d->path);
	struct err e = {.text = ""};
	if (!draft_settle(d, to_new, &e)) {
		ctx_note(c, ROLE_ERROR, "%.*s: %s", STR_ARG(name), e.text);
		return;
	}
	ctx_note(c, ROLE_GOOD,
		to_new ? N_("%.*s has the new text now") : N_("%.*s has the old text again"),
		STR_ARG(name));
	store_reload(c->store, id);
	grid_take_anew(g, id);
}

struct step grid_answer_offer(struct grid *g, int answered)
{
	const struct draft *d = offered(g);
	if (answered == GRID_VIEW_SAVE) {
		g->viewing = recover_propose(g->screen.ctx, d);
		return g->viewing ? step_open(SCREEN_REVIEW, g->marked.v[g->offer]) : step_stay();
	}
	if (answered == GRID_PUT_NEW || answered == GRID_PUT_OLD)
		settle(g, answered == GRID_PUT_NEW);
	else if (answered == GRID_DROP_SAVE)
		draft_drop(d->id);
	g->offer++;
	offer_next(g);
	return step_stay();
}

void grid_offer_again(struct grid *g)
{
	g->viewing = false;
	offer_next(g);
}
