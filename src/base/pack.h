/* pack.h -- numbers and texts as bytes for another process on this machine, and back. */
#ifndef ROSTER_BASE_PACK_H
#define ROSTER_BASE_PACK_H

#include "base/buf.h"

#include <stdint.h>

void pack_number(struct buf *out, uint64_t number);
void pack_text(struct buf *out, struct str text);

/* Bytes being taken apart. What is asked for beyond their end is 0 or empty, and `bad` is set for good. */
struct unpack {
	struct str rest;
	bool bad;
};

uint64_t unpack_number(struct unpack *u);
struct str unpack_text(struct unpack *u); /* lent: points into the bytes */
/* A number of things that take at least `least` bytes each: no more than the bytes can hold. */
size_t unpack_count(struct unpack *u, size_t least);

#endif
