/* rows.h -- the list of files as it stands on the screen: headers and rows, and how they look. */
#ifndef ROSTER_UI_SCREEN_ROWS_H
#define ROSTER_UI_SCREEN_ROWS_H

#include "store/query.h"
#include "ui/screen/marks.h"
#include "ui/term/canvas.h"

struct rows_item {
	bool header; /* of the root; else a file */
	unsigned root, id;
	unsigned count; /* header: files below it */
};

struct rows_view {
	struct rows_item *v;
	size_t n, cap;
	struct ids ids; /* the files alone, in order */
	struct query_memo memo;
};

/* How a row is drawn, beside what it says. */
struct rows_look {
	const struct store *store;
	const struct filter *filter; /* its letters are marked where they occur */
	enum role role;
	bool marked;
};

/* Run the query and lay out headers (where there is more than one root) and files. */
void rows_make(struct rows_view *r, const struct query *q, const struct store *s);
void rows_done(struct rows_view *r);
/* Index of the file's item, or -1. */
int rows_index(const struct rows_view *r, unsigned id);

/* Draw one item in its row. */
void rows_draw(const struct rows_item *item, const struct rows_look *look, struct canvas *c,
	struct rect row);
/* The headings of the columns that rows of this width have. */
void rows_headings(struct canvas *c, struct rect row);

#endif
