/* pager.h -- show a sheet: scroll it, search it. */
#ifndef ROSTER_UI_WIDGET_PAGER_H
#define ROSTER_UI_WIDGET_PAGER_H

#include "render/sheet.h"
#include "text/change.h"
#include "ui/term/action.h"
#include "ui/term/canvas.h"
#include "ui/term/mouse.h"

/* By line of the sheet: does it show something that is new? Empty: nothing is. */
struct pager_marks {
	bool *v;
	size_t n, cap;
};

struct pager {
	struct sheet sheet;
	size_t top;        /* the first line in sight */
	int height, width; /* of what is in sight, set by pager_fit() */
	size_t side;       /* columns that code is scrolled to the right */
	size_t widest;     /* columns of the widest line of code */
	struct buf pattern;
	struct sheet_hits hits;
	size_t hit;   /* the one it stands on */
	bool wrapped; /* the last step to a hit went on at the other end */
	struct pager_marks marks;
	size_t change; /* the line where the change that it stands on begins, plus 1; or 0 */
	unsigned link; /* number of the selected link (render/role.h), or 0 */
};

/* A pager starts as {0}. */
void pager_done(struct pager *p);
/* Show another sheet, which the pager takes over (*sheet is emptied). With `keep` the line of the
 * file that was on top stays there, else it starts at the top. A search is made again. */
void pager_show(struct pager *p, struct sheet *sheet, bool keep);
/* Show the sheet of the same file with some of its lines changed: what is as it was stays where it is in sight. */
void pager_follow(struct pager *p, struct sheet *sheet, const struct hunks *moved);
/* Mark what comes from these lines of the file, until another sheet is shown. */
void pager_mark(struct pager *p, const struct line_numbers *lines);
/* Go to the next or previous part that is marked; false when there is none. */
bool pager_step_change(struct pager *p, int step);
/* The row within the view of the change that it stands on; -1: it stands on none. */
int pager_change_row(const struct pager *p);
void pager_fit(struct pager *p, int height, int width);
/* Do a moving, scrolling or finding action; false when it is none. */
bool pager_act(struct pager *p, enum action action);
/* Scroll by the wheel. */
void pager_wheel(struct pager *p, const struct mouse *m);
/* Search from the top line on; an empty pattern ends the search. Returns how often it occurs. */
size_t pager_search(struct pager *p, struct str pattern);
/* Bring the line of the sheet into sight. */
void pager_show_line(struct pager *p, size_t line);
/* The same for a line of the file. */
void pager_go_to_source(struct pager *p, size_t line);
/* Back to a top line; where that does not come from that line of the file (any more), the first that does comes
 * to the top, as far as there is a page below it. */
void pager_return(struct pager *p, size_t top, size_t source);
/* Line of the file that the top line comes from. */
size_t pager_source(const struct pager *p);
/* Select the next or previous link, from the one selected in view or from the view's edge on, and bring it
 * into sight; false when there is none. */
bool pager_step_link(struct pager *p, int step);
/* The selected link, when it is in sight, and the row and column within the view where it begins; else 0. */
unsigned pager_link(const struct pager *p, int *row, int *column);
/* The link that is drawn in that row and column of the view, or 0; it is selected from now on. */
unsigned pager_press(struct pager *p, int row, int column);
/* Append the text that carries the link's number and is an address. */
void pager_link_address(const struct pager *p, unsigned link, struct buf *out);
/* Append "12%" or "all": where it stands. */
void pager_place(const struct pager *p, struct buf *out);
/* Marks stand in the column left of the area, where there is one. */
void pager_draw(const struct pager *p, struct canvas *c, struct rect area);

#endif
