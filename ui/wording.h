/* wording.h -- what can be typed for an action where lines are read and not keys: its key where that can be written, its
 * name, the word of its hint. All of them come from the table of actions and from the keymap. */
#ifndef ROSTER_UI_WORDING_H
#define ROSTER_UI_WORDING_H

#include "ui/term/keymap.h"

/* One row: an action that can be asked for here. */
struct wording_row {
	enum action action; /* ACT_NONE ends a table */
	const char *also;   /* one word more for it, or NULL */
	const char *takes;  /* what stands behind it: "NUMBER", "NUMBERS", "NUMBER WORDS", "" */
	const char *help;   /* NULL: the sentence of the action */
};

struct wording {
	const struct wording_row *rows; /* a number alone asks for the first one */
	const enum key_place *places;
	const struct keymap *keymap;
};

/* What a line asks for. */
struct order {
	enum action action;
	size_t number; /* 0: none was given */
	struct str rest;
};

/* Take the line apart; its texts lend from it. False where it asks for nothing that is known here. */
bool wording_read(const struct wording *w, struct str line, struct order *out);
/* The row of the action; the one that ends the table where it has none. */
const struct wording_row *wording_row_of(const struct wording *w, enum action a);
/* Append what is best typed for the action: its key, else its word. */
void wording_of(const struct wording *w, enum action a, struct buf *out);
/* Append a row's help: "e or edit NUMBER: Edit the fields in a form". */
void wording_help(const struct wording *w, const struct wording_row *row, struct buf *out);
/* Append the actions whose keys begin with the first key of the line, as wording_help() does, a line each; nothing where
 * there are none. */
void wording_that_begin(const struct wording *w, struct str line, struct buf *out);

#endif
