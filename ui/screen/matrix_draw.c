#include "base/utf8.h"
#include "base/words.h"
#include "ui/screen/can_do.h"
#include "ui/screen/matrix.h"
#include "ui/widget/layout.h"

enum {
	NAME_LEAST = 12,
	NAME_SHORT = 8,
	NAME_MOST = 44,
	BEFORE_NAME = 3,
	TIGHT = 3,
	TIGHTER = 2,
	COST_WIDTH = 7
};
enum { FOOT_FROM = 8, LEGEND_ROWS = 2 };

/* As much of a head as a column has room for. */
enum room { ROOMY, TIGHT_ROOM, TIGHTER_ROOM, ROOMS };

static const char *const heads[MATRIX_COLUMNS][ROOMS] = {
	[MATRIX_NAME] = {"name", "name", "name"},
	[MATRIX_GRANT + POWER_READ] = {"read", "rd", "r"},
	[MATRIX_GRANT + POWER_WRITE] = {"write", "wr", "w"},
	[MATRIX_GRANT + POWER_EXECUTE] = {"exec", "ex", "x"},
	[MATRIX_GRANT + POWER_NETWORK] = {"net", "ne", "n"},
	[MATRIX_GRANT + POWER_SPAWN] = {"spawn", "sp", "s"},
	[MATRIX_GRANT + POWER_EXTERNAL] = {"ext", "xt", "e"},
	[MATRIX_GRANT + GRANT_UNASKED] = {"unasked", "un", "u"},
	[MATRIX_GRANT + GRANT_HOOKS] = {"hooks", "hk", "h"},
	[MATRIX_GRANT + GRANT_MCP] = {"mcp", "mc", "m"},
	[MATRIX_COST] = {"tokens", "tk", "t"},
};

static const struct matrix *matrix_const(const struct screen *s)
{
	return (const struct matrix *)s;
}

const char *matrix_column_name(int column)
{
	return heads[column][ROOMY];
}

/* --- where things stand ----------------------------------------------------------------------- */

static int wide_width(int c)
{
	return c == MATRIX_COST ? COST_WIDTH : (int)utf8_width(str_of(heads[c][ROOMY])) + 1;
}

static int all_widths(void)
{
	int sum = 0;
	for (int c = MATRIX_GRANT; c < MATRIX_COLUMNS; c++)
		sum += wide_width(c);
	return sum;
}

static enum room room_of(const struct matrix *p)
{
	if (p->area.w >= all_widths() + NAME_LEAST + BEFORE_NAME)
		return ROOMY;
	int narrow = TIGHT * (MATRIX_COST - MATRIX_GRANT);
	return p->area.w >= narrow + NAME_SHORT + BEFORE_NAME ? TIGHT_ROOM : TIGHTER_ROOM;
}

/* Tokens have no room in a narrow window. */
static int width_of(const struct matrix *p, int c)
{
	enum room room = room_of(p);
	if (room == ROOMY)
		return wide_width(c);
	return c == MATRIX_COST ? 0 : room == TIGHT_ROOM ? TIGHT : TIGHTER;
}

static int names_width(const struct matrix *p)
{
	int rest = p->area.w;
	for (int c = MATRIX_GRANT; c < MATRIX_COLUMNS; c++)
		rest -= width_of(p, c);
	/* In a wide window what stands in a row stays together. */
	return layout_between(rest, BEFORE_NAME + NAME_SHORT, BEFORE_NAME + NAME_MOST);
}

static int column_x(const struct matrix *p, int column)
{
	int x = p->area.x + (column == MATRIX_NAME ? BEFORE_NAME : names_width(p));
	for (int c = MATRIX_GRANT; c < column; c++)
		x += width_of(p, c);
	return x;
}

int matrix_column_at(const struct matrix *p, int x)
{
	for (int c = MATRIX_COLUMNS - 1; c >= 0; c--) {
		if (width_of(p, c) && x >= column_x(p, c))
			return c;
	}
	return -1;
}

static int legend_rows(const struct matrix *p)
{
	struct str legend = str_of(can_do_legend());
	int n = 0;
	for (; legend.n && n < LEGEND_ROWS; n++)
		can_do_letters(&legend, p->area.w - 1);
	return n;
}

/* The legend, and what the descriptions cost. */
static int foot(const struct matrix *p)
{
	return p->area.h >= FOOT_FROM ? legend_rows(p) + 1 : 0;
}

struct rect matrix_rows(const struct matrix *p)
{
	struct rect rows = p->area;
	layout_top(&rows, 1);
	layout_bottom(&rows, foot(p));
	return rows;
}

