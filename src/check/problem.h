/* problem.h -- what is wrong with a file is data: where, how bad, in which words, and what would
 * mend it. */
#ifndef ROSTER_CHECK_PROBLEM_H
#define ROSTER_CHECK_PROBLEM_H

#include "base/arena.h"
#include "doc/doc.h"
#include "doc/value.h"

enum severity {
	SEVERITY_ERROR, /* the tool drops the file or what is written, or grants more than is written */
	SEVERITY_WARNING, /* it loads here but not elsewhere, or a value is ignored */
	SEVERITY_HINT     /* tidiness */
};
enum { SEVERITY_COUNT = 3 };

const char *severity_name(enum severity s); /* "error" */
char severity_letter(enum severity s);      /* 'E', 'W', 'i' */

/* What would mend it. */
enum fix_kind {
	FIX_NONE,
	FIX_VALUE, /* give the field `key` that value, in the file's manner */
	FIX_KEY,   /* give it the key `rename` */
	FIX_UNSET, /* take it out */
	FIX_EDITS  /* change these bytes */
};

struct fix {
	enum fix_kind kind;
	struct str title; /* "Quote the value"; empty: there is no fix */
	struct str key;
	struct value value;
	struct str rename;
	struct edit *edits; /* by place, apart from each other */
	size_t edits_n;
	unsigned keeps; /* of edits: DOC_KEEPS_... of doc/doc.h */
	bool asked;     /* shown to a person before it is made */
};

struct problem {
	enum severity severity;
	const char *rule;  /* id of a row of the rule table */
	struct span where; /* bytes in the file; in a value being typed: in that text */
	struct str field;  /* the key; empty where it is about no field */
	struct str message;
	bool off; /* told only to those who ask for the rule */
	struct fix fix;
};

/* The list owns what its problems point to. It starts as {0}. */
struct problems {
	struct arena arena;
	struct problem *v;
	size_t n, cap;
};

void problems_done(struct problems *p);
/* Add one. The result is lent until the next is added. */
struct problem *problems_add(struct problems *p, const char *rule, enum severity severity,
	struct span where, const char *format, ...) __attribute__((format(printf, 5, 6)));
/* Offer to mend the problem added last: to give the field that value, or that key. The texts are
 * copied, but those of a list, which are to be in the arena. */
void problems_offer(struct problems *p, struct str title, struct str key, struct value value);
void problems_offer_key(struct problems *p, struct str title, struct str key, struct str name);
/* To take the field out. */
void problems_offer_unset(struct problems *p, struct str title, struct str key);
/* To change one place; more are added by problems_offer_also(), in order. `keeps`: DOC_KEEPS_... */
void problems_offer_edit(struct problems *p, struct str title, struct edit edit, unsigned keeps);
void problems_offer_also(struct problems *p, struct edit edit);
/* What was offered last is a guess, or may mean something else to the tool: a person is to see it. */
void problems_ask(struct problems *p);
/* A value as it stands in a message: its first 40 columns, "..." where there is more. */
struct str problems_brief(struct problems *p, struct str s);
size_t problems_count(const struct problems *p, enum severity severity);
/* The worst, first in order among equals; NULL when all is well. */
const struct problem *problems_worst(const struct problems *p);
/* By place in the file, the worse first. */
void problems_sort(struct problems *p);

#endif
