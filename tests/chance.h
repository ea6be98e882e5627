/* chance.h -- random numbers for tests: the same on every machine, from a seed that is told. */
#ifndef ROSTER_TESTS_CHANCE_H
#define ROSTER_TESTS_CHANCE_H

#include <stddef.h>
#include <stdint.h>

struct chance {
	uint64_t state; /* the seed, at first */
};

/* One of 0 .. n - 1; n is at least 1. (SplitMix64.) */
static inline unsigned chance(struct chance *c, size_t n)
{
	uint64_t z = c->state += UINT64_C(0x9e3779b97f4a7c15);
	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return (unsigned)((z ^ z >> 31) % n);
}

#endif
