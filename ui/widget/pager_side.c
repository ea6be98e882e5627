#include "ui/widget/pager_side.h"

#include "base/utf8.h"

static bool is_code(struct sheet_line line)
{
	return line.flags & SHEET_CODE;
}

/* The first unit of the code that ends behind column `column` of it; *begins gets its column. */
static size_t unit_behind(struct str text, size_t at, size_t column, size_t *begins)
{
	size_t columns = 0;
	while (at < text.n) {
		struct utf8_cell cell;
		size_t n = utf8_cell(str_from(text, at), &cell);
		if (columns + cell.width > column)
			break;
		columns += cell.width;
		at += n;
	}
	*begins = columns;
	return at;
}

struct side_cut side_cut(const struct pager *p, struct sheet_line line, int width)
{
	struct str text = sheet_text(&p->sheet, line);
	struct side_cut cut = {.part = {0, line.n}};
	if (!is_code(line))
		return cut;
	size_t begins, ends;
	cut.code = line.lead;
	cut.lead = (int)utf8_width(str_cut(text, 0, line.lead));
	size_t room = width > cut.lead ? (size_t)(width - cut.lead) : 0;
	cut.part.at = unit_behind(text, line.lead, p->side, &begins);
	cut.part.end = unit_behind(text, cut.part.at, p->side - begins + room, &ends);
	cut.x = cut.lead - (int)(p->side - begins);
	cut.left = p->side && line.n > line.lead;
	cut.right = cut.part.end < line.n;
	/* The unit that the edge goes through is drawn as far as it goes. */
	if (cut.right) {
		struct utf8_cell cell;
		cut.part.end += utf8_cell(str_from(text, cut.part.end), &cell);
	}
	return cut;
}

void side_measure(struct pager *p, bool keep)
{
	p->widest = 0;
	for (size_t i = 0; i < sheet_count(&p->sheet); i++) {
		struct sheet_line line = sheet_line(&p->sheet, i);
		size_t width = is_code(line) ? utf8_width(sheet_text(&p->sheet, line)) : 0;
		p->widest = width > p->widest ? width : p->widest;
	}
	if (!keep)
		p->side = 0;
	side_stay_inside(p);
}

void side_stay_inside(struct pager *p)
{
	size_t width = p->width > 0 ? (size_t)p->width : 1;
	size_t most = p->widest > width ? p->widest - width : 0;
	if (p->side > most)
		p->side = most;
}

void side_show(struct pager *p, size_t i, struct span where)
{
	struct sheet_line line = sheet_line(&p->sheet, i);
	if (!is_code(line) || where.at < line.lead)
		return;
	struct str text = sheet_text(&p->sheet, line);
	size_t lead = utf8_width(str_cut(text, 0, line.lead));
	size_t room = p->width > 0 && (size_t)p->width > lead ? (size_t)p->width - lead : 1;
	size_t from = utf8_width(str_cut(text, line.lead, where.at));
	size_t end = from + utf8_width(str_span(text, where));
	if (end < room)
		p->side = 0;
	else if (from <= p->side || end >= p->side + room)
		p->side = from > room / 3 ? from - room / 3 : 0;
	side_stay_inside(p);
}

bool side_act(struct pager *p, enum action action)
{
	size_t step = p->width > 3 ? (size_t)p->width / 2 : 1;
	if (action == ACT_CODE_RIGHT)
		p->side += step;
	else if (action == ACT_CODE_LEFT)
		p->side = p->side > step ? p->side - step : 0;
	else
		return false;
	side_stay_inside(p);
	return true;
}
