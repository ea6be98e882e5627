/* finder.h -- the line in which one types what to search for in a pager. */
#ifndef ROSTER_UI_WIDGET_FINDER_H
#define ROSTER_UI_WIDGET_FINDER_H

#include "text/entry.h"
#include "ui/widget/pager.h"

struct finder {
	struct entry entry;
	bool typing;
	size_t from; /* the pager's top line where the search began */
};

/* A finder starts as {0}. */
void finder_done(struct finder *f);
void finder_begin(struct finder *f, const struct pager *p);
/* Take typed text, Enter (keeps the search) or an editing action; the pager follows each. */
void finder_type(struct finder *f, struct pager *p, struct str text);
void finder_key(struct finder *f, struct pager *p, uint32_t key);
void finder_act(struct finder *f, struct pager *p, enum action action);
/* End the search; false when there was none. Left while it is typed, the pager goes back to where it
 * was. */
bool finder_leave(struct finder *f, struct pager *p);
/* Append "/what" for the message row and tell where the caret stands in it. */
void finder_show(const struct finder *f, const struct pager *p, struct buf *out, size_t *caret);

#endif
