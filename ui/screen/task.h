/* task.h -- the state of a task: something that is done to files as a whole, with a few questions before it. A box
 * over the list or the reader, a line to type in, or a question. */
#ifndef ROSTER_UI_SCREEN_TASK_H
#define ROSTER_UI_SCREEN_TASK_H

#include "store/plan.h"
#include "store/site.h"
#include "text/entry.h"
#include "ui/screen/work.h"
#include "ui/widget/pick.h"

struct task;

/* What the sorts of tasks do; functions that are never needed may be NULL. */
struct task_ops {
	const char *title; /* "delete  ", what it is about behind it */
	/* Ask the first thing; false when nothing is to be asked (any more), with a note. */
	bool (*begin)(struct task *t);
	struct step (*taken)(struct task *t); /* Enter took a choice, or what was typed */
	void (*typed)(struct task *t);        /* the text is another */
	struct step (*answered)(struct task *t, int answer);
	void (*done)(struct task *t); /* let go of `own` */
};

struct task {
	struct screen screen;
	const struct task_ops *ops;
	struct ids ids; /* the files that it is about */
	struct deeds deeds;
	struct buf about; /* for the title: "3 files" */
	struct pick pick;
	struct ask ask;
	bool typing;
	struct entry entry;
	struct buf label; /* before what is typed */
	struct buf says;  /* behind it, or on the message row while a choice is open */
	enum role role;   /* of `says` */
	struct buf lines; /* in a box above the question, a line each */
	struct rect area;
	void *own; /* what one sort needs beside that */
};

extern const struct task_ops task_trash_ops, task_switch_ops, task_rename_ops, task_add_ops,
	task_move_ops;

/* Do the deeds that were planned, tell what was done, and leave. */
struct step task_do(struct task *t);
/* Go on as a new file that is a copy of the one that the task is about, in that folder, under another name. */
struct step task_duplicate(struct task *t, const struct site *beside);
/* Append the file's path as a person would write it. */
void task_put_path(struct buf *out, struct str path);

#endif
