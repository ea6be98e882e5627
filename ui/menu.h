/* menu.h -- the actions of a place by their names, to choose one by typing. */
#ifndef ROSTER_UI_MENU_H
#define ROSTER_UI_MENU_H

#include "ui/term/keymap.h"
#include "ui/widget/pick.h"

struct menu {
	struct pick pick;
	struct {
		enum action *v;
		size_t n, cap;
	} actions; /* by item */
};

/* A menu starts as {0}. The actions of `first`, up to ACT_NONE, come first: what is hinted at can be done. */
void menu_begin(struct menu *m, const struct keymap *keymap, const enum key_place *places,
	const enum action *first);
void menu_done(struct menu *m);
/* Take a key; returns the action that was chosen, or ACT_NONE. */
enum action menu_key(struct menu *m, uint32_t key);
enum action menu_mouse(struct menu *m, const struct mouse *mouse);
void menu_draw(struct menu *m, struct canvas *c);

#endif
