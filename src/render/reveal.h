/* reveal.h -- what a person would not see in a flow, made visible in its place. */
#ifndef ROSTER_RENDER_REVEAL_H
#define ROSTER_RENDER_REVEAL_H

#include "render/flow.h"

/* Append `from` to *out, its hidden characters (text/hidden.h, the strict way) by name: <ZWSP>, <U+115F>, or
 * what a run of them spells: <hidden "do it">. `listing`: blanks at the ends of lines become underscores. An
 * honest emoji stays as it is. */
void reveal_flow(const struct flow *from, bool listing, struct flow *out);
/* The same in place. */
void reveal_in(struct flow *f, bool listing);

/* What there is to see in a text. */
struct hidden_count {
	size_t characters, tabs;
	size_t ends;     /* lines that end in blanks */
	struct buf says; /* what runs of them spell, filtered; at most some 200 bytes */
};

/* Begins as {0}; end by buf_done(&c->says). */
void reveal_count(struct str text, struct hidden_count *c);

#endif
