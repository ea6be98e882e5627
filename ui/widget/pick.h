/* pick.h -- a box of choices: one or many, found by typing. */
#ifndef ROSTER_UI_WIDGET_PICK_H
#define ROSTER_UI_WIDGET_PICK_H

#include "base/arena.h"
#include "text/entry.h"
#include "text/match.h"
#include "ui/widget/list.h"
#include "ui/term/canvas.h"

#include <stdint.h>

struct pick_item {
	struct str text, note; /* note: shown behind it, may be empty */
	uint32_t colour;       /* shown before it, 0xRRGGBB, where it has one */
	bool coloured;
	bool chosen;
	enum match_choice fit;
};

struct pick_items {
	struct pick_item *v;
	size_t n, cap;
};

struct pick {
	struct arena arena; /* owns the texts */
	struct pick_items items;
	struct entry filter;
	struct list list; /* over `shown`, and one row more for what was typed */
	struct {
		size_t *v;
		size_t n, cap;
	} shown;       /* items that fit the filter */
	bool many;     /* Space marks, Enter takes all marked, < and > move them in the list */
	bool toggled;  /* marked by hand since something was typed: Enter takes no more than that */
	bool open;     /* what was typed may be taken too */
	bool nouns;    /* the last words say what sort of thing it is: they are found first */
	bool coloured; /* some have a colour: all keep its columns */
	bool is_open;  /* the box is on the screen */
	struct rect rows; /* where it was drawn last */
};

enum pick_outcome {
	PICK_GOES_ON,
	PICK_TAKEN, /* one: pick_choice(); many: the items that are chosen */
	PICK_LEFT
};

/* Begin with no items. A pick starts as {0}; beginning again drops what was there. */
void pick_begin(struct pick *p, bool many, bool open);
void pick_add(struct pick *p, struct str text, bool chosen);
bool pick_has(const struct pick *p, struct str text);
/* Say so much of that item, counted as they were added. */
void pick_note(struct pick *p, size_t item, struct str note);
/* Show that item's colour, 0xRRGGBB. */
void pick_colour(struct pick *p, size_t item, uint32_t colour);
/* All items are in: show the box with the first chosen item highlighted. */
void pick_ready(struct pick *p);
void pick_done(struct pick *p);

/* Take a key (ui/term/key.h), or typed text. Where one is chosen, a blank is typed as well. Where something
 * was typed and nothing marked since, Enter takes what is highlighted too. */
enum pick_outcome pick_key(struct pick *p, uint32_t key);
void pick_type(struct pick *p, struct str text);
/* A press highlights, a second one takes; of many, the boxes are marked by one. */
enum pick_outcome pick_mouse(struct pick *p, const struct mouse *m);
/* Have that typed in place of what was. */
void pick_set(struct pick *p, struct str text);
/* The item Enter took; of one that was typed, its text. */
struct str pick_choice(const struct pick *p);
/* Which one that was, counted as they were added; not of one that was typed. */
size_t pick_index(const struct pick *p);

/* What its keys do, in words; and what a hint bar may say of them. */
void pick_says(const struct pick *p, struct buf *out);
const enum action *pick_hints(const struct pick *p);
/* Was something typed that Esc would clear, and does nothing fit it? */
bool pick_is_typed(const struct pick *p);
bool pick_is_empty(const struct pick *p);
/* Rows and columns the box would like, its frame included. */
struct rect pick_size(const struct pick *p);
void pick_draw(struct pick *p, struct canvas *c, struct rect area);

#endif
