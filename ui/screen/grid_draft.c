/* What is changed in the grid and not saved, as a draft of each file: its form offers it. */
#include "ui/screen/grid.h"

#include <time.h>

void grid_drop_draft(struct grid_file *file)
{
	if (file->draft.n)
		draft_drop(buf_str(&file->draft));
	buf_clear(&file->draft);
}

void grid_drop_drafts(struct grid *g)
{
	for (size_t i = 0; i < g->files.n; i++)
		grid_drop_draft(&g->files.v[i]);
	g->unkept = false;
}

/* False where it could not be kept. */
static bool keep(struct grid *g, struct grid_file *file, struct err *e)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	struct draft draft = {.path = store_row(g->screen.ctx->store, file->id)->path,
		.base = file->fields.base,
		.when = (double)now.tv_sec + (double)now.tv_nsec / 1e9};
	fields_to_draft(&file->fields, &draft);
	if (draft.n == 0)
		grid_drop_draft(file);
	return draft.n == 0 || draft_write(&draft, &file->draft, e);
}

size_t grid_keep(struct grid *g)
{
	size_t fields;
	struct err e;
	bool kept = true;
	grid_count(g, &fields);
	for (size_t i = 0; g->unkept && i < g->files.n && kept; i++)
		kept = keep(g, &g->files.v[i], &e);
	if (!kept)
		ctx_note(g->screen.ctx, ROLE_ERROR, "the draft could not be kept: %s", e.text);
	g->unkept = g->unkept && !kept;
	return kept ? fields : 0;
}
