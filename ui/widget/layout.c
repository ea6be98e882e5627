#include "ui/widget/layout.h"

/* Of a page with code as well; prose is kept to less. In narrow windows no column is blank at its sides. */
enum { MOST_COLUMNS = 110, LEAST_SPACED = 40 };

struct rect layout_page(struct rect area)
{
	if (area.w > MOST_COLUMNS)
		return (struct rect){area.y, area.x + (area.w - MOST_COLUMNS) / 2, area.h,
			MOST_COLUMNS};
	return area.w > LEAST_SPACED ? (struct rect){area.y, area.x + 1, area.h, area.w - 2} : area;
}

int layout_between(int value, int least, int most)
{
	if (value > most)
		value = most;
	return value < least ? least : value;
}

bool layout_holds(struct rect area, int y, int x)
{
	return y >= area.y && y < area.y + area.h && x >= area.x && x < area.x + area.w;
}

struct rect layout_top(struct rect *from, int n)
{
	struct rect cut = *from;
	cut.h = layout_between(n, 0, from->h);
	from->y += cut.h;
	from->h -= cut.h;
	return cut;
}

struct rect layout_bottom(struct rect *from, int n)
{
	struct rect rest = *from;
	struct rect cut = layout_top(&rest, from->h - layout_between(n, 0, from->h));
	*from = cut;
	return rest;
}

struct rect layout_left(struct rect *from, int n)
{
	struct rect cut = *from;
	cut.w = layout_between(n, 0, from->w);
	from->x += cut.w;
	from->w -= cut.w;
	return cut;
}

struct rect layout_right(struct rect *from, int n)
{
	struct rect rest = *from;
	struct rect cut = layout_left(&rest, from->w - layout_between(n, 0, from->w));
	*from = cut;
	return rest;
}

struct rect layout_inside(struct rect area, int n)
{
	layout_top(&area, n);
	layout_bottom(&area, n);
	layout_left(&area, n);
	layout_right(&area, n);
	return area;
}
