/* What the grid holds, and how it changes. */
#include "ui/screen/grid.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "store/plan.h"
#include "ui/screen/swatch.h"

enum { LEAST_COLUMNS = 6, MOST_COLUMNS = 28 };

/* ---- files and columns ---- */

static bool has_column(const struct grid *g, struct str key)
{
	for (size_t i = 0; i < g->columns.n; i++) {
		if (str_eq(g->columns.v[i].key, key))
			return true;
	}
	return false;
}

static void add_columns(struct grid *g, bool set)
{
	for (size_t i = 0; i < g->files.n; i++) {
		const struct fields *f = &g->files.v[i].fields;
		for (size_t k = 0; k < f->rows.n; k++) {
			bool is_set = f->rows.v[k].disk.n > 0;
			struct grid_column column = {.key = f->rows.v[k].field.key};
			if (is_set == set && !has_column(g, column.key))
				vec_push(&g->columns, column);
		}
	}
}

static int cell_width(const struct edited *cell)
{
	struct str text = cell ? entry_text(&cell->entry) : STR(""), line;
	if (!str_next_line(&text, &line))
		return 0;
	return (int)utf8_width(line) + (cell->raw ? 0 : swatch_columns(&cell->field, line));
}

void grid_set_out(struct grid *g)
{
	for (size_t c = 0; c < g->columns.n; c++) {
		struct grid_column *column = &g->columns.v[c];
		column->width = (int)utf8_width(column->key);
		for (size_t i = 0; i < g->files.n; i++) {
			int width = cell_width(grid_cell(g, i, c));
			column->width = width > column->width ? width : column->width;
		}
		if (column->width < LEAST_COLUMNS)
			column->width = LEAST_COLUMNS;
		if (column->width > MOST_COLUMNS)
			column->width = MOST_COLUMNS;
	}
}

static bool take_file(struct grid *g, unsigned id)
{
	struct store *s = g->screen.ctx->store;
	struct grid_file file = {.id = id};
	struct err ignored;
	const struct opened *o = store_opened(s, id, &ignored);
	if (!o)
		return false;
	const struct row *row = store_row(s, id);
	fields_make(&file.fields, o, row->kind, kind_stem(row->kind, row->path));
	if (file.fields.locked.n || !file.fields.rows.n) {
		fields_done(&file.fields);
		return false;
	}
	vec_push(&g->files, file);
	return true;
}

size_t grid_take(struct grid *g, const struct ids *ids)
{
	size_t left_out = 0;
	for (size_t i = 0; i < ids->n; i++)
		vec_push(&g->marked, ids->v[i]);
	for (size_t i = 0; i < ids->n; i++)
		left_out += g->files.n >= GRID_MOST_FILES ||
			plan_unwritable(g->screen.ctx->store, ids->v[i]) ||
			!take_file(g, ids->v[i]);
	/* What somebody has set comes first. */
	add_columns(g, true);
	add_columns(g, false);
	grid_set_out(g);
	return left_out;
}

/* Anew, with the one of that key in use. */
static void make_columns(struct grid *g, struct str key)
{
	g->columns.n = 0;
	add_columns(g, true);
	add_columns(g, false);
	g->column = 0;
	for (size_t i = 0; i < g->columns.n; i++)
		g->column = str_eq(g->columns.v[i].key, key) ? i : g->column;
	grid_set_out(g);
}

static size_t file_of(const struct grid *g, unsigned id)
{
	size_t file = 0;
	while (file < g->files.n && g->files.v[file].id != id)
		file++;
	return file;
}

/* Its steps can no more be taken back; those of other files can. */
static void forget_steps(struct grid *g, size_t file)
{
	size_t n = 0, made = 0;
	for (size_t i = 0; i < g->changes.n; i++) {
		if (g->changes.v[i].file == file)
			continue;
		made += i < g->made;
		g->changes.v[n++] = g->changes.v[i];
	}
	g->changes.n = n;
	g->made = made;
}

void grid_take_anew(struct grid *g, unsigned id)
{
	size_t file = file_of(g, id);
	struct buf key = {0};
	struct err ignored;
	const struct opened *o = store_opened(g->screen.ctx->store, id, &ignored);
	if (file == g->files.n && !take_file(g, id))
		return;
	/* Its fields may be what lends the key. */
	buf_put(&key, g->columns.v[g->column].key);
	if (file < g->files.n && o) {
		forget_steps(g, file);
		fields_rebase(&g->files.v[file].fields, o);
	}
	make_columns(g, buf_str(&key));
	buf_done(&key);
}

