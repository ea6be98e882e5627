/* words.h -- lists of texts. */
#ifndef ROSTER_SCHEMA_WORDS_H
#define ROSTER_SCHEMA_WORDS_H

#include "base/arena.h"
#include "base/json.h"

struct words {
	struct str *v;
	size_t n;
};

/* A JSON text, copied; a number or switch as it is written. */
struct str word_read(const struct json *j, struct arena *a);
/* The texts of a JSON list, copied; numbers and switches as they are written. */
struct words words_read(const struct json *list, struct arena *a);
bool words_have(const struct words *w, struct str word);
/* Append "a, b or c". */
void words_list(struct buf *out, const struct words *w);

#endif
