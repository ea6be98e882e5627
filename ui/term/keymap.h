/* keymap.h -- which key does what, by place. */
#ifndef ROSTER_UI_TERM_KEYMAP_H
#define ROSTER_UI_TERM_KEYMAP_H

#include "base/buf.h"
#include "ui/term/action.h"
#include "ui/term/key.h"

/* Where a binding holds. A screen looks in its own places in order; the first one that binds the
 * key wins. */
enum key_place {
	PLACE_EVERYWHERE,
	PLACE_MOVING,   /* list and reader */
	PLACE_FILES,    /* list and reader: what is done to files */
	PLACE_FOLDED,   /* the list, on what is folded away */
	PLACE_FILTERED, /* lists, while a filter is kept */
	PLACE_MARKED,   /* the list, while files are marked */
	PLACE_LIST,
	PLACE_READER,
	PLACE_LONG, /* the form, in a long text */
	PLACE_LINE, /* the form, in a text of one line */
	PLACE_FORM,
	PLACE_TEXT,   /* within a line of text */
	PLACE_FILTER, /* within the list's filter */
	PLACE_REVIEW,
	PLACE_HITS, /* lists of places in files */
	PLACE_GRID,
	PLACE_COMMIT,
	PLACE_HISTORY,
	PLACE_POWERS, /* what all agents may do */
	PLACES_END
};

struct binding {
	struct chord chord;
	enum key_place place;
	enum action action;
	size_t line; /* of the user's keys file; 0: a default */
};

struct keymap {
	struct binding *v;
	size_t n, cap;
};

void keymap_init(struct keymap *k); /* the defaults */
void keymap_done(struct keymap *k);

/* What the key does in the first of the places (ended by PLACES_END) that binds it. `before`
 * is the first key of a chord that was begun, else 0; *prefix is set where the key begins one. */
enum action keymap_find(const struct keymap *k, const enum key_place *places, uint32_t before,
	uint32_t key, bool *prefix);
/* Append the name of the first key bound to the action there; nothing when there is none. */
void keymap_key(const struct keymap *k, const enum key_place *places, enum action action,
	struct buf *out);
/* The next binding there, from number `from` on, whose chord begins with that key; returns the number to
 * go on from, 0 when there are no more. */
size_t keymap_next(const struct keymap *k, const enum key_place *places, uint32_t before,
	size_t from, struct binding *out);
/* Append all of them: "j Down". */
void keymap_keys(const struct keymap *k, enum key_place place, enum action action, struct buf *out);
const char *keymap_place_word(enum key_place place); /* in the keys file: "reader" */
const char *keymap_place_name(enum key_place place); /* a heading: "List and reader" */

#endif
