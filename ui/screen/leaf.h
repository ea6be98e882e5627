/* leaf.h -- one file shown in a pager: rendered, as source, its problems, what differs from git, what it can do. */
#ifndef ROSTER_UI_SCREEN_LEAF_H
#define ROSTER_UI_SCREEN_LEAF_H

#include "ui/screen/screen.h"
#include "ui/widget/pager.h"

/* Their places at the renderer (render/renderer.h). */
enum { PREVIEW_PLACE, SOURCE_PLACE, READ_PLACE };
enum { LEAF_EARLY = 16 };

/* All that the lines of a leaf depend on. */
struct leaf_wish {
	unsigned id, reading_no, rev, judged;
	int width;
	enum leaf_view view;
	bool reveal, ticks, wrap_code;
	size_t measure;
};

/* The colour that the file names, by the line of the file that does. */
struct leaf_tint {
	size_t line; /* 0: it names none that is known */
	uint32_t rgb;
	struct buf value;
};

struct leaf {
	struct pager pager;
	unsigned place;
	enum leaf_view view;
	bool reveal; /* hidden characters are shown */
	bool shown;  /* the file could be read */
	struct leaf_wish wish;
	bool begun;
	bool entering; /* another file or view than before: what comes begins at its top, or at its goal */
	unsigned asked;         /* the number of the ask; 0: the renderer was not asked */
	bool partly;            /* some of it is not laid out yet */
	unsigned round;         /* which answer to it the pager shows; 0: none */
	struct leaf_place goal; /* where it goes when it is next prepared, if it `goes` */
	bool goes;
	enum action early[LEAF_EARLY]; /* what was done before there were lines to do it in */
	size_t early_n;
	/* Where the rendered and the source view were left, and whether they still show one text. */
	struct leaf_place left[2];
	bool in_step[2];
	/* The file's text when it was opened here, as the pager shows it, as it was asked for. */
	struct buf opened_text, shown_text, asked_text;
	struct leaf_tint tint;
	size_t arrived; /* the pager's top when the view was entered */
};

void leaf_done(struct leaf *l);
/* Show row `id` at this size; nothing is done when that is what is shown. Another file starts at
 * its top, the same one keeps its place. Why it cannot be read, or was not rendered, is shown. What is
 * still being rendered comes with a later call: until then nothing, or the same file as it was. */
void leaf_prepare(struct leaf *l, struct ctx *c, unsigned id, struct rect area);
/* Draw it as it was prepared; on the card a colour is shown beside its name. */
void leaf_draw(const struct leaf *l, struct canvas *cv, struct rect area);
/* leaf_tint.c: find that colour. */
void leaf_find_tint(struct leaf_tint *t, const struct opened *o, const struct kind *kind);
/* Have the renderer make what leaf_prepare() will ask for that file. */
void leaf_look_ahead(const struct leaf *l, struct ctx *c, const struct opened *o);
/* Where it stands in the text; from the list of problems, where it stood before. */
struct leaf_place leaf_place(const struct leaf *l);
/* Stand there when it is next prepared: with that line of the file at the top. */
void leaf_return(struct leaf *l, struct leaf_place place);
/* Bring the line of the file to the top when it is next prepared. */
void leaf_go_to(struct leaf *l, size_t line);
/* Show that view, of what was to be shown: for a leaf that has shown nothing yet. */
void leaf_show_view(struct leaf *l, enum action view);
/* Is it one of the view actions? */
bool leaf_is_view(enum action action);
/* Take up one of the view actions; false when it is none. */
bool leaf_act(struct leaf *l, struct ctx *c, enum action action);
/* "1 rendered  2 source  3 problems  4 diff  5 can do", the one in use in brackets; the last two by their numbers; all
 * of them. */
enum leaf_tabs { LEAF_TABS_ALL, LEAF_TABS_SOME, LEAF_TABS_BRIEF, LEAF_TABS_NONE };
/* The fullest that has room in so many columns. */
enum leaf_tabs leaf_tabs_for(const struct leaf *l, int columns);
/* The view whose name stands in that column of the tabs; the one in use where none does. */
enum leaf_view leaf_tab(const struct leaf *l, enum leaf_tabs tabs, int column);
/* Do one of the pager's actions, or as soon as there are lines to do it in; false when it is none. */
bool leaf_move(struct leaf *l, enum action action);
void leaf_tabs(const struct leaf *l, enum leaf_tabs tabs, struct buf *out);
void leaf_tab_shown(const struct leaf *l, struct buf *out); /* that one alone */

/* A sheet of one text, wrapped as prose. */
void leaf_prose(struct str text, size_t width, enum role role, struct sheet *out);

#endif
