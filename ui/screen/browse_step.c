/* From problem to problem, across files. */
#include "ui/screen/browse.h"

#include "render/deadline.h"

/* Microseconds of reading files: while a key waits for it, and between two frames. */
enum { SEEK_AT_ONCE = 30000, SEEK_SLICE = 4000 };

static bool has_problems(const struct browse *b, int item)
{
	if (b->rows.v[item].header)
		return false;
	const struct row *row = store_row(b->screen.ctx->store, b->rows.v[item].id);
	return row->counts[0] || row->counts[1] || row->counts[2];
}

static void arrive(struct browse *b, int item)
{
	list_select(&b->list, item);
	b->place = (struct problem_place){0};
	work_step(b->screen.ctx, &b->place, b->rows.v[item].id, b->seek.step);
	b->seek.step = 0;
}

static bool is_inside(const struct browse *b)
{
	return b->seek.at >= 0 && (size_t)b->seek.at < b->rows.n;
}

/* False: not yet. */
static bool seek(struct browse *b, struct deadline until)
{
	struct store *s = b->screen.ctx->store;
	for (; is_inside(b); b->seek.at += b->seek.step) {
		const struct rows_item *item = &b->rows.v[b->seek.at];
		if (item->header)
			continue;
		if (!store_is_read(s, item->id) && deadline_over(until))
			return false;
		store_read(s, item->id);
		if (has_problems(b, b->seek.at)) {
			arrive(b, b->seek.at);
			return true;
		}
	}
	if (!s->found_all)
		return false;
	b->seek.step = 0;
	ctx_note(b->screen.ctx, ROLE_MESSAGE, "no more problems");
	return true;
}

bool browse_seek_on(struct browse *b)
{
	browse_catch_up(b);
	bool waits = !is_inside(b) && !b->screen.ctx->store->found_all;
	b->screen.has_work = !seek(b, deadline_in(SEEK_SLICE));
	return !waits;
}

void browse_step_problem(struct browse *b, int step)
{
	struct ctx *c = b->screen.ctx;
	unsigned id;
	if (browse_selected(b, &id) && work_step(c, &b->place, id, step))
		return;
	b->seek = (struct seek){step, b->list.selected + step};
	if (seek(b, deadline_in(SEEK_AT_ONCE)))
		return;
	b->screen.has_work = true;
	ctx_note(c, ROLE_MESSAGE, "no problem in the files read so far; looking on");
}
