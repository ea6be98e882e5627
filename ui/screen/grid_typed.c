/* While a value is typed in a cell: what is wrong with it so far. */
#include "ui/screen/grid.h"

static const struct edited *typed_cell(const struct grid *g)
{
	return g->typing == GRID_TYPES_VALUE && g->list.selected >= 0
		? grid_cell(g, (size_t)g->list.selected, g->column)
		: NULL;
}

bool grid_types_other(const struct grid *g)
{
	const struct edited *cell = typed_cell(g);
	return cell && !str_eq(entry_text(&g->entry), entry_text(&cell->entry));
}

struct str grid_shown(const struct grid *g, size_t file, size_t column)
{
	const struct edited *cell = grid_cell(g, file, column);
	if (cell && cell == typed_cell(g))
		return entry_text(&g->entry);
	return cell ? entry_text(&cell->entry) : STR("");
}

static bool is_wrong(const struct grid *g, const struct edited *cell)
{
	return cell->raw || problems_count(&g->typed_wrong, SEVERITY_ERROR) ||
		problems_count(&g->typed_wrong, SEVERITY_WARNING);
}

void grid_judge_typed(struct grid *g)
{
	const struct edited *cell = typed_cell(g);
	struct str text = entry_text(&g->entry);
	problems_done(&g->typed_wrong);
	unfinished_clear(&g->unfinished);
	if (!grid_types_other(g) || str_trim(text).n == 0)
		return;
	const struct grid_file *file = &g->files.v[g->list.selected];
	if (cell->known && !cell->raw)
		fields_check_text(&file->fields, cell, text, &g->typed_wrong);
	if (!is_wrong(g, cell) || g->entry.caret != text.n)
		return;
	struct err ignored;
	struct store *s = g->screen.ctx->store;
	const struct typed typed = {&file->fields, cell, text, &g->typed_wrong,
		{file->fields.kind, s, file->id, store_doc(s, file->id, &ignored)}};
	unfinished_judge(&g->unfinished, &typed);
}
