/* deeds.h -- what is done to files as a whole: made, moved, copied, rewritten, deleted. A set of deeds is one step: it
 * is done wholly or not at all, can be taken back and made again, and says what it did. */
#ifndef ROSTER_STORE_DEEDS_H
#define ROSTER_STORE_DEEDS_H

#include "base/arena.h"
#include "base/err.h"

enum deed_kind {
	DEED_MAKE,  /* a new file */
	DEED_MOVE,  /* a file or folder */
	DEED_COPY,  /* a file or folder */
	DEED_WRITE, /* other bytes, if the file holds `before` */
	DEED_TRASH  /* a file or folder goes to the trash */
};

struct deed {
	enum deed_kind kind;
	struct str from, to;      /* MAKE: to; WRITE and TRASH: from */
	struct str before, after; /* MAKE: after */
	struct str kept;          /* where it lies in the trash, while it does */
	bool folder;              /* it is a folder that is moved, copied or deleted */
};

struct deeds {
	struct arena arena; /* of the texts; deeds start as {0} */
	struct deed *v;
	size_t n, cap;
	bool done;
	struct str says, unsays; /* what was done, and what was when it is taken back */
};

void deeds_done(struct deeds *d);
/* Add one; the texts are copied. */
void deeds_make(struct deeds *d, struct str path, struct str bytes);
void deeds_move(struct deeds *d, struct str from, struct str to);
void deeds_copy(struct deeds *d, struct str from, struct str to);
void deeds_write(struct deeds *d, struct str path, struct str before, struct str after);
void deeds_trash(struct deeds *d, struct str path);
/* What is said of them, past tense: "deleted x.md", "x.md is back". */
void deeds_say(struct deeds *d, struct str says, struct str unsays);

/* Would something that stands somewhere be in the way? Then *e says what. */
bool deeds_may(const struct deeds *d, struct err *e);
/* Do all, in their order, or none: then *e says which one failed and why. Nothing that stands somewhere is replaced,
 * folders that a file goes into are made. What is done but not certain to be on the disk is told in *e; else
 * that is empty. */
bool deeds_do(struct deeds *d, struct err *e);
/* Take all back, the last first, or none. What was made or copied goes to the trash. */
bool deeds_undo(struct deeds *d, struct err *e);

/* The steps of a session. It starts as {0}. */
struct journal {
	struct deeds *v;
	size_t n, cap, made; /* v[0, made) are done, the others can be done again */
	bool fresh;          /* they are newer than all changes within files */
};

void journal_done(struct journal *j);
/* Take the deeds over, which are done: the next to be taken back. */
void journal_add(struct journal *j, struct deeds *d);
/* The step that would be taken back, or done again; NULL: none. */
struct deeds *journal_next(struct journal *j, bool redo);
/* Take it back, or do it again; *which gets it, NULL where there is none. */
bool journal_step(struct journal *j, bool redo, struct deeds **which, struct err *e);

#endif
