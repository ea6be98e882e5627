/* pieces.h -- what a language's grammar says a text consists of, and those of the languages within it. */
#ifndef ROSTER_RENDER_PIECES_H
#define ROSTER_RENDER_PIECES_H

#include "render/code.h"

/* A piece of the text and its role. */
struct piece {
	size_t at, end;
	unsigned depth; /* of the language that says so: 0 is the text's own */
	size_t pattern;
	enum role role;
};

struct pieces {
	struct piece *v;
	size_t n, cap;
};

/* Append them, and put them in order: by where they begin, the longer first, of one place the one that
 * counts last. False when the time was over; what lies in another language is left out before. */
bool pieces_find(struct lang_set *langs, const struct lang *lang, struct str text,
	struct code_time time, struct pieces *out);

#endif
