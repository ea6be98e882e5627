/* hits.h -- places in files, listed by file: what a search found, or what is wrong. */
#ifndef ROSTER_UI_SCREEN_HITS_H
#define ROSTER_UI_SCREEN_HITS_H

#include "base/arena.h"
#include "ui/screen/screen.h"
#include "ui/widget/list.h"

struct hit {
	bool header;      /* names the file; else a place in it */
	unsigned id;      /* the file's row */
	size_t line;      /* of the file, from 1 */
	struct str text;  /* in the arena */
	struct span word; /* what of the text was found; empty: nothing is marked */
	bool cut;         /* the text goes on before that */
	char letter;      /* of a problem, or 0 */
	enum role role;   /* of the letter */
};

struct hits {
	struct arena arena;
	struct hit *v;
	size_t n, cap;
	size_t places, files;
	struct list list;
	struct rect area;
};

/* Hits start as {0}. */
void hits_done(struct hits *h);
/* Add a place; the first of a file adds the file as well. Text and file are copied. */
void hits_add(struct hits *h, const struct hit *place, struct str file);
void hits_layout(struct hits *h, struct rect area);
/* Do a moving action; false when it is none. */
bool hits_act(struct hits *h, enum action a);
/* What the mouse does; true where two presses mean to open what is selected. */
bool hits_mouse(struct hits *h, const struct mouse *m);
/* The selected place, or NULL. */
const struct hit *hits_selected(const struct hits *h);
/* `empty` stands there when there are none. */
void hits_draw(const struct hits *h, struct canvas *cv, const char *empty);
/* Append " in 3 files". */
void hits_files(const struct hits *h, struct buf *out);
/* The selected place in the reader, searching for `words`. */
struct step hits_open(const struct hits *h, struct ctx *c, struct str words);

#endif
