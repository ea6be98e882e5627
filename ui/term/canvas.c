#include "ui/term/canvas.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Columns beyond this, on either side, are all the same: sums of two of them do not overflow. */
enum { FAR_AWAY = 1 << 29, FLAG_HALF = 4 };

static const struct cell blank_cell = {.text = " ", .n = 1, .width = 1};

static int limit(long value)
{
	return value > FAR_AWAY ? FAR_AWAY : value < -FAR_AWAY ? -FAR_AWAY : (int)value;
}

static struct rect common(struct rect a, struct rect b)
{
	int top = a.y > b.y ? a.y : b.y;
	int left = a.x > b.x ? a.x : b.x;
	int bottom = limit((long)a.y + a.h), b_bottom = limit((long)b.y + b.h);
	int right = limit((long)a.x + a.w), b_right = limit((long)b.x + b.w);
	bottom = bottom < b_bottom ? bottom : b_bottom;
	right = right < b_right ? right : b_right;
	return (struct rect){top, left, bottom > top ? bottom - top : 0,
		right > left ? right - left : 0};
}

static struct rect whole(const struct canvas *c)
{
	return (struct rect){0, 0, c->h, c->w};
}

static struct cell *row_of(const struct canvas *c, int y)
{
	return c->cells + (size_t)y * (size_t)c->w;
}

static bool row_inside(const struct canvas *c, int y)
{
	return y >= c->clip.y && y < c->clip.y + c->clip.h;
}

static bool inside(const struct canvas *c, int y, int x)
{
	return row_inside(c, y) && x >= c->clip.x && x < c->clip.x + c->clip.w;
}

static void fill_cells(struct cell *restrict cells, size_t n, const struct cell *restrict with)
{
	for (size_t i = 0; i < n; i++)
		cells[i] = *with;
}

void canvas_init(struct canvas *c, int h, int w)
{
	*c = (struct canvas){0};
	canvas_resize(c, h, w);
}

void canvas_done(struct canvas *c)
{
	free(c->cells);
	*c = (struct canvas){0};
}

void canvas_resize(struct canvas *c, int h, int w)
{
	free(c->cells);
	c->h = h > 0 ? h : 0;
	c->w = w > 0 ? w : 0;
	c->cells = xcalloc((size_t)c->h * (size_t)c->w, sizeof *c->cells);
	canvas_clear(c);
}

void canvas_clear(struct canvas *c)
{
	fill_cells(c->cells, (size_t)c->h * (size_t)c->w, &blank_cell);
	c->clip = whole(c);
	c->cursor_y = c->cursor_x = -1;
}

struct rect canvas_clip(struct canvas *c, struct rect area)
{
	struct rect before = c->clip;
	c->clip = common(area, whole(c));
	return before;
}

struct rect canvas_narrow(struct canvas *c, struct rect area)
{
	return canvas_clip(c, common(area, c->clip));
}

static void make_blank(struct cell *cell)
{
	struct cell blank = blank_cell;
	blank.role = cell->role;
	blank.marks = cell->marks;
	*cell = blank;
}

/* The cells [x, end) of the row are about to be written: what is left of a wide character that
 * reaches into them from either side becomes blank. */
static void cut_halves(const struct canvas *c, struct cell *row, int x, int end)
{
	if (row[x].width == 0)
		make_blank(&row[x - 1]);
	if (row[end - 1].width == 2 && end < c->w)
		make_blank(&row[end]);
}

static void write_blank(struct canvas *c, int y, int x, const struct cell *look)
{
	if (!inside(c, y, x))
		return;
	struct cell *row = row_of(c, y);
	cut_halves(c, row, x, x + 1);
	row[x] = *look;
	make_blank(&row[x]);
}

/* Write a cell of one or two columns. */
static void write_cell(struct canvas *c, int y, int x, const struct cell *cell)
{
	bool left = inside(c, y, x);
	if (cell->width == 1 && left) {
		struct cell *row = row_of(c, y);
		cut_halves(c, row, x, x + 1);
		row[x] = *cell;
		return;
	}
	if (cell->width == 2 && left && inside(c, y, x + 1)) {
		struct cell *row = row_of(c, y);
		cut_halves(c, row, x, x + 2);
		row[x] = *cell;
		row[x + 1] = (struct cell){.role = cell->role, .marks = cell->marks};
		return;
	}
	write_blank(c, y, x, cell);
	if (cell->width == 2)
		write_blank(c, y, x + 1, cell);
}

/* An escaped form: as many cells as bytes. */
static void write_bytes(struct canvas *c, int y, int x, const struct utf8_cell *unit,
	const struct cell *look)
{
	struct cell cell = *look;
	cell.n = cell.width = 1;
	for (int i = 0; i < unit->n; i++) {
		cell.text[0] = unit->text[i];
		write_cell(c, y, limit((long)x + i), &cell);
	}
}

