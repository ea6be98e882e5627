/* What is done to files as a whole, and taking it back. */
#include "ui/screen/work.h"

#include "base/words.h"
#include "store/heed.h"

bool work_is_task(enum action a)
{
	return a == ACT_ADD || a == ACT_RENAME || a == ACT_MOVE_FILE || a == ACT_DISABLE ||
		a == ACT_TRASH;
}

static void tell(struct ctx *c, struct str done, const struct err *e)
{
	if (e->text[0])
		ctx_note(c, ROLE_WARNING, "%.*s, but %s", STR_ARG(done), e->text);
	else
		ctx_note(c, ROLE_GOOD, "%.*s", STR_ARG(done));
}

/* The list is to stand on what came back, or moved. */
static void go_to(struct ctx *c, const struct deeds *d)
{
	const struct deed *deed = d->n ? &d->v[d->n - 1] : NULL;
	if (deed && !deed->kept.n)
		buf_set(&c->go_to, d->done && deed->to.n ? deed->to : deed->from);
}

bool work_do(struct ctx *c, struct deeds *d)
{
	struct err e;
	bool done = deeds_do(d, &e);
	store_heed(c->store, d);
	if (!done) {
		ctx_note(c, ROLE_ERROR, "nothing was done: %s", e.text);
		return false;
	}
	tell(c, d->says, &e);
	journal_add(&c->journal, d);
	return true;
}

bool work_take_back(struct ctx *c, bool redo)
{
	struct err e;
	struct deeds *which;
	bool done = journal_step(&c->journal, redo, &which, &e);
	if (!which)
		return false;
	store_heed(c->store, which);
	if (done)
		go_to(c, which);
	if (done)
		tell(c, redo ? which->says : which->unsays, &e);
	else
		ctx_note(c, ROLE_ERROR, "nothing was done: %s", e.text);
	return true;
}

bool work_undo_last(struct ctx *c, unsigned id, bool redo)
{
	struct err e;
	if (c->journal.fresh && work_take_back(c, redo))
		return true;
	const struct doc *d = store_doc(c->store, id, &e);
	bool within = d && (redo ? d->done < d->undo.n : d->done > 0);
	return (!within && work_take_back(c, redo)) || work_undo(c, id, redo);
}

/* What a grid saved last is one step. */
static bool undo_together(struct ctx *c, unsigned id, bool redo)
{
	size_t done = 0, i = 0;
	while (i < c->together.n && c->together.v[i] != id)
		i++;
	if (i == c->together.n)
		return false;
	for (i = 0; i < c->together.n; i++)
		done += work_undo(c, c->together.v[i], redo);
	ctx_note(c, ROLE_MESSAGE,
		redo ? N_("made again in %zu of %zu files") : N_("taken back in %zu of %zu files"),
		done, c->together.n);
	return true;
}

void work_undo_marked(struct ctx *c, const struct ids *marked, unsigned id, bool redo)
{
	size_t done = 0;
	if (c->journal.fresh && work_take_back(c, redo))
		return;
	for (size_t i = 0; i < marked->n; i++)
		done += work_undo(c, marked->v[i], redo);
	if (marked->n)
		ctx_note(c, ROLE_MESSAGE,
			redo ? N_("made again in %zu of %zu marked files")
			     : N_("taken back in %zu of %zu marked files"),
			done, marked->n);
	else if (!undo_together(c, id, redo))
		work_undo_last(c, id, redo);
}
