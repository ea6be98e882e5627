/* Windows without room for all panes: what an action is about may not be in sight. */
#include "base/words.h"
#include "ui/screen/browse.h"

bool browse_is_alone(const struct browse *b)
{
	return b->panes.zoomed && b->panes.focus != PANE_LIST;
}

const char *browse_no_room(const struct browse *b, enum action a)
{
	static const char *const one = N_("there is room for one pane; Enter reads");
	const struct panes *p = &b->panes;
	bool divider = a == ACT_DIVIDER_LEFT || a == ACT_DIVIDER_RIGHT;
	bool preview = a == ACT_PREVIEW_DOWN || a == ACT_PREVIEW_UP;
	if (divider && p->framed && p->boxes[PANE_LIST].w == p->area.w)
		return tr("the divider moves where panes stand side by side");
	if (p->framed || (browse_is_alone(b) && (divider || preview)))
		return NULL;
	if (!divider && !preview && a != ACT_NEXT_PANE && a != ACT_PREVIOUS_PANE &&
		(a != ACT_ZOOM || p->zoomed))
		return NULL;
	return p->zoomed ? tr("zoomed: z shows the other panes") : tr(one);
}

bool browse_is_for_reader(const struct browse *b, enum action a)
{
	bool view = a == ACT_VIEW_RENDERED || a == ACT_VIEW_SOURCE || a == ACT_VIEW_PROBLEMS ||
		a == ACT_VIEW_DIFF;
	return view && !b->filtering && b->panes.boxes[PANE_PREVIEW].w == 0;
}

struct step browse_read_in_view(struct browse *b, enum action a)
{
	unsigned id;
	if (!browse_selected(b, &id))
		return browse_act_on_none(b, ACT_READ);
	b->screen.ctx->goal_view = a;
	return step_open(SCREEN_READ, id);
}
