/* groups.h -- how the list is divided: by scope and folder, as a tree or flat, and what of it is folded away. */
#ifndef ROSTER_UI_SCREEN_GROUPS_H
#define ROSTER_UI_SCREEN_GROUPS_H

#include "store/query.h"
#include "ui/term/canvas.h"

struct rows_view;
struct rows_item;

struct fold {
	unsigned root;
	struct str folder; /* below the root; empty: all of it */
};

struct groups {
	bool tree; /* folders have headers of their own */
	bool open; /* nothing is folded for now: what was searched is shown */
	struct arena arena;
	struct fold *v; /* what is folded */
	size_t n, cap;
};

/* Lay out the rows for r->ids, with r->groups: headers of roots, where there is more than one, those of
 * folders in a tree, and files. */
void groups_lay(const struct store *s, struct rows_view *r);
/* Fold the header's part away, or show it. */
void groups_fold(struct groups *g, const struct rows_item *header, bool folded);
void groups_done(struct groups *g);

/* The header that the row stands under; -1: none. */
int groups_header_of(const struct rows_view *r, int item);
/* Does the file lie in what the header is of? */
bool groups_holds(const struct rows_item *header, const struct store *s, unsigned id);
/* Where the header stands now; -1: nowhere. */
int groups_find(const struct rows_view *r, const struct rows_item *header);
/* Append "PROJECT .claude/agents" or "review/", as wide as `columns` allow. */
void groups_title(const struct rows_item *header, const struct store *s, int columns,
	struct buf *out);
void groups_draw(const struct rows_item *header, const struct store *s, struct canvas *c,
	struct rect row, enum role role);
/* Forget what is folded and where it lies: ids and roots are others now. */
void groups_forget(struct groups *g);

#endif
