/* browse.h -- the state of the list screen, shared by the files that draw it and act on it. */
#ifndef ROSTER_UI_SCREEN_BROWSE_H
#define ROSTER_UI_SCREEN_BROWSE_H

#include "text/entry.h"
#include "ui/screen/leaf.h"
#include "ui/screen/marks.h"
#include "ui/screen/panes.h"
#include "ui/screen/rows.h"
#include "ui/screen/work.h"
#include "ui/widget/list.h"

/* The marked files, while one after the other is mended. */
struct fixing {
	struct ids ids;
	size_t at, done;
	bool all; /* all safe fixes of each file at once */
};

enum { BROWSE_HINTS = 20 };

/* The next file with a problem, while it is looked for among files that are not read yet. */
struct seek {
	int step; /* 0: none is looked for */
	int at;   /* the item that is next */
};

struct browse {
	struct screen screen;
	struct query query;
	struct entry filter;
	bool filtering; /* the filter is being typed */
	bool offered;   /* and what was kept of it is to be replaced, or gone on from */
	struct rows_view rows;
	struct list list;
	struct leaf preview, source;
	struct problem_place place;
	struct seek seek;
	struct buf why; /* nothing is listed: a line for each reason */
	struct marks marks;
	struct marked_paths kept; /* of what was marked, while it is found again */
	bool ranging;             /* from that row to the selected one all are going to be marked */
	unsigned range_from;
	struct fixing fixing;
	struct panes panes;
	size_t rows_known; /* when the query last ran */
	unsigned edition;  /* the store's, then */
	unsigned long judged;
	struct store_sum sum; /* of all rows, at the last frame */
	bool shows_all;       /* disabled files and plugins', too */
	bool stale;           /* it must run again */
	bool goes_first;      /* the list then stands on its first row */
	bool sought;          /* or on the row of that file */
	unsigned sought_id;
	enum action hints[BROWSE_HINTS]; /* of the last frame */
	bool can_fix;                    /* the selected file, or one that is marked */
	int stood,
		heads; /* the row it stood on when it last looked ahead, and on which side the next one is: -1, 1 */
	bool touched; /* by a key: until then it stays on its first row */
};

/* The rows as the next frame will show them. */
void browse_catch_up(struct browse *b);
/* The row the list stands on; false when it is empty. */
bool browse_selected(const struct browse *b, unsigned *id);

/* Have the texts of the selected row beside the list. */
void browse_prepare_leaves(struct browse *b);
struct leaf *browse_leaf(struct browse *b, enum pane pane);

/* browse_mouse.c */
struct step browse_mouse(struct screen *s, const struct mouse *m);

/* browse_fold.c: the folded header the list stands on; NULL: it stands on none. */
const struct rows_item *browse_folded(const struct browse *b);
/* Fold, unfold, tree or flat; false when the action is none of that here. */
bool browse_fold_act(struct browse *b, enum action a);

/* browse_none.c: nothing is listed: work out why, when that may have changed; the first reason; all of them. */
void browse_explain_none(struct browse *b);
struct str browse_why_none(const struct browse *b);
void browse_draw_none(const struct browse *b, struct canvas *cv, struct rect in);

/* browse_step.c: go to the next problem, or to the one before. */
void browse_step_problem(struct browse *b, int step);
bool browse_seek_on(struct browse *b); /* a slice of looking for it; false: it waits for files to be found */

/* browse_again.c: find and read all files again. */
void browse_reread(struct browse *b);
void browse_find_marks(struct browse *b); /* of before, on what was found so far */

/* browse_find.c: the filter and the order. */
void browse_begin_filter(struct browse *b);
void browse_end_filter(struct browse *b, bool keep);
bool browse_filter_act(struct browse *b, enum action a);
void browse_filter_type(struct browse *b, uint32_t key);
void browse_filter_put(struct browse *b, struct str text);
bool browse_sort_act(struct browse *b, enum action a);
void browse_recall(struct browse *b);     /* order, dividers, tree, zoom as they were last time */
void browse_keep(const struct browse *b); /* remember them */

/* browse_many.c: marks, and what is done to all that are marked. */
bool browse_is_marked(const struct browse *b, int item);
bool browse_mark_act(struct browse *b, enum action a);
bool browse_has_marks(const struct browse *b); /* or is marking a range */
bool browse_drop_marks(struct browse *b);      /* false when there were none */
void browse_forget_unlisted(struct browse *b); /* marks of files that went */
void browse_end_range(struct browse *b);       /* what is in it is marked */
/* An action for files, while none is selected: for the marked ones, or to be answered in words. */
struct step browse_act_on_none(struct browse *b, enum action a);
struct step browse_fix(struct browse *b, unsigned id, bool all);
/* The review of a fix was left. */
struct step browse_fix_answer(struct browse *b, bool accepted);
void browse_undo(struct browse *b, unsigned id, bool redo);
/* The marked files, else that one, are what a task is to be about. */
struct step browse_task(struct browse *b, unsigned id, enum action a);
/* Edit the file's fields, or those of all marked files in a grid. */
struct step browse_edit(struct browse *b, unsigned id);
struct step browse_powers(struct browse *b); /* what all agents may do, with the marks */
/* Say that an action is for one file, though others are marked. */
void browse_tell_one(struct browse *b, unsigned id);

/* browse_room.c: does a text have the whole window? There is no divider then, and its code moves instead. */
bool browse_is_alone(const struct browse *b);
/* Why there is no room for what the action is about; NULL: there is. */
const char *browse_no_room(const struct browse *b, enum action a);
/* Is it a view of the file, and there is no preview to show it? Then the file is read in that view. */
bool browse_is_for_reader(const struct browse *b, enum action a);
struct step browse_read_in_view(struct browse *b, enum action a);

/* browse_empty.c: is there no file at all? Then it is said what roster looks for. */
bool browse_is_empty(const struct browse *b);
void browse_draw_empty(const struct browse *b, struct canvas *cv);

/* The column where the preview's views stand in its border, in the fullest form that has room; -1: nowhere. */
int browse_tabs(const struct browse *b, enum leaf_tabs *tabs);
void browse_draw(const struct screen *s, struct canvas *cv);
void browse_title(const struct screen *s, struct buf *left, struct buf *right);
enum role browse_message(const struct screen *s, struct buf *out, size_t *caret);
/* What is hinted at now; fixes and problems only where there are some. */
void browse_make_hints(struct browse *b);
const enum action *browse_hints(const struct screen *s);

#endif
