#include "ui/widget/pager.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/widget/pager_side.h"

void pager_done(struct pager *p)
{
	sheet_done(&p->sheet);
	buf_done(&p->pattern);
	vec_done(&p->hits);
	vec_done(&p->marks);
	*p = (struct pager){0};
}

static size_t last_top(const struct pager *p)
{
	size_t count = sheet_count(&p->sheet), height = (size_t)(p->height > 0 ? p->height : 1);
	return count > height ? count - height : 0;
}

static void stay_inside(struct pager *p)
{
	if (p->top > last_top(p))
		p->top = last_top(p);
}

static void find_hits(struct pager *p)
{
	p->hits.n = p->hit = 0;
	if (p->pattern.n)
		sheet_find(&p->sheet, buf_str(&p->pattern), &p->hits);
}

static bool in_sight(const struct pager *p, size_t line)
{
	return line >= p->top && line < p->top + (size_t)(p->height > 0 ? p->height : 1);
}

static bool hit_in_sight(const struct pager *p)
{
	return p->hit < p->hits.n && in_sight(p, p->hits.v[p->hit].line);
}

void pager_show_line(struct pager *p, size_t line)
{
	size_t above = (size_t)(p->height > 0 ? p->height : 1) / 3;
	if (!in_sight(p, line))
		p->top = line > above ? line - above : 0;
	stay_inside(p);
}

static void show_hit(struct pager *p)
{
	const struct sheet_hit *hit = &p->hits.v[p->hit];
	pager_show_line(p, hit->line);
	side_show(p, hit->line, hit->where);
}

/* The search again in another sheet of the same file: on the same hit, in sight if it was. */
static void find_again(struct pager *p, size_t hit, bool show)
{
	find_hits(p);
	p->hit = hit < p->hits.n ? hit : 0;
	if (show && p->hits.n)
		show_hit(p);
}

/* The card has an order of its own: from there the first of its lines in the file. */
size_t pager_source(const struct pager *p)
{
	size_t first = 0;
	for (size_t i = p->top; i < sheet_count(&p->sheet); i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		bool card = line.flags & SHEET_CARD;
		if (line.source && !card)
			return first ? first : line.source;
		if (line.source && (!first || line.source < first))
			first = line.source;
	}
	return first;
}

/* Where the body begins, which has an order that the card has not. */
static size_t body_start(const struct pager *p, size_t *source)
{
	size_t i = 0, count = sheet_count(&p->sheet);
	*source = 0;
	for (; i < count; i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		if (line.source && !(line.flags & SHEET_CARD)) {
			*source = line.source;
			break;
		}
	}
	return i;
}

/* The first line that comes from that line of the file; where none does, from a later one. */
static size_t find_source(const struct pager *p, size_t source)
{
	size_t count = sheet_count(&p->sheet), first, body = body_start(p, &first), later = count;
	for (size_t i = body < count && first <= source ? body : 0; i < count; i++) {
		size_t here = sheet_line(&p->sheet, i).source;
		if (here == source)
			return i;
		if (here > source && later == count)
			later = i;
	}
	return later;
}

/* Lines from `at` on that come from the same line of the file. */
static size_t count_same(const struct pager *p, size_t at)
{
	size_t count = sheet_count(&p->sheet), n = 0;
	while (at + n < count &&
		sheet_line(&p->sheet, at + n).source == sheet_line(&p->sheet, at).source)
		n++;
	return n;
}

/* How far the top is within a paragraph that is one line of the file: so many of so many lines. */
struct depth {
	size_t into, all;
};

static struct depth depth_of(const struct pager *p, size_t line)
{
	struct depth d = {0, 1};
	if (line >= sheet_count(&p->sheet))
		return d;
	size_t first = line, source = sheet_line(&p->sheet, first).source;
	while (source && first > 0 && sheet_line(&p->sheet, first - 1).source == source)
		first--;
	return (struct depth){line - first, count_same(p, first)};
}

/* What stays where it is in sight: something from that line of the file, so many rows below the top. */
struct anchor {
	size_t source, row;
	struct depth depth;
};

/* The first line in sight that is as it was, or else the top. */
static struct anchor find_anchor(const struct pager *p, const struct hunks *moved)
{
	struct anchor a = {pager_source(p), 0, depth_of(p, p->top)};
	size_t count = sheet_count(&p->sheet);
	bool same;
	for (size_t i = p->top; moved && i < count && in_sight(p, i); i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		size_t source = change_follow(moved, line.source, &same);
		if (line.source && !(line.flags & SHEET_CARD) && same)
			return (struct anchor){source, i - p->top, depth_of(p, i)};
	}
	if (moved)
		a.source = change_follow(moved, a.source, &same);
	return a;
}

