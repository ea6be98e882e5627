/* leaf.h -- one file shown in a pager: rendered, as source, or its problems. */
#ifndef ROSTER_UI_SCREEN_LEAF_H
#define ROSTER_UI_SCREEN_LEAF_H

#include "ui/screen/screen.h"
#include "ui/widget/pager.h"

struct leaf {
	struct pager pager;
	enum leaf_view view;
	bool reveal; /* hidden characters are shown */
	/* What the pager shows now. */
	bool shown;
	unsigned id, reading_no, rev;
	int width;
	enum leaf_view shown_view;
	bool shown_reveal, shown_ticks;
	size_t shown_measure;
	struct leaf_place goal; /* where it goes when it is next prepared, if it `goes` */
	bool goes;
	/* Where the rendered and the source view were left, and whether they still show one text. */
	struct leaf_place left[2];
	bool in_step[2];
	size_t arrived; /* the pager's top when the view was entered */
	bool missed;    /* a listing is plain that can have colours now or later */
};

void leaf_done(struct leaf *l);
/* Show row `id` at this size; nothing is done when that is what is shown. Another file starts at
 * its top, the same one keeps its place. Why it cannot be read, or was not rendered, is shown. */
void leaf_prepare(struct leaf *l, struct ctx *c, unsigned id, struct rect area);
/* Is this file, as it is now, shown at this size? */
bool leaf_is_fresh(const struct leaf *l, struct ctx *c, unsigned id, struct rect area);
/* Where it stands in the text; from the list of problems, where it stood before. */
struct leaf_place leaf_place(const struct leaf *l);
/* Stand there when it is next prepared: with that line of the file at the top. */
void leaf_return(struct leaf *l, struct leaf_place place);
/* Bring the line of the file to the top when it is next prepared. */
void leaf_go_to(struct leaf *l, size_t line);
/* Take up one of the view actions; false when it is none. */
bool leaf_act(struct leaf *l, enum action action);
/* Append "1 rendered  2 source  3 problems", the one in use in brackets. */
void leaf_tabs(const struct leaf *l, struct buf *out);

#endif
