/* versus.h -- two versions of one file, and what differs, in a pager: by field or as text. */
#ifndef ROSTER_UI_SCREEN_VERSUS_H
#define ROSTER_UI_SCREEN_VERSUS_H

#include "ui/screen/diffs.h"
#include "ui/screen/screen.h"
#include "ui/widget/pager.h"

/* A file in two versions; it may have had another name (else the same twice). */
struct versus_pair {
	struct str old_path, path; /* git's */
	struct vcs_version old, now;
};

struct versus {
	struct diff_side old, now;
	struct buf was; /* the path that it had before; empty: the same */
	struct delta delta;
	struct problems problems; /* of the new version */
	struct err trouble;       /* why there is nothing to show; empty: there is */
	struct pager pager;
	bool as_text, made_as_text;
	bool wrap, made_wrapped; /* long lines are wrapped, not cut at the edge */
	bool due;                /* another pair than the pager shows */
	const char
		*of; /* where what is found in the new version was found; NULL: "in this version" */
	int width;   /* the pager's lines were made for */
	struct renderer *renderer; /* who lays the text out; NULL: it is done here */
	unsigned place;    /* of the renderer, the first of two; VERSUS_PLACE + 2 for another */
	unsigned asked[2]; /* both texts; 0: it was not asked */
	struct diff_pages pages;
};

/* The renderer's places for the texts of two differences; nobody else asks there. */
enum { VERSUS_PLACE = RENDERER_AHEAD - 6 };

/* A versus starts as {0}, but for its renderer and place. */
void versus_done(struct versus *v);
/* Take up another pair. */
void versus_take(struct versus *v, const struct version_source *from, const struct versus_pair *pair);
/* One that cannot be taken up shows why. */
void versus_prepare(struct versus *v, struct rect area);
/* By field or as text, wrapped or not, sideways; false when the action is another. */
bool versus_act(struct versus *v, struct ctx *c, enum action a);
/* Append the lines that it shows by field to those of a sheet: "name" is what its findings are of. */
void versus_put(struct versus *v, struct sheet_maker *m, size_t width, const char *findings_of);
/* Have its text laid out for that width; false: it is told as it is written until the renderer answers. Then ask
 * again. */
bool versus_lay_out(struct versus *v, size_t width);
enum vcs_status versus_status(const struct versus *v);
/* Append what differs on one line; "added", "removed" for a file that came or went, "renamed from planner". */
void versus_line(const struct versus *v, struct buf *out);

/* Part `i` of what differs, one that can be taken over by itself: a field, or (an empty key) the text. */
size_t versus_parts(const struct versus *v);
struct str versus_part(const struct versus *v, size_t i);
/* Give the doc that part of the version `from`. */
bool versus_graft(struct doc *d, const struct diff_side *from, struct str key, struct err *e);

/* The parts of a window with a list and what differs, and the line between them. */
struct versus_parts {
	struct rect list, line, text;
};

/* Beside each other from so many columns on; 0: no list. */
struct versus_parts versus_layout(struct rect area, int beside);
void versus_draw_line(const struct versus_parts *parts, struct canvas *cv);

/* What a part is called. */
struct str versus_part_name(struct str key);

#endif