/* As two cells, for curses holds one base a cell; both or blanks, as any wide character. */
static void write_flag(struct canvas *c, int y, int x, const struct utf8_cell *unit,
	const struct cell *look)
{
	if (!inside(c, y, x) || !inside(c, y, limit((long)x + 1))) {
		write_blank(c, y, x, look);
		write_blank(c, y, limit((long)x + 1), look);
		return;
	}
	struct cell first = *look, second = *look;
	first.n = FLAG_HALF;
	second.n = (unsigned char)(unit->n - FLAG_HALF);
	first.width = second.width = 1;
	memcpy(first.text, unit->text, first.n);
	memcpy(second.text, unit->text + FLAG_HALF, second.n);
	write_cell(c, y, x, &first);
	write_cell(c, y, x + 1, &second);
}

static void write_unit(struct canvas *c, int y, int x, const struct utf8_cell *unit,
	const struct cell *look)
{
	struct cell cell = *look;
	_Static_assert(sizeof cell.text >= sizeof unit->text, "any unit fits into a cell");
	if (unit->escaped) {
		write_bytes(c, y, x, unit, look);
		return;
	}
	if (unit->flag) {
		write_flag(c, y, x, unit, look);
		return;
	}
	memcpy(cell.text, unit->text, unit->n);
	cell.n = unit->n;
	cell.width = unit->width;
	write_cell(c, y, x, &cell);
}

/* How many of the first `max` bytes of s are ASCII characters that nothing behind them changes. */
static size_t plain_ascii(struct str s, size_t max)
{
	size_t n = 0;
	while (n < max && n < s.n && (unsigned char)(s.p[n] - 0x20) < 0x7f - 0x20)
		n++;
	return n && n < s.n && (unsigned char)s.p[n] >= 0x80 ? n - 1 : n;
}

/* The start of s that is plain ASCII and fits into the clip from column x on, written with no
 * further look at each character. Returns its bytes, which are its columns. */
static size_t put_ascii(struct canvas *c, int y, int x, struct str s, const struct cell *look)
{
	int right = c->clip.x + c->clip.w;
	size_t room = row_inside(c, y) && x >= c->clip.x && x < right ? (size_t)(right - x) : 0;
	size_t n = plain_ascii(s, room);
	if (n == 0)
		return 0;
	struct cell *row = row_of(c, y);
	cut_halves(c, row, x, x + (int)n);
	struct cell cell = *look;
	cell.n = cell.width = 1;
	fill_cells(row + x, n, &cell);
	for (size_t i = 0; i < n; i++)
		row[(size_t)x + i].text[0] = s.p[i];
	return n;
}

/* NOLINTNEXTLINE(readability-function-size): where, what and in which look are six things */
int canvas_put(struct canvas *c, int y, int x, struct str text, enum role role, unsigned marks)
{
	const struct cell look = {.role = (unsigned char)role, .marks = (unsigned char)marks};
	x = limit(x);
	while (text.n) {
		size_t ascii = put_ascii(c, y, x, text, &look);
		x = limit((long)x + (long)ascii);
		text = str_from(text, ascii);
		if (!text.n)
			break;
		struct utf8_cell unit;
		text = str_from(text, utf8_cell(text, &unit));
		if (unit.n)
			write_unit(c, y, x, &unit, &look);
		x = limit((long)x + unit.width);
	}
	return x;
}

int canvas_puts(struct canvas *c, int y, int x, const char *text, enum role role)
{
	return canvas_put(c, y, x, str_of(text), role, 0);
}

/* The start of the text that has room in so many columns. */
static struct str fitting(struct str text, size_t width)
{
	size_t ascii = plain_ascii(text, width), used;
	if (ascii == text.n)
		return text;
	struct str rest = utf8_fit(str_from(text, ascii), width - ascii, &used);
	return str_cut(text, 0, ascii + rest.n);
}

void canvas_field(struct canvas *c, struct rect row, struct str text, enum role role,
	unsigned marks)
{
	if (row.w <= 0 || row.h <= 0)
		return;
	row.h = 1;
	struct rect clip = c->clip;
	c->clip = common(row, clip);
	struct str shown = fitting(text, (size_t)row.w);
	bool cut = shown.n < text.n;
	if (cut)
		shown = fitting(text, (size_t)row.w - 1);
	int x = canvas_put(c, row.y, row.x, shown, role, marks);
	if (cut)
		x = canvas_puts(c, row.y, x, c->ascii ? "~" : "\xe2\x80\xa6", role);
	canvas_fill(c, (struct rect){row.y, x, 1, limit((long)row.x + row.w) - x}, ' ', role);
	c->clip = clip;
}

void canvas_fill(struct canvas *c, struct rect area, char blank, enum role role)
{
	struct cell cell = blank_cell;
	cell.text[0] = blank > ' ' && blank < 0x7f ? blank : ' ';
	cell.role = (unsigned char)role;
	area = common(area, c->clip);
	if (area.w == 0)
		return;
	for (int y = area.y; y < area.y + area.h; y++) {
		struct cell *row = row_of(c, y);
		cut_halves(c, row, area.x, area.x + area.w);
		fill_cells(row + area.x, (size_t)area.w, &cell);
	}
}

