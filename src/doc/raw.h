/* raw.h -- a value as it stands in the file, as a text of its own: its lines begin at the left edge,
 * as if the value stood there. */
#ifndef ROSTER_DOC_RAW_H
#define ROSTER_DOC_RAW_H

#include "doc/doc.h"

/* Append the value's lines, moved to the left by raw_indent(). */
void raw_get(const struct doc *d, const struct field_span *f, struct buf *out);
/* The same of a value within a field, moved as far as its lines allow; and put back there, as it was indented. */
void raw_get_value(const struct doc *d, const struct value *v, struct buf *out);
void raw_put_value(struct buf *out, struct str text, const struct doc *d, const struct value *v);
/* Columns that all lines of the value but the first can be moved to the left, at most as far as the
 * first one: 0 where a line begins further left, and for a value of one line. */
size_t raw_indent(const struct doc *d, const struct field_span *f);
/* Is the text YAML by itself, as the value of some key? Else its line, from 1, and why not. */
bool raw_reads(struct str text, size_t *line, const char **why);
/* Append a line break and the blanks with which YAML goes on behind `before`: those of its last line, more below a
 * key or a dash that opens something. */
void raw_break(struct str before, struct buf *out);
/* Append `text` with `ending` between its lines, all but the first behind `indent` blanks. */
void raw_put(struct buf *out, struct str text, struct str ending, size_t indent);

#endif
