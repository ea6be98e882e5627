/* browse.h -- the state of the list screen, shared by the files that draw it and act on it. */
#ifndef ROSTER_UI_SCREEN_BROWSE_H
#define ROSTER_UI_SCREEN_BROWSE_H

#include "text/entry.h"
#include "ui/screen/leaf.h"
#include "ui/screen/panes.h"
#include "ui/screen/rows.h"
#include "ui/screen/work.h"
#include "ui/widget/list.h"

struct browse {
	struct screen screen;
	struct query query;
	struct entry filter;
	bool filtering; /* the filter is being typed */
	struct rows_view rows;
	struct list list;
	struct leaf preview, source;
	struct problem_place place;
	struct panes panes;
	size_t rows_known, rows_unread; /* when the query last ran */
	unsigned edition;               /* the store's, then */
	bool stale;                     /* it must run again */
};

/* The row the list stands on; false when it is empty. */
bool browse_selected(const struct browse *b, unsigned *id);

/* The folded header the list stands on; NULL: it stands on none. */
const struct rows_item *browse_folded(const struct browse *b);
/* Fold, unfold, tree or flat; false when the action is none of that here. */
bool browse_fold_act(struct browse *b, enum action a);

void browse_draw(const struct screen *s, struct canvas *cv);
void browse_title(const struct screen *s, struct buf *left, struct buf *right);
enum role browse_message(const struct screen *s, struct buf *out, size_t *caret);
const enum action *browse_hints(const struct screen *s);

#endif
