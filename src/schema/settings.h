/* settings.h -- what a user's config file says about rules, keys and tools. */
#ifndef ROSTER_SCHEMA_SETTINGS_H
#define ROSTER_SCHEMA_SETTINGS_H

#include "base/err.h"
#include "schema/words.h"

struct settings {
	struct words ignore;      /* rules that are never told */
	struct words enable;      /* rules that are off by themselves */
	struct words known_tools; /* tools beside those of the host */
	struct words extra_keys;  /* keys that are not told to be unknown */
};

/* Read "key = word, word" lines. Lines of other programs' parts are not expected here: false, and "line
 * N: why", on a key that is none. */
bool settings_read(struct settings *s, struct str text, struct arena *a, struct err *e);

/* Add the words that one key has; false when it is none of these. */
bool settings_take(struct settings *s, struct str key, struct str value, struct arena *a);

/* Turn a rule on, as the key `enable` does. */
void settings_enable(struct settings *s, struct str rule, struct arena *a);

/* The keys, for the manual: NULL behind the last, which has no help either. */
struct setting_row {
	const char *key, *help;
};
const struct setting_row *setting_at(size_t i);

#endif
