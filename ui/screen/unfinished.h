/* unfinished.h -- while a value is being typed: may it still become one that is right? */
#ifndef ROSTER_UI_SCREEN_UNFINISHED_H
#define ROSTER_UI_SCREEN_UNFINISHED_H

#include "ui/screen/choices.h"

struct unfinished {
	bool is; /* what is typed is wrong, and may still become right: from that byte on... */
	size_t from;
	struct buf goes_on; /* ...as one of these known values, or by more letters */
};

/* A text in a row, changed, with the caret at its end. */
struct typed {
	const struct fields *fields;
	const struct edited *row;
	struct str text;
	const struct problems *problems; /* what is wrong with it */
	struct choices_of of;
};

/* It is finished, or nothing is typed. */
void unfinished_clear(struct unfinished *u);
void unfinished_judge(struct unfinished *u, const struct typed *t);
/* Append how it may go on. */
void unfinished_say(const struct unfinished *u, struct str key, struct buf *out);
void unfinished_done(struct unfinished *u);

#endif
