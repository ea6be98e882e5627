/* The text of two versions, laid out: what differs between their lines, below the heading that it stands under. What
 * a change of the source leaves as it was on the page is told as it is written. */
#include "base/vec.h"
#include "base/words.h"
#include "text/diff.h"
#include "text/prose.h"
#include "ui/screen/diffs_put.h"

#include <ctype.h>

enum { INDENT = 8, LEAST = 24, BUDGET_MS = 300, BARE = 2, MOST_LINES = 1000, MOST_BYTES = 8000 };

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
	bool heading, strays;
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
			.heading = line.flags & SHEET_HEADING};
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
	bool *told;  /* by hunk */
	bool *shown; /* by line of the delta: a row that comes from it is told */
	size_t said; /* behind the row that was told last for context */
};

static bool comes_from(const struct page_side *s, size_t first, size_t n, size_t line)
{
	for (size_t i = first; i < first + n; i++) {
		if (s->v[i].from <= line && line < s->v[i].end)
			return true;
	}
	return false;
}

/* Note the section's lines that the hunk's rows come from; false: there are none. */
static bool belongs(struct pair *p, const struct hunk *h, size_t first, size_t end)
{
	bool any = false;
	for (size_t i = first; i < end; i++) {
		const struct delta_line *line = &p->delta->lines.v[i];
		bool here = line->added ? comes_from(&p->now, h->b, h->b_n, line->at)
					: comes_from(&p->old, h->a, h->a_n, line->at);
		p->shown[i] = p->shown[i] || here;
		any = any || here;
	}
	return any;
}

static void join_rows(struct buf *out, const struct page_side *s, size_t first, size_t n)
{
	for (size_t i = first; i < first + n; i++) {
		buf_put(out, s->v[i].text);
		buf_putc(out, '\n');
	}
}

static void put_rows(struct buf *out, const char *mark, const struct page_side *s, size_t first,
	size_t n)
{
	for (size_t i = first; i < first + n; i++) {
		if (str_trim(s->v[i].text).n == 0)
			continue;
		buf_puts(out, mark);
		diffs_put_line(out, 0, s->v[i].text);
	}
}

/* A row that stays, to say where one is. */
static void put_context(struct buf *out, struct pair *p, size_t row)
{
	bool says = row < p->now.n && !p->now.v[row].heading && row + 1 != p->said;
	if (!says)
		return;
	put_rows(out, "        ", &p->now, row, 1);
	p->said = row + 1;
}

/* Frames and bars are kept as they stand. */
static bool is_drawn(struct str text)
{
	return str_find(text, 0, STR("\xe2\x94\x82")) != STR_NONE;
}

static void put_hunk(struct buf *out, struct pair *p, const struct hunk *h, size_t width)
{
	struct buf old = {0}, now = {0};
	join_rows(&old, &p->old, h->a, h->a_n);
	join_rows(&now, &p->now, h->b, h->b_n);
	bool words = h->a_n && h->b_n && !is_drawn(buf_str(&old)) && !is_drawn(buf_str(&now));
	if (!words || !diffs_put_prose(out, buf_str(&old), buf_str(&now), width)) {
		put_context(out, p, h->b - 1);
		put_rows(out, "      - ", &p->old, h->a, h->a_n);
		put_rows(out, "      + ", &p->now, h->b, h->b_n);
		put_context(out, p, h->b + h->b_n);
	}
	buf_done(&old);
	buf_done(&now);
}

/* --- what no row tells ------------------------------------------------------------------------ */

/* Lines of the delta that went, [first, middle), and those that came in their place, [middle, end). */
struct swap {
	size_t first, middle, end;
};

static size_t run_end(const struct delta *d, size_t from, size_t end, bool added)
{
	size_t to = from;
	while (to < end && d->lines.v[to].added == added &&
		(to == from || d->lines.v[to].at == d->lines.v[to - 1].at + 1))
		to++;
	return to;
}

static void join_lines(struct buf *out, const struct delta *d, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		buf_put(out, d->lines.v[i].text);
		buf_putc(out, ' ');
	}
}

/* A word without the marks that are gone from the page. */
static struct str bare_word(struct str word)
{
	while (word.n && str_find_byte(STR("*_~`"), 0, word.p[0]) != STR_NONE)
		word = str_from(word, 1);
	while (word.n && str_find_byte(STR("*_~`"), 0, word.p[word.n - 1]) != STR_NONE)
		word.n--;
	return word;
}

