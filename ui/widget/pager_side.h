/* pager_side.h -- whole lines of code in a pager: cut at the edges, moved sideways together. */
#ifndef ROSTER_UI_WIDGET_PAGER_SIDE_H
#define ROSTER_UI_WIDGET_PAGER_SIDE_H

#include "ui/widget/pager.h"

/* What stands at an edge where text is cut off. */
#define SIDE_LEFT "«"
#define SIDE_RIGHT "»"

/* What is in sight of a line: its lead, [0, code), then `part`, put from column x on within what the
 * lead leaves. Of a line that is no code, all. */
struct side_cut {
	size_t code;
	struct span part;
	int lead, x; /* columns of the lead; may be less than that where the first unit is cut */
	bool left, right; /* something is cut off there */
};

struct side_cut side_cut(const struct pager *p, struct sheet_line line, int width);
/* Another sheet is shown; with `keep` at the same column. */
void side_measure(struct pager *p, bool keep);
void side_stay_inside(struct pager *p);
/* Bring these bytes of line i into sight. */
void side_show(struct pager *p, size_t i, struct span where);
bool side_act(struct pager *p, enum action action);

#endif
