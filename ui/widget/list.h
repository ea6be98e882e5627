/* list.h -- which rows of a long list are in sight, and which is selected. Its owner draws them. */
#ifndef ROSTER_UI_WIDGET_LIST_H
#define ROSTER_UI_WIDGET_LIST_H

#include "ui/term/action.h"
#include "ui/term/canvas.h"
#include "ui/term/mouse.h"

#include <stdbool.h>

struct list {
	int count;                                 /* rows there are */
	int selected;                              /* -1: none can be */
	int top;                                   /* the first row in sight */
	int height;                                /* rows in sight */
	bool (*skips)(const void *owner, int row); /* rows that cannot be selected; NULL: none */
	const void *owner;
};

/* The number of rows or the room changed: keep the selection where it can be, and in sight. */
void list_fit(struct list *l, int count, int height);
void list_select(struct list *l, int row);
/* What is selected has come to stand in this row: it stays where it is on the screen, if it can. */
void list_follow(struct list *l, int row);
/* Do a moving action; false when it is none. */
bool list_act(struct list *l, enum action action);
/* The mouse, where the rows are drawn in `area`: the wheel scrolls, with the selection where it is as long as
 * that is in sight; a press selects. True when a row was pressed. */
bool list_mouse(struct list *l, struct rect area, const struct mouse *m);

#endif
