#include "base/utf8.h"
#include "ui/widget/pager_side.h"

/* Put bytes of the line from column x on. */
static void put_part(const struct pager *p, struct canvas *c, struct rect at,
	struct sheet_line line, struct span part)
{
	struct str text = sheet_text(&p->sheet, line);
	int x = at.x;
	for (size_t i = 0, from = 0; i < line.run_n && from < part.end; i++) {
		struct sheet_run run = sheet_run(&p->sheet, line, i);
		bool selected = p->link && (unsigned)run.marks >> LINK_SHIFT == p->link;
		size_t begin = from > part.at ? from : part.at, end = from + run.n;
		end = end < part.end ? end : part.end;
		if (begin < end)
			x = canvas_put(c, at.y, x, str_cut(text, begin, end),
				selected ? ROLE_LINK_CURRENT : (enum role)run.role,
				run.marks & MARKS_ALL);
		from += run.n;
	}
}

static void draw_line(const struct pager *p, struct canvas *c, struct rect row,
	struct sheet_line line)
{
	struct side_cut cut = side_cut(p, line, row.w);
	put_part(p, c, row, line, (struct span){0, cut.code});
	const struct rect code = {row.y, row.x + cut.lead, 1, row.w - cut.lead};
	struct rect clip = canvas_clip(c, code);
	const struct rect from = {row.y, row.x + cut.x, 1, row.w};
	put_part(p, c, from, line, cut.part);
	if (cut.left)
		canvas_put(c, row.y, code.x, STR(SIDE_LEFT), ROLE_CODE_FRAME, MARK_STRONG);
	if (cut.right)
		canvas_put(c, row.y, row.x + row.w - 1, STR(SIDE_RIGHT), ROLE_CODE_FRAME,
			MARK_STRONG);
	canvas_clip(c, clip);
}

/* What of a hit is in sight; nothing where it is beyond the edges. */
static struct rect hit_cells(const struct pager *p, const struct sheet_hit *hit,
	const struct side_cut *seen, struct rect area)
{
	struct str text = sheet_text(&p->sheet, sheet_line(&p->sheet, hit->line));
	struct side_cut cut = *seen;
	struct span where = hit->where;
	struct rect cells = {area.y + (int)(hit->line - p->top), area.x, 1, 0};
	if (where.end <= cut.part.at || where.at >= cut.part.end)
		return cells;
	where.at = where.at > cut.part.at ? where.at : cut.part.at;
	where.end = where.end < cut.part.end ? where.end : cut.part.end;
	int from = cut.x + (int)utf8_width(str_cut(text, cut.part.at, where.at));
	int end = from + (int)utf8_width(str_span(text, where));
	int least = cut.lead + cut.left, most = area.w - cut.right;
	from = from > least ? from : least;
	end = end < most ? end : most;
	cells.x += from;
	cells.w = end > from ? end - from : 0;
	return cells;
}

static void draw_hits(const struct pager *p, struct canvas *c, struct rect area)
{
	struct side_cut cut = {0};
	size_t line = STR_NONE;
	for (size_t i = 0; i < p->hits.n; i++) {
		const struct sheet_hit *hit = &p->hits.v[i];
		if (hit->line < p->top || hit->line >= p->top + (size_t)area.h)
			continue;
		if (hit->line != line)
			cut = side_cut(p, sheet_line(&p->sheet, hit->line), area.w);
		line = hit->line;
		canvas_paint(c, hit_cells(p, hit, &cut, area),
			i == p->hit ? ROLE_MATCH_CURRENT : ROLE_MATCH);
	}
}

static void draw_marks(const struct pager *p, struct canvas *c, struct rect area)
{
	for (int i = 0; i < area.h && area.x > 0 && p->top + (size_t)i < p->marks.n; i++) {
		if (p->marks.v[p->top + (size_t)i])
			canvas_put(c, area.y + i, area.x - 1, STR("▎"), ROLE_CHANGED, MARK_STRONG);
	}
}

void pager_draw(const struct pager *p, struct canvas *c, struct rect area)
{
	size_t count = sheet_count(&p->sheet);
	draw_marks(p, c, area);
	struct rect clip = canvas_clip(c, area);
	for (int i = 0; i < area.h && p->top + (size_t)i < count; i++) {
		const struct rect row = {area.y + i, area.x, 1, area.w};
		draw_line(p, c, row, sheet_line(&p->sheet, p->top + (size_t)i));
	}
	draw_hits(p, c, area);
	canvas_clip(c, clip);
}
