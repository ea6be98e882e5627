#include "base/slots.h"

#include "base/mem.h"

#include <stdlib.h>

enum { FEWEST = 16 };

size_t slots_find(const struct slots *s, uint64_t hash,
	bool (*is)(const void *owner, size_t number), const void *owner)
{
	for (size_t at = hash; s->n; at++) {
		const struct slot *slot = &s->v[at & (s->cap - 1)];
		if (!slot->number)
			break;
		if (slot->hash == hash && is(owner, slot->number - 1))
			return slot->number - 1;
	}
	return STR_NONE;
}

static void put(struct slots *s, struct slot slot)
{
	size_t at = slot.hash;
	while (s->v[at & (s->cap - 1)].number)
		at++;
	s->v[at & (s->cap - 1)] = slot;
}

/* A third stays empty, so that no search is long. */
static void grow(struct slots *s)
{
	struct slots larger = {.n = s->n, .cap = s->cap ? s->cap * 2 : FEWEST};
	larger.v = xcalloc(larger.cap, sizeof *larger.v);
	for (size_t i = 0; i < s->cap; i++) {
		if (s->v[i].number)
			put(&larger, s->v[i]);
	}
	free(s->v);
	*s = larger;
}

void slots_add(struct slots *s, uint64_t hash, size_t number)
{
	if (s->n + 1 > s->cap / 3 * 2)
		grow(s);
	put(s, (struct slot){hash, number + 1});
	s->n++;
}

void slots_done(struct slots *s)
{
	free(s->v);
	*s = (struct slots){0};
}
