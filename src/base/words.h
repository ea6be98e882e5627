/* words.h -- what a person reads, in that person's language, by the catalogues of po/ (gettext).
 *
 * In English these give back what they are given, and so they do for what no catalogue has. What is
 * for programs (JSON, rule ids, fields, actions) never comes here. err_set(), err_sys(), die(),
 * problems_add() and ctx_note() look their format up themselves; build-aux/pot.sh has the list. */
#ifndef ROSTER_BASE_WORDS_H
#define ROSTER_BASE_WORDS_H

#include "base/str.h"

/* Marks a text in a table, that is looked up where it is shown. */
#define N_(text) text
/* tr() as a struct str. */
#define TR(text) str_of(tr(text))

/* Take the language of the environment from now on; English, also for what libc says, where there is no catalogue of
 * it. */
void words_open(void);
/* English from now on: what is printed is for a program, or must be the same everywhere. */
void words_close(void);

/* What they give back lives as long as the program; formats keep their conversions. */
const char *tr(const char *text) __attribute__((format_arg(1)));
/* The form for n: one, many, or what else the language has. Write the number in both. */
const char *trn(const char *one, const char *many, size_t n)
	__attribute__((format_arg(1), format_arg(2)));
/* tr() of a text that data holds and that has no NUL. */
struct str words_of(struct str text);

#endif
