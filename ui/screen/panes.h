/* panes.h -- how the list screen divides the window. Pure arithmetic. */
#ifndef ROSTER_UI_SCREEN_PANES_H
#define ROSTER_UI_SCREEN_PANES_H

#include "ui/term/mouse.h"
#include "ui/widget/layout.h"

enum pane { PANE_LIST, PANE_PREVIEW, PANE_SOURCE, PANE_COUNT };

enum { PANES_WIDTHS = 3 };

struct panes {
	struct rect area;
	struct rect boxes[PANE_COUNT]; /* with their frames; empty: not in sight */
	struct rect problems;          /* below the list, in wide windows */
	enum pane focus;
	bool framed;
	bool zoomed;  /* the pane in use has it all */
	bool dragged; /* the divider is, by the mouse */
	/* Columns the list has more than it would by itself: in windows that are neither wide nor very
	 * wide, wide, very wide. */
	int dividers[PANES_WIDTHS];
};

/* Below 60 columns or 16 rows one pane, then list and preview, from 100 columns on with the problems
 * below the list, from 160 on with the source as a third pane. */
void panes_layout(struct panes *p, struct rect area);
/* What is inside the pane's frame. */
/* Has the list a row of headings above its first? In a frame they stand in that. */
bool panes_headed(const struct panes *p);
struct rect panes_inside(const struct panes *p, enum pane pane);
void panes_next(struct panes *p, int step);
/* So many columns to the right, as far as both sides keep their least width. */
void panes_move_divider(struct panes *p, int by);
/* Drag the divider by the mouse; false when it is about something else. */
bool panes_mouse(struct panes *p, const struct mouse *m);
/* The pane that is drawn there; PANE_COUNT: none. */
enum pane panes_at(const struct panes *p, int y, int x);
/* The pane in whose place a form may stand beside the list, and where that is; PANE_COUNT and empty: none. */
enum pane panes_guest_pane(const struct panes *p);
struct rect panes_guest(const struct panes *p);

#endif
