#include "base/vec.h"
#include "ui/widget/pager.h"

/* The line of the file before which the text from `source` ends. The card does not follow the file's
 * order. */
static size_t card_end(const struct sheet *s, size_t source)
{
	size_t end = SIZE_MAX;
	for (size_t i = 0; i < sheet_count(s); i++) {
		struct sheet_line line = sheet_line(s, i);
		if (line.source > source && line.source < end)
			end = line.source;
		if (line.source && !(line.flags & SHEET_CARD))
			break;
	}
	return end;
}

static size_t body_end(const struct sheet *s, size_t i, size_t source)
{
	for (; i < sheet_count(s); i++) {
		size_t next = sheet_line(s, i).source;
		if (next > source)
			return next;
	}
	return SIZE_MAX;
}

/* Is one of the numbers in [from, end)? */
static bool holds(const struct line_numbers *lines, size_t from, size_t end)
{
	size_t low = 0, high = lines->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (lines->v[middle] < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low < lines->n && lines->v[low] < end;
}

static bool is_new(const struct sheet *s, size_t i, const struct line_numbers *lines)
{
	struct sheet_line line = sheet_line(s, i);
	if (line.source == 0)
		return false;
	size_t end =
		line.flags & SHEET_CARD ? card_end(s, line.source) : body_end(s, i, line.source);
	return holds(lines, line.source, end);
}

/* A paragraph is marked as a whole. */
void pager_mark(struct pager *p, const struct line_numbers *lines)
{
	const struct sheet *s = &p->sheet;
	p->marks.n = 0;
	p->change = 0;
	if (lines->n == 0)
		return;
	for (size_t i = 0, first = 0; i < sheet_count(s); i++) {
		bool goes_on = i && sheet_line(s, i).flags & SHEET_GOES_ON;
		first = goes_on ? first : i;
		vec_push(&p->marks, goes_on && p->marks.v[first]);
		if (p->marks.v[i] || !is_new(s, i, lines))
			continue;
		for (size_t k = first; k <= i; k++)
			p->marks.v[k] = true;
	}
}

static bool begins(const struct pager_marks *m, size_t i)
{
	return m->v[i] && (i == 0 || !m->v[i - 1]);
}

bool pager_step_change(struct pager *p, int step)
{
	bool stands = pager_change_row(p) >= 0;
	size_t from = stands ? p->change - 1 : p->top;
	size_t i = step > 0 ? from + stands : from - 1;
	for (; i < p->marks.n; i += (size_t)step) {
		if (!begins(&p->marks, i))
			continue;
		p->change = i + 1;
		pager_show_line(p, i);
		return true;
	}
	return false;
}

int pager_change_row(const struct pager *p)
{
	bool in_sight = p->change > p->top && p->change <= p->top + (size_t)p->height;
	return in_sight ? (int)(p->change - 1 - p->top) : -1;
}
