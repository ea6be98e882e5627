#include "base/utf8.h"
#include "base/vec.h"
#include "ui/screen/grid.h"
#include "ui/screen/swatch.h"
#include "ui/widget/layout.h"
#include "ui/widget/textbox.h"

#include <stdint.h>

enum { NAME_LEAST = 12, NAME_MOST = 28, GAP = 2, HELP_LINES = 3, LOW = 14 };

static const struct grid *grid_const(const struct screen *s)
{
	return (const struct grid *)s;
}

/* Selection mark and letter stand before the name. */
enum { BEFORE_NAME = 5 };

static int name_columns(const struct grid *g)
{
	int width = NAME_LEAST;
	for (size_t i = 0; i < g->files.n; i++) {
		int own = (int)utf8_width(store_name(g->screen.ctx->store, g->files.v[i].id));
		width = own > width ? own : width;
	}
	int most = g->area.w / 3 < NAME_MOST ? g->area.w / 3 : NAME_MOST;
	return BEFORE_NAME + (width < most ? width : most) + GAP;
}

/* Where column `c` begins; columns before the first in sight: nowhere. */
static int column_x(const struct grid *g, size_t c)
{
	int x = g->area.x + name_columns(g);
	for (size_t i = g->left; i < c && i < g->columns.n; i++)
		x += g->columns.v[i].width + GAP;
	return x;
}

void grid_scroll(struct grid *g)
{
	int end = g->area.x + g->area.w;
	if (g->column < g->left)
		g->left = g->column;
	while (g->left < g->column && column_x(g, g->column) + g->columns.v[g->column].width > end)
		g->left++;
}

struct rect grid_rows(const struct grid *g)
{
	struct rect rows = g->area;
	layout_top(&rows, 1);
	return rows;
}

size_t grid_column_at(const struct grid *g, int x)
{
	size_t c = g->left;
	while (c < g->columns.n &&
		(x < column_x(g, c) || x >= column_x(g, c) + g->columns.v[c].width + GAP))
		c++;
	return c;
}

void grid_layout(struct screen *s, struct rect area)
{
	struct grid *g = (struct grid *)s;
	g->help = area.h >= LOW ? layout_bottom(&area, HELP_LINES + 1) : (struct rect){0};
	g->area = area;
	list_fit(&g->list, (int)g->files.n, area.h > 1 ? area.h - 1 : 0);
	grid_scroll(g);
}

/* The first line; more of them are told by an ellipsis. */
static void cell_text(struct str rest, bool ascii, struct buf *out)
{
	struct str line = {0};
	str_next_line(&rest, &line);
	buf_put(out, line);
	if (rest.n)
		buf_puts(out, ascii ? " ~" : " …");
}

static char worst_letter(const struct grid *g, size_t file)
{
	const struct problem *worst = NULL;
	const struct fields *f = &g->files.v[file].fields;
	for (size_t i = 0; i < f->rows.n; i++) {
		const struct problem *p = fields_problem(f, i);
		if (p && (!worst || p->severity < worst->severity))
			worst = p;
	}
	return worst ? severity_letter(worst->severity) : ' ';
}

static void draw_cell(const struct grid *g, struct canvas *cv, int y, size_t file, size_t c)
{
	int x = column_x(g, c), end = g->area.x + g->area.w, w = g->columns.v[c].width;
	bool is_focus = (int)file == g->list.selected && c == g->column;
	const struct edited *cell = grid_cell(g, file, c);
	struct buf text = {0};
	w = x + w > end ? end - x : w;
	if (w <= 0)
		return;
	if (cell)
		cell_text(grid_shown(g, file, c), cv->ascii, &text);
	bool changed = cell && (grid_changed(g, file, c) || (is_focus && grid_types_other(g)));
	enum role role = is_focus ? ROLE_FIELD_FOCUS : changed ? ROLE_CHANGED : ROLE_FIELD;
	struct rect at = {y, x, 1, w};
	if (cell && text.n)
		canvas_field(cv, at, buf_str(&text), role, 0);
	else
		canvas_field(cv, at, cell ? STR("-") : STR(""), is_focus ? role : ROLE_FIELD_EMPTY,
			0);
	if (cell && !cell->raw)
		swatch_draw(cv, at, &cell->field, buf_str(&text));
	/* Not by colour alone. */
	if (changed)
		canvas_puts(cv, y, x - 1, "*", ROLE_CHANGED);
	if (is_focus)
		canvas_cursor(cv, y, x);
	buf_done(&text);
}

