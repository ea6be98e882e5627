/* read.h -- the state of the reader, shared by the files that act on it. */
#ifndef ROSTER_UI_SCREEN_READ_H
#define ROSTER_UI_SCREEN_READ_H

#include "ui/screen/leaf.h"
#include "ui/screen/work.h"
#include "ui/widget/finder.h"
#include "ui/widget/pick.h"

/* Lines of the file, in the order of a chooser's items. */
struct read_lines {
	size_t *v;
	size_t n, cap;
};

/* Where a link to a heading was followed. */
struct read_jump {
	struct leaf_place place;
	unsigned link;
};

struct read_jumps {
	struct read_jump *v;
	size_t n, cap;
};

enum { READ_HINTS = 20 };

struct read {
	struct screen screen;
	unsigned id;
	struct leaf leaf;
	struct finder finder;
	struct problem_place place;
	struct rect area;
	int columns;         /* of the window */
	struct pick outline; /* over the headings */
	struct read_lines headings;
	struct read_jumps jumps;
	struct buf anchor; /* the heading at which it is to begin; empty: none, or it was found */
	struct buf wanted; /* what it searches for as soon as it stands where it begins */
	enum action hints[READ_HINTS]; /* of the last frame */
	struct buf target;             /* where the selected link leads, as it is written */
};

/* Show the headings of the file, the one at the top of the view highlighted; or say that it has none. */
void read_open_outline(struct read *r);
void read_outline_key(struct read *r, uint32_t key);
void read_outline_mouse(struct read *r, const struct mouse *m);
void read_draw_outline(const struct read *r, struct canvas *cv);
void read_outline_done(struct read *r);

/* Copy the block of code at the top of the view, or else the next one below it. */
struct step read_copy_code(struct read *r);

/* The selected link, when it is in sight; else 0. */
unsigned read_link(const struct read *r);
/* Select the next or previous link, or say that there is none. */
void read_step_link(struct read *r, int step);
/* Select the link that is drawn there; false where there is none. */
bool read_press_link(struct read *r, const struct mouse *m);
/* Select none; false when none was. */
bool read_drop_link(struct read *r);
/* Go where the selected link leads, or copy its target. */
struct step read_follow(struct read *r);
/* Back to where a link to a heading was followed last; false when none was. */
bool read_jump_back(struct read *r);
/* Bring the heading to the top; false when there is none of that name. */
bool read_go_to_anchor(struct read *r, struct str name);

#endif
