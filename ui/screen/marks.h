/* marks.h -- which rows are marked, by id. */
#ifndef ROSTER_UI_SCREEN_MARKS_H
#define ROSTER_UI_SCREEN_MARKS_H

#include "base/arena.h"
#include "ui/screen/screen.h"

#include <stdbool.h>

struct marks {
	bool *v;
	size_t n, cap;
	size_t count; /* marked ones */
};

/* Marks start as {0}. */
bool marks_has(const struct marks *m, unsigned id);
void marks_put(struct marks *m, unsigned id, bool on);
void marks_clear(struct marks *m);
void marks_done(struct marks *m);
/* Fill *out with the marked files: those that are listed in that order, then the others. */
void marks_collect(const struct marks *m, const struct ids *listed, struct ids *out);
/* Note how many there are. */
void marks_tell(const struct marks *m, struct ctx *c);

/* The paths of what was marked: they outlive ids. Start as {0}. */
struct marked_paths {
	struct arena arena;
	struct str *v;
	size_t n, cap;
	unsigned seen; /* files that were looked for so far */
	bool sorted;
};

void marked_paths_put(struct marked_paths *p, struct str path);
bool marked_paths_has(struct marked_paths *p, struct str path);
void marked_paths_done(struct marked_paths *p);

#endif