static void draw_row(const struct grid *g, struct canvas *cv, int y, size_t file)
{
	bool selected = (int)file == g->list.selected;
	enum role role = selected ? ROLE_ROW_SELECTED : ROLE_ROW;
	char letter[2] = {worst_letter(g, file), '\0'};
	int names = name_columns(g);
	canvas_fill(cv, (struct rect){y, g->area.x, 1, names - GAP}, ' ', role);
	canvas_puts(cv, y, g->area.x, selected ? ">" : " ", role);
	canvas_puts(cv, y, g->area.x + 2, letter,
		selected                 ? role
			: *letter == 'E' ? ROLE_ERROR
			: *letter == 'W' ? ROLE_WARNING
					 : ROLE_HINT);
	canvas_field(cv, (struct rect){y, g->area.x + BEFORE_NAME, 1, names - BEFORE_NAME - GAP},
		store_name(g->screen.ctx->store, g->files.v[file].id), role, 0);
	for (size_t c = g->left; c < g->columns.n; c++)
		draw_cell(g, cv, y, file, c);
}

static void draw_heads(const struct grid *g, struct canvas *cv)
{
	int end = g->area.x + g->area.w;
	for (size_t c = g->left; c < g->columns.n; c++) {
		int x = column_x(g, c), w = g->columns.v[c].width;
		w = x + w > end ? end - x : w;
		if (w > 0)
			canvas_field(cv, (struct rect){g->area.y, x, 1, w}, g->columns.v[c].key,
				c == g->column ? ROLE_LABEL_FOCUS : ROLE_LABEL, 0);
	}
	if (g->left)
		canvas_puts(cv, g->area.y, g->area.x, cv->ascii ? "<" : "«", ROLE_DIM);
}

static void draw_help(const struct grid *g, struct canvas *cv)
{
	struct rect at = g->help;
	struct buf text = {0};
	struct textbox_lines lines = {0};
	if (at.h == 0)
		return;
	canvas_hline(cv, at.y, at.x, at.w, ROLE_BORDER);
	layout_top(&at, 1);
	if (at.w > 40)
		layout_left(&at, 1);
	enum role role = grid_put_help(g, &text);
	textbox_wrap(buf_str(&text), at.w, &lines);
	for (int i = 0; i < at.h && (size_t)i < lines.n; i++) {
		/* The last row gets all that is left, and ends in an ellipsis where that is too much. */
		size_t end = i + 1 == at.h ? text.n : lines.v[i].end;
		canvas_field(cv, (struct rect){at.y + i, at.x, 1, at.w},
			str_trim_end(str_cut(buf_str(&text), lines.v[i].at, end)), role, 0);
	}
	vec_done(&lines);
	buf_done(&text);
}

void grid_draw(const struct screen *s, struct canvas *cv)
{
	const struct grid *g = grid_const(s);
	draw_heads(g, cv);
	draw_help(g, cv);
	for (int i = 0; i < g->list.height && g->list.top + i < (int)g->files.n; i++)
		draw_row(g, cv, g->area.y + 1 + i, (size_t)(g->list.top + i));
	if (g->pick.is_open) {
		/* Drawing settles which rows of the box are in sight, nothing else. */
		struct pick *pick = (struct pick *)(uintptr_t)&g->pick;
		struct rect box = pick_size(pick);
		box.w = layout_between(box.w, 16, g->area.w);
		box.h = layout_between(box.h, 3, g->area.h);
		box.x = layout_between(column_x(g, g->column), 0, g->area.x + g->area.w - box.w);
		box.y = g->area.y + g->area.h - box.h;
		pick_draw(pick, cv, box);
	}
}
