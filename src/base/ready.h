/* ready.h -- the JSON files of the source tree as values that were read when the program was built (by
 * build-aux/ready.awk), so that none is parsed to start. Behind json.h, which asks them as it asks jansson. */
#ifndef ROSTER_BASE_READY_H
#define ROSTER_BASE_READY_H

#include "base/json.h"

#include <stdint.h>

struct ready {
	uint8_t kind; /* enum json_kind */
	uint32_t n;   /* bytes of a text or a number, items of a list, members of a map; 1: true */
	uint32_t at;  /* a text: in ready_texts; else the first row of what it holds */
};

struct ready_file {
	const char *path;
	size_t row;
};

/* Made by build-aux/ready.awk; the files in the order of their paths. */
extern const struct ready ready_rows[];
extern const size_t ready_count;
extern const char ready_texts[];
extern const struct ready_file ready_files[];
extern const size_t ready_file_count;

/* Is it one of these values, and not one of jansson's? */
static inline bool ready_is(const void *value)
{
	return (uintptr_t)value - (uintptr_t)ready_rows < ready_count * sizeof *ready_rows;
}

/* The value of a file, by its path in the source tree; NULL when it is none of them. */
const struct ready *ready_find(struct str path);
const struct ready *ready_in(const struct ready *map, const char *key);
const struct ready *ready_nth(const struct ready *list, size_t i);
/* The i-th member, which must be there. */
const struct ready *ready_value(const struct ready *map, size_t i, struct str *key);
/* Of a text, or of a number as it was written; with a NUL behind it. */
struct str ready_str(const struct ready *r);

#endif
