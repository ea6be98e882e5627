#include "ui/screen/panes.h"

/* Window sizes at which the layout changes, in columns and rows; three rows are title, message and
 * hints. */
enum { NARROW = 60, LOW = 16, WIDE = 100, VERY_WIDE = 160, FIXED_ROWS = 3 };
/* Columns of panes, with their frames. */
/* Where the list has no border, its first row says what the columns are: from so many columns, and rows, on. */
enum { HEADED = 40, LEAST_HEADED = 4 };
enum { LIST_LEAST = 20, BESIDE_LEAST = 24, PREVIEW_MOST = 94, SOURCE_LEAST = 50 };

static int width_class(int w)
{
	return w >= VERY_WIDE ? 2 : w >= WIDE ? 1 : 0;
}

/* What the list has by itself. */
static int own_width(int w)
{
	return w >= VERY_WIDE ? 54 : w >= WIDE ? 46 : layout_between(w * 38 / 100, 28, 34);
}

static int list_width(const struct panes *p, int w)
{
	return layout_between(own_width(w) + p->dividers[width_class(w)], LIST_LEAST,
		w - BESIDE_LEAST);
}

void panes_move_divider(struct panes *p, int by)
{
	int before = list_width(p, p->area.w);
	int *divider = &p->dividers[width_class(p->area.w)];
	*divider += by;
	/* It counts no further than it goes. */
	if (list_width(p, p->area.w) == before)
		*divider -= by;
}

static bool on_divider(const struct panes *p, int y, int x)
{
	const struct rect *list = &p->boxes[PANE_LIST], *beside = &p->boxes[PANE_PREVIEW];
	bool side_by_side = p->framed && list->w && beside->w && beside->x > list->x;
	return side_by_side && layout_holds(p->area, y, x) && x == list->x + list->w - 1;
}

/* The border that list and preview share comes to stand there, as near as it can. */
static void put_divider(struct panes *p, int x)
{
	int w = p->area.w;
	int wanted = layout_between(x - p->area.x + 1, LIST_LEAST, w - BESIDE_LEAST);
	p->dividers[width_class(w)] = wanted - own_width(w);
}

bool panes_mouse(struct panes *p, const struct mouse *m)
{
	bool was = p->dragged;
	if (m->kind == MOUSE_WHEEL)
		return false;
	if (m->kind == MOUSE_PRESS)
		p->dragged = was = on_divider(p, m->y, m->x);
	if (m->kind == MOUSE_RELEASE)
		p->dragged = false;
	if (was && m->kind == MOUSE_DRAG)
		put_divider(p, m->x);
	return was;
}

static void one_pane(struct panes *p)
{
	enum pane pane = p->zoomed ? p->focus : PANE_LIST;
	for (int i = 0; i < PANE_COUNT; i++)
		p->boxes[i] = (struct rect){0};
	p->boxes[pane] = p->area;
	p->problems = (struct rect){0};
	p->framed = false;
}

/* List above preview where the window is taller than wide, as eyes see it. */
static void stacked_panes(struct panes *p)
{
	struct rect rest = p->area;
	p->boxes[PANE_LIST] = layout_top(&rest, rest.h * 2 / 5);
	rest.y--;
	rest.h++;
	p->boxes[PANE_PREVIEW] = rest;
}

static void side_panes(struct panes *p)
{
	struct rect rest = p->area;
	p->boxes[PANE_LIST] = layout_left(&rest, list_width(p, p->area.w));
	/* Neighbours share a border. */
	rest.x--;
	rest.w++;
	if (p->area.w >= VERY_WIDE) {
		p->boxes[PANE_SOURCE] = layout_right(&rest,
			layout_between(rest.w - PREVIEW_MOST, SOURCE_LEAST, rest.w / 2));
		p->boxes[PANE_SOURCE].x--;
		p->boxes[PANE_SOURCE].w++;
	}
	p->boxes[PANE_PREVIEW] = rest;
	if (p->area.w >= WIDE && p->area.h >= 24) {
		struct rect *list = &p->boxes[PANE_LIST];
		p->problems = layout_bottom(list, layout_between(p->area.h / 5, 6, 11));
		list->h++;
	}
}

bool panes_headed(const struct panes *p)
{
	const struct rect *list = &p->boxes[PANE_LIST];
	return !p->framed && list->w >= HEADED && list->h > LEAST_HEADED;
}

struct rect panes_inside(const struct panes *p, enum pane pane)
{
	struct rect box = p->boxes[pane];
	if (pane == PANE_LIST && panes_headed(p))
		layout_top(&box, 1);
	if (!p->framed && pane != PANE_LIST)
		return layout_page(box);
	if (!p->framed || box.w == 0)
		return box;
	box = layout_inside(box, 1);
	/* Text keeps a column of distance from the frame. */
	if (pane != PANE_LIST && box.w > 2) {
		layout_left(&box, 1);
		layout_right(&box, 1);
	}
	return box;
}

void panes_layout(struct panes *p, struct rect area)
{
	p->area = area;
	if (p->zoomed || area.w < NARROW || area.h + FIXED_ROWS < LOW) {
		one_pane(p);
	} else {
		p->framed = true;
		p->problems = p->boxes[PANE_SOURCE] = (struct rect){0};
		if (area.w < WIDE && area.h * 2 > area.w)
			stacked_panes(p);
		else
			side_panes(p);
	}
	if (p->boxes[p->focus].w == 0)
		p->focus = PANE_LIST;
}

enum pane panes_at(const struct panes *p, int y, int x)
{
	for (int i = 0; i < PANE_COUNT; i++) {
		if (layout_holds(p->boxes[i], y, x))
			return (enum pane)i;
	}
	return PANE_COUNT;
}

void panes_next(struct panes *p, int step)
{
	for (int i = 1; i <= PANE_COUNT; i++) {
		enum pane pane =
			(enum pane)(((int)p->focus + step * i + PANE_COUNT * i) % PANE_COUNT);
		if (p->boxes[pane].w) {
			p->focus = pane;
			return;
		}
	}
}

enum pane panes_guest_pane(const struct panes *p)
{
	if (!p->framed || p->area.w < WIDE)
		return PANE_COUNT;
	return p->area.w >= VERY_WIDE ? PANE_SOURCE : PANE_PREVIEW;
}

struct rect panes_guest(const struct panes *p)
{
	enum pane pane = panes_guest_pane(p);
	return pane == PANE_COUNT ? (struct rect){0} : p->boxes[pane];
}
