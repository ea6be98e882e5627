#include "ui/widget/list.h"

#include "ui/widget/layout.h"

static bool skipped(const struct list *l, int row)
{
	return l->skips && l->skips(l->owner, row);
}

/* The nearest row from `row` on in that direction that can be selected, or -1. */
static int seek(const struct list *l, int row, int step)
{
	for (; row >= 0 && row < l->count; row += step) {
		if (!skipped(l, row))
			return row;
	}
	return -1;
}

static int near_row(const struct list *l, int row, int step)
{
	if (row < 0)
		row = 0;
	if (row >= l->count)
		row = l->count - 1;
	int found = seek(l, row, step);
	return found >= 0 ? found : seek(l, row, -step);
}

static void keep_in_sight(struct list *l)
{
	int first = l->selected;
	/* A header right above the selection comes along. */
	if (first > 0 && skipped(l, first - 1))
		first--;
	if (l->top > first)
		l->top = first;
	if (l->selected >= l->top + l->height)
		l->top = l->selected - l->height + 1;
	if (l->top > l->count - l->height)
		l->top = l->count - l->height;
	if (l->top < 0)
		l->top = 0;
}

void list_fit(struct list *l, int count, int height)
{
	l->count = count;
	l->height = height > 0 ? height : 1;
	l->selected = near_row(l, l->selected, 1);
	keep_in_sight(l);
}

void list_select(struct list *l, int row)
{
	l->selected = near_row(l, row, 1);
	keep_in_sight(l);
}

void list_follow(struct list *l, int row)
{
	l->top += row - l->selected;
	list_select(l, row);
}

static void move(struct list *l, int by)
{
	l->selected = near_row(l, l->selected + by, by < 0 ? -1 : 1);
	keep_in_sight(l);
}

bool list_act(struct list *l, enum action action)
{
	int page = l->height > 1 ? l->height - 1 : 1, half = l->height > 1 ? l->height / 2 : 1;
	if (action == ACT_MOVE_DOWN)
		move(l, 1);
	else if (action == ACT_MOVE_UP)
		move(l, -1);
	else if (action == ACT_HALF_DOWN)
		move(l, half);
	else if (action == ACT_HALF_UP)
		move(l, -half);
	else if (action == ACT_PAGE_DOWN)
		move(l, page);
	else if (action == ACT_PAGE_UP)
		move(l, -page);
	else if (action == ACT_MOVE_FIRST)
		move(l, -l->count);
	else if (action == ACT_MOVE_LAST)
		move(l, l->count);
	else
		return false;
	return true;
}

static void scroll(struct list *l, int by)
{
	if (by == 0)
		return;
	int most = l->count > l->height ? l->count - l->height : 0;
	l->top = layout_between(l->top + by, 0, most);
	l->selected = near_row(l, layout_between(l->selected, l->top, l->top + l->height - 1),
		by < 0 ? -1 : 1);
	keep_in_sight(l);
}

bool list_mouse(struct list *l, struct rect area, const struct mouse *m)
{
	int row = l->top + m->y - area.y;
	if (!layout_holds(area, m->y, m->x))
		return false;
	if (m->kind == MOUSE_WHEEL)
		scroll(l, m->down * MOUSE_NOTCH);
	if (m->kind != MOUSE_PRESS || row >= l->count || skipped(l, row))
		return false;
	list_select(l, row);
	return true;
}