static void show_sheet(struct pager *p, struct sheet *sheet, bool keep, const struct hunks *moved)
{
	struct anchor anchor = find_anchor(p, moved);
	size_t source = keep && p->top ? anchor.source : 0;
	size_t top = keep ? p->top : 0, hit = p->hit;
	struct depth depth = anchor.depth;
	bool show = keep && hit_in_sight(p);
	p->marks.n = p->change = 0;
	sheet_done(&p->sheet);
	p->sheet = *sheet;
	*sheet = (struct sheet){0};
	side_measure(p, keep);
	p->top = source ? find_source(p, source) : top;
	if (source && depth.all)
		p->top += (depth.into * count_same(p, p->top) + depth.all / 2) / depth.all;
	if (source)
		p->top -= anchor.row < p->top ? anchor.row : p->top;
	stay_inside(p);
	find_again(p, hit, show);
}

void pager_show(struct pager *p, struct sheet *sheet, bool keep)
{
	show_sheet(p, sheet, keep, NULL);
}

void pager_follow(struct pager *p, struct sheet *sheet, const struct hunks *moved)
{
	show_sheet(p, sheet, true, moved);
}

void pager_fit(struct pager *p, int height, int width)
{
	p->height = height;
	p->width = width;
	side_stay_inside(p);
	stay_inside(p);
}

void pager_go_to_source(struct pager *p, size_t line)
{
	pager_show_line(p, find_source(p, line));
}

void pager_return(struct pager *p, size_t top, size_t source)
{
	p->top = top;
	stay_inside(p);
	if (top && (p->top != top || pager_source(p) != source))
		p->top = find_source(p, source);
	stay_inside(p);
}

size_t pager_search(struct pager *p, struct str pattern)
{
	buf_set(&p->pattern, pattern);
	find_hits(p);
	while (p->hit + 1 < p->hits.n && p->hits.v[p->hit].line < p->top)
		p->hit++;
	if (p->hits.n)
		show_hit(p);
	return p->hits.n;
}

static void next_hit(struct pager *p, bool forward)
{
	if (p->hits.n == 0)
		return;
	p->wrapped = p->hits.n > 1 && (forward ? p->hit + 1 == p->hits.n : p->hit == 0);
	p->hit = (p->hit + (forward ? 1 : p->hits.n - 1)) % p->hits.n;
	show_hit(p);
}

static void next_heading(struct pager *p, int step)
{
	size_t count = sheet_count(&p->sheet);
	for (size_t i = p->top + (size_t)step; i < count; i += (size_t)step) {
		if (sheet_line(&p->sheet, i).flags & SHEET_HEADING) {
			p->top = i;
			stay_inside(p);
			return;
		}
	}
	p->top = step > 0 ? last_top(p) : 0;
}

static void scroll(struct pager *p, int by)
{
	if (by < 0 && (size_t)-by > p->top)
		p->top = 0;
	else
		p->top += (size_t)by;
	stay_inside(p);
}

static bool scroll_act(struct pager *p, enum action action)
{
	int page = p->height > 2 ? p->height - 1 : 1, half = p->height > 1 ? p->height / 2 : 1;
	if (action == ACT_MOVE_DOWN || action == ACT_PREVIEW_DOWN)
		scroll(p, 1);
	else if (action == ACT_MOVE_UP || action == ACT_PREVIEW_UP)
		scroll(p, -1);
	else if (action == ACT_HALF_DOWN || action == ACT_HALF_UP)
		scroll(p, action == ACT_HALF_DOWN ? half : -half);
	else if (action == ACT_PAGE_DOWN || action == ACT_PAGE_UP)
		scroll(p, action == ACT_PAGE_DOWN ? page : -page);
	else if (action == ACT_MOVE_FIRST)
		p->top = 0;
	else if (action == ACT_MOVE_LAST)
		p->top = last_top(p);
	else
		return false;
	return true;
}

bool pager_act(struct pager *p, enum action action)
{
	if (action == ACT_FIND_NEXT || action == ACT_FIND_PREVIOUS)
		next_hit(p, action == ACT_FIND_NEXT);
	else if (action == ACT_NEXT_HEADING || action == ACT_PREVIOUS_HEADING)
		next_heading(p, action == ACT_NEXT_HEADING ? 1 : -1);
	else
		return side_act(p, action) || scroll_act(p, action);
	return true;
}

