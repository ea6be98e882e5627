/* grammars.h -- the languages compiled into the program: a table that grammars/build.sh makes from
 * grammars/languages.tsv. Without grammars it is empty. */
#ifndef ROSTER_RENDER_GRAMMARS_H
#define ROSTER_RENDER_GRAMMARS_H

#include <stddef.h>

struct TSLanguage;

struct grammar {
	const char *name;    /* "rust" */
	const char *aliases; /* other words after a fence that mean it, blank-separated: "rs" */
	const struct TSLanguage *(*language)(void);
	const char *query;  /* its highlight query, ours after the published one; NUL-ended */
	const char *within; /* its query for what lies in it in another language; "" for none */
};

extern const struct grammar grammar_table[];
extern const size_t grammar_count;

#endif
