#include "base/vec.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *vec_room(void *items, size_t *cap, size_t need, size_t size)
{
	if (need <= *cap)
		return items;
	if (need > SIZE_MAX / 4 / size)
		die("out of memory (%zu items)", need);
	*cap = *cap * 2 > need ? *cap * 2 : need + 6;
	return xrealloc(items, *cap * size);
}

void *vec_fitted(void *items, size_t *cap, size_t n, size_t size)
{
	if (n == 0 || n == *cap)
		return items;
	*cap = n;
	return xrealloc(items, n * size);
}

void vec_free(void *items)
{
	free(items);
}

void vec_shift(void *items, size_t at, size_t n, size_t size)
{
	char *p = items;
	memmove(p + at * size, p + (at + 1) * size, (n - at - 1) * size);
}
