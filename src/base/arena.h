/* arena.h -- allocate many, free once. */
#ifndef ROSTER_BASE_ARENA_H
#define ROSTER_BASE_ARENA_H

#include "base/str.h"

struct arena_block;

struct arena {
	struct arena_block *top; /* an arena starts as {0} */
	size_t used;             /* bytes taken in the top block */
};

void arena_done(struct arena *a);
/* Zeroed, aligned for any type; lives until arena_done(). */
void *arena_alloc(struct arena *a, size_t size);
/* A copy, with a NUL behind it that does not count. */
struct str arena_str(struct arena *a, struct str s);
struct str arena_printf(struct arena *a, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* `n` items at `items`, copied. */
void *arena_copy(struct arena *a, const void *items, size_t n, size_t size);

#endif
