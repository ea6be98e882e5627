/* rebind.h -- the user's keys file: lines of "PLACE.ACTION = KEY, KEY".
 *
 *	reader.outline = F6
 *	list.read = Enter, ^X r
 *	files.undo =
 *
 * An action that is named has those keys alone in that place, or none. A key that another action has
 * there is taken from it if it is one of the defaults; of two lines of the file the first one has it. Where the
 * places of a screen differ in what a key is, that is told. */
#ifndef ROSTER_UI_TERM_REBIND_H
#define ROSTER_UI_TERM_REBIND_H

#include "base/err.h"
#include "text/keyval.h"
#include "ui/term/keymap.h"

struct rebind {
	struct keymap *keymap;
	struct keyval kv;
	bool cleared; /* the first of two passes is done */
	struct str text;
	struct str keys; /* of the line in hand, still to be bound */
	enum key_place place;
	enum action action;
};

/* Begin with the defaults in *k, and the file's text, which must stay. */
void rebind_begin(struct rebind *r, struct keymap *k, struct str text);
/* Go on to the next thing that has to be told: its line is r->kv.line. False at the end. */
bool rebind_next(struct rebind *r, struct err *e);

#endif
