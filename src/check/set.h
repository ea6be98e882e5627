/* set.h -- rules over many files together: names, references, and what all descriptions add up to. */
#ifndef ROSTER_CHECK_SET_H
#define ROSTER_CHECK_SET_H

#include "check/problem.h"
#include "schema/kind.h"

/* A file as the others see it. */
struct set_member {
	struct str path; /* absolute */
	const struct kind *kind;
	struct str name; /* what its tool calls it */
	struct str
		refers; /* "KIND FIELD NAME" a line: what it names in fields that refer to others */
	size_t description; /* code points */
	bool loads;         /* it would, if no other were there */
	bool heir;          /* it is, as soon as that one is not there any more */
	int winner;         /* number of the one that is loaded in its place; -1: none is */
};

/* All of them, told one by one: of a hundred thousand no copies are made. */
struct set_members {
	size_t n;
	struct set_member (*at)(const void *source, size_t number);
	const void *source;
};

struct set_note {
	size_t member;
	const char *rule;
	enum severity severity;
	struct str message;
	struct str field, word; /* where it names something that is not there; else empty */
};

/* The notes are in the arena. It starts as {0}. */
struct set_notes {
	struct arena arena;
	struct set_note *v;
	size_t n, cap;
};

/* Append what is to be said, by member. Where something that is referred to lies in no member, the disk is
 * asked; `home` may be empty. */
void set_check(const struct set_members *members, struct str home, struct set_notes *out);
void set_notes_done(struct set_notes *s);

enum { SET_TOKEN = 4 }; /* code points that make one token of English, roughly */
/* What its tool takes of all descriptions of that kind, in code points; 0: there is no such number. */
size_t set_budget(const struct kind *k);

#endif
