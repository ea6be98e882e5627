/* Folding parts of the list away. */
#include "ui/screen/browse.h"

const struct rows_item *browse_folded(const struct browse *b)
{
	int at = b->list.selected;
	bool header = at >= 0 && (size_t)at < b->rows.n && b->rows.v[at].header;
	return header ? &b->rows.v[at] : NULL;
}

static void lay_again(struct browse *b)
{
	groups_lay(b->screen.ctx->store, &b->rows);
	list_fit(&b->list, (int)b->rows.n, panes_inside(&b->panes, PANE_LIST).h);
}

/* Fold away what is around the selected row, which gives way to the header. */
static void fold(struct browse *b)
{
	if (b->rows.n == 0 || b->list.selected < 0 || b->rows.groups.open)
		return;
	int at = groups_header_of(&b->rows, b->list.selected);
	if (at < 0)
		return;
	struct rows_item header = b->rows.v[at];
	groups_fold(&b->rows.groups, &header, true);
	lay_again(b);
	list_select(&b->list, groups_find(&b->rows, &header));
}

/* The first row of what was folded is selected. */
static bool unfold(struct browse *b)
{
	const struct rows_item *folded = browse_folded(b);
	if (!folded)
		return false;
	struct rows_item header = *folded;
	groups_fold(&b->rows.groups, &header, false);
	lay_again(b);
	list_select(&b->list, groups_find(&b->rows, &header));
	return true;
}

bool browse_fold_act(struct browse *b, enum action a)
{
	if (a == ACT_TREE) {
		b->query.tree = !b->query.tree;
		b->stale = true;
		return true;
	}
	if (a == ACT_UNFOLD || a == ACT_READ)
		return b->panes.focus == PANE_LIST && unfold(b);
	if (a != ACT_FOLD)
		return false;
	if (b->panes.focus == PANE_LIST)
		fold(b);
	b->panes.focus = PANE_LIST;
	return true;
}