void canvas_paint(struct canvas *c, struct rect area, enum role role)
{
	area = common(area, c->clip);
	for (int y = area.y; y < area.y + area.h; y++) {
		struct cell *row = row_of(c, y);
		for (int x = area.x; x < area.x + area.w; x++)
			row[x].role = (unsigned char)role;
	}
}

void canvas_fade(struct canvas *c, struct rect area)
{
	area = common(area, c->clip);
	for (int y = area.y; y < area.y + area.h; y++) {
		struct cell *row = row_of(c, y);
		for (int x = area.x; x < area.x + area.w; x++) {
			row[x].role = ROLE_DIM;
			row[x].marks = 0;
			memset(row[x].ink, 0, sizeof row[x].ink);
		}
	}
}

void canvas_ink(struct canvas *c, struct rect area, uint32_t rgb)
{
	area = common(area, c->clip);
	rgb = rgb ? rgb : 0x010101;
	for (int y = area.y; y < area.y + area.h; y++) {
		struct cell *row = row_of(c, y);
		for (int x = area.x; x < area.x + area.w; x++) {
			for (int i = 0; i < 3; i++)
				row[x].ink[i] = (unsigned char)(rgb >> (16 - 8 * i));
		}
	}
}

void canvas_mark(struct canvas *c, struct rect area, unsigned marks)
{
	area = common(area, c->clip);
	for (int y = area.y; y < area.y + area.h; y++) {
		struct cell *row = row_of(c, y);
		for (int x = area.x; x < area.x + area.w; x++)
			row[x].marks |= (unsigned char)marks;
	}
}

/* By LINE_... bits; a line that leads to one side only is drawn through. */
static const char *const line_glyphs[16] = {
	" ",
	"│",
	"│",
	"│",
	"─",
	"┘",
	"┐",
	"┤",
	"─",
	"└",
	"┌",
	"├",
	"─",
	"┴",
	"┬",
	"┼",
};

static const char *line_glyph(const struct canvas *c, unsigned line)
{
	if (!c->ascii)
		return line_glyphs[line];
	if (!(line & (LINE_UP | LINE_DOWN)))
		return "-";
	return line & (LINE_LEFT | LINE_RIGHT) ? "+" : "|";
}

/* *pen is what was drawn last: along a line it is mostly the same again. */
static void draw_line(struct canvas *c, int y, int x, unsigned line, struct cell *pen)
{
	if (!inside(c, y, x))
		return;
	line |= row_of(c, y)[x].line;
	if (pen->line != line) {
		const char *glyph = line_glyph(c, line);
		pen->n = (unsigned char)strlen(glyph);
		memcpy(pen->text, glyph, pen->n);
		pen->line = (unsigned char)line;
	}
	write_cell(c, y, x, pen);
}

/* The bits of cell i of n along a line: an end leads inward only. */
static unsigned along(int i, int n, unsigned back, unsigned forth)
{
	return (i > 0 ? back : 0) | (i < n - 1 ? forth : 0) | (n == 1 ? back | forth : 0);
}

void canvas_hline(struct canvas *c, int y, int x, int w, enum role role)
{
	x = limit(x);
	struct cell pen = {.width = 1, .role = (unsigned char)role};
	struct rect seen = common((struct rect){y, x, 1, w}, c->clip);
	for (int at = seen.x; at < seen.x + seen.w && seen.h; at++)
		draw_line(c, y, at, along(at - x, w, LINE_LEFT, LINE_RIGHT), &pen);
}

void canvas_vline(struct canvas *c, int y, int x, int h, enum role role)
{
	y = limit(y);
	struct cell pen = {.width = 1, .role = (unsigned char)role};
	struct rect seen = common((struct rect){y, x, h, 1}, c->clip);
	for (int at = seen.y; at < seen.y + seen.h && seen.w; at++)
		draw_line(c, at, x, along(at - y, h, LINE_UP, LINE_DOWN), &pen);
}

void canvas_frame(struct canvas *c, struct rect area, enum role role)
{
	int bottom = limit((long)area.y + area.h - 1), right = limit((long)area.x + area.w - 1);
	if (area.w > 1 || area.h == 1)
		canvas_hline(c, area.y, area.x, area.w, role);
	if (area.h > 1 || area.w == 1)
		canvas_vline(c, area.y, area.x, area.h, role);
	if (area.h > 1 && area.w > 1) {
		canvas_hline(c, bottom, area.x, area.w, role);
		canvas_vline(c, area.y, right, area.h, role);
	}
}

void canvas_cursor(struct canvas *c, int y, int x)
{
	bool on = y >= 0 && y < c->h && x >= 0 && x < c->w;
	c->cursor_y = on ? y : -1;
	c->cursor_x = on ? x : -1;
}

void canvas_text(const struct canvas *c, struct buf *out)
{
	for (int y = 0; y < c->h; y++) {
		const struct cell *row = row_of(c, y);
		size_t kept = out->n;
		for (int x = 0; x < c->w; x++) {
			buf_put(out, (struct str){row[x].text, row[x].n});
			if (row[x].n != 1 || row[x].text[0] != ' ')
				kept = out->n;
		}
		out->n = kept;
		buf_putc(out, '\n');
	}
}
