/* What saving the grid changes, and saving it: all files or none. */
#include "ui/screen/grid.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"

static void put_cell(struct buf *out, const struct edited *cell, struct str text)
{
	struct str line;
	if (!text.n)
		return;
	buf_printf(out, "    %.*s:", STR_ARG(cell->field.key));
	while (str_next_line(&text, &line)) {
		buf_putc(out, ' ');
		buf_put(out, str_trim_end(line));
	}
	buf_putc(out, '\n');
}

/* Its name in both texts, and below it each changed field as it was and as it becomes. */
static void propose_file(const struct grid *g, const struct grid_file *file, struct proposal *p)
{
	struct str name = store_label(g->screen.ctx->store, file->id);
	buf_printf(&p->before, "%.*s\n", STR_ARG(name));
	buf_printf(&p->after, "%.*s\n", STR_ARG(name));
	for (size_t i = 0; i < file->fields.rows.n; i++) {
		const struct edited *cell = &file->fields.rows.v[i];
		if (!fields_changed(&file->fields, i))
			continue;
		put_cell(&p->before, cell, buf_str(&cell->disk));
		put_cell(&p->after, cell, entry_text(&cell->entry));
	}
}

void grid_propose(struct grid *g, bool asks)
{
	struct proposal *p = &g->screen.ctx->proposal;
	size_t fields, files = grid_count(g, &fields);
	buf_clear(&p->title), buf_clear(&p->before), buf_clear(&p->after);
	buf_printf(&p->title,
		trn("what saving changes: %zu field", "what saving changes: %zu fields", fields),
		fields);
	buf_printf(&p->title, trn(" in %zu file", " in %zu files", files), files);
	for (size_t i = 0; i < g->files.n; i++) {
		if (fields_change_count(&g->files.v[i].fields))
			propose_file(g, &g->files.v[i], p);
	}
	p->asks = asks;
}

static bool fail(struct grid *g, const struct grid_file *file, const char *why)
{
	ctx_note(g->screen.ctx, ROLE_ERROR, "nothing was saved: %.*s: %s",
		STR_ARG(path_base(store_row(g->screen.ctx->store, file->id)->path)), why);
	return false;
}

/* Make its changes in its doc. */
static bool make(struct grid *g, struct grid_file *file)
{
	struct err e = {.text = ""};
	size_t at;
	struct doc *d = store_doc(g->screen.ctx->store, file->id, &e);
	if (!d)
		return fail(g, file, e.text);
	if (!str_eq(doc_text(d), file->fields.base))
		return fail(g, file, tr("another program changed it meanwhile"));
	return fields_apply(&file->fields, d, &at, &e) || fail(g, file, e.text);
}

/* The first n of them as they were, in their docs and, where they were saved, on the disk. */
static void unmake(struct grid *g, const struct ids *ids, size_t n)
{
	struct store *s = g->screen.ctx->store;
	for (size_t i = 0; i < n; i++) {
		struct err ignored;
		struct doc *d = store_doc(s, ids->v[i], &ignored);
		bool saved = d && !doc_is_changed(d);
		if (d && doc_undo(d) && saved)
			store_save(s, ids->v[i], &ignored);
		if (d)
			doc_forget_redo(d);
		store_refresh(s, ids->v[i]);
	}
}

static struct grid_file *file_of(struct grid *g, unsigned id)
{
	size_t i = 0;
	while (g->files.v[i].id != id)
		i++;
	return &g->files.v[i];
}

static bool save_all(struct grid *g, const struct ids *ids)
{
	struct store *s = g->screen.ctx->store;
	for (size_t i = 0; i < ids->n; i++) {
		struct err e = {.text = ""};
		enum file_outcome outcome = store_save(s, ids->v[i], &e);
		if (outcome == FILE_REPLACED || outcome == FILE_UNCERTAIN)
			continue;
		unmake(g, ids, ids->n);
		return fail(g, file_of(g, ids->v[i]), e.text);
	}
	for (size_t i = 0; i < ids->n; i++)
		store_refresh(s, ids->v[i]);
	store_look_at_set(s);
	return true;
}

bool grid_save(struct grid *g)
{
	struct ctx *c = g->screen.ctx;
	struct ids ids = {0};
	bool made = true;
	for (size_t i = 0; made && i < g->files.n; i++) {
		if (!fields_change_count(&g->files.v[i].fields))
			continue;
		made = make(g, &g->files.v[i]);
		if (made)
			vec_push(&ids, g->files.v[i].id);
	}
	if (!made)
		unmake(g, &ids, ids.n);
	bool saved = made && save_all(g, &ids);
	if (saved)
		ctx_note(c, ROLE_GOOD,
			trn("saved %zu file; u takes all of it back",
				"saved %zu files; u takes all of it back", ids.n),
			ids.n);
	if (saved) {
		grid_drop_drafts(g);
		c->journal.fresh = false;
		vec_done(&c->together);
		c->together = ids;
		ids = (struct ids){0};
	}
	vec_done(&ids);
	return saved;
}