void grid_drop(struct grid *g)
{
	for (size_t i = 0; i < g->files.n; i++)
		fields_done(&g->files.v[i].fields), buf_done(&g->files.v[i].draft);
	vec_done(&g->files);
	vec_done(&g->marked);
	vec_done(&g->columns);
	vec_done(&g->changes);
}

struct edited *grid_cell(const struct grid *g, size_t file, size_t column)
{
	if (file >= g->files.n || column >= g->columns.n)
		return NULL;
	const struct fields *f = &g->files.v[file].fields;
	size_t row = fields_row(f, g->columns.v[column].key);
	return row < f->rows.n ? &f->rows.v[row] : NULL;
}

bool grid_changed(const struct grid *g, size_t file, size_t column)
{
	const struct fields *f = &g->files.v[file].fields;
	size_t row = fields_row(f, g->columns.v[column].key);
	return row < f->rows.n && fields_changed(f, row);
}

size_t grid_count(const struct grid *g, size_t *fields)
{
	size_t files = 0;
	*fields = 0;
	for (size_t i = 0; i < g->files.n; i++) {
		size_t n = fields_change_count(&g->files.v[i].fields);
		*fields += n;
		files += n > 0;
	}
	return files;
}

/* ---- steps ---- */

static void check(struct grid *g, size_t file, size_t row)
{
	struct err ignored;
	const struct doc *d = store_doc(g->screen.ctx->store, g->files.v[file].id, &ignored);
	if (d)
		fields_check(&g->files.v[file].fields, row, d);
}

static unsigned next_step(const struct grid *g)
{
	return g->made ? g->changes.v[g->made - 1].step + 1 : 1;
}

static bool put(struct grid *g, size_t file, size_t column, struct str text, unsigned step)
{
	struct edited *cell = grid_cell(g, file, column);
	if (!cell || !entry_set(&cell->entry, text))
		return false;
	struct grid_change change = {step, file,
		fields_row(&g->files.v[file].fields, cell->field.key)};
	g->changes.n = g->made;
	vec_push(&g->changes, change);
	g->made = g->changes.n;
	g->unkept = true;
	check(g, file, change.field);
	return true;
}

size_t grid_set(struct grid *g, size_t file, size_t column, struct str text)
{
	size_t n = put(g, file, column, text, next_step(g));
	grid_set_out(g);
	return n;
}

static size_t set_from(struct grid *g, size_t file, size_t column, struct str text)
{
	unsigned step = next_step(g);
	size_t n = 0;
	for (size_t i = file; i < g->files.n; i++)
		n += put(g, i, column, text, step);
	return n;
}

size_t grid_set_all(struct grid *g, size_t column, struct str text)
{
	size_t n = set_from(g, 0, column, text);
	grid_set_out(g);
	return n;
}

size_t grid_fill_down(struct grid *g, size_t file, size_t column)
{
	const struct edited *cell = grid_cell(g, file, column);
	struct buf text = {0};
	if (!cell)
		return 0;
	buf_put(&text, entry_text(&cell->entry));
	size_t n = set_from(g, file + 1, column, buf_str(&text));
	buf_done(&text);
	return n;
}

static void replace_in(struct str text, struct str what, struct str by, struct buf *out)
{
	size_t at = 0, found;
	while ((found = str_find(text, at, what)) != STR_NONE) {
		buf_put(out, str_cut(text, at, found));
		buf_put(out, by);
		at = found + what.n;
	}
	buf_put(out, str_from(text, at));
}

size_t grid_replace(struct grid *g, size_t column, struct str what, struct str by)
{
	struct buf text = {0};
	unsigned step = next_step(g);
	size_t n = 0;
	for (size_t i = 0; what.n && i < g->files.n; i++) {
		const struct edited *cell = grid_cell(g, i, column);
		if (!cell)
			continue;
		buf_clear(&text);
		replace_in(entry_text(&cell->entry), what, by, &text);
		n += put(g, i, column, buf_str(&text), step);
	}
	buf_done(&text);
	grid_set_out(g);
	return n;
}

size_t grid_undo(struct grid *g, bool redo)
{
	bool possible = redo ? g->made < g->changes.n : g->made > 0;
	if (!possible)
		return 0;
	unsigned step = g->changes.v[redo ? g->made : g->made - 1].step;
	g->unkept = true;
	size_t n = 0;
	while (redo ? g->made < g->changes.n : g->made > 0) {
		const struct grid_change *c = &g->changes.v[redo ? g->made : g->made - 1];
		if (c->step != step)
			break;
		struct entry *e = &g->files.v[c->file].fields.rows.v[c->field].entry;
		n += redo ? entry_redo(e) : entry_undo(e);
		check(g, c->file, c->field);
		g->made += redo ? 1 : (size_t)-1;
	}
	return n;
}
