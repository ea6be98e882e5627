/* The mouse in the list and beside it. */
#include "ui/screen/browse.h"

static void wheel(struct browse *b, enum pane pane, const struct mouse *m)
{
	if (pane == PANE_LIST) {
		list_mouse(&b->list, panes_inside(&b->panes, PANE_LIST), m);
		return;
	}
	browse_prepare_leaves(b);
	pager_wheel(&browse_leaf(b, pane)->pager, m);
}

/* Is it on the names of the views, in the border above the preview? Then that view is shown. */
static bool press_tab(struct browse *b, enum pane pane, const struct mouse *m)
{
	enum leaf_tabs form;
	int tabs = browse_tabs(b, &form);
	if (pane != PANE_PREVIEW || m->y != b->panes.boxes[pane].y || tabs < 0 || m->x < tabs)
		return false;
	b->preview.view = leaf_tab(&b->preview, form, m->x - tabs);
	return true;
}

/* A press is for what it is on, not for the filter that is being typed; that is kept. */
static struct step press(struct browse *b, enum pane pane, const struct mouse *m)
{
	bool in_list = pane == PANE_LIST;
	bool on_row = in_list && list_mouse(&b->list, panes_inside(&b->panes, PANE_LIST), m);
	bool on_tab = press_tab(b, pane, m);
	bool opens = m->twice && !on_tab && (on_row || !in_list);
	b->panes.focus = pane;
	if (b->filtering && (opens || !in_list))
		browse_end_filter(b, true);
	return opens ? b->screen.ops->act(&b->screen, ACT_READ) : step_stay();
}

struct step browse_mouse(struct screen *s, const struct mouse *m)
{
	struct browse *b = (struct browse *)s;
	b->touched = true;
	b->seek.step = 0;
	if (panes_mouse(&b->panes, m)) {
		panes_layout(&b->panes, b->panes.area);
		return step_stay();
	}
	enum pane pane = panes_at(&b->panes, m->y, m->x);
	if (pane == PANE_COUNT)
		return step_stay();
	if (m->kind == MOUSE_WHEEL)
		wheel(b, pane, m);
	return m->kind == MOUSE_PRESS ? press(b, pane, m) : step_stay();
}
