/* work.h -- what list, reader and --plain all do: order files, walk through problems, mend, undo. */
#ifndef ROSTER_UI_SCREEN_WORK_H
#define ROSTER_UI_SCREEN_WORK_H

#include "ui/screen/screen.h"

/* One of the sorting actions: the query sorts so from now on; and a note. False where it is none of them. */
bool work_sort(struct ctx *c, struct query *q, enum action a);
/* The order of last time; and for the next. */
void work_recall_sort(const struct ctx *c, struct query *q);
void work_keep_sort(struct ctx *c, const struct query *q);

/* Disabled files and plugins' are listed where all are shown, or the filter asks for them. */
void work_leave_out(struct store *s, bool shows_all, struct str filter);
/* Note that so many are shown now, or no longer. */
void work_tell_left_out(struct ctx *c, bool shows_all, size_t n);

/* Where someone stands in the problems of a file. */
struct problem_place {
	unsigned id;
	size_t at;           /* index into its problems */
	bool chosen;         /* stepped to by key; else the worst is meant */
	unsigned reading_no; /* of the file whose fix was shown */
};

/* The problem that is meant for row `id`, which becomes the place; NULL when it has none. */
const struct problem *work_problem(struct ctx *c, struct problem_place *place, unsigned id);
/* Step to the next or previous problem of the file; false at its end. */
bool work_step(struct ctx *c, struct problem_place *place, unsigned id, int step);
/* Append the message row's text: where, what, which of how many. Returns its role. */
enum role work_message(struct ctx *c, const struct problem_place *place, unsigned id,
	struct buf *out);
/* Is there a problem in the file, the one in use if one is, with a ready fix that may be made here? */
bool work_can_fix(struct ctx *c, const struct problem_place *place, unsigned id);
/* The actions to hint at, up to ACT_NONE, without those for which there is no fix, or no problem. `out` has room for
 * all. */
void work_hints(const enum action *from, bool fix, bool problem, enum action *out);

/* Fill the proposal with what the problem's fix (or the file's first fix, where it has none) would
 * change, and with what all safe fixes of the file would, which are shown first with `all`; and remember which. False,
 * and a note, when nothing can be mended. */
bool work_propose_fix(struct ctx *c, struct problem_place *place, unsigned id, bool all);
/* The proposal was accepted: make it (ctx->fixed where all were shown) and save. Not where the file was read anew since. Returns whether it was done. */
bool work_fix(struct ctx *c, const struct problem_place *place, unsigned id);

/* Where its tool does not take the file as it is meant, say so beside that it was saved, or fixed. */
void work_tell_verdict(struct ctx *c, unsigned id, bool fixed);

/* Take the file's last change back, or make it again, and save. False where there was none, or it
 * could not be saved. */
bool work_undo(struct ctx *c, unsigned id, bool redo);

/* Is it one of the actions for which a task is opened (SCREEN_TASK)? */
bool work_is_task(enum action a);
/* Do what was planned, have the list follow, and leave a note. What was done can be taken back; *d is empty then. */
bool work_do(struct ctx *c, struct deeds *d);
/* Take back, or do again, what was last done to files as a whole. False where there is nothing of that. */
bool work_take_back(struct ctx *c, bool redo);
/* What came last of both: a change within the file, or what was done to files as a whole. */
bool work_undo_last(struct ctx *c, unsigned id, bool redo);
/* The same where files may be marked: the last change in each of them; else, as one step, all that a grid saved the
 * file with. */
void work_undo_marked(struct ctx *c, const struct ids *marked, unsigned id, bool redo);

/* Take up what another program did to the file, and leave a note with `hint`. Must it be drawn anew? */
bool work_watch(struct ctx *c, unsigned id, const char *hint);
/* One of the copying actions, for the file: the step that does it, and a note; else step_stay(). */
struct step work_copy(struct ctx *c, unsigned id, enum action action);
/* Copy a text of the file; `what` says which: tr("text"). */
struct step work_copy_text(struct ctx *c, struct str text, const char *what);
/* Copy a target or a name; `told` ("" or "why; ") stands before "copied TEXT" in the note. One that would act
 * when it is pasted is not copied. */
struct step work_copy_line(struct ctx *c, struct str text, const char *told);

/* A file was changed: look at it again, and at all of them together. */
void work_changed(struct ctx *c, unsigned id);
/* Save and leave a note: done, or why not. Returns whether the file now holds the doc's bytes. */
bool work_save(struct ctx *c, unsigned id, const char *done);

#endif
