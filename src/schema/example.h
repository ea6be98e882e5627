/* example.h -- what a schema gives as an example of a field, as one would type it. */
#ifndef ROSTER_SCHEMA_EXAMPLE_H
#define ROSTER_SCHEMA_EXAMPLE_H

#include "base/arena.h"
#include "base/json.h"

/* The first of a JSON list of examples: a text as it is, a map, and where it is typed as `yaml` a list, as YAML on
 * one line; else a list with commas. Empty when there is none. */
struct str example_read(const struct json *list, bool yaml, struct arena *a);

#endif
