/* yaml.h -- strict YAML: what libyaml says of a frontmatter; the only door to it.
 *
 * libyaml judges; it does not type scalars (doc/value.h does) and its marks, which count code
 * points, are turned into byte offsets of the file. U+0085, U+2028 and U+2029 are no line ends here,
 * as in YAML 1.2, although libyaml 0.2.5 takes them for such.
 */
#ifndef ROSTER_DOC_YAML_H
#define ROSTER_DOC_YAML_H

#include "base/arena.h"
#include "doc/value.h"

enum {
	YAML_MAX_BYTES = 64 * 1024, /* libyaml is quadratic on nested brackets */
	YAML_MAX_DEPTH = 64
};

struct yaml_result {
	bool ok;              /* one document that is a map, or nothing at all */
	struct value *root;   /* the map; NULL when there is nothing, or when not ok */
	size_t error_at;      /* not ok: where, in the file */
	const char *reason;   /* not ok: why, in plain words */
	size_t odd_at;        /* where odd stands, in the file */
	const char *odd;      /* "an anchor", "an alias", ...: what edits must keep away from; or NULL */
};

/* Read `text`, which lies `base` bytes into the file. Values and spans live in the arena. */
struct yaml_result yaml_read(struct str text, size_t base, struct arena *a);

#endif
