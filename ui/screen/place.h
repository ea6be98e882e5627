/* place.h -- where someone stands in a file, and the places in all files that were read in this session. */
#ifndef ROSTER_UI_SCREEN_PLACE_H
#define ROSTER_UI_SCREEN_PLACE_H

#include "base/buf.h"

enum leaf_view { LEAF_RENDERED, LEAF_SOURCE, LEAF_PROBLEMS, LEAF_DIFF };

struct leaf_place {
	enum leaf_view view;
	size_t top;  /* the first line in sight */
	size_t line; /* of the file: what stands there */
};

struct file_place {
	struct buf path;
	struct leaf_place place;
};

struct file_places {
	struct file_place *v;
	size_t n, cap;
};

/* Starts as {0}. */
void file_places_done(struct file_places *f);
void file_places_keep(struct file_places *f, struct str path, struct leaf_place place);
/* The place kept last; false when there is none. */
bool file_places_find(const struct file_places *f, struct str path, struct leaf_place *out);

#endif
