/* history.h -- the state of the screen with the commits of one file. */
#ifndef ROSTER_UI_SCREEN_HISTORY_H
#define ROSTER_UI_SCREEN_HISTORY_H

#include "ui/screen/versus.h"
#include "ui/widget/list.h"

enum { HISTORY_DATE = 10 };

/* A commit, or (with is_part) a part of what it changed. */
struct history_row {
	char id[VCS_ID + 1], before[VCS_ID + 1];
	char date[HISTORY_DATE + 1];
	struct str author, subject, summary;
	struct str path, old_path; /* git's names of the file in `id` and `before` */
	bool is_part, summed, unfolded;
	struct str key;
};

struct history_rows {
	struct history_row *v;
	size_t n, cap;
};

struct history {
	struct screen screen;
	unsigned id;
	struct vcs *git;
	struct vcs_log *log; /* NULL: all commits are known */
	struct buf path;     /* git's */
	struct arena arena;
	struct history_rows rows;
	struct list list;
	struct versus versus;
	char shown[VCS_ID + 1]; /* the commit whose difference that is */
	bool zoomed;
	struct rect area;
	struct versus_parts parts;
};

/* history_rows.c: begin under the name that the file has in the last commit; NULL and the reason where there is none. */
struct vcs_log *history_open_log(const struct history *h, struct err *e);
/* Look at some more commits; false where all were looked at. */
bool history_find_some(struct history *h);
/* Have *v tell what the row's commit changed. */
void history_take_pair(const struct history *h, struct versus *v, const struct history_row *row);
/* Have a commit's row say in short what it changed. */
void history_sum_up(struct history *h, struct history_row *row);
/* One in sight that does not say so yet, or NULL. */
struct history_row *history_next_to_sum(const struct history *h);
/* Give the selected commit a row for each part of what it changed, or take them away. */
void history_unfold(struct history *h);
void history_fold(struct history *h);

#endif