void matrix_layout(struct screen *s, struct rect area)
{
	struct matrix *p = (struct matrix *)s;
	p->area = area;
	list_fit(&p->list, (int)p->ids.n, matrix_rows(p).h);
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void draw_heads(const struct matrix *p, struct canvas *cv)
{
	for (int c = 0; c < MATRIX_COLUMNS; c++) {
		if (c == MATRIX_NAME || width_of(p, c))
			canvas_puts(cv, p->area.y, column_x(p, c), heads[c][room_of(p)],
				c == p->column ? ROLE_LABEL_FOCUS : ROLE_LABEL);
	}
}

static enum role cell_role(char letter, int column, enum role row)
{
	if (row != ROLE_ROW)
		return row;
	if (letter == '-' || letter == '?')
		return ROLE_DIM;
	return column >= MATRIX_GRANT + GRANT_UNASKED ? ROLE_WARNING : ROLE_ROW;
}

static void draw_grants(const struct matrix *p, struct canvas *cv, int y, const struct row *row,
	enum role role)
{
	bool sorted = grants_packed_sorted(row->grants);
	for (int g = 0; g < GRANT_COUNT && row->state == ROW_READ; g++) {
		int column = MATRIX_GRANT + g;
		const char letter[] = {can_do_letter(sorted, (enum grant)g,
					       grants_packed(row->grants, (enum grant)g)),
			'\0'};
		canvas_puts(cv, y, column_x(p, column), letter, cell_role(*letter, column, role));
	}
}

static void draw_cost(const struct matrix *p, struct canvas *cv, int y, const struct row *row,
	enum role role)
{
	struct buf text = {0};
	int width = width_of(p, MATRIX_COST);
	cost_put(&text, row->cost.always);
	if (width && row->state == ROW_READ)
		canvas_put(cv, y, column_x(p, MATRIX_COST) + width - 1 - (int)text.n,
			buf_str(&text), role, 0);
	buf_done(&text);
}

static void draw_row(const struct matrix *p, struct canvas *cv, int y, int at)
{
	const struct store *s = p->screen.ctx->store;
	unsigned id = p->ids.v[at];
	const struct row *row = store_row(s, id);
	bool here = at == p->list.selected;
	enum role role = here ? ROLE_ROW_SELECTED : ROLE_ROW;
	canvas_fill(cv, (struct rect){y, p->area.x, 1, p->area.w}, ' ', role);
	canvas_puts(cv, y, p->area.x, here ? ">" : " ", role);
	canvas_puts(cv, y, p->area.x + 1, marks_has(&p->marks, id) ? "*" : " ", role);
	canvas_field(cv,
		(struct rect){y, p->area.x + BEFORE_NAME, 1, names_width(p) - BEFORE_NAME - 1},
		store_name(s, id), role, 0);
	draw_grants(p, cv, y, row, role);
	draw_cost(p, cv, y, row, role);
	if (here)
		canvas_cursor(cv, y, p->column == MATRIX_NAME ? p->area.x : column_x(p, p->column));
}

void matrix_put_total(const struct matrix *p, const struct kind *kind, struct buf *out)
{
	const struct matrix_total t = matrix_total(p, kind);
	struct buf tokens = {0}, limit = {0}, saved = {0};
	cost_put(&tokens, (unsigned)t.tokens);
	cost_put(&limit, (unsigned)t.limit);
	cost_put(&saved, (unsigned)t.saved);
	buf_printf(out,
		trn("%zu %.*s description: %s tokens", "%zu %.*s descriptions: %s tokens", t.files),
		t.files, STR_ARG(kind->id), buf_text(&tokens));
	if (t.limit)
		buf_printf(out, tr(" of %s"), buf_text(&limit));
	if (t.marked)
		buf_printf(out, tr("; without the %zu marked %s less"), t.marked, buf_text(&saved));
	buf_done(&tokens);
	buf_done(&limit);
	buf_done(&saved);
}

static void draw_foot(const struct matrix *p, struct canvas *cv)
{
	struct rect row = {p->area.y + p->area.h - foot(p), p->area.x + 1, 1, p->area.w - 1};
	struct str legend = str_of(can_do_legend());
	struct buf text = {0};
	unsigned id;
	if (!foot(p))
		return;
	for (int i = 0; i < legend_rows(p); i++, row.y++)
		canvas_field(cv, row, can_do_letters(&legend, row.w), ROLE_DIM, 0);
	if (matrix_selected(p, &id) && store_row(p->screen.ctx->store, id)->kind)
		matrix_put_total(p, store_row(p->screen.ctx->store, id)->kind, &text);
	canvas_field(cv, row, buf_str(&text), ROLE_TEXT, 0);
	buf_done(&text);
}

void matrix_draw(const struct screen *s, struct canvas *cv)
{
	const struct matrix *p = matrix_const(s);
	const struct rect rows = matrix_rows(p);
	struct rect clip = canvas_clip(cv, p->area);
	draw_heads(p, cv);
	if (p->ids.n == 0) {
		canvas_puts(cv, rows.y, rows.x + 1, tr("nothing fits"), ROLE_DIM);
		canvas_cursor(cv, rows.y, rows.x);
	}
	for (int i = 0; i < rows.h && (size_t)(p->list.top + i) < p->ids.n; i++)
		draw_row(p, cv, rows.y + i, p->list.top + i);
	draw_foot(p, cv);
	canvas_clip(cv, clip);
}
