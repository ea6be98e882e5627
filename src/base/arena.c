#include "base/arena.h"

#include "base/mem.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 4096 };

struct arena_block {
	struct arena_block *below;
	size_t size;
	alignas(max_align_t) char bytes[];
};

void arena_done(struct arena *a)
{
	for (struct arena_block *b = a->top, *below; b; b = below) {
		below = b->below;
		free(b);
	}
	*a = (struct arena){0};
}

static void add_block(struct arena *a, size_t least)
{
	size_t size = a->top ? a->top->size * 2 : BLOCK_BYTES;
	if (size > 1024 * 1024)
		size = 1024 * 1024;
	if (size < least)
		size = least;
	struct arena_block *b = xmalloc(sizeof *b + size);
	b->below = a->top;
	b->size = size;
	a->top = b;
	a->used = 0;
}

void *arena_alloc(struct arena *a, size_t size)
{
	const size_t unit = alignof(max_align_t);
	if (size > SIZE_MAX / 2)
		die("out of memory (%zu bytes wanted)", size);
	size_t rounded = (size + unit - 1) / unit * unit;
	if (!a->top || a->top->size - a->used < rounded)
		add_block(a, rounded);
	void *p = a->top->bytes + a->used;
	a->used += rounded;
	return memset(p, 0, size);
}

void *arena_copy(struct arena *a, const void *items, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / 2 / size)
		die("out of memory (%zu items)", n);
	void *p = arena_alloc(a, n * size);
	if (n)
		memcpy(p, items, n * size);
	return p;
}

struct str arena_str(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	if (s.n)
		memcpy(p, s.p, s.n);
	return (struct str){p, s.n};
}

struct str arena_printf(struct arena *a, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	size_t size = n > 0 ? (size_t)n : 0;
	char *p = arena_alloc(a, size + 1);
	vsnprintf(p, size + 1, format, again);
	va_end(again);
	va_end(args);
	return (struct str){p, size};
}
