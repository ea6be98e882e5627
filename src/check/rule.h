/* rule.h -- the rules: one row a rule in rule_rows.h, its id stable for ever. */
#ifndef ROSTER_CHECK_RULE_H
#define ROSTER_CHECK_RULE_H

#include "check/problem.h"
#include "check/verdict.h"
#include "render/deadline.h"

struct entries;
struct outline;

/* What a rule over the whole frontmatter looks at. */
struct front_look {
	const struct doc *doc;
	const struct kind *kind;
	const struct reading *reading;
	struct str stem, path; /* path: of a file that lies nowhere, a bare name */
	struct str text;       /* the file; for who is in a hurry, as far as its block goes */
};

/* A rule over the body may have much to look at, and keys do not wait for it: it is called again to go on. */
struct pace {
	struct deadline until;
	size_t at;   /* what it looks at next, by its own count; 0 at first */
	size_t told; /* how many findings there were before its own */
	bool pauses; /* it is not done */
};

/* What a rule over the text below the frontmatter looks at. */
struct body_look {
	const struct front_look *front;
	const struct outline *outline;
	struct str body;
	size_t base;         /* where it begins in the file */
	const size_t *lines; /* where its lines begin in it, and behind the last one its end */
	size_t lines_n;
	struct pace *pace;
};

/* So many findings of one rule over the body are told; more help nobody. */
enum { BODY_MOST_TOLD = 1000 };
/* Before it looks at number `at`: is that enough for now? Then the rule returns, and begins there when it is called
 * again. */
bool body_pauses(const struct body_look *look, size_t at);
/* Has the rule told enough? */
bool body_has_told(const struct body_look *look, const struct problems *out);
/* The line of the body, from 1, without its end, as bytes of the file; empty at the end behind the last. */
struct span body_line(const struct body_look *look, size_t line);
/* Where it begins in the body. */
size_t body_line_at(const struct body_look *look, size_t line);

/* What a rule over one value looks at. */
struct value_look {
	const struct kind *kind;
	const struct field *field;
	const struct value *value; /* never NULL; VALUE_NULL when not set */
	struct str raw; /* its bytes as written; the value's text when it is being typed */
	struct str stem;
	const struct entries
		*entries; /* of a list of tools that are known, else none; NULL: not read */
};

/* What becomes of a rule's fixes. */
enum fix_way {
	FIX_AT_ONCE, /* made without a question, by `roster fix` too */
	FIX_ASKED    /* shown first: what it means to the tool may be another */
};

struct rule {
	const char *id;
	const char *help; /* one sentence: what it finds */
	void (*front)(const struct front_look *look, struct problems *out);
	void (*value)(const struct value_look *look, struct problems *out);
	void (*body)(const struct body_look *look, struct problems *out);
	enum part over; /* the value that it looks at; PART_OTHER: any */
	enum fix_way way;
	bool off;    /* not told unless someone asks for it */
	bool taught; /* but told to who edits that value in a form */
	bool unset;  /* over a value: looks at fields that are not set, too */
};

/* The i-th row; NULL behind the last. */
const struct rule *rule_at(size_t i);
const struct rule *rule_find(struct str id);

/* The rules themselves, by what they look at. Each adds problems of its own id only. */
#define FRONT(id, function, ...) void function(const struct front_look *look, struct problems *out);
#define VALUE(id, function, ...) void function(const struct value_look *look, struct problems *out);
#define NAME VALUE
#define DESCRIPTION VALUE
#define TOOLS VALUE
#define MODEL VALUE
#define BOTH(id, over_front, over_value, ...)                                                      \
	void over_front(const struct front_look *look, struct problems *out);                      \
	void over_value(const struct value_look *look, struct problems *out);
#define BODY(id, function, ...) void function(const struct body_look *look, struct problems *out);
#define SET(id, ...)
#include "check/rule_rows.h"

/* NOLINTBEGIN(bugprone-macro-parentheses): terms of a sum */
#define FRONT(...) +1
#define VALUE(...) +1
#define NAME VALUE
#define DESCRIPTION VALUE
#define TOOLS VALUE
#define MODEL VALUE
#define BOTH(...) +1
#define BODY(...) +1
#define SET(...) +1
enum {
	RULE_COUNT = 0
#include "check/rule_rows.h"
};
/* NOLINTEND(bugprone-macro-parentheses) */

#endif
