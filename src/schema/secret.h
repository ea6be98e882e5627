/* secret.h -- what keys and passwords of well-known services look like: exact prefixes and lengths, as dated
 * data from schemas/facts/secrets.json. */
#ifndef ROSTER_SCHEMA_SECRET_H
#define ROSTER_SCHEMA_SECRET_H

#include "base/arena.h"
#include "base/err.h"
#include "schema/words.h"
#include "text/regex.h"

struct secret {
	struct str title; /* "a GitHub token" */
	struct regex *pattern;
};

/* What one begins with: its pattern is tried only where that stands. */
struct secret_start {
	struct str text;
	size_t rare;   /* offset of the letter that prose has least often */
	size_t secret; /* which one */
};

struct secrets {
	struct secret *v;
	size_t n;
	struct secret_start *starts;
	size_t starts_n;
};

bool secrets_read(struct secrets *s, const struct json *json, struct arena *a, struct err *e);
void secrets_done(struct secrets *s);
/* The first one in the text; NULL when there is none. *where gets its place. */
const struct secret *secrets_find(const struct secrets *s, struct str text, struct span *where);

#endif
