/* The text of two versions, laid out: what differs between their lines, below the heading that it stands under. */
#include "base/vec.h"
#include "text/diff.h"
#include "ui/screen/diffs_put.h"

enum { INDENT = 8, LEAST = 24, BUDGET_MS = 300, BARE = 2, MOST_LINES = 1000 };

/* --- making pages ----------------------------------------------------------------------------- */

struct render_ask diffs_ask(const struct doc *d, size_t width)
{
	return (struct render_ask){.text = doc_body(d),
		.first_line = 1,
		.width = width > INDENT + LEAST ? width - INDENT : LEAST,
		.ticks = true,
		.no_colours = true,
		.budget_ms = BUDGET_MS};
}

bool diffs_have_pages(const struct diff_file *f)
{
	size_t n = f->delta->lines.n;
	return f->old.doc && f->now.doc && !f->delta->whole && n > 0 && n <= MOST_LINES;
}

void diff_pages_make(struct diff_pages *p, const struct diff_file *f, size_t width)
{
	struct err ignored;
	if (!diffs_have_pages(f))
		return;
	const struct render_ask old = diffs_ask(f->old.doc, width),
				now = diffs_ask(f->now.doc, width);
	p->known = render_sheet(&old, &p->old, &ignored) == RENDER_DONE &&
		render_sheet(&now, &p->now, &ignored) == RENDER_DONE;
}

void diff_pages_done(struct diff_pages *p)
{
	sheet_done(&p->old);
	sheet_done(&p->now);
	p->known = false;
}

/* --- their rows ------------------------------------------------------------------------------- */

/* A row of a page, and the lines of the text that it comes from: [from, end), none where it comes from none. */
struct page_row {
	struct str text;
	size_t from, end;
	size_t section; /* of the delta, + 1, where it differs; 0: of none */
	bool heading, goes_on, strays, changed;
};

struct page_side {
	struct page_row *v;
	size_t n, cap;
	struct buf text; /* a line a row */
};

/* The line below a heading of the first level says no more than that it is one. */
static bool is_underline(const struct page_side *s, struct str text)
{
	static const struct str line = {"\xe2\x95\x90", 3};
	bool any = s->n && s->v[s->n - 1].heading && text.n;
	while (any && text.n && str_starts(text, line))
		text = str_from(text, line.n);
	return any && text.n == 0;
}

/* A row's source goes on to where the next one's begins; but for rows that stand elsewhere than their source does, as
 * lists of links. */
static void find_ends(struct page_side *s)
{
	size_t here = STR_NONE, next = STR_NONE;
	for (size_t i = s->n; i-- > 0;) {
		struct page_row *row = &s->v[i];
		if (row->end == 0 || row->strays)
			continue;
		if (row->from != here) {
			next = here;
			here = row->from;
		}
		row->end = next;
	}
}

static void read_side(struct page_side *s, const struct sheet *sheet)
{
	size_t last = 0;
	for (size_t i = 0; i < sheet_count(sheet); i++) {
		const struct sheet_line line = sheet_line(sheet, i);
		struct page_row row = {.text = sheet_text(sheet, line),
			.from = line.source ? line.source - 1 : 0,
			.end = line.source,
			.heading = line.flags & SHEET_HEADING,
			.goes_on = line.flags & SHEET_GOES_ON};
		if (is_underline(s, row.text))
			continue;
		row.strays = row.end && row.end < last;
		last = row.end > last ? row.end : last;
		vec_push(s, row);
		buf_put(&s->text, row.text);
		buf_putc(&s->text, '\n');
	}
	find_ends(s);
}

static void side_done(struct page_side *s)
{
	vec_done(s);
	buf_done(&s->text);
}

/* --- changes ---------------------------------------------------------------------------------- */

struct pair {
	const struct delta *delta;
	struct page_side old, now;
	struct hunks hunks;
	bool *shown; /* by line of the delta: a row that comes from it is told */
	size_t said; /* behind the row that was told last for context */
};

static void mark_changed(struct page_side *s, size_t first, size_t n)
{
	for (size_t i = first; i < first + n; i++)
		s->v[i].changed = true;
}

/* The rows that come from the line stand in its section; false: none that differs does. */
static bool mark_section(struct page_side *s, const struct delta_line *line)
{
	bool any = false;
	for (size_t i = 0; i < s->n; i++) {
		struct page_row *row = &s->v[i];
		if (!row->changed || line->at < row->from || line->at >= row->end)
			continue;
		row->section = row->section ? row->section : line->section + 1;
		any = true;
	}
	return any;
}

/* All rows of a paragraph: where words are put in, those that follow are broken elsewhere. */
static void fill_paragraphs(struct page_side *s)
{
	for (size_t i = 1; i < s->n; i++) {
		const struct page_row *above = &s->v[i - 1];
		if (s->v[i].goes_on && s->v[i].changed && !s->v[i].section)
			s->v[i].section = above->section;
	}
	for (size_t i = s->n; i-- > 1;) {
		struct page_row *above = &s->v[i - 1];
		if (s->v[i].goes_on && above->changed && !above->section)
			above->section = s->v[i].section;
	}
}

/* The one section that these rows stand in, beside what is known by now; STR_NONE: they stand in several. */
static size_t only_section(const struct page_side *s, size_t first, size_t n, size_t known)
{
	for (size_t i = first; i < first + n; i++) {
		size_t section = s->v[i].section;
		if (section && known && section != known)
			return STR_NONE;
		known = section ? section : known;
	}
	return known;
}