void pager_wheel(struct pager *p, const struct mouse *m)
{
	if (m->kind != MOUSE_WHEEL)
		return;
	scroll(p, m->down * MOUSE_NOTCH);
	if (m->right)
		side_act(p, m->right > 0 ? ACT_CODE_RIGHT : ACT_CODE_LEFT);
}

void pager_place(const struct pager *p, struct buf *out)
{
	size_t last = last_top(p);
	if (last == 0)
		buf_puts(out, tr("all"));
	else
		buf_printf(out, "%zu%%", p->top * 100 / last);
}

/* --- links ------------------------------------------------------------------------------------ */

/* Where a link begins. */
struct link_start {
	unsigned link;
	size_t line;
};

struct link_starts {
	struct link_start *v;
	size_t n, cap;
};

static unsigned link_of(struct sheet_run run)
{
	return (unsigned)run.marks >> LINK_SHIFT;
}

/* Links in reading order; the cells of a table are read side by side. */
static void find_links(const struct pager *p, struct link_starts *out)
{
	bool seen[LINK_MOST + 1] = {true};
	size_t count = sheet_count(&p->sheet);
	for (size_t i = 0; i < count; i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		for (size_t k = 0; k < line.run_n; k++) {
			unsigned link = link_of(sheet_run(&p->sheet, line, k));
			if (!seen[link])
				vec_push(out, ((struct link_start){link, i}));
			seen[link] = true;
		}
	}
}

/* Index of the link to go to; links->n when there is none. */
static size_t next_link(const struct pager *p, const struct link_starts *links, int step)
{
	int row, column;
	unsigned from = pager_link(p, &row, &column);
	size_t end = p->top + (size_t)(p->height > 0 ? p->height : 1);
	size_t i = step > 0 ? 0 : links->n;
	if (from) {
		for (i = 0; i < links->n && links->v[i].link != from; i++)
			;
		return step > 0 ? i + 1 : i ? i - 1 : links->n;
	}
	if (step > 0) {
		while (i < links->n && links->v[i].line < p->top)
			i++;
		return i;
	}
	while (i > 0 && links->v[i - 1].line >= end)
		i--;
	return i ? i - 1 : links->n;
}

bool pager_step_link(struct pager *p, int step)
{
	struct link_starts links = {0};
	find_links(p, &links);
	size_t i = next_link(p, &links, step);
	bool found = i < links.n;
	if (found) {
		p->link = links.v[i].link;
		pager_show_line(p, links.v[i].line);
	}
	vec_done(&links);
	return found;
}

unsigned pager_link(const struct pager *p, int *row, int *column)
{
	size_t count = sheet_count(&p->sheet);
	for (size_t i = p->top; p->link && i < count && i < p->top + (size_t)p->height; i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		for (size_t k = 0, at = 0; k < line.run_n; k++) {
			struct sheet_run run = sheet_run(&p->sheet, line, k);
			if (link_of(run) == p->link) {
				struct str text = sheet_text(&p->sheet, line);
				*row = (int)(i - p->top);
				*column = (int)utf8_width(str_cut(text, 0, at));
				return p->link;
			}
			at += run.n;
		}
	}
	return 0;
}

unsigned pager_press(struct pager *p, int row, int column)
{
	size_t i = p->top + (size_t)row, from = 0;
	if (row < 0 || i >= sheet_count(&p->sheet))
		return 0;
	struct sheet_line line = sheet_line(&p->sheet, i);
	for (size_t k = 0; k < line.run_n; k++) {
		struct sheet_run run = sheet_run(&p->sheet, line, k);
		struct str before = str_cut(sheet_text(&p->sheet, line), 0, from += run.n);
		if ((int)utf8_width(before) <= column)
			continue;
		p->link = link_of(run) ? link_of(run) : p->link;
		return link_of(run);
	}
	return 0;
}

/* Over the lines that it was wrapped to; what is shown of hidden characters in it is no part of it. */
void pager_link_address(const struct pager *p, unsigned link, struct buf *out)
{
	size_t count = sheet_count(&p->sheet);
	for (size_t i = 0; i < count; i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		for (size_t k = 0, at = 0; k < line.run_n; k++) {
			struct sheet_run run = sheet_run(&p->sheet, line, k);
			if (link_of(run) == link && run.role == ROLE_URL)
				buf_put(out, str_cut(sheet_text(&p->sheet, line), at, at + run.n));
			at += run.n;
		}
	}
}