/* A bullet, a bar, a row of hyphens. */
static bool is_mark(struct str word)
{
	for (size_t i = 0; i < word.n; i++) {
		if ((unsigned char)word.p[i] >= 0x80 || isalnum((unsigned char)word.p[i]))
			return false;
	}
	return true;
}

static bool words_stand_in(struct str words, struct str said)
{
	struct str word;
	while (str_next_piece(&words, ' ', &word)) {
		if (!is_mark(word) && str_find(said, 0, bare_word(word)) == STR_NONE)
			return false;
	}
	return true;
}

static bool has_other_marks(struct str words, struct str word)
{
	struct str other, bare = bare_word(word);
	while (bare.n && str_next_piece(&words, ' ', &other)) {
		if (!str_eq(other, word) && str_eq(bare_word(other), bare))
			return true;
	}
	return false;
}

/* Is a word of the one in the other, but for marks? Where they are long that is not looked at. */
static bool differ_in_marks(struct str a, struct str b)
{
	struct str word;
	if (a.n > MOST_BYTES || b.n > MOST_BYTES)
		return true;
	while (str_next_piece(&a, ' ', &word)) {
		if (has_other_marks(b, word))
			return true;
	}
	return false;
}

/* Does what was said of its rows hold all its words that went or came? Else a part of it that leaves no trace on the
 * page, as where a link leads to, would go untold. */
static bool is_told(const struct pair *p, const struct swap *w, struct str said)
{
	struct buf old = {0}, now = {0};
	struct prose prose = {0};
	bool told = true;
	join_lines(&old, p->delta, w->first, w->middle);
	join_lines(&now, p->delta, w->middle, w->end);
	prose_compare(&prose, buf_str(&old), buf_str(&now));
	for (size_t i = 0; i < prose.n && told; i++) {
		const struct prose_run *run = &prose.v[i], *before = i ? run - 1 : NULL;
		told = run->kind == PROSE_SAME || words_stand_in(run->text, said);
		if (run->kind == PROSE_NEW && before && before->kind == PROSE_GONE)
			told = told && !differ_in_marks(before->text, run->text);
	}
	prose_done(&prose);
	buf_done(&old);
	buf_done(&now);
	return told;
}

static void put_swap(struct buf *out, const struct pair *p, const struct swap *w, struct str said,
	size_t width)
{
	bool blank = true, shown = false;
	for (size_t i = w->first; i < w->end; i++) {
		blank = blank && str_trim(p->delta->lines.v[i].text).n == 0;
		shown = shown || p->shown[i];
	}
	if (blank || (shown && is_told(p, w, said)))
		return;
	if (shown)
		diffs_put_line(out, INDENT, TR("as it is written:"));
	diffs_put_source(out, p->delta, w->first, w->end, width);
}

/* Of lines [first, end), those that the rows told before do not. */
static void put_others(struct buf *out, const struct pair *p, size_t first, size_t end,
	size_t width)
{
	struct buf said = {0};
	buf_put(&said, buf_str(out));
	for (struct swap w = {first, 0, 0}; w.first < end; w.first = w.end) {
		w.middle = run_end(p->delta, w.first, end, false);
		w.end = run_end(p->delta, w.middle, end, true);
		put_swap(out, p, &w, buf_str(&said), width);
	}
	buf_done(&said);
}

static void put_section(struct buf *out, struct pair *p, size_t first, size_t end, size_t width)
{
	size_t last = 0;
	struct buf rows = {0};
	for (size_t i = 0; i < p->hunks.n; i++) {
		const struct hunk *h = &p->hunks.v[i];
		if (p->told[i] || !belongs(p, h, first, end))
			continue;
		if (rows.n && h->b > last + BARE)
			diffs_put_line(&rows, INDENT, STR("..."));
		put_hunk(&rows, p, h, width);
		p->told[i] = true;
		last = h->b + h->b_n;
	}
	put_others(&rows, p, first, end, width);
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
	p.told = arena_alloc(&arena, p.hunks.n + 1);
	p.shown = arena_alloc(&arena, d->lines.n + 1);
	for (size_t i = 0, line = 0, end; i < d->sections.n; i++, line = end) {
		for (end = line; end < d->lines.n && d->lines.v[end].section == i;)
			end++;
		diffs_put_heading(out, &d->sections.v[i]);
		put_section(out, &p, line, end, width);
	}
	hunks_done(&p.hunks);
	side_done(&p.old);
	side_done(&p.now);
	arena_done(&arena);
}
