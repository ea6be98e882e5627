#include "render/page.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "render/reveal.h"

#include <string.h>

void page_init(struct page *p, size_t width, size_t measure)
{
	*p = (struct page){.width = width ? width : 1};
	p->measure = measure && measure < p->width ? measure : p->width;
}

void page_finish(struct page *p, struct sheet *out)
{
	sheet_finish(&p->lines, out);
	page_drop(p);
}

void page_drop(struct page *p)
{
	sheet_drop(&p->lines);
	vec_done(&p->margins);
}

static void put_blanks(struct page *p, size_t n)
{
	static const char blanks[] = "                                ";
	for (size_t part; n; n -= part) {
		part = n < sizeof blanks - 1 ? n : sizeof blanks - 1;
		sheet_put(&p->lines, (struct str){blanks, part}, ROLE_TEXT, 0);
	}
}

/* An empty line: of the margins only the bars go through it, without blanks at its end. */
static void put_empty(struct page *p)
{
	size_t last = 0, due = 0;
	for (size_t i = 0; i < p->margins.n; i++) {
		if (p->margins.v[i].bar && p->margins.v[i].columns)
			last = i + 1;
	}
	for (size_t i = 0; i < last; i++) {
		const struct margin *m = &p->margins.v[i];
		if (!m->bar || !m->columns) {
			due += m->columns;
			continue;
		}
		put_blanks(p, due);
		struct str bar = str_trim_end(str_of(m->bar));
		sheet_put(&p->lines, bar, m->role, 0);
		due = m->columns - utf8_width(bar);
	}
	sheet_lead_ends(&p->lines);
	sheet_end_line(&p->lines, 0, p->flags);
}

static void put_due(struct page *p)
{
	if (p->blank_due)
		put_empty(p);
	p->blank_due = false;
}

void page_push(struct page *p, struct margin margin)
{
	size_t least = p->width < 48 ? (p->width + 1) / 2 : 24;
	put_due(p);
	if (p->taken + margin.columns + least > p->width)
		margin.columns = 0;
	p->taken += margin.columns;
	vec_push(&p->margins, margin);
}

void page_pop(struct page *p, size_t source)
{
	const struct margin *last = &p->margins.v[p->margins.n - 1];
	if (!last->used && last->columns) {
		page_begin(p);
		page_end(p, source, 0);
	}
	p->taken -= p->margins.v[--p->margins.n].columns;
}

size_t page_room(const struct page *p)
{
	return p->width > p->taken ? p->width - p->taken : 1;
}

size_t page_prose_room(const struct page *p)
{
	size_t room = page_room(p), spare = p->width - p->measure;
	/* Deep in a list the measure gives way: a few columns more than it are easier to read than too
	 * few. */
	size_t least = p->measure / 2 < room ? p->measure / 2 : room;
	return room > spare + least ? room - spare : least ? least : 1;
}

static void put_margin(struct page *p, struct margin *m)
{
	bool first = !m->used;
	m->used = true;
	if (!m->columns)
		return;
	if (first && *m->first) {
		sheet_puts(&p->lines, m->first, m->role);
	} else if (first && m->label.n) {
		sheet_put(&p->lines, m->label, m->role, 0);
		put_blanks(p, m->columns - utf8_width(m->label));
	} else if (m->bar) {
		sheet_puts(&p->lines, m->bar, m->role);
	} else {
		put_blanks(p, m->columns);
	}
}

void page_begin(struct page *p)
{
	put_due(p);
	for (size_t i = 0; i < p->margins.n; i++)
		put_margin(p, &p->margins.v[i]);
	sheet_lead_ends(&p->lines);
}

void page_end(struct page *p, size_t source, unsigned flags)
{
	sheet_end_line(&p->lines, source, p->flags | flags);
}

static unsigned line_flags(const struct wrap_line *line)
{
	return (line->goes_on ? SHEET_GOES_ON : 0) | (line->glued ? SHEET_GLUED : 0);
}

/* Columns before the text of a line: its indentation, and the mark of a list item. */
static size_t text_indent(struct str line)
{
	size_t at = 0, mark;
	while (at < line.n && line.p[at] == ' ')
		at++;
	mark = at;
	while (mark < line.n && mark < at + 4 && line.p[mark] >= '0' && line.p[mark] <= '9')
		mark++;
	const char *marks = mark > at ? ".)" : "-*+";
	bool item = mark + 1 < line.n && line.p[mark + 1] == ' ' && strchr(marks, line.p[mark]);
	return item ? mark + 2 : at;
}

static size_t next_indent(const struct page_text *how, struct str text, size_t indent,
	const struct wrap_line *line)
{
	if (how->hang != PAGE_HANG)
		return how->hang;
	return line->goes_on ? indent : text_indent(str_span(text, line->part));
}

/* No blanks end an empty line. */
static void put_bar(struct page *p, const struct page_text *how, const struct wrap_line *line)
{
	struct str bar = str_of(line->goes_on ? how->bar_on : how->bar);
	sheet_put(&p->lines, line->columns ? bar : str_trim_end(bar), how->bar_role, 0);
}

/* Wider than any line is. */
enum { WHOLE_LINE = INT32_MAX };

static void put_flow(struct page *p, const struct flow *f, const struct page_text *how)
{
	bool whole = how->code && p->whole_code;
	struct wrap w = {.flow = f, .way = how->way};
	struct wrap_line line;
	size_t room = page_room(p), indent = 0;
	if (how->columns && how->columns < room)
		room = how->columns;
	size_t bar = how->bar ? utf8_width(str_of(how->bar)) : 0;
	bar = bar < room ? bar : 0;
	room = whole ? WHOLE_LINE : room - bar;
	for (bool first = true; wrap_next(&w, room - (w.goes_on ? indent : 0), &line);
		first = false) {
		page_begin(p);
		if (bar)
			put_bar(p, how, &line);
		put_blanks(p, line.goes_on ? indent : 0);
		sheet_lead_ends(&p->lines);
		wrap_put(&w, &line, &p->lines);
		size_t source = flow_line_at(f, line.part.at, how->source);
		page_end(p, source,
			line_flags(&line) | (first ? how->flags : 0) | (whole ? SHEET_CODE : 0));
		indent = next_indent(how, buf_str(&f->text), indent, &line);
		indent = indent < room / 2 ? indent : 0;
	}
}

void page_flow(struct page *p, const struct flow *f, const struct page_text *how)
{
	struct flow seen = {0};
	if (!p->reveal) {
		put_flow(p, f, how);
		return;
	}
	reveal_flow(f, how->way == WRAP_LISTING, &seen);
	put_flow(p, &seen, how);
	flow_done(&seen);
}

void page_rule(struct page *p, const char *text, size_t columns, enum role role, size_t source)
{
	struct buf rule = {0};
	page_begin(p);
	if (columns > page_room(p))
		columns = page_room(p);
	for (size_t i = 0; i < columns; i++)
		buf_puts(&rule, text);
	sheet_put(&p->lines, buf_str(&rule), role, 0);
	sheet_lead_ends(&p->lines);
	page_end(p, source, 0);
	buf_done(&rule);
}
