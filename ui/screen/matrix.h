/* matrix.h -- the state of the screen of what all agents may do: files as rows, powers as columns. */
#ifndef ROSTER_UI_SCREEN_MATRIX_H
#define ROSTER_UI_SCREEN_MATRIX_H

#include "text/entry.h"
#include "ui/screen/marks.h"
#include "ui/screen/screen.h"
#include "ui/widget/list.h"

/* The name, then enum grant, then the tokens that every session pays. */
enum { MATRIX_NAME, MATRIX_GRANT, MATRIX_COST = MATRIX_GRANT + GRANT_COUNT, MATRIX_COLUMNS };

struct matrix {
	struct screen screen;
	struct ids ids; /* as shown */
	struct query_memo memo;
	struct entry filter;
	bool filtering; /* it is being typed */
	bool offered;   /* and what was kept of it is to be replaced, or gone on from */
	struct list list;
	struct marks marks;
	int column; /* the one in use */
	int sort;   /* the one it is sorted by; below 0: by path */
	bool reverse;
	struct rect area;
	unsigned edition; /* of the store, when the rows were made */
	unsigned long judged;
	size_t rows_known;
	bool stale;
};

/* What all descriptions of that kind cost, those of files that are loaded. */
struct matrix_total {
	size_t files, tokens;
	size_t limit; /* in tokens; 0: its tool has none */
	size_t marked, saved;
};

/* Make the rows anew where anything changed; the selection stays on its file. */
void matrix_make(struct matrix *p);
/* The selected row; false when there is none. */
bool matrix_selected(const struct matrix *p, unsigned *id);
struct matrix_total matrix_total(const struct matrix *p, const struct kind *kind);
/* Append it in a sentence. */
void matrix_put_total(const struct matrix *p, const struct kind *kind, struct buf *out);

/* matrix_draw.c */
void matrix_layout(struct screen *s, struct rect area);
void matrix_draw(const struct screen *s, struct canvas *cv);
struct rect matrix_rows(const struct matrix *p);
/* The column that is drawn at x; below 0: none. */
int matrix_column_at(const struct matrix *p, int x);
const char *matrix_column_name(int column);

#endif
