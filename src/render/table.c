#include "render/table.h"

#include "base/mem.h"
#include "base/vec.h"
#include "render/inline.h"
#include "render/reveal.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>

enum {
	GAP = 3 /* columns of " │ " between two columns */
};

struct cell {
	struct flow flow;
	struct wrap wrap; /* while its row is put */
	bool ended;
};

struct column {
	size_t natural, word; /* of its longest line and word */
	size_t least, width;
	char align; /* 'l', 'c', 'r' or 0 */
};

struct table {
	struct page *page;
	struct targets *targets;
	struct cell *cells; /* row after row, the header first */
	size_t *lines;      /* of each row: its line in the file */
	size_t rows, n;
	struct column *columns;
	bool wraps; /* some cell takes more than one line */
};

static struct cell *cell_at(const struct table *t, size_t row, size_t column)
{
	return &t->cells[row * t->n + column];
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void read_row(struct table *t, cmark_node *row, size_t number, enum role role)
{
	cmark_node *cell = cmark_node_first_child(row);
	for (size_t i = 0; i < t->n && cell; i++, cell = cmark_node_next(cell)) {
		struct flow *flow = &cell_at(t, number, i)->flow;
		flow->shows_ticks = t->page->ticks;
		inline_flow(cell, role, 0, t->targets, flow);
		flow->sources.n = 0;
		if (t->page->reveal)
			reveal_in(flow, false);
		struct wrap_measure m = wrap_measure(flow);
		struct column *column = &t->columns[i];
		column->natural = larger(column->natural, m.line);
		column->word = larger(column->word, m.word);
		t->wraps = t->wraps || str_find_byte(buf_str(&flow->text), 0, '\n') != STR_NONE;
	}
}

static void read_table(struct table *t, cmark_node *node, enum role plain, size_t shift)
{
	const uint8_t *align = cmark_gfm_extensions_get_table_alignments(node);
	t->n = cmark_gfm_extensions_get_table_columns(node);
	for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
		t->rows++;
	t->cells = xcalloc(t->rows * t->n, sizeof *t->cells);
	t->lines = xcalloc(t->rows, sizeof *t->lines);
	t->columns = xcalloc(t->n, sizeof *t->columns);
	for (size_t i = 0; align && i < t->n; i++)
		t->columns[i].align = (char)align[i];
	cmark_node *row = cmark_node_first_child(node);
	for (size_t i = 0; row; i++, row = cmark_node_next(row)) {
		t->lines[i] = (size_t)cmark_node_get_start_line(row) + shift;
		read_row(t, row, i, i ? plain : ROLE_TABLE_HEAD);
	}
	/* Where text stands right above the head, cmark gives the head that text's line. */
	if (t->rows > 1)
		t->lines[0] = t->lines[1] - 2;
	else if (t->rows)
		t->lines[0] = (size_t)cmark_node_get_end_line(node) - 1 + shift;
}

static void table_done(struct table *t)
{
	for (size_t i = 0; i < t->rows * t->n; i++)
		flow_done(&t->cells[i].flow);
	free(t->cells);
	free(t->lines);
	free(t->columns);
}

/* Columns that need no more than an equal share get what they need. Returns the number of the
 * others, and takes off *left what was given. */
static size_t give_small(struct table *t, size_t *left)
{
	size_t open = t->n;
	for (bool more = true; more && open;) {
		size_t share = *left / open;
		more = false;
		for (size_t i = 0; i < t->n; i++) {
			struct column *c = &t->columns[i];
			if (c->width || c->natural > share)
				continue;
			c->width = larger(c->natural, 1);
			*left -= smaller(c->width, *left);
			open--;
			more = true;
		}
	}
	return open;
}

static size_t total_width(const struct table *t)
{
	size_t total = 0;
	for (size_t i = 0; i < t->n; i++)
		total += t->columns[i].width;
	return total;
}

/* The column that can best be changed by one: to be narrower, the one furthest above its least; to
 * be wider, the one furthest below its natural width. */
static struct column *best_to_change(struct table *t, bool narrower)
{
	struct column *best = &t->columns[0];
	size_t most = 0;
	for (size_t i = 0; i < t->n; i++) {
		struct column *c = &t->columns[i];
		size_t high = narrower ? c->width : c->natural,
		       low = narrower ? c->least : c->width;
		if (high > low && high - low > most) {
			most = high - low;
			best = c;
		}
	}
	return best;
}

/* The others share what is left by how much they hold. */
static void give_large(struct table *t, size_t left, size_t room)
{
	size_t need = 0;
	for (size_t i = 0; i < t->n; i++)
		need += t->columns[i].width ? 0 : t->columns[i].natural;
	for (size_t i = 0; i < t->n; i++) {
		struct column *c = &t->columns[i];
		if (!c->width)
			c->width = larger(larger(c->least, 1), left * c->natural / need);
	}
	size_t total = total_width(t);
	for (; total > room; total--)
		best_to_change(t, true)->width--;
	for (; total < room; total++)
		best_to_change(t, false)->width++;
}

/* No column gets narrower than its longest word, as far as that word has at most `most` columns. */
static size_t keep_words(struct table *t, size_t most)
{
	size_t total = 0;
	for (size_t i = 0; i < t->n; i++) {
		t->columns[i].least = larger(smaller(t->columns[i].word, most), 1);
		total += t->columns[i].least;
	}
	return total;
}

/* Long words stay whole where that leaves a sixth of the room to share out. */
static bool fit_words(struct table *t, size_t room)
{
	enum { MOST = 40, LEAST = 16 };
	for (size_t most = MOST; most > LEAST; most--) {
		if (keep_words(t, most) <= room * 5 / 6)
			return true;
	}
	return keep_words(t, LEAST) <= room;
}

/* False when the columns do not fit side by side. */
static bool share_width(struct table *t, size_t room)
{
	size_t gaps = (t->n - 1) * GAP;
	if (gaps >= room || !fit_words(t, room - gaps))
		return false;
	size_t left = room - gaps;
	if (give_small(t, &left) == 0)
		return true;
	t->wraps = true;
	give_large(t, left, room - gaps);
	return true;
}

/* Blanks are put only when something follows, so that no line ends in them. */
static void put_due(struct table *t, size_t *due)
{
	sheet_fill(&t->page->lines, " ", *due, ROLE_TEXT);
	*due = 0;
}

static void put_cell(struct table *t, struct cell *cell, const struct column *c, size_t *due)
{
	struct wrap_line line = {.columns = 0};
	if (!cell->ended && !wrap_next(&cell->wrap, c->width, &line))
		cell->ended = true;
	size_t spare = c->width - line.columns;
	size_t before = c->align == 'r' ? spare : c->align == 'c' ? spare / 2 : 0;
	*due += before;
	if (!cell->ended && line.columns) {
		put_due(t, due);
		wrap_put(&cell->wrap, &line, &t->page->lines);
	} else {
		*due += line.columns;
	}
	*due += spare - before;
}

static bool row_ended(const struct table *t, size_t row)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct cell *cell = cell_at(t, row, i);
		if (!cell->wrap.done)
			return false;
	}
	return true;
}

