/* letters.h -- what git says of each row, in one letter (vcs/git.h). Found in slices when nothing else is to be done,
 * and anew when the file or the index of its repository changes. */
#ifndef ROSTER_STORE_LETTERS_H
#define ROSTER_STORE_LETTERS_H

#include "base/buf.h"
#include "store/moved.h"

struct store;
struct vcs;

/* A folder with a ".git" in it. */
struct repository {
	struct buf root;
	struct vcs *git;        /* NULL: it cannot be looked at */
	unsigned late;          /* how often it was slow in a row */
	struct moved_hunt hunt; /* for agents that the index has and the disk has not, */
	bool hunting;
	unsigned edition; /* in the store's edition then */
};

struct letters {
	struct repository *v;
	size_t n, cap;
	size_t next;       /* the first row whose letter may not be known */
	bool slow;         /* the last ones took long */
	struct buf folder; /* of the row looked at last, */
	size_t in;         /* and the index of its repository; STR_NONE: it lies in none */
};

enum { LETTER_UNKNOWN = '\0', LETTER_NONE = ' ' };

/* Find the letters of some more rows, or open a repository; false when all are known. */
bool letters_find(struct store *s);
bool letters_known(const struct store *s);
/* Some are left, and to find them holds up a key for longer than a frame. */
bool letters_are_slow(const struct store *s);
/* The row's file changed. */
void letters_forget(struct store *s, unsigned id);
/* Files came or went: whether others have moved may be another matter now. */
void letters_forget_moves(struct store *s);
/* Something was committed. */
void letters_forget_all(struct store *s);
/* Take what was heard of repositories out of the store's news. */
void letters_hear(struct store *s);
void letters_done(struct letters *l);

#endif
