/* marks.h -- which rows are marked, by id. */
#ifndef ROSTER_UI_SCREEN_MARKS_H
#define ROSTER_UI_SCREEN_MARKS_H

#include <stdbool.h>
#include <stddef.h>

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

#endif
