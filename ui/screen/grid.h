/* grid.h -- the state of the grid: marked files as rows, their fields as columns. */
#ifndef ROSTER_UI_SCREEN_GRID_H
#define ROSTER_UI_SCREEN_GRID_H

#include "text/entry.h"
#include "ui/screen/fields.h"
#include "ui/screen/mend.h"
#include "ui/screen/screen.h"
#include "ui/screen/unfinished.h"
#include "ui/widget/ask.h"
#include "ui/widget/list.h"
#include "ui/widget/pick.h"

enum { GRID_MOST_FILES = 2000 };

struct grid_file {
	unsigned id;
	struct fields fields;
	struct buf draft; /* id of the draft that holds what is changed; empty: none does */
};

struct grid_files {
	struct grid_file *v;
	size_t n, cap;
};

struct grid_column {
	struct str key; /* lent from a file's fields */
	int width;      /* columns of the screen */
};

struct grid_columns {
	struct grid_column *v;
	size_t n, cap;
};

/* One cell of a step; a step may change many. */
struct grid_change {
	unsigned step;
	size_t file, field;
};

struct grid_changes {
	struct grid_change *v;
	size_t n, cap;
};

/* What the answers to its questions do. */
enum grid_answer {
	GRID_SAVE = 1,
	GRID_DISCARD,
	GRID_PUT_NEW,
	GRID_PUT_OLD,
	GRID_VIEW_SAVE,
	GRID_DROP_SAVE
};

enum grid_typing { GRID_TYPES_NOTHING, GRID_TYPES_VALUE, GRID_TYPES_WHAT, GRID_TYPES_BY };

struct grid {
	struct screen screen;
	struct grid_files files;
	struct grid_columns columns;
	struct grid_changes changes;
	bool unkept; /* what is changed is not in the drafts yet */
	size_t made; /* changes[0, made) are made, the rest can be made again */
	struct list list;
	size_t column, left; /* the one in use; the first in sight beside the names */
	enum grid_typing typing;
	struct entry entry; /* what is typed */
	struct problems
		typed_wrong; /* what is wrong with that as a value; empty while it is what the cell has */
	struct unfinished unfinished;
	struct buf what; /* to be replaced */
	struct pick pick;
	struct ask ask;
	bool fixing; /* a review shows what a fix changes... */
	struct mending mending;
	struct buf mended;     /* ...and this is the file with it */
	struct drafts offered; /* those there were when it was opened */
	struct ids marked;     /* all files that were, also those that are left out */
	size_t offer;          /* the one of them whose cut-off save is asked about */
	bool offering;         /* that is the question */
	bool viewing;          /* a review shows that */
	struct rect area,
		help; /* what the cell in use is for, or what is wrong with it; may be empty */
};

/* Take up the marked files; those that cannot be read or edited are left out. How many were. */
size_t grid_take(struct grid *g, const struct ids *ids);
/* The file is another now and nothing is typed in it: take it up anew, also where it was left out. */
void grid_take_anew(struct grid *g, unsigned id);
void grid_drop(struct grid *g);
/* The field of a file in that column; NULL where its kind has none. */
struct edited *grid_cell(const struct grid *g, size_t file, size_t column);
bool grid_changed(const struct grid *g, size_t file, size_t column);
/* How many files and fields are changed. */
size_t grid_count(const struct grid *g, size_t *fields);

/* Each of these is one step of undo; they return how many cells are another now. */
size_t grid_set(struct grid *g, size_t file, size_t column, struct str text);
size_t grid_set_all(struct grid *g, size_t column, struct str text);
size_t grid_fill_down(struct grid *g, size_t file, size_t column);
size_t grid_replace(struct grid *g, size_t column, struct str what, struct str by);
/* How many cells that brought back; 0: there is no such step. */
size_t grid_undo(struct grid *g, bool redo);

/* All changes by file and field, as ctx->proposal. */
void grid_propose(struct grid *g, bool asks);
/* Keep what is changed as drafts of their files; returns how many fields that are. */
size_t grid_keep(struct grid *g);
/* It is saved or given up: the drafts go. */
void grid_drop_drafts(struct grid *g);
/* Make and save them: all files or none. Why not is in the note. */
bool grid_save(struct grid *g);

void grid_drop_draft(struct grid_file *file);
/* Columns as wide as their texts. */
void grid_set_out(struct grid *g);

/* grid_fix.c: has the cell a ready fix? */
bool grid_has_fix(const struct grid *g, size_t file, size_t column);
/* Apply it: another text at once, one step of undo. True: it mends the file, and a review has to show that first. */
bool grid_fix(struct grid *g, size_t file, size_t column);
/* That was shown, and accepted or not. */
void grid_fixed(struct grid *g, bool accepted);
/* Ask about saves of its files that were cut off, one by one; take an answer; ask again what was viewed. */
void grid_offer_saves(struct grid *g);
struct step grid_answer_offer(struct grid *g, int answered);
void grid_offer_again(struct grid *g);

/* grid_typed.c: judge what is being typed as a value. */
void grid_judge_typed(struct grid *g);
/* Is another value being typed in the cell in use than it has? */
bool grid_types_other(const struct grid *g);
/* The text that the cell shows, also while it is typed. */
struct str grid_shown(const struct grid *g, size_t file, size_t column);

/* What is wrong with the cell in use, else what its field is for. */
enum role grid_put_help(const struct grid *g, struct buf *out);
void grid_draw(const struct screen *s, struct canvas *cv);
void grid_layout(struct screen *s, struct rect area);
/* Where the rows are drawn, and the column that is drawn at x; columns.n: none. */
struct rect grid_rows(const struct grid *g);
size_t grid_column_at(const struct grid *g, int x);
/* Bring the column in use into sight. */
void grid_scroll(struct grid *g);

#endif