static void take_over(struct page_side *s, size_t first, size_t n, size_t section)
{
	for (size_t i = first; i < first + n; i++) {
		if (!s->v[i].section && s->v[i].end)
			s->v[i].section = section;
	}
}

/* A paragraph that lines were only put into differs as a whole, on both sides. */
static void fill_hunk(struct pair *p, const struct hunk *h)
{
	size_t section = only_section(&p->old, h->a, h->a_n, 0);
	if (section != STR_NONE)
		section = only_section(&p->now, h->b, h->b_n, section);
	if (section == 0 || section == STR_NONE)
		return;
	take_over(&p->old, h->a, h->a_n, section);
	take_over(&p->now, h->b, h->b_n, section);
}

static void find_sections(struct pair *p)
{
	for (size_t i = 0; i < p->hunks.n; i++) {
		const struct hunk *h = &p->hunks.v[i];
		mark_changed(&p->old, h->a, h->a_n);
		mark_changed(&p->now, h->b, h->b_n);
	}
	for (size_t i = 0; i < p->delta->lines.n; i++) {
		const struct delta_line *line = &p->delta->lines.v[i];
		p->shown[i] = mark_section(line->added ? &p->now : &p->old, line);
	}
	fill_paragraphs(&p->old);
	fill_paragraphs(&p->now);
	for (size_t i = 0; i < p->hunks.n; i++)
		fill_hunk(p, &p->hunks.v[i]);
}

/* Rows of one side of a hunk that stand in one section. */
struct piece {
	const struct page_side *side;
	size_t first, end, section;
};

static size_t piece_next(const struct piece *p, size_t row)
{
	while (row < p->end && p->side->v[row].section != p->section)
		row++;
	return row;
}

static void join_rows(struct buf *out, const struct piece *p)
{
	for (size_t i = piece_next(p, p->first); i < p->end; i = piece_next(p, i + 1)) {
		buf_put(out, p->side->v[i].text);
		buf_putc(out, '\n');
	}
}

static void put_row(struct buf *out, const char *mark, const struct page_row *row)
{
	if (str_trim(row->text).n == 0)
		return;
	buf_puts(out, mark);
	diffs_put_line(out, 0, row->text);
}

static void put_rows(struct buf *out, const char *mark, const struct piece *p)
{
	for (size_t i = piece_next(p, p->first); i < p->end; i = piece_next(p, i + 1))
		put_row(out, mark, &p->side->v[i]);
}

/* A row that stays, to say where one is. */
static void put_context(struct buf *out, struct pair *p, size_t row)
{
	const struct page_row *at = row < p->now.n ? &p->now.v[row] : NULL;
	if (!at || at->heading || at->changed || row + 1 == p->said)
		return;
	put_row(out, "        ", at);
	p->said = row + 1;
}

/* Frames and bars are kept as they stand. */
static bool is_drawn(struct str text)
{
	return str_find(text, 0, STR("\xe2\x94\x82")) != STR_NONE;
}

/* False where none of the hunk stands in the section. */
static bool put_hunk(struct buf *out, struct pair *p, const struct hunk *h, size_t section,
	size_t width)
{
	const struct piece gone = {&p->old, h->a, h->a + h->a_n, section},
			   fresh = {&p->now, h->b, h->b + h->b_n, section};
	struct buf old = {0}, now = {0};
	join_rows(&old, &gone);
	join_rows(&now, &fresh);
	bool any = old.n || now.n;
	bool words = old.n && now.n && !is_drawn(buf_str(&old)) && !is_drawn(buf_str(&now));
	if (any && (!words || !diffs_put_prose(out, buf_str(&old), buf_str(&now), width))) {
		put_context(out, p, h->b - 1);
		put_rows(out, "      - ", &gone);
		put_rows(out, "      + ", &fresh);
		put_context(out, p, h->b + h->b_n);
	}
	buf_done(&old);
	buf_done(&now);
	return any;
}

/* Lines [first, end) of the delta. */
static void put_section(struct buf *out, struct pair *p, size_t first, size_t end, size_t width)
{
	size_t last = 0, section = p->delta->lines.v[first].section + 1;
	struct buf rows = {0};
	for (size_t i = 0; i < p->hunks.n; i++) {
		const struct hunk *h = &p->hunks.v[i];
		struct buf own = {0};
		if (put_hunk(&own, p, h, section, width)) {
			if (rows.n && h->b > last + BARE)
				diffs_put_line(&rows, INDENT, STR("..."));
			last = h->b + h->b_n;
		}
		buf_put(&rows, buf_str(&own));
		buf_done(&own);
	}
	diffs_put_untold(&rows, &(struct untold){p->delta, p->shown, first, end}, width);
	buf_put(out, buf_str(&rows));
	buf_done(&rows);
}

void diffs_page(struct buf *out, const struct diff_file *f, size_t width)
{
	const struct delta *d = f->delta;
	struct arena arena = {0};
	struct pair p = {.delta = d};
	read_side(&p.old, &f->pages->old);
	read_side(&p.now, &f->pages->now);
	diff_lines(buf_str(&p.old.text), buf_str(&p.now.text), &p.hunks);
	p.shown = arena_alloc(&arena, d->lines.n + 1);
	find_sections(&p);
	for (size_t i = 0, line = 0, end; i < d->sections.n; i++, line = end) {
		for (end = line; end < d->lines.n && d->lines.v[end].section == i;)
			end++;
		diffs_put_heading(out, &d->sections.v[i]);
		if (line < end)
			put_section(out, &p, line, end, width);
	}
	hunks_done(&p.hunks);
	side_done(&p.old);
	side_done(&p.now);
	arena_done(&arena);
}
