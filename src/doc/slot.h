/* slot.h -- where in the file the bytes of a value go. */
#ifndef ROSTER_DOC_SLOT_H
#define ROSTER_DOC_SLOT_H

#include "doc/wish.h"

/* The place of a value in the file: what is cut, and what must stand around the new bytes. */
struct slot {
	const struct field_span *field; /* NULL: a new one */
	struct span cut;
	struct buf before;
	struct str after;
	struct str ending;
	struct str comment; /* what the cut takes out of the value's first line, with its blanks */
};

/* Of a field that is there, and of a new one: s->before is the caller's to end. */
void slot_of_field(struct slot *s, const struct doc *d, const struct field_span *f);
void slot_for_new(struct slot *s, const struct doc *d, const struct wish *w);

/* The comment at the end of a line, with the blanks before it. */
struct str slot_comment(struct str line);
/* From the offset to the end of its line. */
struct str slot_rest_of_line(const struct doc *d, size_t at);
/* Offset behind the colon of the field's key. */
size_t slot_behind_colon(const struct doc *d, const struct field_span *f);
bool slot_is_block_scalar(const struct value *v);
/* What stands before each key: keys may all be indented. */
struct str slot_key_indent(const struct doc *d);
/* Append a key, in quotes where it needs them. */
void slot_put_key(struct buf *out, struct str key);

#endif
