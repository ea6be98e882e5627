/* slots.h -- where in an array an item is, by its hash. The array is the caller's; only numbers are kept here. */
#ifndef ROSTER_BASE_SLOTS_H
#define ROSTER_BASE_SLOTS_H

#include "base/str.h"

struct slot {
	uint64_t hash;
	size_t number; /* from 1; 0: nothing is here */
};

/* Starts as {0}. */
struct slots {
	struct slot *v;
	size_t n, cap; /* cap: a power of two */
};

/* The number of the item with that hash which `is` says it is; STR_NONE: there is none. */
size_t slots_find(const struct slots *s, uint64_t hash,
	bool (*is)(const void *owner, size_t number), const void *owner);
/* One more, whose number is no other's. */
void slots_add(struct slots *s, uint64_t hash, size_t number);
void slots_done(struct slots *s);

#endif
