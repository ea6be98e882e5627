/* trust.h -- the schemas that a repository brings along, .roster/schemas/ at its root. They say how its files
 * are judged, so they are used only once somebody has said yes; the answer is remembered by path and
 * content. */
#ifndef ROSTER_UI_TRUST_H
#define ROSTER_UI_TRUST_H

#include "schema/schemas.h"

enum trust_answer { TRUST_NOTHING, /* there are none */ TRUST_UNKNOWN, TRUST_YES, TRUST_NO };

enum { TRUST_FILES = 64 };

struct trust_file {
	struct buf path, text;
};

struct trust {
	enum trust_answer answer;
	struct buf folder;
	struct trust_file files[TRUST_FILES];
	size_t n;
	struct buf record; /* what is remembered: the answer's first line is to come before it */
};

/* Find and read them, from the working folder's repository, and the answer that was given. Starts as {0}. */
void trust_find(struct trust *t);
void trust_done(struct trust *t);
/* Remember an answer. */
bool trust_keep(struct trust *t, bool yes, struct err *e);
/* Add them all; those that are none are told in s->troubles. */
void trust_use(const struct trust *t, struct schemas *s);
/* Ask on the terminal, in front of the screen. */
void trust_ask(struct trust *t);

#endif
