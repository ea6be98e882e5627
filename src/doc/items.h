/* items.h -- lists, in the three ways they are written: in one text, in brackets, a line an item.
 *
 * A changed list keeps what it can: items that stay keep their bytes, the separators and the
 * indentation in use go on, comments on the lines of items that stay are not lost.
 */
#ifndef ROSTER_DOC_ITEMS_H
#define ROSTER_DOC_ITEMS_H

#include "doc/value.h"

struct items {
	struct str *v;
	size_t n, cap;
};

/* Split a text at any of `separators` that stand outside ( ), { } and quotes; items are trimmed, empty
 * ones left out. They lend from the text. The caller ends *out by vec_done(). */
void items_split(struct str text, const char *separators, struct items *out);
/* Append the items as one text, separated as `before` is. */
void items_join(struct buf *out, const struct value *list, struct str before,
	const char *separators);

/* Append `list` in brackets, or a line an item (beginning with the first "-"). `before` is the list
 * of the same form that it replaces, in the file `text`; or NULL. */
void items_write_flow(struct buf *out, const struct value *list, const struct value *before,
	struct str text);
void items_write_block(struct buf *out, const struct value *list, const struct value *before,
	struct str text);
/* What items_write_block() replaces: the value's span and the rest of its last line. */
struct span items_block_span(const struct value *list, struct str text);

#endif
