/* front.h -- the ordered fields of a frontmatter, whether libyaml agrees with it or not.
 *
 * Where libyaml reads the block, fields, spans and values are its own. Where it refuses, a line
 * reader finds them: a field begins at a "key:" in column 1 that is no speaker of a dialogue, stands
 * in no open <example> and repeats no key within text that goes on without indentation; it goes on
 * to the next one. Each such field is then read by itself, so one bad value does not spoil the
 * others.
 */
#ifndef ROSTER_DOC_FRONT_H
#define ROSTER_DOC_FRONT_H

#include "doc/fence.h"
#include "doc/yaml.h"

enum { FRONT_MOST = 1024 }; /* fields; with more the line reader stops, and nothing is edited */

struct field_span {
	struct str key;     /* decoded */
	struct span key_at; /* as written, quotes included */
	struct span lines;  /* from the key's line to the value's last, end mark included */
	struct value value; /* value.span: first byte to last that is no blank, break or comment */
	bool broken; /* the value is not YAML by itself: it is kept as text, with LF for CR LF */
	bool again;  /* a field of this key stands above */
};

struct front {
	struct field_span *v;
	size_t n;
	struct yaml_result yaml;
};

/* Read the block `span` of the file `text`. Everything lives in the arena or lends from `text`. */
void front_read(struct front *f, struct str text, struct span span, struct arena *a);
/* The field; of several with one key, the last. NULL when there is none. */
const struct field_span *front_find(const struct front *f, struct str key);
/* Is the key of a "key:" line one that a line reader takes for a field's name? */
bool front_is_key(struct str key);

/* The second reading of hosts that retry (Claude Code 2.1.329 and others): append the block with
 * each line "key: value" whose value is not quoted and holds ": " or one of {}[]*&#!|>%@` turned
 * into key: "value". Lines that end in CR are left alone, as there. */
void front_requote(struct buf *out, struct str block);
/* That of opencode (read in its source, 2026-08): each line "key: value" in column 1 whose value holds
 * a ":" and is no block, list, map or quoted text becomes a block of one line. CR LF is LF there. */
void front_reblock(struct buf *out, struct str block);

#endif
