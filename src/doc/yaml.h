/* yaml.h -- strict YAML: what libyaml says of a frontmatter; the only door to it.
 *
 * libyaml judges; it does not type scalars (doc/value.h does) and its marks, which count code
 * points, are turned into byte offsets of the file. U+0085, U+2028 and U+2029 are no line ends here
 * and U+FEFF is no control character, as in YAML 1.2; libyaml 0.2.5 takes them for such.
 */
#ifndef ROSTER_DOC_YAML_H
#define ROSTER_DOC_YAML_H

#include "base/arena.h"
#include "doc/value.h"

enum {
	YAML_MAX_BYTES = 64 * 1024, /* libyaml is quadratic on nested brackets */
	YAML_MAX_DEPTH = 64
};

/* What keeps a text from being strict YAML. */
enum yaml_fault {
	YAML_FAULT_SYNTAX,
	YAML_FAULT_BYTES, /* a byte that is not UTF-8, or a control character: readers may mend those */
	YAML_FAULT_LIMIT /* larger or deeper than what is read here */
};

struct yaml_result {
	bool ok;               /* one document that is a map, or nothing at all */
	struct value *root;    /* the map; NULL when there is nothing, or when not ok */
	enum yaml_fault fault; /* not ok: what sort */
	size_t error_at;       /* not ok: where, in the file */
	const char *reason;    /* not ok: why, in plain words */
	size_t odd_at;         /* where odd stands, in the file */
	const char *odd; /* "an anchor", "an alias", ...: what edits must keep away from; or NULL */
};

/* Offset of the first byte that no YAML may hold: not UTF-8, or a control character; STR_NONE. */
size_t yaml_bad_byte(struct str text);
/* libyaml's reason in plain words. */
const char *yaml_plain_words(const char *problem);
/* Read `text`, which lies `base` bytes into the file. Values and spans live in the arena. */
struct yaml_result yaml_read(struct str text, size_t base, struct arena *a);

#endif