static void put_row(struct table *t, size_t row)
{
	for (size_t i = 0; i < t->n; i++) {
		struct cell *cell = cell_at(t, row, i);
		cell->wrap = (struct wrap){.flow = &cell->flow};
	}
	do {
		size_t due = 0;
		page_begin(t->page);
		for (size_t i = 0; i < t->n; i++) {
			if (i) {
				due++;
				put_due(t, &due);
				sheet_puts(&t->page->lines, "│", ROLE_TABLE);
				due++;
			}
			put_cell(t, cell_at(t, row, i), &t->columns[i], &due);
		}
		page_end(t->page, t->lines[row], 0);
	} while (!row_ended(t, row));
}

static void put_rule(struct table *t, const char *line, const char *cross)
{
	struct sheet_maker *m = &t->page->lines;
	page_begin(t->page);
	for (size_t i = 0; i < t->n; i++) {
		size_t columns = t->columns[i].width + (i > 0) + (i + 1 < t->n);
		if (i)
			sheet_puts(m, cross, ROLE_TABLE);
		sheet_fill(m, line, columns, ROLE_TABLE);
	}
	sheet_lead_ends(m);
	page_end(t->page, 0, 0);
}

static bool is_blank(const struct table *t, size_t row)
{
	for (size_t i = 0; i < t->n; i++) {
		if (cell_at(t, row, i)->flow.text.n)
			return false;
	}
	return true;
}

/* Rows of several lines are told apart by an empty line, which costs a byte where a rule takes three a
 * column. Without a second column there is no bar to show that the table goes on behind it. */
static void part_rows(struct table *t)
{
	if (t->wraps && t->n > 1)
		t->page->blank_due = true;
	else if (t->wraps)
		put_rule(t, "─", "┼");
}

static void put_rows(struct table *t)
{
	size_t first = t->rows > 1 && is_blank(t, 0) ? 1 : 0;
	for (size_t row = first; row < t->rows; row++) {
		if (row > first && row > 1)
			part_rows(t);
		else if (row > first)
			put_rule(t, t->wraps ? "═" : "─", t->wraps ? "╪" : "┼");
		put_row(t, row);
	}
	if (t->rows == 1)
		put_rule(t, "─", "┼");
}

static void put_record(struct table *t, size_t row)
{
	struct flow flow = {0};
	struct page_text how = {.hang = 2,
		.columns = page_prose_room(t->page),
		.source = t->lines[row]};
	for (size_t i = 0; i < t->n; i++) {
		const struct flow *head = &cell_at(t, 0, i)->flow,
				  *value = &cell_at(t, row, i)->flow;
		flow_clear(&flow);
		if (head->text.n) {
			flow_join(&flow, head);
			flow_puts(&flow, row ? ": " : "", ROLE_TABLE_HEAD);
		}
		if (row)
			flow_join(&flow, value);
		if (flow.text.n)
			page_flow(t->page, &flow, &how);
	}
	flow_done(&flow);
}

static void put_records(struct table *t)
{
	for (size_t row = t->rows > 1 ? 1 : 0; row < t->rows; row++) {
		put_record(t, row);
		t->page->blank_due = row + 1 < t->rows;
	}
}

void table_page(struct cmark_node *table, enum role plain, size_t shift, struct targets *targets,
	struct page *page)
{
	struct table t = {.page = page, .targets = targets};
	read_table(&t, table, plain, shift);
	if (t.n && share_width(&t, page_room(page)))
		put_rows(&t);
	else
		put_records(&t);
	table_done(&t);
}
